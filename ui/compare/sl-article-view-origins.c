/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <glib/gi18n.h>

#include "workspace/sl-workspace-origins.h"

/* Passages that other articles have nearly word for word: a dotted bar along them, between the badges and
 * the text. Its extent is asked of whole lines, which is cheap, and of a place only at its two ends. */

#define BAR_X 6
#define BAR_WIDTH 2
#define DOT_PITCH 5

static void
load_origins (SlArticleView *self)
{
  g_clear_pointer (&self->shared, g_array_unref);
  self->shared = sl_workspace_list_shared_passages (sl_compare_context_get_workspace (self->context),
                                                    sl_article_get_uuid (self->article));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sl_article_view_watch_origins (SlArticleView *self)
{
  g_signal_connect_object (sl_compare_context_get_workspace (self->context), "origins-changed",
                           G_CALLBACK (load_origins), self, G_CONNECT_SWAPPED);
  load_origins (self);
}

static void
get_place (SlArticleView *self,
           guint          offset,
           GdkRectangle  *place)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, offset);
  gtk_text_view_get_iter_location (view, &iter, place);
}

/* The dots keep their places while the text scrolls under the edge of the view. */
static void
paint_bar (SlArticleView     *self,
           GtkSnapshot       *snapshot,
           const SlTextRange *range)
{
  GdkRGBA color = *sl_palette_get_relation (self->scheme, SL_RELATION_SAME_ORIGIN);
  float x = sl_article_view_mirror (self, sl_article_view_get_start (self) - BAR_X, BAR_WIDTH);
  GdkRectangle first;
  GdkRectangle last;

  get_place (self, range->start, &first);
  get_place (self, range->end - 1, &last);
  if (last.y + last.height <= first.y)
    return;

  gtk_snapshot_push_repeat (snapshot,
                            &GRAPHENE_RECT_INIT (x, first.y, BAR_WIDTH,
                                                 last.y + last.height - first.y),
                            &GRAPHENE_RECT_INIT (x, 0, BAR_WIDTH, DOT_PITCH));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, 1, BAR_WIDTH, DOT_PITCH - 2));
  gtk_snapshot_pop (snapshot);
}

/* Only what is in view: a passage may be as long as the article. */
void
sl_article_view_paint_origins (SlArticleView *self,
                               GtkSnapshot   *snapshot)
{
  SlTextRange visible;

  if (self->shared == NULL || self->shared->len == 0)
    return;

  sl_article_view_get_visible_range (self, &visible);
  for (guint i = 0; i < self->shared->len; i++)
    {
      const SlTextRange *range = &g_array_index (self->shared, SlSharedPassage, i).range;
      SlTextRange seen = { MAX (range->start, visible.start), MIN (range->end, visible.end) };

      if (seen.start < seen.end)
        paint_bar (self, snapshot, &seen);
    }
}

/**
 * sl_article_view_dup_origin_at:
 * @self: an article view
 * @offset: a place in the text, in code points
 *
 * Returns: (transfer full) (nullable): in words, that what stands there is shared with other articles;
 *   %NULL if it is not
 */
char *
sl_article_view_dup_origin_at (SlArticleView *self,
                               guint          offset)
{
  g_return_val_if_fail (SL_IS_ARTICLE_VIEW (self), NULL);

  for (guint i = 0; self->shared != NULL && i < self->shared->len; i++)
    {
      const SlSharedPassage *passage = &g_array_index (self->shared, SlSharedPassage, i);

      if (offset >= passage->range.start && offset < passage->range.end)
        return g_strdup_printf (ngettext ("The same wording in %u article: probably one origin",
                                          "The same wording in %u articles: probably one origin",
                                          passage->n_articles),
                                passage->n_articles);
    }

  return NULL;
}
