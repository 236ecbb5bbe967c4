/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

/* The texts in a node, which holds nothing but texts, moved to their places, and rectangles. */
static guint
count_texts (GskRenderNode *node)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);
  guint n = 0;

  if (type == GSK_TEXT_NODE)
    return 1;
  if (type == GSK_TRANSFORM_NODE)
    return count_texts (gsk_transform_node_get_child (node));
  if (type == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        n += count_texts (gsk_container_node_get_child (node, i));
    }

  return n;
}

/* Paints the margins for some claims, all on one line, and counts the badges. */
static guint
count_badges (ViewFixture *self,
              guint        n_claims)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (SlShown));
  SlMark *mark = sl_article_view_find_mark (self->view, view_fixture_uuid (self, "42 people"));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  guint n = 0;

  sl_article_view_measure_mark (self->view, mark);
  for (guint i = 0; i < n_claims; i++)
    g_array_append_val (shown, ((SlShown) { mark, SL_LOOK_PLAIN, 9 }));
  sl_article_view_paint_margins (self->view, snapshot, shown);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    n = count_texts (node);
  g_clear_pointer (&node, gsk_render_node_unref);

  return n;
}

static void
test_badges (ViewFixture   *self,
             gconstpointer  user_data)
{
  sl_article_view_update_margins (self->view, 300);
  g_assert_cmpuint (count_badges (self, 0), ==, 0);
  g_assert_cmpuint (count_badges (self, 1), ==, 1);
}

/* A margin that is full takes no more. */
static void
test_full (ViewFixture   *self,
           gconstpointer  user_data)
{
  guint n;

  sl_article_view_update_margins (self->view, 300);
  n = count_badges (self, 20);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, 4);
}

/* Where other people judged too, their sign and initials stand on the right. */
static void
test_others (ViewFixture   *self,
             gconstpointer  user_data)
{
  SlMark *mark = sl_article_view_find_mark (self->view, view_fixture_uuid (self, "42 people"));
  guint alone = count_badges (self, 1);

  g_free (mark->others);
  mark->others = g_strdup ("✓BB");
  g_assert_cmpuint (count_badges (self, 1), >, alone);
}

/* A text that is written to the left has its badges on the right, and all else as in a mirror. */
static void
test_to_left (ViewFixture   *self,
              gconstpointer  user_data)
{
  SlArticleView *view = self->view;
  GtkTextView *text_view = GTK_TEXT_VIEW (view);
  int left;
  int right;

  g_assert_false (view->to_left);
  g_assert_cmpfloat_with_epsilon (sl_article_view_mirror (view, 10, 5), 10, 0.01);
  sl_article_view_update_margins (view, 300);
  left = gtk_text_view_get_left_margin (text_view);
  right = gtk_text_view_get_right_margin (text_view);
  g_assert_cmpint (left, >, right);
  g_assert_cmpint (sl_article_view_get_start (view), ==, left);
  g_assert_cmpint (sl_article_view_get_end (view), ==, view->width - right);

  view->to_left = TRUE;
  g_assert_true (sl_article_view_update_margins (view, 300));
  g_assert_cmpint (gtk_text_view_get_left_margin (text_view), ==, right);
  g_assert_cmpint (gtk_text_view_get_right_margin (text_view), ==, left);
  g_assert_cmpint (sl_article_view_get_start (view), ==, left);
  g_assert_cmpint (sl_article_view_get_end (view), ==, view->width - right);
  g_assert_cmpfloat_with_epsilon (sl_article_view_mirror (view, 10, 5), view->width - 15, 0.01);
  g_assert_cmpuint (count_badges (self, 1), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/margins/badges", test_badges);
  view_test_add ("/article-view/margins/full", test_full);
  view_test_add ("/article-view/margins/others", test_others);
  view_test_add ("/article-view/margins/to-left", test_to_left);

  return g_test_run ();
}
