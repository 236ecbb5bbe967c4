/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-link-rubber.h"

#include <math.h>

#include "sl-palette.h"

#define TIP_RADIUS 6.0
#define TIP_HEIGHT 8.0

struct _SlLinkRubber
{
  GtkWidget parent_instance;

  gboolean active;
  graphene_rect_t from;
  graphene_point_t to;
};

G_DEFINE_FINAL_TYPE (SlLinkRubber, sl_link_rubber, GTK_TYPE_WIDGET)

/* It leaves the claim level at the side where the pointer is, as high as the claim, and runs out to
 * the pointer. */
static void
trace (SlLinkRubber *self,
       cairo_t      *cr)
{
  double left = self->from.origin.x;
  double right = left + self->from.size.width;
  double top = self->from.origin.y;
  double bottom = top + self->from.size.height;
  double x = self->to.x >= (left + right) / 2 ? right : left;
  double reach = MAX (24.0, fabs (self->to.x - x) / 2);
  double direction = self->to.x >= x ? 1 : -1;

  cairo_move_to (cr, x, top);
  cairo_curve_to (cr, x + direction * reach, top, self->to.x - direction * reach,
                  self->to.y - TIP_HEIGHT / 2, self->to.x, self->to.y - TIP_HEIGHT / 2);
  cairo_line_to (cr, self->to.x, self->to.y + TIP_HEIGHT / 2);
  cairo_curve_to (cr, self->to.x - direction * reach, self->to.y + TIP_HEIGHT / 2,
                  x + direction * reach, bottom, x, bottom);
  cairo_close_path (cr);
}

static void
sl_link_rubber_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  SlLinkRubber *self = SL_LINK_RUBBER (widget);
  const GdkRGBA *color = sl_palette_get_relation (sl_palette_get_scheme (), SL_RELATION_SAME_QUOTE);
  cairo_t *cr;

  if (!self->active)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                 gtk_widget_get_height (widget)));
  trace (self, cr);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, 0.28);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, 0.9);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_arc (cr, self->to.x, self->to.y, TIP_RADIUS, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
sl_link_rubber_class_init (SlLinkRubberClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = sl_link_rubber_snapshot;
}

static void
sl_link_rubber_init (SlLinkRubber *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
}

/**
 * sl_link_rubber_new:
 *
 * Returns: (transfer floating): a ribbon that is not shown
 */
GtkWidget *
sl_link_rubber_new (void)
{
  return g_object_new (SL_TYPE_LINK_RUBBER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}

/**
 * sl_link_rubber_set:
 * @self: a ribbon
 * @from: (nullable): the claim that it comes from; %NULL to show none
 * @to: (nullable): where the pointer is
 *
 * Moves it. Both are in its own coordinates.
 */
void
sl_link_rubber_set (SlLinkRubber           *self,
                    const graphene_rect_t  *from,
                    const graphene_point_t *to)
{
  g_return_if_fail (SL_IS_LINK_RUBBER (self));

  if (!self->active && from == NULL)
    return;

  self->active = from != NULL && to != NULL;
  if (self->active)
    {
      self->from = *from;
      self->to = *to;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sl_link_rubber_is_active:
 * @self: a ribbon
 *
 * Returns: whether it is shown
 */
gboolean
sl_link_rubber_is_active (SlLinkRubber *self)
{
  g_return_val_if_fail (SL_IS_LINK_RUBBER (self), FALSE);

  return self->active;
}
