/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

#include <math.h>

static void
test_hit_order (ViewFixture   *self,
                gconstpointer  user_data)
{
  g_autoptr (GPtrArray) claims = NULL;
  guint last = 0;
  double x;
  double y;
  double bx;
  double by;

  view_fixture_middle (self, "42 people", &x, &y);
  sl_article_view_to_buffer (self->view, x, y, &bx, &by);
  claims = sl_article_view_list_claims_at (self->view, bx, by);
  g_assert_cmpuint (claims->len, ==, 3);
  for (guint i = 0; i < claims->len; i++)
    {
      guint length = sl_text_range_length (sl_claim_get_range (g_ptr_array_index (claims, i)));

      g_assert_cmpuint (length, >, last);
      last = length;
    }
}

/* Two pixels beside a highlight still hit it, ten do not. */
static void
test_slack (ViewFixture   *self,
            gconstpointer  user_data)
{
  SlMark *mark = sl_article_view_find_mark (self->view,
                                            view_fixture_uuid (self, "We saw the light too late"));
  GArray *rects = sl_article_view_measure_mark (self->view, mark);
  g_autoptr (GPtrArray) near = NULL;
  g_autoptr (GPtrArray) far = NULL;
  GdkRectangle area;

  sl_article_view_place_rect (self->view, &g_array_index (rects, SlMarkRect, 0), &area);
  near = sl_article_view_list_claims_at (self->view, area.x - 2, area.y + 4);
  far = sl_article_view_list_claims_at (self->view, area.x - 10, area.y + 4);
  g_assert_cmpuint (near->len, ==, 1);
  g_assert_cmpuint (far->len, ==, 0);
}

/* Offset and height map to each other, and neither ever runs backwards. */
static void
test_monotone (ViewFixture   *self,
               gconstpointer  user_data)
{
  guint n_chars = sl_text_get_n_chars (sl_article_get_text (self->article));
  double last = -1;

  for (guint offset = 0; offset <= n_chars; offset++)
    {
      double y = sl_article_view_get_y_of (self->view, offset);

      g_assert_cmpfloat (y, >=, last);
      last = y;
    }
  for (double y = 0; y < last; y += 3)
    {
      double offset = sl_article_view_get_offset_at (self->view, y);

      g_assert_cmpfloat (offset, <=, sl_article_view_get_offset_at (self->view, y + 3));
      g_assert_cmpfloat (fabs (sl_article_view_get_y_of (self->view, offset) - y), <=, 24);
    }
}

static void
test_extents (ViewFixture   *self,
              gconstpointer  user_data)
{
  double top;
  double bottom;
  double next_top;

  g_assert_true (sl_article_view_get_claim_extent (self->view,
                                                   view_fixture_uuid (self, "42 people"), &top,
                                                   &bottom));
  g_assert_cmpfloat (top, <, bottom);
  g_assert_true (sl_article_view_get_claim_extent (self->view,
                                                   view_fixture_uuid (self,
                                                                      "We saw the light too late"),
                                                   &next_top, &bottom));
  g_assert_cmpfloat (top, <, next_top);
  g_assert_false (sl_article_view_get_claim_extent (self->view,
                                                    view_fixture_uuid (self, "Share this page"),
                                                    &top,
                                                    &bottom));
  g_assert_false (sl_article_view_get_claim_extent (self->view, "nobody knows it", &top, &bottom));
}

static void
test_cache (ViewFixture   *self,
            gconstpointer  user_data)
{
  SlMark *mark = sl_article_view_find_mark (self->view, view_fixture_uuid (self, "42 people"));
  GArray *rects = g_array_ref (sl_article_view_measure_mark (self->view, mark));

  g_assert_true (sl_article_view_measure_mark (self->view, mark) == rects);
  sl_article_view_bump_layout (self->view);
  g_assert_true (sl_article_view_measure_mark (self->view, mark) != rects);
  g_array_unref (rects);
}

static void
test_lines (ViewFixture   *self,
            gconstpointer  user_data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  guint n_chars = sl_text_get_n_chars (sl_article_get_text (self->article));

  for (guint offset = 0; offset <= n_chars; offset += 7)
    {
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
      g_assert_cmpint (sl_article_view_line_of (self->view, offset), ==,
                       gtk_text_iter_get_line (&iter));
    }
}

/* A range has one rectangle for each display line, below one another. */
static void
test_measure_range (ViewFixture   *self,
                    gconstpointer  user_data)
{
  SlTextRange range = view_fixture_range (self,
                                          "The ferry from Osterby ran aground at dawn, and 42 people were "
                                                "taken off in boats, the harbour said. Nobody was hurt.");
  g_autoptr (GArray) rects = sl_article_view_measure_range (self->view, &range);
  g_autoptr (GArray) none = sl_article_view_measure_range (self->view, &(SlTextRange) { 5, 5 });

  g_assert_cmpuint (rects->len, >, 1);
  for (guint i = 1; i < rects->len; i++)
    g_assert_cmpint (g_array_index (rects, SlMarkRect, i).y, >,
                     g_array_index (rects, SlMarkRect, i - 1).y);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/geometry/hit-order", test_hit_order);
  view_test_add ("/article-view/geometry/slack", test_slack);
  view_test_add ("/article-view/geometry/monotone", test_monotone);
  view_test_add ("/article-view/geometry/extents", test_extents);
  view_test_add ("/article-view/geometry/cache", test_cache);
  view_test_add ("/article-view/geometry/lines", test_lines);
  view_test_add ("/article-view/geometry/range", test_measure_range);

  return g_test_run ();
}
