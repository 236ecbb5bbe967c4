/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-screenshot.h"

#include "sl-ui-test.h"

static void
test_save (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  GtkWidget *label = gtk_label_new ("A picture");
  GtkWidget *window = sl_ui_test_show (label);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  sl_ui_test_settle ();
  g_assert_true (sl_screenshot_save (label, path, &error));
  g_assert_no_error (error);
  texture = gdk_texture_new_from_filename (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), >, 10);

  g_assert_false (sl_screenshot_save (label, "/nowhere/at/all.png", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  gtk_window_destroy (GTK_WINDOW (window));
  sl_test_remove_dir (folder);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/screenshot/save", test_save);

  return g_test_run ();
}
