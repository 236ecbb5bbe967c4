/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-pane-layout.h"

#include <math.h>

struct _SlPaneLayout
{
  /* Shares of the width; 1 is an even share. */
  GArray *weights;
  guint panes_visible;
  int width;

  guint gutter;
  double left_weight;
  double right_weight;
};

/**
 * sl_pane_layout_new:
 *
 * Returns: (transfer full): a layout of no panes, of which five would be visible
 */
SlPaneLayout *
sl_pane_layout_new (void)
{
  SlPaneLayout *self = g_new0 (SlPaneLayout, 1);

  self->weights = g_array_new (FALSE, FALSE, sizeof (double));
  self->panes_visible = 5;

  return self;
}

/**
 * sl_pane_layout_free:
 * @self: (transfer full): a layout
 *
 * Frees @self.
 */
void
sl_pane_layout_free (SlPaneLayout *self)
{
  g_array_unref (self->weights);
  g_free (self);
}

/**
 * sl_pane_layout_set_n_panes:
 * @self: a layout
 * @n_panes: how many panes there are
 *
 * Sets the number of panes. When it changes, all get an even share.
 */
void
sl_pane_layout_set_n_panes (SlPaneLayout *self,
                            guint         n_panes)
{
  const double even = 1;

  if (n_panes == self->weights->len)
    return;

  g_array_set_size (self->weights, 0);
  for (guint i = 0; i < n_panes; i++)
    g_array_append_val (self->weights, even);
}

/**
 * sl_pane_layout_set_panes_visible:
 * @self: a layout
 * @panes_visible: how many panes are seen at once
 *
 * Sets how many panes share the width.
 */
void
sl_pane_layout_set_panes_visible (SlPaneLayout *self,
                                  guint         panes_visible)
{
  self->panes_visible = MAX (1, panes_visible);
}

/* The width of an even share: as many as wanted, but never too narrow to read. */
static double
get_share (SlPaneLayout *self)
{
  guint visible = MIN (self->panes_visible, self->weights->len);

  while (visible > 1 && (self->width - (int) (visible - 1) * SL_GUTTER_WIDTH) / (int) visible < SL_PANE_MIN_WIDTH)
    visible--;
  if (visible == 0)
    return self->width;

  return (self->width - (visible - 1.0) * SL_GUTTER_WIDTH) / visible;
}

/**
 * sl_pane_layout_allocate:
 * @self: a layout
 * @width: the width of the view
 *
 * Returns: the width of all panes and gutters together, at least @width unless there are none
 */
int
sl_pane_layout_allocate (SlPaneLayout *self,
                         int           width)
{
  int x;
  int pane_width;

  self->width = width;
  if (self->weights->len == 0)
    return 0;

  sl_pane_layout_get_pane (self, self->weights->len - 1, &x, &pane_width);

  return x + pane_width;
}

/**
 * sl_pane_layout_get_pane:
 * @self: a layout
 * @i: which pane, from the left
 * @x: (out): where it begins
 * @width: (out): how wide it is
 *
 * Says where a pane stands; the gutter to its right begins where it ends.
 */
void
sl_pane_layout_get_pane (SlPaneLayout *self,
                         guint         i,
                         int          *x,
                         int          *width)
{
  double share = get_share (self);
  double left = 0;

  g_return_if_fail (i < self->weights->len);

  for (guint k = 0; k < i; k++)
    left += g_array_index (self->weights, double, k) * share + SL_GUTTER_WIDTH;
  *x = (int) round (left);
  *width = (int) round (left + g_array_index (self->weights, double, i) * share) - *x;
}

/**
 * sl_pane_layout_begin_resize:
 * @self: a layout
 * @gutter: which gutter, from the left
 *
 * Remembers the widths of the two panes beside the gutter.
 */
void
sl_pane_layout_begin_resize (SlPaneLayout *self,
                             guint         gutter)
{
  g_return_if_fail (gutter + 1 < self->weights->len);

  self->gutter = gutter;
  self->left_weight = g_array_index (self->weights, double, gutter);
  self->right_weight = g_array_index (self->weights, double, gutter + 1);
}

/**
 * sl_pane_layout_resize:
 * @self: a layout
 * @dx: how far the gutter was dragged since sl_pane_layout_begin_resize(), in pixels
 *
 * Gives to one neighbour what it takes from the other; both stay wide enough to read.
 */
void
sl_pane_layout_resize (SlPaneLayout *self,
                       double        dx)
{
  double share = get_share (self);
  double minimum = MIN (1, SL_PANE_MIN_WIDTH / MAX (1, share));
  double moved;

  g_return_if_fail (self->gutter + 1 < self->weights->len);

  moved = CLAMP (dx / MAX (1, share), minimum - self->left_weight, self->right_weight - minimum);
  g_array_index (self->weights, double, self->gutter) = self->left_weight + moved;
  g_array_index (self->weights, double, self->gutter + 1) = self->right_weight - moved;
}
