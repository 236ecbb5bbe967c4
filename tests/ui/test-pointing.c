/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-pointing.h"

#include "sl-test-utils.h"
#include "sl-ui-test.h"

static void
assert_points (GtkPopover   *popover,
               GtkWidget    *parent,
               GdkRectangle  at,
               GdkRectangle  expected)
{
  GdkRectangle place;

  sl_pointing_set (popover, parent, &at);
  g_assert_true (gtk_popover_get_pointing_to (popover, &place));
  g_assert_cmpint (place.x, ==, expected.x);
  g_assert_cmpint (place.y, ==, expected.y);
  g_assert_cmpint (place.width, ==, expected.width);
  g_assert_cmpint (place.height, ==, expected.height);
}

static void
test_places (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *parent = gtk_label_new ("Text");
  GtkPopover *popover = GTK_POPOVER (gtk_popover_new ());
  int width;
  int height;

  gtk_widget_set_size_request (parent, 200, 100);
  gtk_window_set_child (GTK_WINDOW (window), parent);
  gtk_widget_set_parent (GTK_WIDGET (popover), parent);
  gtk_window_present (GTK_WINDOW (window));
  sl_test_wait_until (gtk_widget_get_width (parent) >= 200);
  width = gtk_widget_get_width (parent);
  height = gtk_widget_get_height (parent);

  /* In view, half in view, far above, far below. */
  assert_points (popover, parent, (GdkRectangle) { 10, 20, 30, 40 }, (GdkRectangle) { 10, 20, 30, 40 });
  assert_points (popover, parent, (GdkRectangle) { 10, -20, 30, 40 }, (GdkRectangle) { 10, 0, 30, 20 });
  assert_points (popover, parent, (GdkRectangle) { 10, -9000, 30, 40 }, (GdkRectangle) { 10, 0, 30, 1 });
  assert_points (popover, parent, (GdkRectangle) { width + 500, 9000, 30, 40 },
                 (GdkRectangle) { width - 1, height - 1, 1, 1 });
  gtk_widget_unparent (GTK_WIDGET (popover));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Before a widget has a size its places are taken as they are. */
static void
test_no_size (void)
{
  GtkWidget *parent = g_object_ref_sink (gtk_label_new ("Text"));
  GtkPopover *popover = GTK_POPOVER (gtk_popover_new ());

  gtk_widget_set_parent (GTK_WIDGET (popover), parent);
  assert_points (popover, parent, (GdkRectangle) { 10, 20, 30, 40 }, (GdkRectangle) { 10, 20, 30, 40 });
  gtk_widget_unparent (GTK_WIDGET (popover));
  g_object_unref (parent);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/pointing/places", test_places);
  g_test_add_func ("/ui/pointing/no-size", test_no_size);

  return g_test_run ();
}
