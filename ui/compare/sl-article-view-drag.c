/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Four drags: over text (drafts a claim), of either handle of the selected claim (moves that end),
 * and of a claim's knob or of the claim itself into another pane (links it). Points come in widget
 * coordinates. */

#define KNOB_SIZE 16

/* The knob that a link is drawn from, in buffer coordinates: beside the first line of the claim that
 * is selected or under the pointer, where there is another article to link with. */
gboolean
sl_article_view_get_knob (SlArticleView   *self,
                          graphene_rect_t *knob)
{
  SlMark *mark = sl_article_view_find_mark (self, sl_compare_context_get_hovered (self->context));
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  GdkRectangle area;

  if (mark == NULL || !mark->shown)
    mark = sl_article_view_get_selected_mark (self);
  if (mark == NULL || g_list_model_get_n_items (sl_workspace_get_articles (workspace)) < 2)
    return FALSE;
  if (mark->rects == NULL || mark->rects->len == 0 || mark->serial != self->serial)
    return FALSE;

  sl_article_view_place_rect (self, &g_array_index (mark->rects, SlMarkRect, 0), &area);
  graphene_rect_init (knob, sl_article_view_mirror (self, sl_article_view_get_end (self) + 4, KNOB_SIZE),
                      area.y + (area.height - KNOB_SIZE) / 2.0f, KNOB_SIZE, KNOB_SIZE);

  return TRUE;
}

static const char *
get_knob_claim (SlArticleView *self)
{
  const char *hovered = sl_compare_context_get_hovered (self->context);
  SlMark *mark = sl_article_view_find_mark (self, hovered);

  return mark != NULL && mark->shown ? hovered : sl_compare_context_get_selected (self->context);
}

/* What a press at a point, in buffer coordinates, would take hold of. */
SlDrag
sl_article_view_handle_at (SlArticleView *self,
                           double         x,
                           double         y)
{
  SlMark *mark = sl_article_view_get_selected_mark (self);
  graphene_rect_t knob;
  GdkRectangle first;
  GdkRectangle last;

  if (sl_article_view_get_knob (self, &knob) &&
      graphene_rect_contains_point (&knob, &GRAPHENE_POINT_INIT (x, y)))
    return SL_DRAG_LINK;
  if (mark == NULL || mark->rects == NULL || mark->rects->len == 0 || mark->serial != self->serial)
    return SL_DRAG_NONE;

  sl_article_view_place_rect (self, &g_array_index (mark->rects, SlMarkRect, 0), &first);
  sl_article_view_place_rect (self, &g_array_index (mark->rects, SlMarkRect, mark->rects->len - 1),
                              &last);
  if (y >= last.y - SL_HIT_SLACK && y <= last.y + last.height + SL_HANDLE_ZONE &&
      fabs (x - (self->to_left ? last.x - 2 : last.x + last.width + 2)) <= SL_HANDLE_ZONE)
    return SL_DRAG_END;
  if (y >= first.y - SL_HANDLE_ZONE && y <= first.y + first.height + SL_HIT_SLACK &&
      fabs (x - (self->to_left ? first.x + first.width + 2 : first.x - 2)) <= SL_HANDLE_ZONE)
    return SL_DRAG_START;

  return SL_DRAG_NONE;
}

static void
set_claim (char       **field,
           const char  *uuid)
{
  char *copy = g_strdup (uuid);

  g_free (*field);
  *field = copy;
}

static void
set_press_claim (SlArticleView *self,
                 double         x,
                 double         y)
{
  g_autoptr (GPtrArray) claims = sl_article_view_list_claims_at (self, x, y);

  set_claim (&self->press_claim, claims->len > 0 ? sl_claim_get_uuid (g_ptr_array_index (claims, 0))
             : NULL);
}

