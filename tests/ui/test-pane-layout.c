/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-pane-layout.h"

static void
assert_pane (SlPaneLayout *layout,
             guint         i,
             int           x,
             int           width)
{
  int actual_x;
  int actual_width;

  sl_pane_layout_get_pane (layout, i, &actual_x, &actual_width);
  g_assert_cmpint (actual_x, ==, x);
  g_assert_cmpint (actual_width, ==, width);
}

static void
test_even_shares (void)
{
  g_autoptr (SlPaneLayout) layout = sl_pane_layout_new ();

  g_assert_cmpint (sl_pane_layout_allocate (layout, 1000), ==, 0);
  sl_pane_layout_set_n_panes (layout, 3);
  g_assert_cmpint (sl_pane_layout_allocate (layout, 1200 + 2 * SL_GUTTER_WIDTH), ==, 1200 + 2 * SL_GUTTER_WIDTH);
  assert_pane (layout, 0, 0, 400);
  assert_pane (layout, 1, 400 + SL_GUTTER_WIDTH, 400);
  assert_pane (layout, 2, 800 + 2 * SL_GUTTER_WIDTH, 400);
}

/* More panes than are wanted at once, or than fit, scroll sideways instead of becoming unreadable. */
static void
test_more_than_fit (void)
{
  g_autoptr (SlPaneLayout) layout = sl_pane_layout_new ();
  int total;

  sl_pane_layout_set_n_panes (layout, 5);
  sl_pane_layout_set_panes_visible (layout, 2);
  total = sl_pane_layout_allocate (layout, 800 + SL_GUTTER_WIDTH);
  g_assert_cmpint (total, ==, 5 * 400 + 4 * SL_GUTTER_WIDTH);

  sl_pane_layout_set_panes_visible (layout, 5);
  total = sl_pane_layout_allocate (layout, 600);
  g_assert_cmpint (total, >, 600);
  for (guint i = 0; i < 5; i++)
    {
      int x;
      int width;

      sl_pane_layout_get_pane (layout, i, &x, &width);
      g_assert_cmpint (width, >=, SL_PANE_MIN_WIDTH);
    }
}

static void
test_one_narrow_pane (void)
{
  g_autoptr (SlPaneLayout) layout = sl_pane_layout_new ();

  sl_pane_layout_set_n_panes (layout, 1);
  g_assert_cmpint (sl_pane_layout_allocate (layout, 100), ==, 100);
  assert_pane (layout, 0, 0, 100);
}

static void
test_resize (void)
{
  g_autoptr (SlPaneLayout) layout = sl_pane_layout_new ();
  const int width = 1200 + 2 * SL_GUTTER_WIDTH;

  sl_pane_layout_set_n_panes (layout, 3);
  sl_pane_layout_allocate (layout, width);
  sl_pane_layout_begin_resize (layout, 0);
  sl_pane_layout_resize (layout, 20);
  sl_pane_layout_resize (layout, 60);
  assert_pane (layout, 0, 0, 460);
  assert_pane (layout, 1, 460 + SL_GUTTER_WIDTH, 340);
  g_assert_cmpint (sl_pane_layout_allocate (layout, width), ==, width);

  sl_pane_layout_resize (layout, 4000);
  assert_pane (layout, 1, 800 - SL_PANE_MIN_WIDTH + SL_GUTTER_WIDTH, SL_PANE_MIN_WIDTH);
  sl_pane_layout_resize (layout, -4000);
  assert_pane (layout, 0, 0, SL_PANE_MIN_WIDTH);
  assert_pane (layout, 2, 800 + 2 * SL_GUTTER_WIDTH, 400);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pane-layout/even-shares", test_even_shares);
  g_test_add_func ("/pane-layout/more-than-fit", test_more_than_fit);
  g_test_add_func ("/pane-layout/one-narrow-pane", test_one_narrow_pane);
  g_test_add_func ("/pane-layout/resize", test_resize);

  return g_test_run ();
}
