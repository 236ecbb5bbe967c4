/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs/sl-export-window.h"

#include "sl-settings.h"
#include "sl-ui-test.h"

static void
picked_cb (GtkWidget   *window,
           const char  *id,
           char       **picked)
{
  *picked = g_strdup (id);
}

/* Every format the program can write is there, with a sentence on who reads it. */
static void
test_formats (void)
{
  guint n_formats;
  const SlFormat *formats = sl_format_list (&n_formats);
  GtkWidget *window = sl_export_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  sl_test_wait_until (gtk_widget_get_mapped (window));
  g_assert_cmpuint (sl_export_window_get_n (SL_EXPORT_WINDOW (window)), ==, n_formats);
  g_assert_cmpuint (n_formats, >, 0);
  for (guint i = 0; i < n_formats; i++)
    {
      g_assert_nonnull (sl_ui_test_find_label (window, sl_format_get_name (&formats[i])));
      g_assert_nonnull (sl_ui_test_find_label (window, sl_format_get_readers (&formats[i])));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pick (void)
{
  guint n_formats;
  const SlFormat *formats = sl_format_list (&n_formats);
  GtkWidget *window = sl_export_window_new (NULL);
  GtkWidget *list = sl_ui_test_find (window, GTK_TYPE_LIST_BOX);
  g_autofree char *picked = NULL;

  g_signal_connect (window, "picked", G_CALLBACK (picked_cb), &picked);
  gtk_window_present (GTK_WINDOW (window));
  sl_test_wait_until (gtk_widget_get_mapped (window));
  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_cmpstr (picked, ==, formats[0].id);
}

/* Who publishes is asked once and kept. */
static void
test_publisher (void)
{
  GtkWidget *window = sl_export_window_new (NULL);
  GtkWidget *entry = sl_ui_test_find (window, ADW_TYPE_ENTRY_ROW);
  g_autofree char *name = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), "Harbour Desk");
  name = g_settings_get_string (sl_settings_get (), "publisher-name");
  g_assert_cmpstr (name, ==, "Harbour Desk");
  g_settings_reset (sl_settings_get (), "publisher-name");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One person's set can be asked for where there are several people. */
static void
test_whose (void)
{
  g_autoptr (GListStore) people = g_list_store_new (SL_TYPE_ANNOTATOR);
  g_autoptr (SlAnnotator) ann = sl_annotator_new (NULL, "Ann", NULL);
  g_autoptr (SlAnnotator) ben = sl_annotator_new (NULL, "Ben & Co", NULL);
  GtkWidget *alone = sl_export_window_new (NULL);
  GtkWidget *window = sl_export_window_new (NULL);
  GtkWidget *whose;

  g_list_store_append (people, ann);
  sl_export_window_set_annotators (SL_EXPORT_WINDOW (alone), G_LIST_MODEL (people));
  g_assert_null (sl_ui_test_find (alone, ADW_TYPE_COMBO_ROW));
  g_assert_null (sl_export_window_get_annotator (SL_EXPORT_WINDOW (alone)));
  gtk_window_destroy (GTK_WINDOW (alone));

  g_list_store_append (people, ben);
  sl_export_window_set_annotators (SL_EXPORT_WINDOW (window), G_LIST_MODEL (people));
  whose = sl_ui_test_find (window, ADW_TYPE_COMBO_ROW);
  g_assert_nonnull (whose);
  g_assert_null (sl_export_window_get_annotator (SL_EXPORT_WINDOW (window)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (whose), 2);
  g_assert_cmpstr (sl_export_window_get_annotator (SL_EXPORT_WINDOW (window)), ==,
                   sl_annotator_get_uuid (ben));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/export-window/formats", test_formats);
  g_test_add_func ("/export-window/pick", test_pick);
  g_test_add_func ("/export-window/publisher", test_publisher);
  g_test_add_func ("/export-window/whose", test_whose);

  return g_test_run ();
}
