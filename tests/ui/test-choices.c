/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-choices.h"

#include "model/sl-vocabulary.h"
#include "sl-ui-test.h"
#include "workspace/sl-matrix-filter.h"

/* No two choices of a list read alike, and none is empty. */
static void
assert_distinct (guint        n,
                 const char *(*name) (guint i))
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (name (i), !=, "");
      g_assert_true (g_hash_table_add (names, (gpointer) name (i)));
    }
}

static void
test_names (void)
{
  assert_distinct (SL_N_MATRIX_SCOPES, sl_choices_scope_name);
  assert_distinct (SL_N_VERDICTS, sl_choices_verdict_name);
  assert_distinct (SL_N_CLAIM_KINDS, sl_choices_kind_name);
}

static void
test_fill (void)
{
  GtkDropDown *drop = GTK_DROP_DOWN (g_object_ref_sink (gtk_drop_down_new_from_strings ((const char *const[]) { "old", NULL })));
  GListModel *model;

  sl_choices_fill (drop, "Any verdict", SL_N_VERDICTS, sl_choices_verdict_name);
  model = gtk_drop_down_get_model (drop);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, SL_N_VERDICTS + 1);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (model), 0), ==, "Any verdict");
  g_assert_cmpuint (gtk_drop_down_get_selected (drop), ==, 0);
  sl_choices_fill (drop, NULL, SL_N_MATRIX_SCOPES, sl_choices_scope_name);
  model = gtk_drop_down_get_model (drop);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (model), 0), ==, "All claims");
  g_object_unref (drop);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/choices/names", test_names);
  g_test_add_func ("/ui/choices/fill", test_fill);

  return g_test_run ();
}
