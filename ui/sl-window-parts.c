/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-window-private.h"

#include <glib/gi18n.h>

#include "compare/sl-compare-view.h"
#include "compare/sl-search-bar.h"
#include "sl-later.h"

/* Parts of the window that are made when they are first needed, or when the window has been on screen
 * for a moment: menus, the search bar, the page without articles, tooltips. Half of all widgets are in
 * them, and the first frame does not wait for them. */

/* Whoever leaves the search goes on in the text, where what was found is selected. */
static void
search_mode_cb (SlWindow *self)
{
  const char *view = self->views != NULL ? adw_view_stack_get_visible_child_name (self->views) : NULL;

  if (!sl_search_bar_get_search_mode (SL_SEARCH_BAR (self->search_bar)) &&
      g_strcmp0 (view, "compare") == 0 && self->compare_view != NULL)
    sl_compare_view_focus_place (SL_COMPARE_VIEW (self->compare_view));
}

/**
 * sl_window_get_search_bar:
 * @self: a window with a comparison
 *
 * Makes the search bar, if it is not there yet.
 *
 * Returns: (transfer none): the bar
 */
GtkWidget *
sl_window_get_search_bar (SlWindow *self)
{
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (self->search_button);

  if (self->search_bar != NULL)
    return self->search_bar;

  self->search_bar = sl_search_bar_new (self->context);
  adw_bin_set_child (self->search_bin, self->search_bar);
  if (gtk_toggle_button_get_active (button))
    sl_search_bar_set_search_mode (SL_SEARCH_BAR (self->search_bar), TRUE);
  g_signal_connect_object (self->search_bar, "notify::search-mode", G_CALLBACK (search_mode_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (self->search_bar, "search-mode", button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  return self->search_bar;
}

static void
search_toggled_cb (SlWindow *self)
{
  if (self->workspace != NULL)
    sl_window_get_search_bar (self);
}

static void
empty_shown_cb (SlWindow *self)
{
  GtkWidget *page;
  GtkWidget *button;

  if (adw_bin_get_child (self->empty_bin) != NULL)
    return;

  button = gtk_button_new_with_mnemonic (_("Open _Articles…"));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-articles");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  page = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "list-add-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No articles yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Drop files or text here, or open them."));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  adw_bin_set_child (self->empty_bin, page);
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, user_data);
}

/* The icon is for lists of windows; GTK draws it in several sizes at once. */
static void
complete_cb (gpointer widget,
             gpointer data)
{
  SlWindow *self = widget;

  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (self->add_button), self->add_menu);
  adw_split_button_set_dropdown_tooltip (ADW_SPLIT_BUTTON (self->add_button),
                                         _("More ways to begin"));
  gtk_window_set_default_icon_name (SL_APP_ID);
}

static void
set_tooltips (SlWindow *self)
{
  sl_later_set_tooltip (self->add_button, _("Add articles (Ctrl+O)"));
  sl_later_set_tooltip (self->title_button, _("Rename this comparison (F2)"));
  sl_later_set_tooltip (self->menu_button, _("Main menu (F10)"));
  sl_later_set_tooltip (self->sidebar_button, _("List of claims (F9)"));
  sl_later_set_tooltip (self->search_button, _("Find in all articles (Ctrl+F)"));
}

/**
 * sl_window_set_up_parts:
 * @self: a new window
 *
 * Has its parts made when they are needed.
 */
void
sl_window_set_up_parts (SlWindow *self)
{
  set_tooltips (self);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), create_menu_cb,
                                         self->primary_menu, NULL);
  g_signal_connect_object (self->search_button, "toggled", G_CALLBACK (search_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->empty_bin, "map", G_CALLBACK (empty_shown_cb), self,
                           G_CONNECT_SWAPPED);
  sl_later_add (GTK_WIDGET (self), 2, complete_cb, NULL);
}
