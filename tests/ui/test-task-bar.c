/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-task-bar.h"

#include "sl-ui-test.h"

static void
test_stop (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GtkWidget *bar = sl_task_bar_new (cancellable);
  GtkWidget *window = sl_ui_test_show (bar);
  GtkWidget *button = sl_ui_test_find (bar, GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_progress (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GtkWidget *bar = sl_task_bar_new (cancellable);
  GtkWidget *window = sl_ui_test_show (bar);
  GtkWidget *progress = sl_ui_test_find (bar, GTK_TYPE_PROGRESS_BAR);

  sl_task_bar_set_label (SL_TASK_BAR (bar), "Reading a.txt");
  g_assert_cmpstr (sl_task_bar_get_label (SL_TASK_BAR (bar)), ==, "Reading a.txt");
  sl_task_bar_set_fraction (SL_TASK_BAR (bar), 0.5);
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)), 0.5,
                                  1e-9);
  sl_task_bar_set_fraction (SL_TASK_BAR (bar), 7);
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)), 1,
                                  1e-9);
  gtk_test_accessible_assert_role (progress, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
  gtk_test_accessible_assert_property (progress, GTK_ACCESSIBLE_PROPERTY_LABEL, "Progress");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/task-bar/stop", test_stop);
  g_test_add_func ("/task-bar/progress", test_progress);

  return g_test_run ();
}
