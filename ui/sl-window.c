/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-window-private.h"

#include <glib/gi18n.h>

#include "compare/sl-claims-sidebar.h"
#include "sl-dialogs.h"
#include "sl-later.h"
#include "sl-settings.h"
#include "sl-task-bar.h"
#include "sl-welcome-page.h"

/* Long enough to read a sentence and reach for Undo. */
#define TOAST_SECONDS 6

/* While a toast comes and another goes, neither may be told to go again: libadwaita 1.2 frees it twice. In
 * that time, which is shorter than this, the one that comes says what there is to say. */
#define TOAST_MOVES (800 * G_TIME_SPAN_MILLISECOND)

G_DEFINE_FINAL_TYPE (SlWindow, sl_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_LINK_SCROLLING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/**
 * sl_window_dup_title:
 * @workspace: a comparison
 *
 * Returns: (transfer full): its name, or while it has none something to know it by
 */
char *
sl_window_dup_title (SlWorkspace *workspace)
{
  const char *title = sl_workspace_get_title (workspace);
  GListModel *articles = sl_workspace_get_articles (workspace);
  g_autoptr (SlArticle) first = NULL;

  if (title != NULL && *title != '\0')
    return g_strdup (title);

  first = g_list_model_get_item (articles, 0);
  if (first != NULL && sl_article_get_title (first) != NULL)
    return g_strdup (sl_article_get_title (first));

  return g_strdup (_("New comparison"));
}

static void
update_title (SlWindow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *window_title = NULL;
  guint n_articles;

  if (self->workspace == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), "Sidelight");
      return;
    }

  title = sl_window_dup_title (self->workspace);
  n_articles = g_list_model_get_n_items (sl_workspace_get_articles (self->workspace));
  subtitle = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  /* Translators: title of the window, as the desktop lists it: name of the comparison, program */
  window_title = g_strdup_printf (_("%s – Sidelight"), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), window_title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
update_history (SlWindow *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  g_autofree char *undo_tip = NULL;
  g_autofree char *redo_tip = NULL;

  g_object_get (self->workspace, "undo-label", &undo, "redo-label", &redo, NULL);
  /* Translators: %s is what was done, as “Marked as disputed” */
  undo_tip = undo != NULL ? g_strdup_printf (_("Undo: %s (Ctrl+Z)"),
                                             undo) : g_strdup (_("Nothing to undo"));
  redo_tip = redo != NULL ? g_strdup_printf (_("Redo: %s (Ctrl+Shift+Z)"),
                                             redo) : g_strdup (_("Nothing to redo"));
  sl_later_set_tooltip (self->undo_button, undo_tip);
  sl_later_set_tooltip (self->redo_button, redo_tip);
  sl_window_update_actions (self);
}

static void
title_popover_show_cb (SlWindow *self)
{
  gtk_editable_set_text (self->title_entry,
                         self->workspace != NULL ? sl_workspace_get_title (self->workspace) : "");
  gtk_editable_select_region (self->title_entry, 0, -1);
}

static void
title_activate_cb (SlWindow *self)
{
  gtk_popover_popdown (self->title_popover);
}

/* Closing by Enter, Escape or a click beside it all keep what was typed, as everywhere in the
 * window. */
static void
title_popover_closed_cb (SlWindow *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title_entry)));
  g_autoptr (GError) error = NULL;

  if (self->workspace == NULL || *title == '\0' ||
      g_strcmp0 (title, sl_workspace_get_title (self->workspace)) == 0)
    return;

  if (!sl_workspace_set_title (self->workspace, title, &error))
    sl_window_show_error (self, _("The comparison could not be renamed"), error);
}

/**
 * sl_window_begin_task:
 * @self: a window
 * @cancellable: what its Stop button cancels
 * @label: what is being done
 *
 * Shows that long work goes on.
 *
 * Returns: (transfer full): the bar, to be ended with sl_window_end_task()
 */