/* A press. Returns whether it took hold of something, so that it must not select text. */
gboolean
sl_article_view_drag_begin (SlArticleView   *self,
                            double           x,
                            double           y,
                            GdkModifierType  state)
{
  SlMark *mark = sl_article_view_get_selected_mark (self);
  double bx;
  double by;

  g_clear_handle_id (&self->offer_id, g_source_remove);
  sl_article_view_to_buffer (self, x, y, &bx, &by);
  self->drag = sl_article_view_handle_at (self, bx, by);
  switch (self->drag)
    {
    case SL_DRAG_LINK:
      set_claim (&self->press_claim, get_knob_claim (self));
      sl_compare_context_set_link_from (self->context, self->press_claim);
      return TRUE;
    case SL_DRAG_START:
    case SL_DRAG_END:
      set_claim (&self->drag_claim, sl_claim_get_uuid (mark->claim));
      self->drag_range = *sl_claim_get_range (mark->claim);
      sl_article_view_close_popovers (self);
      return TRUE;
    case SL_DRAG_NONE:
    case SL_DRAG_TEXT:
    default:
      self->drag = SL_DRAG_TEXT;
      set_press_claim (self, bx, by);
      return FALSE;
    }
}

/* The article view and the claim of another article under the pointer, while the button is down. */
static SlArticleView *
find_view_at (SlArticleView *self,
              double         x,
              double         y,
              double        *other_x,
              double        *other_y)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_point_t place;
  GtkWidget *picked;

  if (root == NULL ||
      !gtk_widget_compute_point (GTK_WIDGET (self), root, &GRAPHENE_POINT_INIT (x, y), &place))
    return NULL;

  picked = gtk_widget_pick (root, place.x, place.y, GTK_PICK_DEFAULT);
  if (picked != NULL && !SL_IS_ARTICLE_VIEW (picked))
    picked = gtk_widget_get_ancestor (picked, SL_TYPE_ARTICLE_VIEW);
  if (picked == NULL || picked == GTK_WIDGET (self) ||
      !gtk_widget_compute_point (GTK_WIDGET (self), picked, &GRAPHENE_POINT_INIT (x, y), &place))
    return NULL;
  sl_article_view_to_buffer (SL_ARTICLE_VIEW (picked), place.x, place.y, other_x, other_y);

  return SL_ARTICLE_VIEW (picked);
}

/* While a link is drawn the claim under the pointer lights up; bare words show what would become one. */
static void
hover_link (SlArticleView *self,
            double         x,
            double         y)
{
  g_autoptr (GPtrArray) claims = NULL;
  SlArticleView *over;
  double bx;
  double by;

  over = find_view_at (self, x, y, &bx, &by);
  if (self->link_over != NULL && self->link_over != over)
    sl_article_view_end_preview_link (self->link_over);
  g_set_weak_pointer (&self->link_over, over);
  if (over != NULL)
    {
      claims = sl_article_view_list_claims_at (over, bx, by);
      sl_article_view_preview_link (over, bx, by);
    }
  sl_compare_context_set_hovered (self->context,
                                  claims != NULL && claims->len > 0
                                    ? sl_claim_get_uuid (g_ptr_array_index (claims, 0))
                                    : NULL);
}

static gboolean
has_travelled (SlArticleView *self,
               double         x,
               double         y)
{
  return fabs (x - self->press_x) >= SL_CLICK_TRAVEL || fabs (y - self->press_y) >= SL_CLICK_TRAVEL;
}

