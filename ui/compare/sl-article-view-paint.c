/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <math.h>

/* Claims are painted below the text in two passes, fills and then rules, from rectangles that are
 * kept between frames; only what is in view costs anything. At each place one fill shows, that of
 * the topmost claim: a painted page below it keeps stacked fills from eating the contrast. */

#define FADED_FILL 0.45f
#define FLASH_TIME (400 * G_TIME_SPAN_MILLISECOND)

/* A colour that steps back. */
GdkRGBA
sl_color_faded (const GdkRGBA *color,
                float          factor)
{
  GdkRGBA result = *color;

  result.alpha *= factor;

  return result;
}

/* While a link is being made, the claims that can be its other end stand out. */
static SlLook
get_link_look (SlArticleView *self,
               const char    *uuid)
{
  const char *from = sl_compare_context_get_link_from (self->context);

  if (g_str_equal (uuid, from) ||
      g_strcmp0 (uuid, sl_compare_context_get_hovered (self->context)) == 0)
    return SL_LOOK_SELECTED;

  return sl_article_view_find_mark (self, from) != NULL ? SL_LOOK_FADED : SL_LOOK_LIT;
}

static SlLook
get_look (SlArticleView *self,
          SlMark        *mark)
{
  const char *uuid = sl_claim_get_uuid (mark->claim);

  if (sl_compare_context_get_link_from (self->context) != NULL)
    return get_link_look (self, uuid);
  if (g_strcmp0 (sl_compare_context_get_selected (self->context), uuid) == 0)
    return SL_LOOK_SELECTED;
  if (!sl_compare_context_has_lit (self->context))
    return SL_LOOK_PLAIN;

  return sl_compare_context_is_lit (self->context, uuid) ? SL_LOOK_LIT : SL_LOOK_FADED;
}

/* Long first, short on top; what is lit and what is selected last. */
static int
compare_shown (gconstpointer a,
               gconstpointer b)
{
  const SlShown *shown_a = a;
  const SlShown *shown_b = b;
  int rank_a = MAX (shown_a->look, SL_LOOK_PLAIN);
  int rank_b = MAX (shown_b->look, SL_LOOK_PLAIN);

  if (rank_a != rank_b)
    return rank_a - rank_b;
  if (shown_a->length != shown_b->length)
    return shown_a->length > shown_b->length ? -1 : 1;

  return 0;
}

static GArray *
list_shown (SlArticleView *self)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (SlShown));
  g_autoptr (GPtrArray) marks = NULL;
  SlTextRange visible;

  sl_article_view_get_visible_range (self, &visible);
  marks = sl_article_view_list_marks (self, visible.start, visible.end);
  for (guint i = 0; i < marks->len; i++)
    {
      SlMark *mark = g_ptr_array_index (marks, i);
      SlShown one = { mark, get_look (self, mark),
                    sl_text_range_length (sl_claim_get_range (mark->claim)) };

      sl_article_view_measure_mark (self, mark);
      g_array_append_val (shown, one);
    }

  return shown;
}

static void
round_area (GskRoundedRect     *outline,
            const GdkRectangle *area,
            float               radius)
{
  gsk_rounded_rect_init_from_rect (outline,
                                   &GRAPHENE_RECT_INIT (area->x - 1, area->y - 1, area->width + 2,
                                                        area->height + 3),
                                   radius);
}

