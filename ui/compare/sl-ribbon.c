/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-ribbon.h"

#include <math.h>

#define STUB_LENGTH 16.0
#define MIN_HEIGHT 3.0
#define TOOTH 4.0

/**
 * sl_ribbon_get_state:
 * @shape: where the ends stand
 *
 * Returns: whether the ribbon is drawn whole, as a stub at the end that is in view, or not at all
 */
SlRibbonState
sl_ribbon_get_state (const SlRibbonShape *shape)
{
  gboolean left = shape->left_bottom > 0 && shape->left_top < shape->height;
  gboolean right = shape->right_bottom > 0 && shape->right_top < shape->height;

  if (left && right)
    return SL_RIBBON_FULL;
  if (left)
    return SL_RIBBON_STUB_LEFT;

  return right ? SL_RIBBON_STUB_RIGHT : SL_RIBBON_HIDDEN;
}

/* The edge leaves and arrives level, so that the band never has corners at the panes. */
static void
trace (cairo_t             *cr,
       const SlRibbonShape *shape)
{
  double middle = shape->width / 2;
  double left_bottom = MAX (shape->left_bottom, shape->left_top + MIN_HEIGHT);
  double right_bottom = MAX (shape->right_bottom, shape->right_top + MIN_HEIGHT);

  cairo_move_to (cr, 0, shape->left_top);
  cairo_curve_to (cr, middle, shape->left_top, middle, shape->right_top, shape->width, shape->right_top);
  cairo_line_to (cr, shape->width, right_bottom);
  cairo_curve_to (cr, middle, right_bottom, middle, left_bottom, 0, left_bottom);
  cairo_close_path (cr);
}

static void
trace_edges (cairo_t             *cr,
             const SlRibbonShape *shape)
{
  double middle = shape->width / 2;
  double left_bottom = MAX (shape->left_bottom, shape->left_top + MIN_HEIGHT);
  double right_bottom = MAX (shape->right_bottom, shape->right_top + MIN_HEIGHT);

  cairo_move_to (cr, 0, shape->left_top);
  cairo_curve_to (cr, middle, shape->left_top, middle, shape->right_top, shape->width, shape->right_top);
  cairo_move_to (cr, shape->width, right_bottom);
  cairo_curve_to (cr, middle, right_bottom, middle, left_bottom, 0, left_bottom);
}

/* A contradiction has teeth. */
static void
trace_zigzag (cairo_t             *cr,
              const SlRibbonShape *shape)
{
  const double edges[2][2] = { { shape->left_top, shape->right_top },
                               { MAX (shape->left_bottom, shape->left_top + MIN_HEIGHT),
                                 MAX (shape->right_bottom, shape->right_top + MIN_HEIGHT) } };

  for (guint i = 0; i < 2; i++)
    {
      guint n = MAX (6, (guint) (hypot (shape->width, edges[i][1] - edges[i][0]) / TOOTH));

      cairo_move_to (cr, 0, edges[i][0]);
      for (guint k = 1; k <= n; k++)
        {
          double t = (double) k / n;
          double x = (1.5 * t * (1 - t) + t * t * t) * shape->width;
          double y = edges[i][0] + (edges[i][1] - edges[i][0]) * t * t * (3 - 2 * t);

          cairo_line_to (cr, x, k == n ? y : y + (k % 2 == 0 ? -TOOTH / 2 : TOOTH / 2));
        }
    }
}

/* Support has an arrow head at each end of the middle: what supports what is for the reader to say,
 * a pair has no order. */
static void
trace_arrows (cairo_t             *cr,
              const SlRibbonShape *shape)
{
  double y = sl_ribbon_get_middle (shape);
  double x = shape->width / 2;

  cairo_move_to (cr, x - 3, y - 5);
  cairo_line_to (cr, x - 10, y);
  cairo_line_to (cr, x - 3, y + 5);
  cairo_close_path (cr);
  cairo_move_to (cr, x + 3, y - 5);
  cairo_line_to (cr, x + 10, y);
  cairo_line_to (cr, x + 3, y + 5);
  cairo_close_path (cr);
}

/* The relation is told by the edge: whole for the same words, dashed for altered ones, dotted for a
 * common origin, teeth for a contradiction; context is an outline only; a conflict has its badge. */
static void
set_edge (cairo_t    *cr,
          SlRelation  relation)
{
  const double dashes[] = { 5, 3 };
  const double dots[] = { 1.5, 2.5 };

  if (relation == SL_RELATION_ALTERED_QUOTE)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  else if (relation == SL_RELATION_SAME_ORIGIN)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

static void
set_color (cairo_t       *cr,
           const GdkRGBA *color,
           double         opacity)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * opacity);
}

/**
 * sl_ribbon_draw:
 * @cr: where to draw
 * @shape: where the ribbon stands
 * @look: its look
 *
 * Draws a whole ribbon. Only ribbons that stand out get an edge, because a stroke costs more than
 * twice a fill.
 */