GtkWidget *
sl_window_begin_task (SlWindow     *self,
                      GCancellable *cancellable,
                      const char   *label)
{
  GtkWidget *bar = sl_task_bar_new (cancellable);

  sl_task_bar_set_label (SL_TASK_BAR (bar), label);
  gtk_box_append (self->tasks, bar);
  self->n_tasks++;

  return g_object_ref (bar);
}

/**
 * sl_window_end_task:
 * @self: a window
 * @bar: (transfer full): a bar of sl_window_begin_task()
 *
 * Takes the bar away.
 */
void
sl_window_end_task (SlWindow  *self,
                    GtkWidget *bar)
{
  if (gtk_widget_get_parent (bar) == GTK_WIDGET (self->tasks))
    gtk_box_remove (self->tasks, bar);
  g_object_unref (bar);
  self->n_tasks--;
}

static void
failed_cb (SlWindow   *self,
           const char *message)
{
  sl_window_toast (self, message, FALSE);
}

static void
told_cb (SlWindow   *self,
         const char *message,
         gboolean    undoable)
{
  sl_window_toast (self, message, undoable);
}

static void
apply_settings_cb (SlWindow *self)
{
  GSettings *settings = sl_settings_get ();
  SlCompareView *view;

  if (self->compare_view == NULL)
    return;

  view = SL_COMPARE_VIEW (self->compare_view);
  sl_compare_view_set_panes_visible (view, g_settings_get_int (settings, "panes-visible"));
  sl_compare_view_set_linked (view, g_settings_get_boolean (settings, "link-scrolling"));
  sl_compare_view_set_type (view, g_settings_get_int (settings, "text-size"),
                            g_settings_get_double (settings, "line-spacing"));
  sl_compare_context_set_min_score (self->context, g_settings_get_double (settings, "min-score"));
}

static void
link_scrolling_changed_cb (SlWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINK_SCROLLING]);
}

static void
sidebar_shown_cb (SlWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR]);
}

/* The panes come first: what stands beside them is made when they have been painted. */
static gboolean
build_sidebar_cb (GtkWidget     *holder,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  SlCompareContext *context = SL_COMPARE_CONTEXT (user_data);
  guint n_frames = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (holder), "sl-frames"));

  g_object_set_data (G_OBJECT (holder), "sl-frames", GUINT_TO_POINTER (n_frames + 1));
  if (n_frames == 0)
    {
      gtk_widget_queue_draw (holder);
      return G_SOURCE_CONTINUE;
    }

  adw_bin_set_child (ADW_BIN (holder), sl_claims_sidebar_new (context));

  return G_SOURCE_REMOVE;
}

static GtkWidget *
create_sidebar (SlWindow *self)
{
  GtkWidget *holder = adw_bin_new ();

  gtk_widget_add_tick_callback (holder, build_sidebar_cb, g_object_ref (self->context),
                                g_object_unref);

  return holder;
}

