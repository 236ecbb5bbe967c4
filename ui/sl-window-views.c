/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-window-private.h"

#include <glib/gi18n.h>

#include "claims/sl-claims-view.h"
#include "compare/sl-search-bar.h"
#include "team/sl-team-view.h"

/* The views of a comparison. A new one is a row here, a key in sl-application.c and a line among the
 * shortcuts. */

typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GtkWidget *(*create) (SlCompareContext *context);
  void (*set_up) (SlWindow  *self,
                  GtkWidget *view);
} View;

static void
details_requested_cb (SlWindow   *self,
                      const char *article_uuid)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.article-details", "s", article_uuid);
}

static void
set_up_compare (SlWindow  *self,
                GtkWidget *view)
{
  self->compare_view = view;
  g_signal_connect_object (view, "details-requested", G_CALLBACK (details_requested_cb), self,
                           G_CONNECT_SWAPPED);
}

/* What an article does not mention is looked for where it would stand: in its text. */
static void
search_requested_cb (SlWindow   *self,
                     const char *article_uuid,
                     const char *words)
{
  sl_search_bar_search_in (SL_SEARCH_BAR (sl_window_get_search_bar (self)), article_uuid, words);
}

static void
set_up_claims (SlWindow  *self,
               GtkWidget *view)
{
  g_signal_connect_object (view, "search-requested", G_CALLBACK (search_requested_cb), self,
                           G_CONNECT_SWAPPED);
}

static const View views[] = {
  { "compare", NC_("view", "Compare"), "view-dual-symbolic", sl_compare_view_new, set_up_compare },
  { "claims", NC_("view", "Claims"), "view-grid-symbolic", sl_claims_view_new, set_up_claims },
  { "team", NC_("view", "Team"), "system-users-symbolic", sl_team_view_new, NULL },
};

/* A view is made when it is first looked at: what is never looked at costs nothing. */
static void
ensure_view (SlWindow   *self,
             const View *view)
{
  GtkWidget *bin = adw_view_stack_get_child_by_name (self->views, view->name);
  GtkWidget *child;

  if (adw_bin_get_child (ADW_BIN (bin)) != NULL)
    return;

  child = view->create (self->context);
  adw_bin_set_child (ADW_BIN (bin), child);
  if (view->set_up != NULL)
    view->set_up (self, child);
}

static void
visible_child_cb (SlWindow *self)
{
  const char *name = self->views != NULL ? adw_view_stack_get_visible_child_name (self->views) : NULL;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (views); i++)
    {
      if (g_str_equal (views[i].name, name))
        ensure_view (self, &views[i]);
    }
}

/* Whoever points at a place in an article, from a list or a search, means the place itself. */
static void
reveal_cb (SlWindow   *self,
           const char *claim_uuid,
           guint       flags)
{
  if (!(flags & SL_REVEAL_STAY))
    sl_window_show_view (self, "compare");
}

static void
reveal_range_cb (SlWindow *self)
{
  sl_window_show_view (self, "compare");
}

static void
same_wording_cb (SlWindow   *self,
                 const char *claim_uuid,
                 guint       n)
{
  g_autofree char *message =
    g_strdup_printf (ngettext ("The same wording is in %u other article",
                               "The same wording is in %u other articles", n), n);
  g_autofree char *action = g_strconcat ("win.mark-same::", claim_uuid, NULL);

  sl_window_offer (self, message, _("_Mark There Too"), action);
}

/**
 * sl_window_build_views:
 * @self: a window with a context
 *
 * Makes the stack of views, with the Compare view in front.
 */
void
sl_window_build_views (SlWindow *self)
{
  self->views = ADW_VIEW_STACK (adw_view_stack_new ());
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      AdwViewStackPage *page =
        adw_view_stack_add_titled (self->views, adw_bin_new (), views[i].name,
                                   g_dpgettext2 (NULL, "view", views[i].title));

      adw_view_stack_page_set_icon_name (page, views[i].icon);
    }
  ensure_view (self, &views[0]);
  g_signal_connect_object (self->views, "notify::visible-child-name", G_CALLBACK (visible_child_cb),
                           self, G_CONNECT_SWAPPED);
  /* After the Compare view itself has listened, so that it knows that it is only about to be seen. */
  g_signal_connect_object (self->context, "same-wording", G_CALLBACK (same_wording_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "reveal", G_CALLBACK (reveal_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "reveal-range", G_CALLBACK (reveal_range_cb), self,
                           G_CONNECT_SWAPPED);
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (self->view_switcher), self->views);
}

/**
 * sl_window_show_view:
 * @self: a window
 * @name: the name of a view, as “claims”
 *
 * Shows a view. Without a comparison, or with a name that is none, nothing happens.
 */
void
sl_window_show_view (SlWindow   *self,
                     const char *name)
{
  GtkWidget *bin = self->views != NULL ? adw_view_stack_get_child_by_name (self->views, name) : NULL;

  if (bin == NULL || adw_view_stack_get_visible_child (self->views) == bin)
    return;

  adw_view_stack_set_visible_child (self->views, bin);
  if (!g_str_equal (name, "compare"))
    gtk_widget_child_focus (bin, GTK_DIR_TAB_FORWARD);
}

/**
 * sl_window_get_view:
 * @self: a window
 * @name: the name of a view
 *
 * Returns: (transfer none) (nullable): the view, if it has been looked at yet
 */
GtkWidget *
sl_window_get_view (SlWindow   *self,
                    const char *name)
{
  GtkWidget *bin = self->views != NULL ? adw_view_stack_get_child_by_name (self->views, name) : NULL;

  return bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;
}
