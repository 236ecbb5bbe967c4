/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sl-dialogs.h"
#include "sl-later.h"
#include "sl-sample-opener.h"
#include "workspace/sl-identity.h"

#define SUFFIX ".sidelight"

/**
 * sl_window_dup_folder:
 *
 * Returns: (transfer full): where comparisons live until they are named
 */
char *
sl_window_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "sidelight", "comparisons", NULL);
}

/* The window that shows the comparison already: one file is never open twice. */
static SlWindow *
find_window (SlWindow *self,
             GFile    *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    {
      SlWindow *window = SL_IS_WINDOW (l->data) ? SL_WINDOW (l->data) : NULL;

      if (window != NULL && window->workspace != NULL &&
          g_file_equal (sl_workspace_get_file (window->workspace), file))
        return window;
    }

  return NULL;
}

static SlWindow *
show_workspace (SlWindow    *self,
                SlWorkspace *workspace)
{
  SlWindow *window = self;

  if (self->workspace != NULL)
    window = sl_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->recent);
  sl_window_set_workspace (window, workspace);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
show_open_error (SlWindow     *self,
                 GFile        *file,
                 const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *heading = g_strdup_printf (_("“%s” was not opened"), name);

  sl_window_show_error (self, heading, error);
}

/**
 * sl_window_open:
 * @self: a window
 * @file: a comparison
 *
 * Shows the comparison: in the window that has it open already, else in this one if it is free,
 * else in a new one. A file that cannot be opened is left alone, and a dialog says why.
 *
 * Returns: (transfer none) (nullable): the window that shows it, %NULL if it could not be opened
 */
SlWindow *
sl_window_open (SlWindow *self,
                GFile    *file)
{
  SlWindow *window;
  g_autoptr (SlAnnotator) annotator = NULL;
  g_autoptr (SlWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SL_IS_WINDOW (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  window = find_window (self, file);
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return window;
    }

  annotator = sl_identity_load (&error);
  if (annotator != NULL)
    workspace = sl_workspace_open (file, annotator, &error);
  if (workspace != NULL)
    return show_workspace (self, workspace);
  show_open_error (self, file, error);

  return NULL;
}

/**
 * sl_window_ensure_workspace:
 * @self: a window
 * @error: return location for an error
 *
 * Begins a comparison that has no name yet where the window has none.
 *
 * Returns: whether the window has a comparison
 */
gboolean
sl_window_ensure_workspace (SlWindow  *self,
                            GError   **error)
{
  g_autofree char *folder = NULL;
  g_autoptr (SlAnnotator) annotator = NULL;
  g_autoptr (SlWorkspace) workspace = NULL;

  if (self->workspace != NULL)
    return TRUE;

  folder = sl_window_dup_folder ();
  annotator = sl_identity_load (error);
  if (annotator != NULL)
    workspace = sl_workspace_new_unnamed (folder, annotator, error);
  if (workspace == NULL)
    return FALSE;

  sl_window_set_workspace (self, workspace);

  return TRUE;
}

/* The bar that shows the work, and the window to show the result in. */
typedef struct
{
  SlWindow *window;
  GtkWidget *bar;
} SampleTask;

static void
tell_kept_cb (gpointer widget,
              gpointer data)
{
  sl_window_offer (widget, _("This is the sample as you left it"), _("Start _Afresh"),
                   "win.fresh-sample");
}

static void
sample_opened_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autofree SampleTask *task = user_data;
  g_autoptr (SlWindow) self = task->window;
  g_autoptr (GError) error = NULL;
  gboolean kept;
  g_autoptr (SlWorkspace) workspace = sl_sample_open_finish (result, &kept, &error);
  SlWindow *shown;

  sl_window_end_task (self, task->bar);
  if (workspace == NULL)
    {
      sl_window_show_error (self, _("The sample was not opened"), error);
      return;
    }

  shown = show_workspace (self, workspace);
  if (kept)
    sl_later_add (GTK_WIDGET (shown), 2, tell_kept_cb, NULL);
}

static void
open_sample (SlWindow *self,
             gboolean  afresh)
{
  g_autofree char *folder = sl_window_dup_folder ();
  g_autoptr (GFile) file = sl_sample_dup_file (folder);
  SlWindow *shown = find_window (self, file);
  SampleTask *task;

  if (shown != NULL && !afresh)
    {
      gtk_window_present (GTK_WINDOW (shown));
      return;
    }

  task = g_new0 (SampleTask, 1);
  task->window = g_object_ref (self);
  task->bar = sl_window_begin_task (self, self->cancellable, _("Opening the sample"));
  sl_sample_open_async (folder, afresh, self->cancellable, sample_opened_cb, task);
}

/**
 * sl_window_open_sample:
 * @self: a window
 *
 * Shows the sample comparison as it was left, or a new one: in the window that has it open, in this
 * one if it is free, else in a new one.
 */
void
sl_window_open_sample (SlWindow *self)
{
  g_return_if_fail (SL_IS_WINDOW (self));

  open_sample (self, FALSE);
}

