/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-text-range.h"

static void
test_overlap (void)
{
  const SlTextRange a = { 10, 20 };

  g_assert_cmpuint (sl_text_range_overlap (&a, &(SlTextRange) { 15, 30 }), ==, 5);
  g_assert_cmpuint (sl_text_range_overlap (&a, &(SlTextRange) { 20, 30 }), ==, 0);
  g_assert_cmpuint (sl_text_range_overlap (&a, &(SlTextRange) { 0, 5 }), ==, 0);
  g_assert_true (sl_text_range_contains (&a, &(SlTextRange) { 10, 20 }));
  g_assert_false (sl_text_range_contains (&a, &(SlTextRange) { 9, 12 }));
  g_assert_cmpuint (sl_text_range_length (&a), ==, 10);
  g_assert_cmpuint (sl_text_range_length (&(SlTextRange) { 7, 3 }), ==, 0);
}

static void
test_order (void)
{
  g_assert_cmpint (sl_text_range_compare (&(SlTextRange) { 1, 9 }, &(SlTextRange) { 2, 3 }), <, 0);
  g_assert_cmpint (sl_text_range_compare (&(SlTextRange) { 1, 9 }, &(SlTextRange) { 1, 3 }), <, 0);
  g_assert_cmpint (sl_text_range_compare (&(SlTextRange) { 1, 3 }, &(SlTextRange) { 1, 9 }), >, 0);
  g_assert_cmpint (sl_text_range_compare (&(SlTextRange) { 1, 3 }, &(SlTextRange) { 1, 3 }), ==, 0);
}

static void
test_copy (void)
{
  const SlTextRange range = { 4, 8 };
  g_autoptr (SlTextRange) copy = sl_text_range_copy (&range);

  g_assert_true (sl_text_range_equal (&range, copy));
  copy->end = 9;
  g_assert_false (sl_text_range_equal (&range, copy));
  g_assert_true (G_TYPE_IS_BOXED (SL_TYPE_TEXT_RANGE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text-range/overlap", test_overlap);
  g_test_add_func ("/text-range/order", test_order);
  g_test_add_func ("/text-range/copy", test_copy);

  return g_test_run ();
}
