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

static gboolean
closed_cb (GtkWindow *window,
           guint     *n_closed)
{
  (*n_closed)++;

  return FALSE;
}

/* Nothing happens to a window where nobody asked for a picture or a first frame. */
static void
test_not_asked_for (void)
{
  GtkWidget *window = gtk_window_new ();
  guint n_closed = 0;
  int width;
  int height;

  g_unsetenv ("SL_SCREENSHOT");
  g_unsetenv ("SL_FIRST_FRAME");
  gtk_window_set_default_size (GTK_WINDOW (window), 320, 240);
  sl_screenshot_arm (GTK_WINDOW (window));
  g_signal_connect (window, "close-request", G_CALLBACK (closed_cb), &n_closed);
  gtk_window_present (GTK_WINDOW (window));
  sl_test_wait_until (gtk_widget_get_mapped (window));
  sl_ui_test_settle ();
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 320);
  g_assert_cmpint (height, ==, 240);
  g_assert_cmpuint (n_closed, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The size is that of the environment. */
static void
test_size (void)
{
  GtkWidget *window = gtk_window_new ();
  int width;
  int height;

  g_setenv ("SL_SCREENSHOT", "/nowhere/at/all.png", TRUE);
  g_setenv ("SL_SCREENSHOT_SIZE", "500x400", TRUE);
  sl_screenshot_arm (GTK_WINDOW (window));
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 500);
  g_assert_cmpint (height, ==, 400);
  g_unsetenv ("SL_SCREENSHOT");
  g_unsetenv ("SL_SCREENSHOT_SIZE");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/screenshot/save", test_save);
  g_test_add_func ("/screenshot/not-asked-for", test_not_asked_for);
  g_test_add_func ("/screenshot/size", test_size);

  return g_test_run ();
}