static void
preview_text (SlArticleView   *self,
              double           x,
              double           y,
              GdkModifierType  state)
{
  SlText *text = sl_article_get_text (self->article);
  SlTextRange raw;
  double bx;
  double by;
  gboolean any;

  sl_article_view_to_buffer (self, self->press_x, self->press_y, &bx, &by);
  raw.start = sl_article_view_offset_at_point (self, bx, by);
  sl_article_view_to_buffer (self, x, y, &bx, &by);
  raw.end = sl_article_view_offset_at_point (self, bx, by);
  any = (state & GDK_ALT_MASK) != 0 ? sl_snap_exact (text, &raw, &self->drag_range)
                                    : sl_snap_to_words (text, &raw, &self->drag_range);
  if (!any)
    self->drag_range = (SlTextRange) { 0, 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Moves the end that is held; the other one stays, and they never cross. */
static void
preview_handle (SlArticleView   *self,
                double           x,
                double           y,
                GdkModifierType  state)
{
  SlText *text = sl_article_get_text (self->article);
  SlTextRange raw = self->drag_range;
  SlTextRange snapped;
  double bx;
  double by;
  guint offset;

  sl_article_view_to_buffer (self, x, y, &bx, &by);
  offset = sl_article_view_offset_at_point (self, bx, by);
  if (self->drag == SL_DRAG_START ? offset >= raw.end : offset <= raw.start)
    return;
  if (self->drag == SL_DRAG_START)
    raw.start = offset;
  else
    raw.end = offset;
  if (!((state & GDK_ALT_MASK) != 0 ? sl_snap_exact (text, &raw, &snapped)
        : sl_snap_to_words (text, &raw, &snapped)))
    return;
  if (self->drag == SL_DRAG_START)
    self->drag_range.start = snapped.start;
  else
    self->drag_range.end = snapped.end;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_off_text (SlArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  self->drag_range = (SlTextRange) { 0, 0 };
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_selection_bound (buffer));
  gtk_text_buffer_place_cursor (buffer, &iter);
}

/* The pointer moves with its button down. Returns whether GtkTextView should not hear of it. */
gboolean
sl_article_view_drag_motion (SlArticleView   *self,
                             double           x,
                             double           y,
                             GdkModifierType  state)
{
  double bx;
  double by;

  self->pointer_x = x;
  self->pointer_y = y;
  if (!has_travelled (self, x, y))
    return self->swallowed;

  if (self->drag == SL_DRAG_TEXT && self->press_claim != NULL && self->n_presses == 1 &&
      find_view_at (self, x, y, &bx, &by) != NULL)
    {
      self->drag = SL_DRAG_LINK;
      leave_off_text (self);
      sl_compare_context_set_link_from (self->context, self->press_claim);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "alias");
    }
  switch (self->drag)
    {
    case SL_DRAG_LINK:
      hover_link (self, x, y);
      return TRUE;
    case SL_DRAG_START:
    case SL_DRAG_END:
      preview_handle (self, x, y, state);
      return TRUE;
    case SL_DRAG_TEXT:
      sl_article_view_close_popovers (self);
      if (self->n_presses == 1)
        preview_text (self, x, y, state);
      return self->swallowed;
    case SL_DRAG_NONE:
    default:
      return self->swallowed;
    }
}

static void
end_handle (SlArticleView *self,
            double         x,
            double         y)
{
  g_autoptr (GError) error = NULL;
  SlMark *mark = sl_article_view_find_mark (self, self->drag_claim);
  SlTextRange range = self->drag_range;

  self->drag_range = (SlTextRange) { 0, 0 };
  if (mark == NULL || sl_text_range_equal (sl_claim_get_range (mark->claim), &range) ||
      !gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  if (!sl_workspace_adjust_claim (sl_compare_context_get_workspace (self->context),
                                  self->drag_claim, &range, &error))
    sl_compare_context_fail (self->context, error);
}

/* Let go over another text, the link is asked its kind; elsewhere, or with Ctrl held, it is left off.
 * A press on the knob that goes nowhere waits for a second pick. */
static void
end_link (SlArticleView   *self,
          double           x,
          double           y,
          GdkModifierType  state)
{
  SlArticleView *over;
  double bx;
  double by;

  if (!has_travelled (self, x, y))
    return;

  over = find_view_at (self, x, y, &bx, &by);
  sl_compare_context_set_hovered (self->context, NULL);
  if (self->link_over != NULL)
    sl_article_view_end_preview_link (self->link_over);
  g_clear_weak_pointer (&self->link_over);
  if ((state & GDK_CONTROL_MASK) != 0 || over == NULL || !sl_article_view_drop_link (over, bx, by))
    sl_compare_context_set_link_from (self->context, NULL);
}

static gboolean
offer_cb (gpointer user_data)
{
  SlArticleView *self = user_data;

  self->offer_id = 0;
  sl_article_view_offer_draft (self, self->draft_exact);

  return G_SOURCE_REMOVE;
}

/* A second press may become a third: the bubble must not come under the pointer meanwhile. */
static void
offer_after_presses (SlArticleView *self,
                     gboolean       exact)
{
  int interval;

  g_clear_handle_id (&self->offer_id, g_source_remove);
  if (self->n_presses < 2 || self->n_presses > 3)
    {
      sl_article_view_offer_draft (self, exact);
      return;
    }
  self->draft_exact = exact;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &interval,
                NULL);
  self->offer_id = g_timeout_add (interval, offer_cb, self);
}

/* The button is up again; the selection is what GtkTextView made of it. */
void
sl_article_view_drag_end (SlArticleView   *self,
                          double           x,
                          double           y,
                          GdkModifierType  state)
{
  SlDrag drag = self->drag;
  gboolean selected =
    gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));

  self->drag = SL_DRAG_NONE;
  switch (drag)
    {
    case SL_DRAG_START:
    case SL_DRAG_END:
      end_handle (self, x, y);
      break;
    case SL_DRAG_LINK:
      end_link (self, x, y, state);
      break;
    case SL_DRAG_TEXT:
      self->drag_range = (SlTextRange) { 0, 0 };
      if (selected)
        offer_after_presses (self, (state & GDK_ALT_MASK) != 0);
      else if (!has_travelled (self, x, y) && self->n_presses == 1)
        sl_article_view_click (self, x, y, state);
      break;
    case SL_DRAG_NONE:
    default:
      break;
    }
  g_clear_pointer (&self->drag_claim, g_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Leaves a drag off and restores what was. Returns whether there was one. */
gboolean
sl_article_view_drag_cancel (SlArticleView *self)
{
  SlDrag drag = self->drag;

  self->drag = SL_DRAG_NONE;
  self->drag_range = (SlTextRange) { 0, 0 };
  g_clear_pointer (&self->drag_claim, g_free);
  if (drag == SL_DRAG_LINK)
    {
      if (self->link_over != NULL)
        sl_article_view_end_preview_link (self->link_over);
      g_clear_weak_pointer (&self->link_over);
      sl_compare_context_set_hovered (self->context, NULL);
      sl_compare_context_set_link_from (self->context, NULL);
    }
  if (drag == SL_DRAG_TEXT && self->pressed)
    leave_off_text (self);
  if (drag != SL_DRAG_NONE)
    gtk_widget_queue_draw (GTK_WIDGET (self));

  return drag != SL_DRAG_NONE;
}

/* The words that are selected, as a claim would take them. */
gboolean
sl_article_view_get_draft (SlArticleView *self,
                           gboolean       exact,
                           SlTextRange   *range)
{
  SlText *text = sl_article_get_text (self->article);
  GtkTextIter start;
  GtkTextIter end;
  SlTextRange raw;

  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                                             &start, &end))
    return FALSE;
  raw.start = gtk_text_iter_get_offset (&start);
  raw.end = gtk_text_iter_get_offset (&end);

  return exact ? sl_snap_exact (text, &raw, range) : sl_snap_to_words (text, &raw, range);
}

