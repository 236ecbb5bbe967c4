/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <glib/gi18n.h>

#include "sl-compare-acts.h"

/* The second half of making a link: something in this view is its other end, and a popover asks of
 * what kind it is. */

static void
forget_link (SlArticleView *self)
{
  g_clear_pointer (&self->link_to, g_free);
  self->drag_range = (SlTextRange) { 0, 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
chosen_cb (SlArticleView *self,
           guint          relation)
{
  g_autofree char *from = g_strdup (sl_compare_context_get_link_from (self->context));
  g_autofree char *to = g_steal_pointer (&self->link_to);
  SlTextRange range = self->drag_range;

  if (from == NULL)
    return;
  if (to != NULL)
    sl_compare_acts_relate (self->context, from, to, relation);
  else if (range.start < range.end)
    sl_compare_acts_link_words (self->context, from, sl_article_get_uuid (self->article), &range,
                                relation);
}

static void
closed_cb (SlArticleView *self)
{
  forget_link (self);
  sl_compare_context_set_link_from (self->context, NULL);
}

static void
ask (SlArticleView      *self,
     const GdkRectangle *at)
{
  GdkRectangle place = *at;

  sl_article_view_close_popovers (self);
  if (self->link_popover == NULL)
    {
      self->link_popover = SL_LINK_POPOVER (g_object_ref_sink (sl_link_popover_new ()));
      g_signal_connect_object (self->link_popover, "chosen", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->link_popover, "closed", G_CALLBACK (closed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, at->x, at->y,
                                         &place.x, &place.y);
  sl_link_popover_present (self->link_popover, GTK_WIDGET (self), &place, -1);
}

/* Whether a link is being made from another article than this one. */
static gboolean
can_finish (SlArticleView *self)
{
  const char *from = sl_compare_context_get_link_from (self->context);
  SlClaim *claim = from != NULL
                     ? sl_workspace_lookup_claim (sl_compare_context_get_workspace (self->context), from)
                     : NULL;

  return claim != NULL && !g_str_equal (sl_claim_get_article (claim),
                                        sl_article_get_uuid (self->article));
}

/* Makes the claim the other end of the link that is being made. Returns whether it did. */
gboolean
sl_article_view_finish_link (SlArticleView *self,
                             const char    *claim_uuid)
{
  SlMark *mark = sl_article_view_find_mark (self, claim_uuid);
  GdkRectangle area = { 0, 0, 1, 1 };
  GdkRectangle visible;

  if (mark == NULL || !can_finish (self))
    return FALSE;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  if (!sl_article_view_get_mark_area (self, mark, visible.x, visible.y, &area))
    area = visible;
  g_free (self->link_to);
  self->link_to = g_strdup (claim_uuid);
  ask (self, &area);

  return TRUE;
}

/* Bare words: what would become a claim if the link were let go at this place of the text. */
gboolean
sl_article_view_preview_link (SlArticleView *self,
                              double         x,
                              double         y)
{
  g_autoptr (GPtrArray) claims = sl_article_view_list_claims_at (self, x, y);
  SlTextRange range = { 0, 0 };
  GtkTextIter iter;

  if (claims->len == 0 && can_finish (self) &&
      gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, (int) x, (int) y))
    {
      sl_snap_sentence (self->article, gtk_text_iter_get_offset (&iter), &range);
      if (!sl_snap_to_words (sl_article_get_text (self->article), &range, &range))
        range = (SlTextRange) { 0, 0 };
    }
  if (!sl_text_range_equal (&range, &self->drag_range))
    {
      self->drag_range = range;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }

  return range.start < range.end;
}

/* Lets the link go at a place of this text, in buffer coordinates: on a claim, or on bare words, which
 * become one. Returns whether there was something to link with. */
gboolean
sl_article_view_drop_link (SlArticleView *self,
                           double         x,
                           double         y)
{
  g_autoptr (GPtrArray) claims = sl_article_view_list_claims_at (self, x, y);
  GtkTextIter iter;
  GdkRectangle area;

  if (claims->len > 0)
    return sl_article_view_finish_link (self, sl_claim_get_uuid (g_ptr_array_index (claims, 0)));
  if (!sl_article_view_preview_link (self, x, y))
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
                                      self->drag_range.start);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &area);
  ask (self, &area);

  return TRUE;
}

/* The pointer has gone elsewhere: nothing here would be linked any more. */
void
sl_article_view_end_preview_link (SlArticleView *self)
{
  if (self->link_popover == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->link_popover)))
    forget_link (self);
}
