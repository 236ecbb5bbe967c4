/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <glib/gi18n.h>

/* What a person can do to claims from the text, whether by key, menu, bubble or click. */

/* Marks the selected words. The selection collapses: a press inside one would begin a text drag. */
SlClaim *
sl_article_view_mark_draft (SlArticleView *self,
                            SlVerdict      verdict,
                            gboolean       exact)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  SlClaim *claim;
  SlTextRange range;
  GtkTextIter iter;

  if (!sl_article_view_get_draft (self, exact, &range))
    return NULL;

  claim = sl_compare_context_mark (self->context, sl_article_get_uuid (self->article), &range,
                                   verdict);
  if (claim == NULL)
    return NULL;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, range.start);
  gtk_text_buffer_place_cursor (buffer, &iter);
  if (self->bubble != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->bubble));

  return claim;
}

static SlClaimCard *
ensure_card (SlArticleView *self)
{
  if (self->card == NULL)
    self->card = SL_CLAIM_CARD (g_object_ref_sink (sl_claim_card_new (self->context)));

  return self->card;
}

static void
present_card (SlArticleView *self,
              SlMark        *mark,
              GPtrArray     *beside,
              double         x,
              double         y)
{
  const char *uuid = sl_claim_get_uuid (mark->claim);
  g_autoptr (GPtrArray) uuids = g_ptr_array_new_with_free_func (g_free);
  GdkRectangle area;
  guint index = 0;

  if (!sl_article_view_get_mark_area (self, mark, x, y, &area))
    return;

  for (guint i = 0; i < beside->len; i++)
    {
      const char *other = sl_claim_get_uuid (g_ptr_array_index (beside, i));

      if (g_str_equal (other, uuid))
        index = i;
      g_ptr_array_add (uuids, g_strdup (other));
    }
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, area.x,
                                         area.y, &area.x,
                                         &area.y);
  area.height += SL_LANE_PITCH;
  sl_claim_card_present (ensure_card (self), GTK_WIDGET (self), &area, uuids);
  for (; index > 0; index--)
    sl_claim_card_step (self->card, 1);
}

/* Selects a claim and opens the card on it, with the others that lie at the same place. */
void
sl_article_view_pick_claim (SlArticleView *self,
                            const char    *claim_uuid,
                            GPtrArray     *beside,
                            double         x,
                            double         y)
{
  SlMark *mark = sl_article_view_find_mark (self, claim_uuid);

  if (mark == NULL)
    return;

  sl_compare_context_set_selected (self->context, claim_uuid);
  present_card (self, mark, beside, x, y);
}

/**
 * sl_article_view_show_card:
 * @self: an article view
 * @claim_uuid: a claim of its article
 *
 * Selects the claim, unfolds it if need be, and opens the card on it. Does not scroll.
 */
void
sl_article_view_show_card (SlArticleView *self,
                           const char    *claim_uuid)
{
  SlMark *mark;
  g_autoptr (GPtrArray) beside = NULL;
  GdkRectangle visible;
  GdkRectangle area;

  g_return_if_fail (SL_IS_ARTICLE_VIEW (self));

  mark = sl_article_view_find_mark (self, claim_uuid);
  if (mark == NULL)
    return;

  sl_article_view_unfold_at (self, sl_claim_get_range (mark->claim)->start);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  if (!sl_article_view_get_mark_area (self, mark, visible.x, visible.y, &area))
    return;
  beside = sl_article_view_list_claims_at (self, area.x + area.width / 2.0,
                                           area.y + area.height / 2.0);
  if (!g_ptr_array_find (beside, mark->claim, NULL))
    g_ptr_array_insert (beside, 0, g_object_ref (mark->claim));
  sl_article_view_pick_claim (self, claim_uuid, beside, area.x, area.y + area.height / 2.0);
}

/* Takes the caret to a place and the place into view, near the middle if it was not in view. */
void
sl_article_view_go_to (SlArticleView *self,
                       guint          offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;

  sl_article_view_unfold_at (self, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), 0.2, FALSE, 0, 0);
}

static void
go_to_mark (SlArticleView *self,
            SlMark        *mark)
{
  const char *uuid = sl_claim_get_uuid (mark->claim);

  sl_compare_context_set_selected (self->context, uuid);
  sl_article_view_go_to (self, sl_claim_get_range (mark->claim)->start);
  if (self->card != NULL && gtk_widget_get_visible (GTK_WIDGET (self->card)))
    sl_article_view_show_card (self, uuid);
}

static guint
get_caret (SlArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  return gtk_text_iter_get_offset (&iter);
}

static gboolean
can_step_to (SlArticleView *self,
             SlMark        *mark)
{
  guint line = sl_article_view_line_of (self, sl_claim_get_range (mark->claim)->start);

  return mark->shown && !sl_article_view_line_is_hidden (self, line);
}

