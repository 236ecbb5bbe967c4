/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-ribbon.h"

#include <math.h>

static const SlRibbonShape level = { 100, 120, 100, 120, 56, 500 };
static const SlRibbonShape falling = { 100, 120, 300, 340, 56, 500 };

static void
test_state (void)
{
  SlRibbonShape shape = level;

  g_assert_cmpint (sl_ribbon_get_state (&shape), ==, SL_RIBBON_FULL);
  shape.right_top = 600;
  shape.right_bottom = 620;
  g_assert_cmpint (sl_ribbon_get_state (&shape), ==, SL_RIBBON_STUB_LEFT);
  shape.left_top = -40;
  shape.left_bottom = -20;
  g_assert_cmpint (sl_ribbon_get_state (&shape), ==, SL_RIBBON_HIDDEN);
  shape.right_top = 490;
  shape.right_bottom = 510;
  g_assert_cmpint (sl_ribbon_get_state (&shape), ==, SL_RIBBON_STUB_RIGHT);
}

static void
test_contains (void)
{
  g_assert_true (sl_ribbon_contains (&level, 28, 110, 0));
  g_assert_false (sl_ribbon_contains (&level, 28, 125, 0));
  g_assert_true (sl_ribbon_contains (&level, 28, 125, 8));

  /* The curve leaves level, is half way down in the middle, and arrives level. */
  g_assert_true (sl_ribbon_contains (&falling, 1, 110, 0));
  g_assert_false (sl_ribbon_contains (&falling, 1, 200, 8));
  g_assert_true (sl_ribbon_contains (&falling, 28, 215, 0));
  g_assert_true (sl_ribbon_contains (&falling, 55, 320, 0));
  g_assert_false (sl_ribbon_contains (&falling, 55, 200, 8));
}

static void
test_stub_is_reached_at_its_side (void)
{
  SlRibbonShape shape = level;

  shape.right_top = 900;
  shape.right_bottom = 920;
  g_assert_true (sl_ribbon_contains (&shape, 5, 110, 0));
  g_assert_false (sl_ribbon_contains (&shape, 50, 110, 8));
}

/* How much ink a drawing leaves. */
static guint
count_ink (SlRelation relation,
           gboolean   stub,
           gboolean   hairline)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 56, 500);
  cairo_t *cr = cairo_create (surface);
  SlRibbonLook look = { { 1, 0, 0, 1 }, 1, relation, FALSE, hairline };
  SlRibbonShape shape = falling;
  guint ink = 0;

  if (stub)
    {
      shape.right_top = -90;
      shape.right_bottom = -70;
      sl_ribbon_draw_stub (cr, &shape, sl_ribbon_get_state (&shape), &look);
    }
  else
    sl_ribbon_draw (cr, &shape, &look);
  cairo_surface_flush (surface);
  for (int y = 0; y < 500; y++)
    {
      const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < 56; x++)
        ink += row[4 * x + 3] > 0;
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return ink;
}

static void
test_draw (void)
{
  guint full = count_ink (SL_RELATION_SAME_CLAIM, FALSE, FALSE);

  g_assert_cmpuint (full, >, 56 * 20);
  g_assert_cmpuint (count_ink (SL_RELATION_ALTERED_QUOTE, FALSE, FALSE), >, full);
  g_assert_cmpuint (count_ink (SL_RELATION_SAME_CLAIM, FALSE, TRUE), <, full);
  g_assert_cmpuint (count_ink (SL_RELATION_SAME_CLAIM, TRUE, FALSE), >, 50);
  g_assert_cmpuint (count_ink (SL_RELATION_SAME_CLAIM, TRUE, FALSE), <, full);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ribbon/state", test_state);
  g_test_add_func ("/ribbon/contains", test_contains);
  g_test_add_func ("/ribbon/stub-is-reached-at-its-side", test_stub_is_reached_at_its_side);
  g_test_add_func ("/ribbon/draw", test_draw);

  return g_test_run ();
}
