/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claims/sl-omission-popover.h"

#include "sl-ui-test.h"

static void
noted_cb (GString    *said,
          const char *note)
{
  g_string_append_printf (said, "[%s]", note);
}

static GtkWidget *
show (GString    *said,
      GtkWidget  *parent,
      const char *note)
{
  GtkWidget *popover = sl_omission_popover_new ();

  g_signal_connect_swapped (popover, "noted", G_CALLBACK (noted_cb), said);
  sl_omission_popover_present (SL_OMISSION_POPOVER (popover), parent, &(GdkRectangle) { 5, 5, 1, 1 },
                               note);

  return popover;
}

/* Enter closes it, and what was typed is told once. */
static void
test_enter (void)
{
  g_autoptr (GString) said = g_string_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = sl_ui_test_show (box);
  GtkWidget *popover = show (said, box, NULL);
  GtkEditable *entry = sl_omission_popover_get_entry (SL_OMISSION_POPOVER (popover));

  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  gtk_editable_set_text (entry, "read twice");
  g_signal_emit_by_name (entry, "activate");
  sl_test_wait_until (said->len > 0);
  g_assert_cmpstr (said->str, ==, "[read twice]");
  gtk_popover_popdown (GTK_POPOVER (popover));
  g_assert_cmpstr (said->str, ==, "[read twice]");
  gtk_widget_unparent (popover);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Closed in another way, it tells what was typed all the same; and nothing where nothing was. */
static void
test_closed (void)
{
  g_autoptr (GString) said = g_string_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = sl_ui_test_show (box);
  GtkWidget *popover = show (said, box, "as it was");
  GtkEditable *entry = sl_omission_popover_get_entry (SL_OMISSION_POPOVER (popover));

  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "as it was");
  gtk_popover_popdown (GTK_POPOVER (popover));
  sl_ui_test_settle ();
  g_assert_cmpstr (said->str, ==, "");
  sl_omission_popover_present (SL_OMISSION_POPOVER (popover), box, &(GdkRectangle) { 5, 5, 1, 1 },
                               "as it was");
  gtk_editable_set_text (entry, "");
  gtk_popover_popdown (GTK_POPOVER (popover));
  sl_test_wait_until (said->len > 0);
  g_assert_cmpstr (said->str, ==, "[]");
  gtk_widget_unparent (popover);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/omission-popover/enter", test_enter);
  g_test_add_func ("/ui/omission-popover/closed", test_closed);

  return g_test_run ();
}
