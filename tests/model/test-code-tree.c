/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-code-tree.h"

static SlCode *
add (GPtrArray  *codes,
     const char *uuid,
     const char *parent,
     guint       position)
{
  SlCode *code = sl_code_new (uuid, SL_CODE_FRAME, uuid);

  sl_code_set_parent (code, parent);
  sl_code_set_position (code, position);
  g_ptr_array_add (codes, code);

  return code;
}

static char *
describe (GPtrArray *codes)
{
  g_autoptr (GPtrArray) sorted = sl_code_tree_sort (codes);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < sorted->len; i++)
    {
      SlCode *code = g_ptr_array_index (sorted, i);

      g_string_append_printf (line, "%s%u ", sl_code_get_uuid (code),
                              sl_code_tree_get_depth (codes, code));
    }

  return g_string_free (line, FALSE);
}

static void
test_sort (void)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *empty = describe (codes);
  g_autofree char *line = NULL;

  g_assert_cmpstr (empty, ==, "");
  add (codes, "b2", "b", 0);
  add (codes, "b", NULL, 1);
  add (codes, "a", NULL, 0);
  add (codes, "b1", "b", 0);
  add (codes, "b11", "b1", 0);
  sl_code_set_kind (add (codes, "t", NULL, 0), SL_CODE_TOPIC);
  line = describe (codes);
  g_assert_cmpstr (line, ==, "a0 b0 b11 b112 b21 t0 ");
}

/* Files may say anything: nothing is lost and nothing runs forever. */
static void
test_rings (void)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *line = NULL;

  add (codes, "a", "b", 0);
  add (codes, "b", "a", 1);
  add (codes, "c", "a", 0);
  add (codes, "d", "gone", 2);
  add (codes, "e", "e", 3);
  line = describe (codes);
  g_assert_cmpstr (line, ==, "a0 c0 b0 d0 e0 ");
}

static void
test_may_parent (void)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_object_unref);

  add (codes, "a", NULL, 0);
  add (codes, "b", "a", 0);
  add (codes, "c", "b", 0);
  g_assert_true (sl_code_tree_may_parent (codes, "c", "a"));
  g_assert_true (sl_code_tree_may_parent (codes, "c", NULL));
  g_assert_false (sl_code_tree_may_parent (codes, "a", "c"));
  g_assert_false (sl_code_tree_may_parent (codes, "a", "a"));
  g_assert_false (sl_code_tree_may_parent (codes, "a", "gone"));
  g_assert_null (sl_code_tree_find (codes, "gone"));
  g_assert_null (sl_code_tree_find (codes, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/code-tree/sort", test_sort);
  g_test_add_func ("/code-tree/rings", test_rings);
  g_test_add_func ("/code-tree/may-parent", test_may_parent);

  return g_test_run ();
}
