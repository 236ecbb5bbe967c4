/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-welcome-page.h"

#include "sl-ui-test.h"

static void
open_recent_cb (GtkWidget *page,
                GFile     *file,
                GFile    **opened)
{
  g_set_object (opened, file);
}

static void
test_recent (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "recent.ini", NULL);
  g_autofree char *file_path = g_build_filename (folder, "a.sidelight", NULL);
  g_autoptr (SlRecent) recent = sl_recent_new (path);
  g_autoptr (GFile) file = g_file_new_for_path (file_path);
  g_autoptr (GFile) opened = NULL;
  GtkWidget *page = sl_welcome_page_new (recent);
  GtkWidget *window = sl_ui_test_show (page);
  GtkWidget *list = sl_ui_test_find (page, GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row;

  /* Without anything recent the page does not speak of it. */
  g_assert_false (gtk_widget_get_mapped (list));

  g_assert_true (g_file_set_contents (file_path, "x", 1, NULL));
  sl_recent_add (recent, file, "Flood & <fire>");
  sl_test_wait_until (gtk_widget_get_mapped (list));
  g_assert_nonnull (sl_ui_test_find_label (list, "Flood & <fire>"));
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Recent comparisons");

  g_signal_connect (page, "open-recent", G_CALLBACK (open_recent_cb), &opened);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_true (g_file_equal (opened, file));

  sl_recent_remove (recent, file);
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  gtk_window_destroy (GTK_WINDOW (window));
  sl_test_remove_dir (folder);
}

static void
test_three_ways (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "recent.ini", NULL);
  g_autoptr (SlRecent) recent = sl_recent_new (path);
  GtkWidget *page = sl_welcome_page_new (recent);
  GtkWidget *window = sl_ui_test_show (page);

  g_assert_nonnull (sl_ui_test_find_label (page, "Articles"));
  g_assert_nonnull (sl_ui_test_find_label (page, "Comparison"));
  g_assert_nonnull (sl_ui_test_find_label (page, "Sample"));
  gtk_window_destroy (GTK_WINDOW (window));
  sl_test_remove_dir (folder);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/welcome-page/recent", test_recent);
  g_test_add_func ("/welcome-page/three-ways", test_three_ways);

  return g_test_run ();
}
