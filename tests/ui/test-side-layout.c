/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-side-layout.h"

#include "sl-ui-test.h"

typedef struct
{
  SlSideLayout *layout;
  GtkWidget *content;
  GtkWidget *sidebar;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  width)
{
  fixture->layout = SL_SIDE_LAYOUT (sl_side_layout_new ());
  fixture->content = gtk_label_new ("content");
  fixture->sidebar = gtk_button_new_with_label ("side bar");
  sl_side_layout_set_content (fixture->layout, fixture->content);
  sl_side_layout_set_sidebar (fixture->layout, fixture->sidebar);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (width), 400);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->layout));
  gtk_window_present (GTK_WINDOW (fixture->window));
  sl_test_wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->layout)) > 0);
  sl_ui_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  width)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* With its margins and borders, as it takes room. */
static int
get_outer_width (Fixture   *fixture,
                 GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->layout), &bounds));

  return (int) bounds.size.width;
}

static void
test_wide (Fixture       *fixture,
           gconstpointer  width)
{
  gboolean show = FALSE;
  int both;

  g_assert_false (sl_side_layout_get_folded (fixture->layout));
  g_assert_true (sl_side_layout_get_sidebar_shown (fixture->layout));
  both = get_outer_width (fixture, fixture->content) + get_outer_width (fixture, fixture->sidebar);
  g_assert_cmpint (both, ==, gtk_widget_get_width (GTK_WIDGET (fixture->layout)));

  sl_side_layout_set_sidebar_shown (fixture->layout, FALSE);
  sl_ui_test_settle ();
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_cmpint (gtk_widget_get_width (fixture->content), ==,
                   gtk_widget_get_width (GTK_WIDGET (fixture->layout)));
  g_object_get (fixture->layout, "show-sidebar", &show, NULL);
  g_assert_false (show);
}

/* In a narrow window the bar hides by itself and comes over the content when it is asked for. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  width)
{
  gboolean show = FALSE;

  g_assert_true (sl_side_layout_get_folded (fixture->layout));
  g_assert_false (sl_side_layout_get_sidebar_shown (fixture->layout));
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));

  sl_side_layout_set_sidebar_shown (fixture->layout, TRUE);
  sl_ui_test_settle ();
  g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_true (gtk_widget_has_css_class (fixture->sidebar, "over-content"));
  g_assert_cmpint (gtk_widget_get_width (fixture->content), ==,
                   gtk_widget_get_width (GTK_WIDGET (fixture->layout)));

  /* What the person wants in a wide window is another matter. */
  g_object_get (fixture->layout, "show-sidebar", &show, NULL);
  g_assert_true (show);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/side-layout/wide", Fixture, GINT_TO_POINTER (1250), set_up, test_wide, tear_down);
  g_test_add ("/side-layout/narrow", Fixture, GINT_TO_POINTER (900), set_up, test_narrow,
              tear_down);

  return g_test_run ();
}
