/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <math.h>

/* Where claims lie. What is near is measured exactly, once per layout, and kept relative to its
 * buffer line; what is far is estimated from the extent of its line, because asking for an exact
 * place would lay the line out. */

void
sl_article_view_index_lines (SlArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->n_lines = gtk_text_buffer_get_line_count (buffer);
  self->line_starts = g_new (guint, self->n_lines + 1);
  self->line_extents = g_new (SlLineExtent, self->n_lines);
  for (guint i = 0; i < self->n_lines; i++)
    {
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_line (buffer, &iter, i);
      self->line_starts[i] = gtk_text_iter_get_offset (&iter);
    }
  self->line_starts[self->n_lines] = gtk_text_buffer_get_char_count (buffer) + 1;
}

/* While text is being laid out its extent grows with every idle; those who draw from it hear of it
 * some times a second. */
#define TELL_INTERVAL 120

static gboolean
tell_cb (gpointer user_data)
{
  SlArticleView *self = user_data;

  self->tell_id = 0;
  g_signal_emit_by_name (self, "layout-changed");

  return G_SOURCE_REMOVE;
}

/* Called when lines may have moved without having changed. */
void
sl_article_view_forget_extents (SlArticleView *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    self->line_extents[i].height = -1;
  if (self->tell_id == 0)
    self->tell_id = g_timeout_add (TELL_INTERVAL, tell_cb, self);
}

/* The buffer line that holds an offset. */
guint
sl_article_view_line_of (SlArticleView *self,
                         guint          offset)
{
  guint low = 0;
  guint high = self->n_lines;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->line_starts[middle] <= offset)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static gboolean
settled_cb (gpointer user_data)
{
  SlArticleView *self = user_data;

  self->settle_id = 0;
  self->settled = TRUE;
  sl_article_view_forget_extents (self);
  g_clear_handle_id (&self->tell_id, g_source_remove);
  sl_article_view_queue_place_folds (self);
  g_signal_emit_by_name (self, "layout-changed");

  return G_SOURCE_REMOVE;
}

/* Called when lines may have other heights. GtkTextView lays text out in idles of a higher priority
 * than the default one, so a default idle runs when it is done. */
void
sl_article_view_bump_layout (SlArticleView *self)
{
  self->serial++;
  self->settled = FALSE;
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_idle_add (settled_cb, self);
  sl_article_view_forget_extents (self);
  sl_article_view_queue_place_folds (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "layout-changed");
}

static void
get_line_extent (SlArticleView *self,
                 guint          line,
                 int           *y,
                 int           *height)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter, line);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, y, height);
}

/* Where a cached rectangle is now, in buffer coordinates. */
void
sl_article_view_place_rect (SlArticleView    *self,
                            const SlMarkRect *rect,
                            GdkRectangle     *area)
{
  int y;
  int height;

  get_line_extent (self, rect->line, &y, &height);
  *area = (GdkRectangle) { rect->x, y + rect->y, rect->width, rect->height };
}

/* The rectangle around the characters from ITER to before STOP, which lie on one display line. */
static void
add_piece (SlArticleView     *self,
           GArray            *rects,
           guint              line,
           int                line_y,
           const GtkTextIter *iter,
           const GtkTextIter *stop)
{
  GtkTextIter last = *stop;
  GdkRectangle a;
  GdkRectangle b;
  SlMarkRect rect = { .line = line };

  gtk_text_iter_backward_char (&last);
  while (gtk_text_iter_compare (&last, iter) > 0 &&
         g_unichar_isspace (gtk_text_iter_get_char (&last)))
    gtk_text_iter_backward_char (&last);

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &a);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &last, &b);
  rect.x = MIN (MIN (a.x, a.x + a.width), MIN (b.x, b.x + b.width));
  rect.width = MAX (MAX (a.x, a.x + a.width), MAX (b.x, b.x + b.width)) - rect.x;
  rect.y = a.y - line_y;
  rect.height = a.height;
  if (rect.width > 0 && rect.height > 0)
    g_array_append_val (rects, rect);
}

static void
measure_line (SlArticleView *self,
              GArray        *rects,
              guint          line,
              guint          start,
              guint          end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;
  GtkTextIter limit;
  int line_y;
  int line_height;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &limit, end);
  gtk_text_view_get_line_yrange (view, &iter, &line_y, &line_height);
  while (gtk_text_iter_compare (&iter, &limit) < 0)
    {
      GtkTextIter stop = iter;

      if (!gtk_text_view_forward_display_line (view, &stop) ||
          gtk_text_iter_compare (&stop, &iter) <= 0 ||
          gtk_text_iter_compare (&stop, &limit) > 0)
        stop = limit;
      add_piece (self, rects, line, line_y, &iter, &stop);
      iter = stop;
    }
}