static void
chosen_cb (SlArticleView *self,
           int            verdict)
{
  sl_article_view_mark_draft (self, verdict, self->draft_exact);
}

/* Offers to mark the selected words, at the end that moved last; with a pinned verdict they are
 * marked at once. Blanks offer nothing. */
void
sl_article_view_offer_draft (SlArticleView *self,
                             gboolean       exact)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  int pinned = sl_compare_context_get_pinned_verdict (self->context);
  gboolean forward;
  SlTextRange range;
  GtkTextIter insert;
  GtkTextIter bound;
  GdkRectangle at;

  if (!sl_article_view_get_draft (self, exact, &range))
    return;
  if (pinned >= 0)
    {
      sl_article_view_mark_draft (self, (SlVerdict) pinned, exact);
      return;
    }

  if (self->bubble == NULL)
    {
      self->bubble = SL_MARK_BUBBLE (g_object_ref_sink (sl_mark_bubble_new ()));
      g_signal_connect_object (self->bubble, "chosen", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
    }
  self->draft_exact = exact;
  gtk_text_buffer_get_iter_at_mark (buffer, &insert, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_get_iter_at_mark (buffer, &bound, gtk_text_buffer_get_selection_bound (buffer));
  forward = gtk_text_iter_compare (&insert, &bound) >= 0;
  gtk_text_buffer_get_iter_at_offset (buffer, &insert, forward ? range.end - 1 : range.start);
  gtk_text_view_get_iter_location (view, &insert, &at);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, at.x, at.y, &at.x, &at.y);
  sl_mark_bubble_present (self->bubble, GTK_WIDGET (self), &at, forward);
}
