/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-dialogs.h"

#include <string.h>

#include "sl-ui-test.h"

/* What a file or an error says is plain text, never markup. */
static void
test_message (void)
{
  GtkWindow *dialog = sl_dialogs_show_message (NULL, "“<b>.sidelight” was not opened",
                                               "Its format & version are newer.");

  sl_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (dialog), "“<b>.sidelight” was not opened"));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (dialog), "Its format & version"));
  gtk_window_destroy (dialog);
}

static void
test_details (void)
{
  const char *const details[] = { "a.txt\nThe file is empty.", "b.bin\nThis is no text.", NULL };
  GtkWindow *dialog = sl_dialogs_show_details (NULL, "2 files were not read",
                                               "The others are open.", details);
  GtkWidget *label;

  sl_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  label = sl_ui_test_find_label (GTK_WIDGET (dialog), "a.txt");
  g_assert_nonnull (label);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), "This is no text."));
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (label)));
  gtk_window_destroy (dialog);
}

static void
test_about (void)
{
  GtkWindow *about = sl_dialogs_show_about (NULL);

  sl_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (about)));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (about), "Sidelight"));
  gtk_window_destroy (about);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = sl_dialogs_save_finish (result, &error);

  g_assert_null (file);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

static GtkWindow *
find_chooser (GtkWindow *parent)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (window) == parent &&
          gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

/* Leaving a file dialog is an answer too, and nothing is kept of it. */
static void
test_choosing_nothing (void)
{
  GtkWidget *window = sl_ui_test_show (gtk_label_new ("x"));
  gboolean done = FALSE;

  sl_dialogs_save_async (GTK_WINDOW (window), "Save", "a.json", NULL, chosen_cb, &done);
  sl_test_wait_until (find_chooser (GTK_WINDOW (window)) != NULL);
  gtk_window_close (find_chooser (GTK_WINDOW (window)));
  sl_test_wait_until (done);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/dialogs/message", test_message);
  g_test_add_func ("/dialogs/details", test_details);
  g_test_add_func ("/dialogs/about", test_about);
  g_test_add_func ("/dialogs/choosing-nothing", test_choosing_nothing);

  return g_test_run ();
}