static void
append_outline (GtkSnapshot        *snapshot,
                const GdkRectangle *area,
                const GdkRGBA      *color,
                float               width)
{
  GskRoundedRect outline;
  float widths[4] = { width, width, width, width };
  GdkRGBA colors[4] = { *color, *color, *color, *color };

  round_area (&outline, area, 4);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
paint_fill (SlArticleView *self,
            GtkSnapshot   *snapshot,
            const SlShown   *shown)
{
  const SlVerdictColors *colors = sl_palette_get_verdict (self->scheme, shown->mark->verdict);
  GdkRGBA fill = shown->look == SL_LOOK_SELECTED ? colors->fill_selected
                 : shown->look == SL_LOOK_LIT ? colors->fill_lit
                                           : colors->fill;

  if (shown->look == SL_LOOK_FADED)
    fill = sl_color_faded (&fill, FADED_FILL);
  for (guint i = 0; i < shown->mark->rects->len; i++)
    {
      GdkRectangle area;
      GskRoundedRect outline;

      sl_article_view_place_rect (self, &g_array_index (shown->mark->rects, SlMarkRect, i), &area);
      round_area (&outline, &area, shown->look == SL_LOOK_SELECTED ? 4 : 2);
      if (shown->look >= SL_LOOK_LIT)
        gtk_snapshot_push_rounded_clip (snapshot, &outline);
      if (shown->mark->overlaps)
        gtk_snapshot_append_color (snapshot, sl_palette_get_page (self->scheme), &outline.bounds);
      gtk_snapshot_append_color (snapshot, &fill, &outline.bounds);
      if (shown->look >= SL_LOOK_LIT)
        gtk_snapshot_pop (snapshot);
      if (shown->look == SL_LOOK_SELECTED)
        append_outline (snapshot, &area, &colors->rule, 1);
    }
}

/* One period of a rule that is not a plain line, 6 pixels wide. */
static GskRenderNode *
create_tile (SlArticleView *self,
             SlVerdict      verdict,
             gboolean       strong)
{
  const GdkRGBA *color = &sl_palette_get_verdict (self->scheme, verdict)->rule;
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, 6, 4));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  gdk_cairo_set_source_rgba (cr, color);
  if (verdict == SL_VERDICT_DISPUTED)
    {
      cairo_set_line_width (cr, strong ? 1.9 : 1.4);
      cairo_move_to (cr, -3, 0.9);
      cairo_line_to (cr, 0, 3.1);
      cairo_line_to (cr, 3, 0.9);
      cairo_line_to (cr, 6, 3.1);
      cairo_line_to (cr, 9, 0.9);
      cairo_stroke (cr);
    }
  else
    {
      cairo_arc (cr, 2, 2, strong ? 1.7 : 1.35, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_destroy (cr);

  return node;
}

static GskRenderNode *
get_tile (SlArticleView *self,
          SlVerdict      verdict,
          gboolean       strong)
{
  if (self->tiles[verdict][strong] == NULL)
    self->tiles[verdict][strong] = create_tile (self, verdict, strong);

  return self->tiles[verdict][strong];
}

static void
paint_rule_piece (SlArticleView *self,
                  GtkSnapshot   *snapshot,
                  SlVerdict      verdict,
                  SlLook         look,
                  float          x,
                  float          y,
                  float          width)
{
  gboolean strong = look >= SL_LOOK_LIT;
  GdkRGBA color = sl_palette_get_verdict (self->scheme, verdict)->rule;
  float height = verdict == SL_VERDICT_NONE ? (strong ? 2 : 1) : (strong ? 3 : 2);

  if (verdict == SL_VERDICT_DISPUTED || verdict == SL_VERDICT_UNVERIFIABLE)
    {
      if (look == SL_LOOK_FADED)
        gtk_snapshot_push_opacity (snapshot, SL_FADED_RULE);
      gtk_snapshot_push_repeat (snapshot, &GRAPHENE_RECT_INIT (x, y - 1, width, 4),
                                &GRAPHENE_RECT_INIT (x, y - 1, 6, 4));
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y - 1));
      gtk_snapshot_append_node (snapshot, get_tile (self, verdict, strong));
      gtk_snapshot_restore (snapshot);
      gtk_snapshot_pop (snapshot);
      if (look == SL_LOOK_FADED)
        gtk_snapshot_pop (snapshot);
    }
  else
    {
      if (look == SL_LOOK_FADED)
        color = sl_color_faded (&color, SL_FADED_RULE);
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, y, width, height));
    }
}

static void
paint_rule (SlArticleView *self,
            GtkSnapshot   *snapshot,
            const SlShown   *shown)
{
  SlMark *mark = shown->mark;

  if (mark->lane >= SL_N_LANES)
    return;

  for (guint i = 0; i < mark->rects->len; i++)
    {
      GdkRectangle area;

      sl_article_view_place_rect (self, &g_array_index (mark->rects, SlMarkRect, i), &area);
      paint_rule_piece (self, snapshot, mark->verdict, shown->look, area.x,
                        area.y + area.height + mark->lane * SL_LANE_PITCH, area.width);
    }
}

/* Words that would become a claim if the button were let go now. */
static void
paint_draft (SlArticleView *self,
             GtkSnapshot   *snapshot)
{
  int pinned = sl_compare_context_get_pinned_verdict (self->context);
  SlMark *mark = sl_article_view_find_mark (self, self->drag_claim);
  SlVerdict verdict = mark != NULL ? mark->verdict : (SlVerdict) MAX (pinned, 0);
  const SlVerdictColors *colors = sl_palette_get_verdict (self->scheme, verdict);
  g_autoptr (GArray) rects = NULL;

  if (self->drag_range.start >= self->drag_range.end)
    return;

  rects = sl_article_view_measure_range (self, &self->drag_range);
  for (guint i = 0; i < rects->len; i++)
    {
      GdkRectangle area;

      sl_article_view_place_rect (self, &g_array_index (rects, SlMarkRect, i), &area);
      append_outline (snapshot, &area, &colors->rule, 1.5f);
      paint_rule_piece (self, snapshot, verdict, SL_LOOK_LIT, area.x, area.y + area.height,
                        area.width);
    }
}

