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

/* Unless it is told otherwise, a figure is one exact count. */
static void
test_new (void)
{
  g_autoptr (SlFigure) figure = sl_figure_new (&(SlTextRange) { 0, 9 }, 2.55e6, NULL);

  g_assert_cmpfloat_with_epsilon (figure->value, 2550000, 1e-6);
  g_assert_cmpfloat_with_epsilon (figure->high, 2550000, 1e-6);
  g_assert_cmpint (figure->bound, ==, SL_BOUND_EXACT);
  g_assert_cmpstr (figure->unit, ==, "count");
  g_assert_null (figure->quantity);
  g_assert_cmpuint (figure->range.end, ==, 9);
}

static void
test_every_field_counts (void)
{
  g_autoptr (SlFigure) figure = sl_figure_new (&(SlTextRange) { 3, 5 }, -4, "kg");
  g_autoptr (SlFigure) place = sl_figure_new (&(SlTextRange) { 3, 6 }, -4, "kg");
  g_autoptr (SlFigure) value = sl_figure_new (&(SlTextRange) { 3, 5 }, 4, "kg");
  g_autoptr (SlFigure) unit = sl_figure_new (&(SlTextRange) { 3, 5 }, -4, "usd");
  g_autoptr (SlFigure) quantity = sl_figure_copy (figure);

  quantity->quantity = g_strdup ("sand");
  g_assert_false (sl_figure_equal (figure, place));
  g_assert_false (sl_figure_equal (figure, value));
  g_assert_false (sl_figure_equal (figure, unit));
  g_assert_false (sl_figure_equal (figure, quantity));
}

/* The copy owns its strings. */
static void
test_copy (void)
{
  SlFigure *figure = sl_figure_new (&(SlTextRange) { 3, 5 }, 50, "percent");
  g_autoptr (SlFigure) copy = NULL;

  figure->quantity = g_strdup ("voters");
  copy = sl_figure_copy (figure);
  sl_figure_free (figure);
  g_assert_cmpstr (copy->unit, ==, "percent");
  g_assert_cmpstr (copy->quantity, ==, "voters");
  g_assert_true (G_TYPE_IS_BOXED (SL_TYPE_FIGURE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/model/figure/equal", test_equal);
  g_test_add_func ("/model/figure/bound", test_bound);
  g_test_add_func ("/model/figure/new", test_new);
  g_test_add_func ("/model/figure/every-field-counts", test_every_field_counts);
  g_test_add_func ("/model/figure/copy", test_copy);

  return g_test_run ();
}