static void
fresh_sample_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  open_sample (SL_WINDOW (widget), TRUE);
}

static void
open_sample_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  sl_window_open_sample (SL_WINDOW (widget));
}

static void
articles_chosen_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (SlWindow) self = SL_WINDOW (user_data);
  g_autoptr (GListModel) files = sl_dialogs_open_multiple_finish (result, NULL);

  if (files != NULL)
    sl_window_import_files (self, files);
}

static void
open_articles_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  sl_dialogs_open_multiple_async (GTK_WINDOW (widget), SL_FILE_KIND_ARTICLE, NULL,
                                  articles_chosen_cb,
                                  g_object_ref (widget));
}

static void
comparison_chosen_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (SlWindow) self = SL_WINDOW (user_data);
  g_autoptr (GFile) file = sl_dialogs_open_finish (result, NULL);

  if (file != NULL)
    sl_window_open (self, file);
}

static void
open_comparison_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  sl_dialogs_open_async (GTK_WINDOW (widget), SL_FILE_KIND_COMPARISON, NULL, comparison_chosen_cb,
                         g_object_ref (widget));
}

/**
 * sl_window_dup_file_name:
 * @self: a window with a comparison
 * @suffix: (nullable): the end of the name
 *
 * Returns: (transfer full): a file name that every file system takes, from the comparison's name
 */
char *
sl_window_dup_file_name (SlWindow   *self,
                         const char *suffix)
{
  g_autofree char *title = sl_window_dup_title (self->workspace);

  g_strdelimit (title, "/\\:*?\"<>|\n\t", '-');
  g_strstrip (title);
  if (g_utf8_strlen (title, -1) > 80)
    *g_utf8_offset_to_pointer (title, 80) = '\0';

  return g_strconcat (title, suffix, NULL);
}

static GFile *
with_suffix (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *longer = g_strconcat (name, SUFFIX, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_str_has_suffix (name, SUFFIX) || folder == NULL)
    return g_object_ref (file);

  return g_file_get_child (folder, longer);
}

static void
move_to (SlWindow *self,
         GFile    *chosen)
{
  g_autoptr (GFile) file = with_suffix (chosen);
  g_autoptr (GFile) old = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  if (self->workspace == NULL)
    return;

  old = g_object_ref (sl_workspace_get_file (self->workspace));
  if (!sl_workspace_move_to (self->workspace, file, &error))
    {
      sl_window_show_error (self, _("The comparison stayed where it was"), error);
      return;
    }

  name[strlen (name) - strlen (SUFFIX)] = '\0';
  title = g_strdup (sl_workspace_get_title (self->workspace));
  if (title == NULL || *title == '\0')
    sl_workspace_set_title (self->workspace, name, NULL);
  g_free (title);
  title = sl_window_dup_title (self->workspace);
  sl_recent_remove (self->recent, old);
  sl_recent_add (self->recent, file, title);
  sl_window_toast (self, _("From now on every change is saved there"), FALSE);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (SlWindow) self = SL_WINDOW (user_data);
  g_autoptr (GFile) file = sl_dialogs_save_finish (result, NULL);

  if (file != NULL)
    move_to (self, file);
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  SlWindow *self = SL_WINDOW (widget);
  g_autofree char *file_name = sl_window_dup_file_name (self, SUFFIX);

  sl_dialogs_save_async (GTK_WINDOW (self), _("Name and Place of This Comparison"), file_name, NULL,
                         place_chosen_cb, g_object_ref (self));
}

/* There is nothing to save, but hands know the key: it names a comparison that has no name yet. */
static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SlWindow *self = SL_WINDOW (widget);

  if (sl_workspace_is_named (self->workspace))
    sl_window_toast (self, _("Every change is saved when you make it"), FALSE);
  else
    save_as_action (widget, name, parameter);
}

static void
copy_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SlWindow) self = SL_WINDOW (user_data);
  g_autoptr (GFile) chosen = sl_dialogs_save_finish (result, NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (chosen == NULL || self->workspace == NULL)
    return;

  file = with_suffix (chosen);
  if (sl_workspace_export_copy (self->workspace, file, &error))
    sl_window_toast (self, _("A copy was saved"), FALSE);
  else
    sl_window_show_error (self, _("No copy was saved"), error);
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  SlWindow *self = SL_WINDOW (widget);
  g_autofree char *file_name = sl_window_dup_file_name (self, SUFFIX);

  sl_dialogs_save_async (GTK_WINDOW (self), _("Save a Copy"), file_name, NULL, copy_chosen_cb,
                         g_object_ref (self));
}

/**
 * sl_window_install_file_actions:
 * @widget_class: the window's class
 *
 * Installs the actions by which articles and comparisons come in and go out.
 */
void
sl_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-articles", NULL, open_articles_action);
  gtk_widget_class_install_action (widget_class, "win.open-comparison", NULL,
                                   open_comparison_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.fresh-sample", NULL, fresh_sample_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
}
