/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-figure.h"

static void
test_equal (void)
{
  g_autoptr (SlFigure) figure = sl_figure_new (&(SlTextRange) { 3, 5 }, 50, "percent");
  g_autoptr (SlFigure) copy = sl_figure_copy (figure);

  g_assert_true (sl_figure_equal (figure, copy));
  copy->bound = SL_BOUND_AT_LEAST;
  g_assert_false (sl_figure_equal (figure, copy));
  copy->bound = figure->bound;
  copy->high = 60;
  g_assert_false (sl_figure_equal (figure, copy));
}

static void
test_bound (void)
{
  SlBound bound = SL_BOUND_ABOUT;

  for (guint i = SL_BOUND_EXACT; i <= SL_BOUND_ABOUT; i++)
    {
      g_assert_true (sl_bound_from_string (sl_bound_to_string (i), &bound));
      g_assert_cmpuint (bound, ==, i);
    }
  g_assert_false (sl_bound_from_string ("nearly", &bound));
  g_assert_false (sl_bound_from_string (NULL, &bound));
  g_assert_cmpuint (bound, ==, SL_BOUND_ABOUT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/model/figure/equal", test_equal);
  g_test_add_func ("/model/figure/bound", test_bound);

  return g_test_run ();
}
