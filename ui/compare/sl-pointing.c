/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-pointing.h"

/* The part of a stretch that lies between 0 and the limit; where none does, the nearest edge. */
static void
cut (int *start,
     int *length,
     int  limit)
{
  int first = CLAMP (*start, 0, MAX (0, limit - 1));
  int end = CLAMP (*start + *length, first + 1, MAX (first + 1, limit));

  *start = first;
  *length = end - first;
}

/**
 * sl_pointing_set:
 * @popover: a popover
 * @parent: the widget it hangs on
 * @at: a place there, which may have been scrolled out of view
 *
 * Lets the popover point to what can be seen of the place, or to the edge behind which it lies. GTK 4.8 looks
 * for the monitor on which the place is, and does not find any for one far away.
 */
void
sl_pointing_set (GtkPopover         *popover,
                 GtkWidget          *parent,
                 const GdkRectangle *at)
{
  GdkRectangle place = *at;

  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  /* A widget that has no size yet has no edge, either. */
  if (gtk_widget_get_width (parent) > 0)
    cut (&place.x, &place.width, gtk_widget_get_width (parent));
  if (gtk_widget_get_height (parent) > 0)
    cut (&place.y, &place.height, gtk_widget_get_height (parent));
  gtk_popover_set_pointing_to (popover, &place);
}
