/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-overview-strip.h"

#include "compare/sl-article-pane.h"
#include "sl-compare-fixture.h"
#include "sl-test-utils.h"

static GtkWidget *
find_strip (GtkWidget *widget)
{
  if (SL_IS_OVERVIEW_STRIP (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_strip (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Counts the nodes of one kind in what the widget draws. */
static guint
count_nodes (GskRenderNode     *node,
             GskRenderNodeType  type)
{
  guint count = gsk_render_node_get_node_type (node) == type;

  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        count += count_nodes (gsk_container_node_get_child (node, i), type);
    }
  else if (gsk_render_node_get_node_type (node) == GSK_TRANSFORM_NODE)
    count += count_nodes (gsk_transform_node_get_child (node), type);
  else if (gsk_render_node_get_node_type (node) == GSK_CLIP_NODE)
    count += count_nodes (gsk_clip_node_get_child (node), type);

  return count;
}

static guint
count_marks (GtkWidget *strip)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (strip);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  guint count;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (strip), gtk_widget_get_height (strip));
  node = gtk_snapshot_to_node (snapshot);
  /* Nothing is drawn before the first frame. */
  if (node == NULL)
    return 0;
  count = count_nodes (node, GSK_COLOR_NODE);
  gsk_render_node_unref (node);

  return count;
}

static void
test_a_mark_for_each_claim (SlCompareFixture *fixture,
                            gconstpointer     data)
{
  GtkWidget *pane = sl_article_pane_new (fixture->context, fixture->articles[0]);
  GtkWidget *strip;

  sl_compare_fixture_show (fixture, pane);
  sl_test_wait_until (sl_article_view_is_settled (sl_article_pane_get_view (SL_ARTICLE_PANE (pane))));
  strip = find_strip (pane);
  gtk_test_accessible_assert_role (strip, GTK_ACCESSIBLE_ROLE_IMG);
  sl_test_wait_until (count_marks (strip) == 3);
  sl_compare_context_set_min_score (fixture->context, 0.9);
  sl_test_wait_until (count_marks (strip) == 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/overview-strip/a-mark-for-each-claim", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_a_mark_for_each_claim,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