/* Selects the next or the previous claim in the text, counted from the selected one or else from the
 * caret. Returns FALSE at the end. */
gboolean
sl_article_view_step_claim (SlArticleView *self,
                            int            by)
{
  SlMark *selected = sl_article_view_get_selected_mark (self);
  guint caret = get_caret (self);
  guint index;
  int i;

  if (selected != NULL && g_ptr_array_find (self->marks, selected, &index))
    i = (int) index + by;
  else
    {
      for (i = 0; i < (int) self->marks->len; i++)
        {
          SlMark *mark = g_ptr_array_index (self->marks, i);

          if (sl_claim_get_range (mark->claim)->start >= caret)
            break;
        }
      if (by < 0)
        i--;
    }
  for (; i >= 0 && i < (int) self->marks->len; i += by)
    {
      SlMark *mark = g_ptr_array_index (self->marks, i);

      if (can_step_to (self, mark))
        {
          go_to_mark (self, mark);
          return TRUE;
        }
    }

  return FALSE;
}

/* Selects the next of the claims that overlap the selected one or the caret. */
gboolean
sl_article_view_step_overlap (SlArticleView *self)
{
  SlMark *selected = sl_article_view_get_selected_mark (self);
  guint caret = get_caret (self);
  SlTextRange range = selected != NULL ? *sl_claim_get_range (selected->claim)
    : (SlTextRange) { caret, caret + 1 };
  g_autoptr (GPtrArray) marks = sl_article_view_list_marks (self, range.start, range.end);
  guint index;

  if (marks->len == 0)
    return FALSE;
  if (selected == NULL || !g_ptr_array_find (marks, selected, &index))
    index = marks->len - 1;
  go_to_mark (self, g_ptr_array_index (marks, (index + 1) % marks->len));

  return TRUE;
}

/* Moves one end of the selected claim by a word. Ends never cross. */
gboolean
sl_article_view_adjust_by_word (SlArticleView *self,
                                gboolean       at_end,
                                int            by)
{
  SlMark *mark = sl_article_view_get_selected_mark (self);
  SlText *text = sl_article_get_text (self->article);
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = NULL;
  SlTextRange range;

  if (mark == NULL)
    return FALSE;

  uuid = g_strdup (sl_claim_get_uuid (mark->claim));
  range = *sl_claim_get_range (mark->claim);
  if (at_end)
    range.end = sl_snap_step_word (text, range.end, by);
  else
    range.start = sl_snap_step_word (text, range.start, by);
  if (range.start < range.end && !sl_snap_exact (text, &range, &range))
    return TRUE;
  if (range.start >= range.end || sl_text_range_equal (&range, sl_claim_get_range (mark->claim)))
    return TRUE;
  if (!sl_workspace_adjust_claim (sl_compare_context_get_workspace (self->context), uuid, &range,
                                  &error))
    sl_compare_context_fail (self->context, error);

  return TRUE;
}

static void
start_link (SlArticleView *self,
            const char    *claim_uuid)
{
  sl_article_view_close_popovers (self);
  sl_compare_context_set_link_from (self->context, claim_uuid);
  sl_compare_context_tell (self->context, _("Pick a claim or a sentence in another article, or press Esc"),
                           FALSE);
}

/* Does something to a claim. */
gboolean
sl_article_view_act (SlArticleView *self,
                     SlAct          act,
                     const char    *claim_uuid)
{
  g_autofree char *uuid = g_strdup (claim_uuid);

  if (sl_article_view_find_mark (self, uuid) == NULL)
    return FALSE;

  switch (act)
    {
    case SL_ACT_CLAIM:
    case SL_ACT_SUPPORT:
    case SL_ACT_DISPUTE:
    case SL_ACT_UNVERIFIABLE:
      return sl_compare_context_toggle_verdict (self->context, uuid, (SlVerdict) act);
    case SL_ACT_NOTE:
      sl_article_view_show_card (self, uuid);
      if (act == SL_ACT_NOTE)
        sl_claim_card_focus_note (ensure_card (self));
      else
        sl_claim_card_focus_evidence (ensure_card (self));
      return TRUE;
    case SL_ACT_EVIDENCE:
      sl_article_view_show_card (self, uuid);
      sl_claim_card_focus_evidence (ensure_card (self));
      return TRUE;
    case SL_ACT_LINK:
      start_link (self, uuid);
      return TRUE;
    case SL_ACT_DELETE:
      sl_article_view_close_popovers (self);
      return sl_compare_context_remove_claim (self->context, uuid);
    case SL_N_ACTS:
    default:
      g_return_val_if_reached (FALSE);
    }
}
