/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-travel.h"

#include "sl-test-utils.h"

typedef struct
{
  GtkWidget *window;
  GtkAdjustment *adjustment;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *label = gtk_label_new ("text");

  fixture->window = gtk_window_new ();
  fixture->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 1000, 10, 100, 100));
  gtk_window_set_child (GTK_WINDOW (fixture->window), label);
  g_object_set (gtk_widget_get_settings (label), "gtk-enable-animations", GPOINTER_TO_INT (data), NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sl_test_wait_until (gtk_widget_get_mapped (label));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->adjustment);
}

static void
test_reduced_motion (Fixture       *fixture,
                     gconstpointer  data)
{
  sl_travel_to (fixture->window, fixture->adjustment, 500);
  g_assert_false (sl_travel_is_under_way (fixture->adjustment));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (fixture->adjustment), 500, 1e-9);

  /* Never beyond the end. */
  sl_travel_to (fixture->window, fixture->adjustment, 5000);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (fixture->adjustment), 900, 1e-9);
}

static void
test_animated (Fixture       *fixture,
               gconstpointer  data)
{
  sl_travel_to (fixture->window, fixture->adjustment, 500);
  g_assert_true (sl_travel_is_under_way (fixture->adjustment));
  g_assert_cmpfloat_with_epsilon (sl_travel_get_target (fixture->adjustment), 500, 1e-9);
  sl_test_wait_until (!sl_travel_is_under_way (fixture->adjustment));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (fixture->adjustment), 500, 1e-9);
}

/* The user takes over: the adjustment stays where it is. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  sl_travel_to (fixture->window, fixture->adjustment, 500);
  sl_travel_stop (fixture->adjustment);
  g_assert_false (sl_travel_is_under_way (fixture->adjustment));
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->adjustment), <, 500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/travel/reduced-motion", Fixture, GINT_TO_POINTER (FALSE), set_up, test_reduced_motion, tear_down);
  g_test_add ("/travel/animated", Fixture, GINT_TO_POINTER (TRUE), set_up, test_animated, tear_down);
  g_test_add ("/travel/stop", Fixture, GINT_TO_POINTER (TRUE), set_up, test_stop, tear_down);

  return g_test_run ();
}