void
sl_ribbon_draw (cairo_t             *cr,
                const SlRibbonShape *shape,
                const SlRibbonLook  *look)
{
  if (!look->hairline && look->relation != SL_RELATION_ADDS_CONTEXT)
    {
      trace (cr, shape);
      set_color (cr, &look->color, look->opacity * (look->lit ? 0.5 : 0.26));
      cairo_fill (cr);
    }
  if (look->hairline || look->lit || look->relation == SL_RELATION_ALTERED_QUOTE ||
      (look->relation >= SL_RELATION_CONTRADICTS && look->relation <= SL_RELATION_SAME_ORIGIN))
    {
      if (look->relation == SL_RELATION_CONTRADICTS && !look->hairline)
        trace_zigzag (cr, shape);
      else
        trace_edges (cr, shape);
      set_edge (cr, look->relation);
      set_color (cr, &look->color, look->opacity * (look->hairline ? 0.5 : 0.9));
      cairo_set_line_width (cr, look->lit ? 1.5 : 1);
      cairo_stroke (cr);
    }
  if (look->relation == SL_RELATION_SUPPORTS && !look->hairline)
    {
      trace_arrows (cr, shape);
      set_color (cr, &look->color, look->opacity);
      cairo_fill (cr);
    }
}

/**
 * sl_ribbon_draw_stub:
 * @cr: where to draw
 * @shape: where the ribbon stands
 * @state: at which side the visible end is
 * @look: its look
 *
 * Draws the visible end of a ribbon whose other end is out of view, with an arrow that says whether
 * it lies above or below.
 */
void
sl_ribbon_draw_stub (cairo_t             *cr,
                     const SlRibbonShape *shape,
                     SlRibbonState        state,
                     const SlRibbonLook  *look)
{
  gboolean left = state == SL_RIBBON_STUB_LEFT;
  double top = left ? shape->left_top : shape->right_top;
  double bottom = MAX (left ? shape->left_bottom : shape->right_bottom, top + MIN_HEIGHT);
  gboolean up = (left ? shape->right_bottom : shape->left_bottom) <= 0;
  double x = left ? 0 : shape->width;
  double direction = left ? 1 : -1;
  double tip = CLAMP ((top + bottom) / 2, 10, MAX (10, shape->height - 10));

  top = MAX (top, 0);
  bottom = MIN (bottom, shape->height);
  cairo_move_to (cr, x, top);
  cairo_curve_to (cr, x + direction * STUB_LENGTH / 2, top, x + direction * STUB_LENGTH / 2, bottom, x, bottom);
  cairo_close_path (cr);
  set_color (cr, &look->color, look->opacity * (look->lit ? 0.55 : 0.26));
  cairo_fill (cr);

  cairo_move_to (cr, x + direction * (STUB_LENGTH - 4), tip + (up ? 3 : -3));
  cairo_rel_line_to (cr, 4, up ? -5 : 5);
  cairo_rel_line_to (cr, 4, up ? 5 : -5);
  cairo_close_path (cr);
  set_color (cr, &look->color, look->opacity * (look->lit ? 1 : 0.7));
  cairo_fill (cr);
}

/* The height of the edge that runs from @from to @to, at @x. The curve's x is 3/2 t (1 - t) + t^3 of
 * the width, which grows with t: halving finds t. */
static double
edge_at (const SlRibbonShape *shape,
         double               from,
         double               to,
         double               x)
{
  double low = 0;
  double high = 1;
  double t = 0.5;

  for (guint i = 0; i < 24; i++)
    {
      t = (low + high) / 2;
      if ((1.5 * t * (1 - t) + t * t * t) * shape->width < x)
        low = t;
      else
        high = t;
    }

  return from + (to - from) * t * t * (3 - 2 * t);
}

/**
 * sl_ribbon_contains:
 * @shape: where the ribbon stands
 * @x: a place in the strip
 * @y: a place in the strip
 * @forgiveness: how far beside the ribbon still counts, in pixels
 *
 * Returns: whether the place lies on the ribbon, or on its stub
 */
gboolean
sl_ribbon_contains (const SlRibbonShape *shape,
                    double               x,
                    double               y,
                    double               forgiveness)
{
  SlRibbonState state = sl_ribbon_get_state (shape);
  gboolean left = state == SL_RIBBON_STUB_LEFT;

  if (state == SL_RIBBON_HIDDEN)
    return FALSE;
  if (state == SL_RIBBON_FULL)
    return y >= edge_at (shape, shape->left_top, shape->right_top, x) - forgiveness &&
           y <= edge_at (shape, shape->left_bottom, shape->right_bottom, x) + forgiveness;

  return (left ? x : shape->width - x) <= STUB_LENGTH + 6 &&
         y >= (left ? shape->left_top : shape->right_top) - forgiveness &&
         y <= (left ? shape->left_bottom : shape->right_bottom) + forgiveness;
}

/**
 * sl_ribbon_get_middle:
 * @shape: where the ribbon stands
 *
 * Returns: the height at which its middle crosses the middle of the strip
 */
double
sl_ribbon_get_middle (const SlRibbonShape *shape)
{
  return (shape->left_top + shape->left_bottom + shape->right_top + shape->right_bottom) / 4;
}
