/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-travel.h"

/* interaction.md 11.7: large jumps are animated for 200 ms at most, and not at all when the system
 * asks for reduced motion. */
#define DURATION (200 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  GtkWidget *widget;
  GtkAdjustment *adjustment;
  guint tick_id;
  gint64 started;
  double from;
  double to;
} Travel;

static GQuark
travel_quark (void)
{
  return g_quark_from_static_string ("sl-travel");
}

static void
travel_free (Travel *travel)
{
  if (travel->widget != NULL)
    {
      if (travel->tick_id != 0)
        gtk_widget_remove_tick_callback (travel->widget, travel->tick_id);
      g_object_remove_weak_pointer (G_OBJECT (travel->widget), (gpointer *) &travel->widget);
    }
  g_free (travel);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GtkAdjustment *adjustment = user_data;
  Travel *travel = g_object_get_qdata (G_OBJECT (adjustment), travel_quark ());
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double t;

  if (travel->started == 0)
    travel->started = now;
  t = MIN (1.0, (double) (now - travel->started) / DURATION);
  if (t >= 1.0)
    {
      double to = travel->to;

      travel->tick_id = 0;
      g_object_set_qdata (G_OBJECT (adjustment), travel_quark (), NULL);
      gtk_adjustment_set_value (adjustment, to);
      return G_SOURCE_REMOVE;
    }
  /* Cubic ease-out: quick at first, so that the answer to a click is seen at once. */
  gtk_adjustment_set_value (adjustment,
                            travel->from + (travel->to - travel->from) * (1 - (1 - t) * (1 - t) * (1 - t)));

  return G_SOURCE_CONTINUE;
}

/**
 * sl_travel_to:
 * @widget: the widget that @adjustment scrolls; its frame clock drives the travel
 * @adjustment: an adjustment
 * @value: where to go, in pixels; cut to what the adjustment allows
 *
 * Scrolls there, animated unless the desktop asks for reduced motion. A travel that is under way
 * is replaced.
 */
void
sl_travel_to (GtkWidget     *widget,
              GtkAdjustment *adjustment,
              double         value)
{
  double lower = gtk_adjustment_get_lower (adjustment);
  double upper = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  gboolean animate = TRUE;
  Travel *travel;

  sl_travel_stop (adjustment);
  value = CLAMP (value, lower, MAX (lower, upper));
  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &animate, NULL);
  if (!animate || !gtk_widget_get_mapped (widget) ||
      G_APPROX_VALUE (value, gtk_adjustment_get_value (adjustment), 0.5))
    {
      gtk_adjustment_set_value (adjustment, value);
      return;
    }

  travel = g_new0 (Travel, 1);
  travel->widget = widget;
  travel->adjustment = adjustment;
  travel->from = gtk_adjustment_get_value (adjustment);
  travel->to = value;
  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &travel->widget);
  g_object_set_qdata_full (G_OBJECT (adjustment), travel_quark (), travel, (GDestroyNotify) travel_free);
  travel->tick_id = gtk_widget_add_tick_callback (widget, tick_cb, g_object_ref (adjustment), g_object_unref);
}

/**
 * sl_travel_stop:
 * @adjustment: an adjustment
 *
 * Leaves off a travel where it is, because the user took over.
 */
void
sl_travel_stop (GtkAdjustment *adjustment)
{
  g_object_set_qdata (G_OBJECT (adjustment), travel_quark (), NULL);
}

/**
 * sl_travel_is_under_way:
 * @adjustment: an adjustment
 *
 * Returns: whether it is being moved by sl_travel_to()
 */
gboolean
sl_travel_is_under_way (GtkAdjustment *adjustment)
{
  return g_object_get_qdata (G_OBJECT (adjustment), travel_quark ()) != NULL;
}

/**
 * sl_travel_get_target:
 * @adjustment: an adjustment
 *
 * Returns: where it will stand when its travel is over; its value if it stands still
 */
double
sl_travel_get_target (GtkAdjustment *adjustment)
{
  Travel *travel = g_object_get_qdata (G_OBJECT (adjustment), travel_quark ());

  return travel != NULL ? travel->to : gtk_adjustment_get_value (adjustment);
}