/* Everything that hangs on one comparison is made anew for it, and goes with it. */
static void
build_views (SlWindow *self)
{
  self->context = sl_compare_context_new (self->workspace);
  g_signal_connect_object (self->context, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);

  self->layout = SL_SIDE_LAYOUT (sl_side_layout_new ());
  sl_window_build_views (self);
  self->sidebar = create_sidebar (self);
  sl_side_layout_set_content (self->layout, GTK_WIDGET (self->views));
  sl_side_layout_set_sidebar (self->layout, self->sidebar);
  g_signal_connect_object (self->layout, "notify::sidebar-shown", G_CALLBACK (sidebar_shown_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_settings_bind (sl_settings_get (), "sidebar-visible", self->layout, "show-sidebar",
                   G_SETTINGS_BIND_DEFAULT);
  adw_bin_set_child (self->layout_bin, GTK_WIDGET (self->layout));
  apply_settings_cb (self);
}

static guint
count_articles (SlWindow *self)
{
  if (self->workspace == NULL)
    return 0;

  return g_list_model_get_n_items (sl_workspace_get_articles (self->workspace));
}

static void
show_page (SlWindow *self)
{
  gboolean has_workspace = self->workspace != NULL;

  gtk_stack_set_visible_child_name (self->pages, count_articles (self) > 0 ? "comparison"
                                                 : has_workspace           ? "empty"
                                                                           : "welcome");
  gtk_stack_set_visible_child_name (self->title_stack, has_workspace ? "comparison" : "plain");
  gtk_widget_set_visible (self->add_button, has_workspace);
  gtk_widget_set_visible (self->undo_button, has_workspace);
  gtk_widget_set_visible (self->redo_button, has_workspace);
  gtk_widget_set_visible (self->search_button, has_workspace);
  gtk_widget_set_visible (self->view_switcher, count_articles (self) > 0);
  gtk_widget_set_visible (self->sidebar_button, has_workspace);
  update_title (self);
  sl_window_update_actions (self);
}

/* The first articles of a comparison bring the panes, and the keyboard goes into the first one. */
static void
articles_changed_cb (SlWindow *self)
{
  gboolean has_articles = count_articles (self) > 0;

  update_title (self);
  if (has_articles == self->has_articles)
    return;

  self->has_articles = has_articles;
  show_page (self);
  if (has_articles)
    {
      sl_compare_view_step_pane (SL_COMPARE_VIEW (self->compare_view), 1);
      sl_compare_view_step_pane (SL_COMPARE_VIEW (self->compare_view), -1);
    }
}

/* Writing the list waits for the disk, so that it is done when there is something to read already. */
static void
remember_cb (gpointer widget,
             gpointer data)
{
  SlWindow *self = widget;
  g_autofree char *title = NULL;

  if (self->workspace == NULL)
    return;

  title = sl_window_dup_title (self->workspace);
  sl_recent_add (self->recent, sl_workspace_get_file (self->workspace), title);
}

/**
 * sl_window_get_workspace:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the comparison, or %NULL on the welcome page
 */
SlWorkspace *
sl_window_get_workspace (SlWindow *self)
{
  g_return_val_if_fail (SL_IS_WINDOW (self), NULL);

  return self->workspace;
}

/**
 * sl_window_set_workspace:
 * @self: a window without a comparison
 * @workspace: a comparison
 *
 * Shows the comparison. The window closes it when it is closed itself.
 */
void
sl_window_set_workspace (SlWindow    *self,
                         SlWorkspace *workspace)
{
  g_return_if_fail (SL_IS_WINDOW (self));
  g_return_if_fail (SL_IS_WORKSPACE (workspace));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  build_views (self);
  g_signal_connect_object (workspace, "notify::title", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sl_workspace_get_articles (workspace), "items-changed",
                           G_CALLBACK (articles_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::undo-label", G_CALLBACK (update_history), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::redo-label", G_CALLBACK (update_history), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::can-undo", G_CALLBACK (update_history), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::can-redo", G_CALLBACK (update_history), self,
                           G_CONNECT_SWAPPED);
  show_page (self);
  articles_changed_cb (self);
  update_history (self);
  sl_later_add (GTK_WIDGET (self), 3, remember_cb, NULL);
}

/* A comparison that never held anything and has no name is not worth keeping. */
static void
forget (SlWindow *self,
        GFile    *file)
{
  g_file_delete (file, NULL, NULL);
  sl_recent_remove (self->recent, file);
}

/**
 * sl_window_close_workspace:
 * @self: a window
 *
 * Takes the views away first, so that a note that is being typed is stored, then closes the file.
 *
 * Returns: whether the file could be closed; a failure has been shown
 */
gboolean
sl_window_close_workspace (SlWindow *self)
{
  g_autoptr (SlWorkspace) workspace = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  gboolean discard;

  if (self->workspace == NULL)
    return TRUE;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (self->view_switcher), NULL);
  adw_bin_set_child (self->search_bin, NULL);
  adw_bin_set_child (self->layout_bin, NULL);
  self->layout = NULL;
  self->compare_view = NULL;
  self->sidebar = NULL;
  self->search_bar = NULL;
  self->views = NULL;
  g_clear_object (&self->context);

  discard = !sl_workspace_is_named (self->workspace) && count_articles (self) == 0 &&
            !sl_workspace_can_undo (self->workspace) && !sl_workspace_can_redo (self->workspace);
  workspace = g_steal_pointer (&self->workspace);
  self->has_articles = FALSE;
  g_signal_handlers_disconnect_by_data (workspace, self);
  g_signal_handlers_disconnect_by_data (sl_workspace_get_articles (workspace), self);
  title = sl_window_dup_title (workspace);
  file = g_object_ref (sl_workspace_get_file (workspace));
  sl_recent_add (self->recent, file, title);
  show_page (self);
  if (sl_workspace_close (workspace, &error))
    {
      if (discard)
        forget (self, file);
      return TRUE;
    }

  sl_window_show_error (self, _("The comparison was not closed cleanly"), error);

  return FALSE;
}

/**
 * sl_window_is_busy:
 * @self: a window
 *
 * Returns: whether long work goes on
 */
gboolean
sl_window_is_busy (SlWindow *self)
{
  g_return_val_if_fail (SL_IS_WINDOW (self), FALSE);

  return self->n_tasks > 0;
}

static void
say (AdwToast   *toast,
     const char *markup,
     const char *label,
     const char *action)
{
  adw_toast_set_title (toast, markup);
  adw_toast_set_button_label (toast, label);
  if (action != NULL)
    adw_toast_set_detailed_action_name (toast, action);
  else
    adw_toast_set_action_name (toast, NULL);
}

static void
toast_dismissed_cb (AdwToast *toast,
                    SlWindow *self)
{
  if (self->toast == toast)
    g_clear_weak_pointer (&self->toast);
}

/**
 * sl_window_offer:
 * @self: a window
 * @message: what happened, plain text
 * @label: (nullable): what can be done about it, with a mnemonic
 * @action: (nullable): the action that does it, with its target if it has one
 *
 * Says something in passing, with a button.
 */
void
sl_window_offer (SlWindow   *self,
                 const char *message,
                 const char *label,
                 const char *action)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast *toast;

  g_return_if_fail (SL_IS_WINDOW (self));

  /* What happened last is what counts: toasts do not queue up behind each other. */
  if (self->toast != NULL && g_get_monotonic_time () - self->toast_time < TOAST_MOVES)
    {
      say (self->toast, markup, label, action);
      return;
    }
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  toast = adw_toast_new (markup);
  g_set_weak_pointer (&self->toast, toast);
  self->toast_time = g_get_monotonic_time ();
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, 0);
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  say (toast, markup, label, action);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * sl_window_toast:
 * @self: a window
 * @message: what happened, plain text
 * @undoable: whether to offer Undo
 *
 * Says something in passing.
 */
void
sl_window_toast (SlWindow   *self,
                 const char *message,
                 gboolean    undoable)
{
  sl_window_offer (self, message, undoable ? _("_Undo") : NULL, undoable ? "win.undo" : NULL);
}

/**
 * sl_window_show_error:
 * @self: a window
 * @heading: what could not be done
 * @error: (nullable): why; nothing is shown where somebody cancelled
 *
 * Says why something that was asked for did not happen.
 */
void
sl_window_show_error (SlWindow     *self,
                      const char   *heading,
                      const GError *error)
{
  g_return_if_fail (SL_IS_WINDOW (self));

  if (error != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sl_dialogs_show_message (GTK_WINDOW (self), heading, error != NULL ? error->message : NULL);
}

static void
open_recent_cb (SlWindow *self,
                GFile    *file)
{
  sl_window_open (self, file);
}

static void
save_size (SlWindow *self)
{
  GSettings *settings = sl_settings_get ();
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (width > 0 && height > 0 && !gtk_window_is_maximized (GTK_WINDOW (self)))
    {
      g_settings_set_int (settings, "window-width", MAX (width, 360));
      g_settings_set_int (settings, "window-height", MAX (height, 240));
    }
}

static void
restore_size (SlWindow *self)
{
  GSettings *settings = sl_settings_get ();

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
sl_window_close_request (GtkWindow *window)
{
  SlWindow *self = SL_WINDOW (window);

  save_size (self);
  /* A file that cannot be closed cleanly is still whole; the dialog says so and the next close
   * works. */
  if (!sl_window_close_workspace (self))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (sl_window_parent_class)->close_request (window);
}

static void
sl_window_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  SlWindow *self = SL_WINDOW (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      g_value_set_boolean (value, self->layout != NULL &&
                           sl_side_layout_get_sidebar_shown (self->layout));
      break;
    case PROP_LINK_SCROLLING:
      g_value_set_boolean (value, g_settings_get_boolean (sl_settings_get (), "link-scrolling"));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sl_window_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  SlWindow *self = SL_WINDOW (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      if (self->layout != NULL)
        sl_side_layout_set_sidebar_shown (self->layout, g_value_get_boolean (value));
      break;
    case PROP_LINK_SCROLLING:
      g_settings_set_boolean (sl_settings_get (), "link-scrolling", g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sl_window_dispose (GObject *object)
{
  SlWindow *self = SL_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->context);
  g_clear_object (&self->workspace);
  g_clear_object (&self->recent);
  gtk_widget_dispose_template (GTK_WIDGET (self), SL_TYPE_WINDOW);

  G_OBJECT_CLASS (sl_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, SL_APP_PATH "/sl-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SlWindow, add_menu);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, title_button);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, title_popover);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, title_entry);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, tasks);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, welcome_bin);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, empty_bin);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, search_bin);
  gtk_widget_class_bind_template_child (widget_class, SlWindow, layout_bin);
  gtk_widget_class_bind_template_callback (widget_class, title_popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_activate_cb);
}

static void
sl_window_class_init (SlWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = sl_window_dispose;
  object_class->get_property = sl_window_get_property;
  object_class->set_property = sl_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = sl_window_close_request;

  properties[PROP_SIDEBAR] = g_param_spec_boolean ("sidebar", NULL, NULL, FALSE, flags);
  properties[PROP_LINK_SCROLLING] = g_param_spec_boolean ("link-scrolling", NULL, NULL, FALSE,
                                                          flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  sl_window_install_actions (widget_class);
  sl_window_install_file_actions (widget_class);
  sl_window_install_link_actions (widget_class);
  sl_window_install_dialog_actions (widget_class);
  sl_window_install_report_actions (widget_class);
  sl_window_install_set_actions (widget_class);
  sl_window_install_sync_actions (widget_class);
}

static void
sl_window_init (SlWindow *self)
{
  GSettings *settings = sl_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  restore_size (self);
  g_signal_connect_object (settings, "changed", G_CALLBACK (apply_settings_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::link-scrolling",
                           G_CALLBACK (link_scrolling_changed_cb), self,
                           G_CONNECT_SWAPPED);
  sl_window_add_drop_target (self);
  sl_window_set_up_parts (self);
}

/* Made when it is first seen: a window that begins with a comparison does without. */
static void
welcome_shown_cb (SlWindow *self)
{
  GtkWidget *welcome;

  if (adw_bin_get_child (self->welcome_bin) != NULL)
    return;

  welcome = sl_welcome_page_new (self->recent);
  g_signal_connect_object (welcome, "open-recent", G_CALLBACK (open_recent_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->welcome_bin, welcome);
  gtk_widget_grab_focus (welcome);
}

/**
 * sl_window_new:
 * @application: the application
 * @recent: the recent comparisons
 *
 * Returns: (transfer none): a window with the welcome page
 */
SlWindow *
sl_window_new (GtkApplication *application,
               SlRecent       *recent)
{
  SlWindow *self;

  g_return_val_if_fail (SL_IS_RECENT (recent), NULL);

  self = g_object_new (SL_TYPE_WINDOW, "application", application, NULL);
  self->recent = g_object_ref (recent);
  g_signal_connect_object (self->welcome_bin, "map", G_CALLBACK (welcome_shown_cb), self,
                           G_CONNECT_SWAPPED);
  show_page (self);

  return self;
}
