/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-later.h"

/* What nobody can see or reach in the first moment is not made before it: the first frame comes
 * sooner for it. */

typedef struct
{
  GFunc func;
  gpointer data;
  guint n_frames;
} Later;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Later *later = user_data;

  if (later->n_frames > 0)
    {
      later->n_frames--;
      gtk_widget_queue_draw (widget);
      return G_SOURCE_CONTINUE;
    }
  later->func (widget, later->data);

  return G_SOURCE_REMOVE;
}

/**
 * sl_later_add:
 * @widget: a widget, on screen or not yet
 * @n_frames: how often it is to be painted before; what is added at once is better not done at once
 * @func: called with the widget and @data, unless the widget is gone before
 * @data: lives as long as the widget
 *
 * Does something when the widget has been on screen for some frames.
 */
void
sl_later_add (GtkWidget *widget,
              guint      n_frames,
              GFunc      func,
              gpointer   data)
{
  Later *later;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (n_frames > 0);
  g_return_if_fail (func != NULL);

  later = g_new (Later, 1);
  *later = (Later) { func, data, n_frames };
  gtk_widget_add_tick_callback (widget, tick_cb, later, g_free);
}

/**
 * sl_later_set_tooltip:
 * @widget: a widget
 * @text: (nullable): its tooltip, plain text
 *
 * Sets the tooltip as gtk_widget_set_tooltip_text() does, but without asking the display server where
 * the pointer is, four questions each time, as long as the widget is on no screen where the pointer
 * could be above it.
 */
void
sl_later_set_tooltip (GtkWidget  *widget,
                      const char *text)
{
  gboolean hide;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return;

  /* GTK asks only for those that are visible, even if they are not in a window. */
  hide = !gtk_widget_get_mapped (widget) && gtk_widget_get_visible (widget);
  if (hide)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (hide)
    gtk_widget_set_visible (widget, TRUE);
}