/* The rectangles of a range: one for each display line that shows some of it. */
GArray *
sl_article_view_measure_range (SlArticleView     *self,
                               const SlTextRange *range)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (SlMarkRect));
  guint first = sl_article_view_line_of (self, range->start);

  for (guint line = first; line < self->n_lines && self->line_starts[line] < range->end; line++)
    {
      guint start = MAX (range->start, self->line_starts[line]);
      guint end = MIN (range->end, self->line_starts[line + 1] - 1);

      if (start < end && !sl_article_view_line_is_hidden (self, line))
        measure_line (self, rects, line, start, end);
    }

  return rects;
}

/* The rectangles of a claim, from the cache if the layout is the same. Lays out its lines. */
GArray *
sl_article_view_measure_mark (SlArticleView *self,
                              SlMark        *mark)
{
  if (mark->rects != NULL && mark->serial == self->serial)
    return mark->rects;

  g_clear_pointer (&mark->rects, g_array_unref);
  mark->rects = sl_article_view_measure_range (self, sl_claim_get_range (mark->claim));
  mark->serial = self->serial;

  return mark->rects;
}

/* Offsets of the lines that are in view. */
void
sl_article_view_get_visible_range (SlArticleView *self,
                                   SlTextRange   *range)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, visible.y, NULL);
  range->start = self->line_starts[gtk_text_iter_get_line (&iter)];
  gtk_text_view_get_line_at_y (view, &iter, visible.y + visible.height, NULL);
  range->end = self->line_starts[gtk_text_iter_get_line (&iter) + 1];
}

static gboolean
area_contains (const GdkRectangle *area,
               double              x,
               double              y)
{
  return x >= area->x - SL_HIT_SLACK && x < area->x + area->width + SL_HIT_SLACK &&
         y >= area->y - SL_HIT_SLACK && y < area->y + area->height + SL_HIT_SLACK;
}

/* The piece of a claim at a point or, failing that, nearest to it in height; both in buffer
 * coordinates. */
gboolean
sl_article_view_get_mark_area (SlArticleView *self,
                               SlMark        *mark,
                               double         x,
                               double         y,
                               GdkRectangle  *area)
{
  GArray *rects = sl_article_view_measure_mark (self, mark);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < rects->len; i++)
    {
      GdkRectangle piece;
      double distance;

      sl_article_view_place_rect (self, &g_array_index (rects, SlMarkRect, i), &piece);
      distance = fabs (piece.y + piece.height / 2.0 - y);
      if (area_contains (&piece, x, y))
        distance = -1;
      if (distance < best)
        {
          best = distance;
          *area = piece;
        }
    }

  return rects->len > 0;
}

static gboolean
mark_is_at (SlArticleView *self,
            SlMark        *mark,
            double         x,
            double         y)
{
  GArray *rects = sl_article_view_measure_mark (self, mark);

  for (guint i = 0; i < rects->len; i++)
    {
      GdkRectangle area;

      sl_article_view_place_rect (self, &g_array_index (rects, SlMarkRect, i), &area);
      if (area_contains (&area, x, y))
        return TRUE;
    }

  return FALSE;
}

/* Shorter before longer, then newer before older. */
static int
compare_reach (gconstpointer a,
               gconstpointer b)
{
  SlClaim *claim_a = *(SlClaim *const *) a;
  SlClaim *claim_b = *(SlClaim *const *) b;
  guint length_a = sl_text_range_length (sl_claim_get_range (claim_a));
  guint length_b = sl_text_range_length (sl_claim_get_range (claim_b));

  if (length_a != length_b)
    return length_a < length_b ? -1 : 1;

  return g_strcmp0 (sl_claim_get_created (claim_b), sl_claim_get_created (claim_a));
}

/**
 * sl_article_view_list_claims_at:
 * @self: an article view
 * @x: a place, in buffer coordinates
 * @y: its height, in buffer coordinates
 *
 * The one hit test: hover, click, menu and the end of a link all ask it.
 *
 * Returns: (transfer full) (element-type SlClaim): the claims shown there, shorter before longer,
 *   newer before older
 */
GPtrArray *
sl_article_view_list_claims_at (SlArticleView *self,
                                double         x,
                                double         y)
{
  g_autoptr (GPtrArray) near = NULL;
  GPtrArray *claims;
  GtkTextIter iter;
  guint above;
  guint below;

  g_return_val_if_fail (SL_IS_ARTICLE_VIEW (self), NULL);

  claims = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &iter, (int) y - SL_HIT_SLACK, NULL);
  above = gtk_text_iter_get_line (&iter);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &iter, (int) y + SL_HIT_SLACK, NULL);
  below = gtk_text_iter_get_line (&iter);
  near = sl_article_view_list_marks (self, self->line_starts[above], self->line_starts[below + 1]);
  for (guint i = 0; i < near->len; i++)
    {
      SlMark *mark = g_ptr_array_index (near, i);

      if (mark_is_at (self, mark, x, y))
        g_ptr_array_add (claims, g_object_ref (mark->claim));
    }
  g_ptr_array_sort (claims, compare_reach);

  return claims;
}