static void
paint_flash (SlArticleView *self,
             GtkSnapshot   *snapshot)
{
  gint64 age = g_get_monotonic_time () - self->flash_begun;
  GdkRGBA color = *sl_palette_get_text (self->scheme);
  g_autoptr (GArray) rects = NULL;

  if (self->flash_tick == 0)
    return;

  color.alpha = 0.9f * (1.0f - CLAMP (age / (float) FLASH_TIME, 0.0f, 1.0f));
  rects = sl_article_view_measure_range (self, &self->flashed);
  for (guint i = 0; i < rects->len; i++)
    {
      GdkRectangle area;

      sl_article_view_place_rect (self, &g_array_index (rects, SlMarkRect, i), &area);
      append_outline (snapshot, &area, &color, 2);
    }
}

/* Everything below the text. The snapshot is in buffer coordinates. */
void
sl_article_view_paint (SlArticleView *self,
                       GtkSnapshot   *snapshot)
{
  g_autoptr (GArray) shown = list_shown (self);

  sl_article_view_paint_margins (self, snapshot, shown);
  g_array_sort (shown, compare_shown);
  for (guint i = 0; i < shown->len; i++)
    paint_fill (self, snapshot, &g_array_index (shown, SlShown, i));
  for (guint i = 0; i < shown->len; i++)
    paint_rule (self, snapshot, &g_array_index (shown, SlShown, i));
  paint_draft (self, snapshot);
  paint_flash (self, snapshot);
}

static void
append_disc (GtkSnapshot           *snapshot,
             const graphene_rect_t *bounds,
             const GdkRGBA         *color)
{
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, bounds, bounds->size.width / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}

static void
paint_handle (SlArticleView *self,
              GtkSnapshot   *snapshot,
              const GdkRGBA *color,
              float          x,
              float          y,
              float          height,
              gboolean       at_end)
{
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x - 1, y - 1, 2, height + 3));
  append_disc (snapshot, &GRAPHENE_RECT_INIT (x - 4, at_end ? y + height : y - 7, 8, 8), color);
}

static void
paint_knob (SlArticleView *self,
            GtkSnapshot   *snapshot)
{
  graphene_rect_t knob;
  graphene_rect_t ring;
  const GdkRGBA *color = sl_palette_get_relation (self->scheme, SL_RELATION_SAME_CLAIM);

  if (!sl_article_view_get_knob (self, &knob))
    return;

  append_disc (snapshot, &knob, color);
  graphene_rect_inset_r (&knob, 2, 2, &ring);
  append_disc (snapshot, &ring, sl_palette_get_page (self->scheme));
  graphene_rect_inset_r (&knob, 5, 5, &ring);
  append_disc (snapshot, &ring, color);
}

/* Handles and knob, above the text. */
void
sl_article_view_paint_above (SlArticleView *self,
                             GtkSnapshot   *snapshot)
{
  SlMark *mark = sl_article_view_get_selected_mark (self);
  const GdkRGBA *color;
  GArray *rects;
  GdkRectangle first;
  GdkRectangle last;

  paint_knob (self, snapshot);
  if (mark == NULL || mark->rects == NULL || mark->rects->len == 0 || mark->serial != self->serial)
    return;

  color = &sl_palette_get_verdict (self->scheme, mark->verdict)->rule;
  rects = mark->rects;
  sl_article_view_place_rect (self, &g_array_index (rects, SlMarkRect, 0), &first);
  sl_article_view_place_rect (self, &g_array_index (rects, SlMarkRect, rects->len - 1), &last);
  paint_handle (self, snapshot, color, self->to_left ? first.x + first.width + 1 : first.x - 1, first.y,
                first.height, FALSE);
  paint_handle (self, snapshot, color, self->to_left ? last.x - 1 : last.x + last.width + 1, last.y,
                last.height, TRUE);
}

/* Forgets what depends on colours and fonts. */
void
sl_article_view_drop_paint (SlArticleView *self)
{
  for (guint i = 0; i < SL_N_VERDICTS; i++)
    {
      g_clear_pointer (&self->tiles[i][FALSE], gsk_render_node_unref);
      g_clear_pointer (&self->tiles[i][TRUE], gsk_render_node_unref);
      g_clear_object (&self->signs[i]);
    }
}

static gboolean
flash_tick_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  SlArticleView *self = SL_ARTICLE_VIEW (widget);

  gtk_widget_queue_draw (widget);
  if (g_get_monotonic_time () - self->flash_begun < FLASH_TIME)
    return G_SOURCE_CONTINUE;

  self->flash_tick = 0;

  return G_SOURCE_REMOVE;
}

/**
 * sl_article_view_flash:
 * @self: an article view
 * @range: a place in the text, in code points
 *
 * Draws an outline around the place that fades in 0.4 seconds, so that the eye finds where a jump
 * ended. Does nothing where animations are switched off.
 */
void
sl_article_view_flash (SlArticleView     *self,
                       const SlTextRange *range)
{
  gboolean animate;

  g_return_if_fail (SL_IS_ARTICLE_VIEW (self));
  g_return_if_fail (range != NULL);

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animate,
                NULL);
  if (!animate)
    return;

  self->flashed = *range;
  self->flash_begun = g_get_monotonic_time ();
  if (self->flash_tick == 0)
    self->flash_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), flash_tick_cb, NULL, NULL);
}
