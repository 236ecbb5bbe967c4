/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-window-private.h"

#include <glib/gi18n.h>

#include "compare/sl-compare-acts.h"
#include "compare/sl-note-editor.h"
#include "compare/sl-search-bar.h"
#include "sl-settings.h"

/* In a field the key means the field's own typing; a note is a change like every other, so what is
 * being typed there is stored first and then taken back. */
static gboolean
undo_typing (SlWindow   *self,
             const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *note = focus != NULL ? gtk_widget_get_ancestor (focus, SL_TYPE_NOTE_EDITOR) : NULL;

  if (note != NULL)
    sl_note_editor_flush (SL_NOTE_EDITOR (note));

  return GTK_IS_TEXT (focus) && gtk_widget_activate_action (focus, action, NULL);
}

/* Articles that come back come without the matches that were only suggested: they are looked for again. */
static void
walk_history (SlWindow *self,
              gboolean  backwards)
{
  GListModel *articles = sl_workspace_get_articles (self->workspace);
  guint n_articles = g_list_model_get_n_items (articles);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = backwards ? sl_workspace_undo (self->workspace, &error)
                                    : sl_workspace_redo (self->workspace, &error);
  g_autofree char *message = NULL;

  if (done == NULL)
    {
      sl_window_show_error (self, backwards ? _("This could not be undone")
                                            : _("This could not be done again"), error);
      return;
    }

  /* Translators: %s is what was done, as “Give a verdict” */
  message = g_strdup_printf (backwards ? _("Undone: %s") : _("Done again: %s"), done);
  sl_window_toast (self, message, !backwards);
  if (g_list_model_get_n_items (articles) > n_articles)
    sl_window_compare (self, NULL);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SlWindow *self = SL_WINDOW (widget);

  if (!undo_typing (self, "text.undo"))
    walk_history (self, TRUE);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SlWindow *self = SL_WINDOW (widget);

  if (!undo_typing (self, "text.redo"))
    walk_history (self, FALSE);
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (SL_WINDOW (widget)->title_button));
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  sl_search_bar_set_search_mode (SL_SEARCH_BAR (sl_window_get_search_bar (SL_WINDOW (widget))), TRUE);
}

static void
find_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  sl_search_bar_step (SL_SEARCH_BAR (sl_window_get_search_bar (SL_WINDOW (widget))),
                      g_variant_get_int32 (parameter));
}

static void
compare_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  sl_window_compare (SL_WINDOW (widget), _("The articles were compared again"));
}

static void
step_claim_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  sl_compare_view_step_claim (SL_COMPARE_VIEW (SL_WINDOW (widget)->compare_view),
                              g_variant_get_int32 (parameter));
}

static void
step_link_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  sl_compare_view_step_link (SL_COMPARE_VIEW (SL_WINDOW (widget)->compare_view),
                             g_variant_get_int32 (parameter));
}

static void
cross_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  sl_compare_view_cross (SL_COMPARE_VIEW (SL_WINDOW (widget)->compare_view),
                         g_variant_get_int32 (parameter));
}

static void
view_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  sl_window_show_view (SL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
mark_same_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  sl_compare_acts_link_same (SL_WINDOW (widget)->context, g_variant_get_string (parameter, NULL));
}

static double
focus_x (SlWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    return -1;

  return bounds.origin.x;
}

static gboolean
focus_is_in (SlWindow  *self,
             GtkWidget *region)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && region != NULL && (focus == region ||
                                             gtk_widget_is_ancestor (focus, region));
}

/* The regions are the panes, in their order, and the side bar after the last one. Panes go round by
 * themselves; a step that lands on the other side has gone round. */
static void
step_region_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  SlWindow *self = SL_WINDOW (widget);
  int by = g_variant_get_int32 (parameter);
  gboolean has_sidebar = sl_side_layout_get_sidebar_shown (self->layout) && self->sidebar != NULL;
  gboolean in_panes = focus_is_in (self, self->compare_view);
  double before = focus_x (self);
  double after;

  sl_compare_view_step_pane (SL_COMPARE_VIEW (self->compare_view), by);
  if (!in_panes)
    {
      /* Back to the pane that was left: there and back again puts the focus into it. */
      sl_compare_view_step_pane (SL_COMPARE_VIEW (self->compare_view), -by);
      return;
    }

  after = focus_x (self);
  if (has_sidebar && (by > 0 ? after <= before : after >= before))
    gtk_widget_child_focus (self->sidebar, GTK_DIR_TAB_FORWARD);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GSettings *settings = sl_settings_get ();
  int by = g_variant_get_int32 (parameter);

  if (by == 0)
    g_settings_reset (settings, "text-size");
  else
    g_settings_set_int (settings, "text-size",
                        CLAMP (g_settings_get_int (settings, "text-size") + by, 8, 32));
}

/**
 * sl_window_update_actions:
 * @self: a window
 *
 * Makes those actions insensitive that make no sense now.
 */
void
sl_window_update_actions (SlWindow *self)
{
  static const char *const actions[] = {
    "win.rename", "win.compare", "win.find", "win.find-step",
    "win.step-claim", "win.step-link", "win.step-region", "win.cross", "win.sidebar",
    "win.link-scrolling", "win.save", "win.save-as", "win.save-copy",
    "win.export", "win.article-details", "win.compare-with", "win.view",
    "win.report-pdf", "win.print", "win.mark-same", "win.export-changes", "win.sync",
  };
  gboolean has_workspace = self->workspace != NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i], has_workspace);
  gtk_widget_action_set_enabled (widget, "win.undo", has_workspace &&
                                 sl_workspace_can_undo (self->workspace));
  gtk_widget_action_set_enabled (widget, "win.redo", has_workspace &&
                                 sl_workspace_can_redo (self->workspace));
}

/**
 * sl_window_install_actions:
 * @widget_class: the window's class
 *
 * Installs the actions that change the comparison or how it is seen.
 */
void
sl_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.find-step", "i", find_step_action);
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "win.step-claim", "i", step_claim_action);
  gtk_widget_class_install_action (widget_class, "win.step-link", "i", step_link_action);
  gtk_widget_class_install_action (widget_class, "win.step-region", "i", step_region_action);
  gtk_widget_class_install_action (widget_class, "win.cross", "i", cross_action);
  gtk_widget_class_install_action (widget_class, "win.mark-same", "s", mark_same_action);
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "win.zoom", "i", zoom_action);
  gtk_widget_class_install_property_action (widget_class, "win.sidebar", "sidebar");
  gtk_widget_class_install_property_action (widget_class, "win.link-scrolling", "link-scrolling");
}
