/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

#include "workspace/sl-workspace-origins.h"

static gboolean
has_repeat (GskRenderNode *node)
{
  if (gsk_render_node_get_node_type (node) == GSK_REPEAT_NODE)
    return TRUE;
  if (gsk_render_node_get_node_type (node) != GSK_CONTAINER_NODE)
    return FALSE;
  for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
    {
      if (has_repeat (gsk_container_node_get_child (node, i)))
        return TRUE;
    }

  return FALSE;
}

/* Whether a bar is painted. */
static gboolean
paints (SlArticleView *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  gboolean found;

  sl_article_view_paint_origins (view, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  found = node != NULL && has_repeat (node);
  g_clear_pointer (&node, gsk_render_node_unref);

  return found;
}

/* An article that prints the first sentence of the other one word for word. */
static void
add_copy (ViewFixture *self)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (articles,
                   sl_test_article_new ("From the agencies.\n\nThe ferry from Osterby ran aground at dawn, and 42 people were "
                                        "taken off in boats, the harbour said.\n"));
  g_assert_true (sl_workspace_add_articles (self->workspace, articles, &error));
  g_assert_no_error (error);
  sl_workspace_find_origins (self->workspace);
}

static void
test_none (ViewFixture   *self,
           gconstpointer  user_data)
{
  sl_workspace_find_origins (self->workspace);
  g_assert_false (paints (self->view));
  g_assert_null (sl_article_view_dup_origin_at (self->view, view_fixture_range (self, "Osterby").start));
}

static void
test_shared (ViewFixture   *self,
             gconstpointer  user_data)
{
  g_autofree char *words = NULL;

  add_copy (self);
  g_assert_true (paints (self->view));
  g_assert_false (paints (self->other));
  words = sl_article_view_dup_origin_at (self->view, view_fixture_range (self, "Osterby").start);
  g_assert_cmpstr (words, ==, "The same wording in 2 articles: probably one origin");
  g_assert_null (sl_article_view_dup_origin_at (self->view,
                                                view_fixture_range (self, "Nobody was").start));
}

/* The copy goes, and the mark with it. */
static void
test_gone (ViewFixture   *self,
           gconstpointer  user_data)
{
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  add_copy (self);
  undone = sl_workspace_undo (self->workspace, &error);
  g_assert_no_error (error);
  sl_test_wait_until (!paints (self->view));
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  view_test_add ("/article-view-origins/none", test_none);
  view_test_add ("/article-view-origins/shared", test_shared);
  view_test_add ("/article-view-origins/gone", test_gone);

  return g_test_run ();
}
