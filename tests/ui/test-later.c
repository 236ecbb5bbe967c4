/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-later.h"

#include "sl-ui-test.h"

static guint n_done;

static void
done_cb (gpointer widget,
         gpointer data)
{
  g_assert_true (GTK_IS_WIDGET (widget));
  g_assert_true (gtk_widget_get_mapped (widget));
  *(gboolean *) data = TRUE;
  n_done++;
}

static void
test_add (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("Later");
  gboolean soon = FALSE;
  gboolean late = FALSE;

  n_done = 0;
  gtk_window_set_child (GTK_WINDOW (window), label);
  sl_later_add (label, 3, done_cb, &late);
  sl_later_add (label, 1, done_cb, &soon);
  g_assert_cmpuint (n_done, ==, 0);
  gtk_window_present (GTK_WINDOW (window));
  sl_test_wait_until (soon);
  g_assert_false (late);
  sl_test_wait_until (late);
  g_assert_cmpuint (n_done, ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What goes before its time is forgotten. */
static void
test_gone (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("Gone"));
  gboolean done = FALSE;

  sl_later_add (label, 1, done_cb, &done);
  g_assert_finalize_object (label);
  g_assert_false (done);
}

static void
test_tooltip (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("Tip");

  sl_later_set_tooltip (label, "First");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (label), ==, "First");
  g_assert_true (gtk_widget_get_visible (label));
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  sl_test_wait_until (gtk_widget_get_mapped (label));
  sl_later_set_tooltip (label, "Second <&>");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (label), ==, "Second <&>");
  g_assert_true (gtk_widget_get_mapped (label));
  gtk_widget_set_visible (label, FALSE);
  sl_later_set_tooltip (label, NULL);
  g_assert_null (gtk_widget_get_tooltip_text (label));
  g_assert_false (gtk_widget_get_visible (label));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/later/add", test_add);
  g_test_add_func ("/later/gone", test_gone);
  g_test_add_func ("/later/tooltip", test_tooltip);

  return g_test_run ();
}
