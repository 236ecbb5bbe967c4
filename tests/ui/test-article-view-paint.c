/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

static guint
count_children (GskRenderNode     *node,
                GskRenderNodeType  type)
{
  guint n = 0;

  if (node == NULL || gsk_render_node_get_node_type (node) != GSK_CONTAINER_NODE)
    return 0;

  for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
    {
      GskRenderNode *child = gsk_container_node_get_child (node, i);

      n += type == GSK_NOT_A_RENDER_NODE || gsk_render_node_get_node_type (child) == type;
    }

  return n;
}

static guint
count_painted (SlArticleView     *view,
               GskRenderNodeType  type)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  guint n;

  sl_article_view_paint (view, snapshot);
  sl_article_view_paint_above (view, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  n = count_children (node, type);
  g_clear_pointer (&node, gsk_render_node_unref);

  return n;
}

static guint
count_nodes (ViewFixture *self)
{
  return count_painted (self->view, GSK_NOT_A_RENDER_NODE);
}

/* Every verdict and every look is painted; a filter that hides all claims leaves nothing. */
static void
test_looks (ViewFixture   *self,
            gconstpointer  user_data)
{
  const char *uuid = view_fixture_uuid (self, "42 people");
  guint plain = count_nodes (self);
  guint selected;

  g_assert_cmpuint (plain, >, 0);
  for (SlVerdict verdict = SL_VERDICT_SUPPORTED; verdict < SL_N_VERDICTS; verdict++)
    {
      sl_compare_context_toggle_verdict (self->context, uuid, verdict);
      g_assert_cmpuint (count_nodes (self), >, 0);
      sl_compare_context_set_hovered (self->context, uuid);
      g_assert_cmpuint (count_nodes (self), >, 0);
      sl_compare_context_set_hovered (self->context, NULL);
    }
  sl_compare_context_set_selected (self->context, uuid);
  selected = count_nodes (self);
  g_assert_cmpuint (selected, >, plain);
}

/* While a link is being made it shows where it may end. */
static void
test_link_looks (ViewFixture   *self,
                 gconstpointer  user_data)
{
  g_assert_cmpuint (count_painted (self->view, GSK_BORDER_NODE), ==, 0);
  g_assert_cmpuint (count_painted (self->other, GSK_ROUNDED_CLIP_NODE), ==, 0);
  sl_compare_context_set_link_from (self->context, view_fixture_uuid (self, "42 people"));
  g_assert_cmpuint (count_painted (self->view, GSK_BORDER_NODE), >, 0);
  g_assert_cmpuint (count_painted (self->other, GSK_ROUNDED_CLIP_NODE), >, 0);
  sl_compare_context_set_link_from (self->context, NULL);
  g_assert_cmpuint (count_painted (self->view, GSK_BORDER_NODE), ==, 0);
}

static void
test_filtered (ViewFixture   *self,
               gconstpointer  user_data)
{
  guint all = count_nodes (self);

  sl_compare_context_set_min_score (self->context, 1);
  g_assert_cmpuint (count_nodes (self), <, all);
}

static void
test_flash_ends (ViewFixture   *self,
                 gconstpointer  user_data)
{
  SlTextRange range = view_fixture_range (self, "Nobody was hurt");

  sl_article_view_flash (self->view, &range);
  g_assert_cmpuint (self->view->flash_tick, !=, 0);
  count_nodes (self);
  sl_test_wait_until (self->view->flash_tick == 0);
}

static void
test_no_animations (ViewFixture   *self,
                    gconstpointer  user_data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->view));

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  sl_article_view_flash (self->view, &(SlTextRange) { 0, 5 });
  g_assert_cmpuint (self->view->flash_tick, ==, 0);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

static void
test_drop (ViewFixture   *self,
           gconstpointer  user_data)
{
  sl_compare_context_toggle_verdict (self->context, view_fixture_uuid (self, "42 people"),
                                     SL_VERDICT_DISPUTED);
  count_nodes (self);
  g_assert_nonnull (self->view->tiles[SL_VERDICT_DISPUTED][FALSE]);
  sl_article_view_drop_paint (self->view);
  g_assert_null (self->view->tiles[SL_VERDICT_DISPUTED][FALSE]);
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/paint/looks", test_looks);
  view_test_add ("/article-view/paint/link-looks", test_link_looks);
  view_test_add ("/article-view/paint/filtered", test_filtered);
  view_test_add ("/article-view/paint/flash", test_flash_ends);
  view_test_add ("/article-view/paint/no-animations", test_no_animations);
  view_test_add ("/article-view/paint/drop", test_drop);

  return g_test_run ();
}
