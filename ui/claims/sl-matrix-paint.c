/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-matrix-paint.h"

/* How wide the rule at a tile's edge is, and the height of a tooth or dot of its pattern. */
#define RULE 4
#define PITCH 6

/**
 * sl_matrix_paint_layout:
 * @widget: whose font to use
 * @text: plain text
 * @style: how it is set
 *
 * Returns: (transfer full): the text, broken into lines
 */
PangoLayout *
sl_matrix_paint_layout (GtkWidget         *widget,
                        const char        *text,
                        const SlTextStyle *style)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (style->scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (style->weight));
  if (style->italic)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, MAX (style->width, 1) * PANGO_SCALE);
  pango_layout_set_height (layout, -(int) style->n_lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return layout;
}

/**
 * sl_matrix_paint_text:
 * @snapshot: where to paint
 * @layout: the text
 * @color: its colour
 * @x: left edge
 * @y: upper edge
 *
 * Paints text.
 */
void
sl_matrix_paint_text (GtkSnapshot   *snapshot,
                      PangoLayout   *layout,
                      const GdkRGBA *color,
                      float          x,
                      float          y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/**
 * sl_matrix_paint_pill:
 * @snapshot: where to paint
 * @layout: a short text
 * @color: its colour, and that of the pill around it
 * @x: left edge
 * @y: upper edge
 *
 * Paints a badge.
 *
 * Returns: how wide it is
 */
int
sl_matrix_paint_pill (GtkSnapshot   *snapshot,
                      PangoLayout   *layout,
                      const GdkRGBA *color,
                      float          x,
                      float          y)
{
  GdkRGBA fill = sl_matrix_paint_fade (color, 0.13f);
  GdkRGBA edge = sl_matrix_paint_fade (color, 0.55f);
  GskRoundedRect pill;
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT (x, y, width + 14, height + 2),
                                   (height + 2) / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &fill, &pill.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &pill, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { edge, edge, edge, edge });
  sl_matrix_paint_text (snapshot, layout, color, x + 7, y + 1);

  return width + 14;
}

static void
paint_zigzag (GtkSnapshot   *snapshot,
              const GdkRGBA *color,
              float          height)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, RULE + 2, height));

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, 1.5, 0);
  for (float y = PITCH; y < height + PITCH; y += 2 * PITCH)
    {
      cairo_line_to (cr, RULE + 0.5, y);
      cairo_line_to (cr, 1.5, y + PITCH);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/**
 * sl_matrix_paint_rule:
 * @snapshot: where to paint
 * @verdict: a verdict
 * @color: its colour
 * @height: how high the tile is
 *
 * Paints the verdict's rule along the left edge, with the pattern that it has below text: solid,
 * zigzag, dots, and a thin line where there is none.
 */
void
sl_matrix_paint_rule (GtkSnapshot   *snapshot,
                      SlVerdict      verdict,
                      const GdkRGBA *color,
                      float          height)
{
  switch (verdict)
    {
    case SL_VERDICT_SUPPORTED:
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (0, 0, RULE, height));
      break;
    case SL_VERDICT_DISPUTED:
      paint_zigzag (snapshot, color, height);
      break;
    case SL_VERDICT_UNVERIFIABLE:
      for (float y = 1; y < height; y += PITCH)
        gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (0, y, RULE, RULE - 1));
      break;
    case SL_VERDICT_NONE:
    case SL_N_VERDICTS:
    default:
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (0, 0, 1, height));
      break;
    }
}

/**
 * sl_matrix_paint_fade:
 * @color: a colour
 * @alpha: how much of it remains
 *
 * Returns: the colour made translucent
 */
GdkRGBA
sl_matrix_paint_fade (const GdkRGBA *color,
                      float          alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;

  return faded;
}
