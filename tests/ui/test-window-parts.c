/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window-private.h"

#include "compare/sl-search-bar.h"
#include "sl-ui-test.h"
#include "sl-window-fixture.h"

/* A bar that nobody searched with does not exist; the button brings it, and closes it again. */
static void
test_search (SlWindowFixture *fixture,
             gconstpointer    data)
{
  SlWindow *self = fixture->window;
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (self->search_button);
  SlSearchBar *bar;

  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  g_assert_null (self->search_bar);
  gtk_toggle_button_set_active (button, TRUE);
  g_assert_nonnull (self->search_bar);
  bar = SL_SEARCH_BAR (self->search_bar);
  g_assert_true (sl_search_bar_get_search_mode (bar));
  g_assert_true (gtk_toggle_button_get_active (button));
  gtk_toggle_button_set_active (button, FALSE);
  g_assert_false (sl_search_bar_get_search_mode (bar));
  sl_search_bar_set_search_mode (bar, TRUE);
  g_assert_true (gtk_toggle_button_get_active (button));
  g_assert_true (sl_window_get_search_bar (self) == GTK_WIDGET (bar));
}

static void
test_menus (SlWindowFixture *fixture,
            gconstpointer    data)
{
  SlWindow *self = fixture->window;
  GtkMenuButton *menu = GTK_MENU_BUTTON (self->menu_button);
  AdwSplitButton *add = ADW_SPLIT_BUTTON (self->add_button);

  g_assert_null (gtk_menu_button_get_menu_model (menu));
  gtk_menu_button_popup (menu);
  g_assert_true (gtk_menu_button_get_menu_model (menu) == self->primary_menu);
  gtk_menu_button_popdown (menu);
  gtk_menu_button_popup (menu);
  g_assert_true (gtk_menu_button_get_menu_model (menu) == self->primary_menu);
  gtk_menu_button_popdown (menu);

  sl_test_wait_until (adw_split_button_get_menu_model (add) == self->add_menu);
  g_assert_cmpstr (adw_split_button_get_dropdown_tooltip (add), !=, "");
  g_assert_cmpstr (gtk_window_get_default_icon_name (), ==, "org.sidelight.Sidelight");
}

static void
test_tooltips (SlWindowFixture *fixture,
               gconstpointer    data)
{
  SlWindow *self = fixture->window;
  GtkWidget *widgets[] = { self->add_button, self->menu_button, self->title_button,
                           self->sidebar_button, self->search_button };

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    g_assert_nonnull (gtk_widget_get_tooltip_text (widgets[i]));
  g_assert_true (gtk_widget_get_visible (self->menu_button));
  g_assert_false (gtk_widget_get_visible (self->search_button));
}

static void
test_empty_page (SlWindowFixture *fixture,
                 gconstpointer    data)
{
  SlWindow *self = fixture->window;

  g_assert_null (adw_bin_get_child (self->empty_bin));
  sl_window_fixture_import (fixture, "one.txt", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.undo", NULL);
  sl_test_wait_until (adw_bin_get_child (self->empty_bin) != NULL);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (self), "No articles yet"));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/window-parts/search", SlWindowFixture, NULL, sl_window_fixture_set_up, test_search,
              sl_window_fixture_tear_down);
  g_test_add ("/window-parts/menus", SlWindowFixture, NULL, sl_window_fixture_set_up, test_menus,
              sl_window_fixture_tear_down);
  g_test_add ("/window-parts/tooltips", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_tooltips, sl_window_fixture_tear_down);
  g_test_add ("/window-parts/empty-page", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_empty_page, sl_window_fixture_tear_down);

  return g_test_run ();
}
