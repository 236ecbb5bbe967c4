/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-measure.h"

#include <string.h>

/* Each measure has an id of its own, a sentence and a source. */
static void
test_words (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < SL_N_MEASURES; i++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer) sl_measure_get_id (i)));
      g_assert_true (g_hash_table_add (names, (gpointer) sl_measure_get_name (i)));
      g_assert_true (g_str_has_suffix (sl_measure_get_definition (i), "."));
      g_assert_nonnull (g_strrstr (sl_measure_get_source (i), " "));
    }
}

static void
test_of_marks (void)
{
  g_assert_true (sl_measure_is_of_marks (SL_MEASURE_SPAN_F1_EXACT));
  g_assert_true (sl_measure_is_of_marks (SL_MEASURE_ALPHA_U));
  g_assert_false (sl_measure_is_of_marks (SL_MEASURE_PERCENT));
  g_assert_false (sl_measure_is_of_marks (SL_MEASURE_ALPHA_INTERVAL));
}

static void
test_undefined (void)
{
  g_assert_null (sl_undefined_to_string (SL_DEFINED));
  for (guint i = 1; i < SL_N_UNDEFINED; i++)
    g_assert_cmpuint (strlen (sl_undefined_to_string (i)), >, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/measure/words", test_words);
  g_test_add_func ("/measure/of-marks", test_of_marks);
  g_test_add_func ("/measure/undefined", test_undefined);

  return g_test_run ();
}