/* The place between two characters that is nearest to a point in buffer coordinates. */
guint
sl_article_view_offset_at_point (SlArticleView *self,
                                 double         x,
                                 double         y)
{
  GtkTextIter iter;
  int trailing = 0;

  gtk_text_view_get_iter_at_position (GTK_TEXT_VIEW (self), &iter, &trailing, (int) x, (int) y);

  return gtk_text_iter_get_offset (&iter) + (trailing > 0 ? 1 : 0);
}

static double
estimate_y (SlArticleView *self,
            double         offset)
{
  guint line = sl_article_view_line_of (self, (guint) offset);
  double chars = self->line_starts[line + 1] - self->line_starts[line];
  SlLineExtent *extent = &self->line_extents[line];

  if (extent->height < 0)
    get_line_extent (self, line, &extent->y, &extent->height);

  return extent->y + extent->height * CLAMP ((offset - self->line_starts[line]) / chars, 0.0, 1.0);
}

/**
 * sl_article_view_get_range_extent:
 * @self: an article view
 * @range: words, in code points
 * @top: (out): about where their first display line begins, in buffer coordinates
 * @bottom: (out): about where their last display line ends
 *
 * Returns: whether the words are not folded away
 */
gboolean
sl_article_view_get_range_extent (SlArticleView     *self,
                                  const SlTextRange *range,
                                  double            *top,
                                  double            *bottom)
{
  g_return_val_if_fail (SL_IS_ARTICLE_VIEW (self), FALSE);
  g_return_val_if_fail (range != NULL, FALSE);

  if (sl_article_view_line_is_hidden (self, sl_article_view_line_of (self, range->start)))
    return FALSE;
  *top = estimate_y (self, range->start);
  *bottom = MAX (estimate_y (self, range->end), *top + self->line_height);

  return TRUE;
}

/**
 * sl_article_view_get_claim_extent:
 * @self: an article view
 * @claim_uuid: a claim
 * @top: (out): where its first display line begins, in buffer coordinates
 * @bottom: (out): where its last display line ends
 *
 * Exact for claims near the view, an estimate elsewhere; cheap enough to ask for every claim in
 * every frame.
 *
 * Returns: whether the claim is shown in this article and not folded away
 */
gboolean
sl_article_view_get_claim_extent (SlArticleView *self,
                                  const char    *claim_uuid,
                                  double        *top,
                                  double        *bottom)
{
  SlMark *mark;
  GdkRectangle area;

  g_return_val_if_fail (SL_IS_ARTICLE_VIEW (self), FALSE);

  mark = sl_article_view_find_mark (self, claim_uuid);
  if (mark == NULL || !mark->shown)
    return FALSE;
  if (mark->rects != NULL && mark->serial == self->serial)
    {
      if (mark->rects->len == 0)
        return FALSE;
      sl_article_view_place_rect (self, &g_array_index (mark->rects, SlMarkRect, 0), &area);
      *top = area.y;
      sl_article_view_place_rect (self,
                                  &g_array_index (mark->rects, SlMarkRect, mark->rects->len - 1),
                                  &area);
      *bottom = area.y + area.height;
    }
  else
    return sl_article_view_get_range_extent (self, sl_claim_get_range (mark->claim), top, bottom);

  return TRUE;
}

/**
 * sl_article_view_is_settled:
 * @self: an article view
 *
 * Returns: whether all text is laid out, so that positions will stay; "layout-changed" tells when
 */
gboolean
sl_article_view_is_settled (SlArticleView *self)
{
  g_return_val_if_fail (SL_IS_ARTICLE_VIEW (self), FALSE);

  return self->settled && self->width > 0;
}

/**
 * sl_article_view_get_offset_at:
 * @self: an article view
 * @y: a height, in buffer coordinates
 *
 * The inverse of sl_article_view_get_y_of(); both grow evenly within a paragraph.
 *
 * Returns: the place in the text at that height, in code points with a fraction
 */
double
sl_article_view_get_offset_at (SlArticleView *self,
                               double         y)
{
  GtkTextIter iter;
  guint line;
  int line_y;
  int height;
  double chars;

  g_return_val_if_fail (SL_IS_ARTICLE_VIEW (self), 0);

  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &iter, (int) floor (y), NULL);
  line = gtk_text_iter_get_line (&iter);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, &line_y, &height);
  chars = self->line_starts[line + 1] - self->line_starts[line];

  return self->line_starts[line] + chars * (height > 0 ? CLAMP ((y - line_y) / height, 0.0, 1.0)
                                            : 0.0);
}

/**
 * sl_article_view_get_y_of:
 * @self: an article view
 * @offset: a place in the text, in code points with a fraction
 *
 * Returns: its height in buffer coordinates, proportional within its paragraph
 */
double
sl_article_view_get_y_of (SlArticleView *self,
                          double         offset)
{
  g_return_val_if_fail (SL_IS_ARTICLE_VIEW (self), 0);

  return estimate_y (self, CLAMP (offset, 0.0, (double) self->line_starts[self->n_lines]));
}
