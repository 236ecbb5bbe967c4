/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-window-private.h"

#include <glib/gi18n.h>

#include "dialogs/sl-import-window.h"
#include "exchange/sl-bundle-json.h"
#include "sl-dialogs.h"
#include "sl-settings.h"
#include "sl-task-bar.h"
#include "workspace/sl-set-export.h"
#include "workspace/sl-set-import.h"

/* A colleague's set on its way in, or the comparison on its way out. */
typedef struct
{
  SlWindow *window;
  SlWorkspace *workspace;
  GCancellable *cancellable;
  GtkWidget *bar;
  GFile *file;
} Transfer;

static Transfer *
transfer_new (SlWindow   *window,
              GFile      *file,
              const char *message)
{
  Transfer *self = g_new0 (Transfer, 1);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *label = NULL;

  self->window = g_object_ref (window);
  self->workspace = g_object_ref (window->workspace);
  self->file = g_object_ref (file);
  self->cancellable = g_cancellable_new ();
  label = g_strdup_printf ("%s: %s", message, name);
  self->bar = sl_window_begin_task (window, self->cancellable, label);
  /* A window that closes stops what it began. */
  g_signal_connect_object (window->cancellable, "cancelled", G_CALLBACK (g_cancellable_cancel),
                           self->cancellable, G_CONNECT_SWAPPED);

  return self;
}

static void
transfer_free (Transfer *self)
{
  sl_window_end_task (self->window, self->bar);
  g_object_unref (self->window);
  g_object_unref (self->workspace);
  g_object_unref (self->cancellable);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Transfer, transfer_free)

/* Claims that came in may be told elsewhere, too. */
static void
imported (SlWindow      *self,
          SlMergeReport *report)
{
  g_autofree char *summary = sl_import_window_summarize (report);
  /* Translators: %s is such as “12 new, 3 changed” */
  g_autofree char *message = g_strdup_printf (_("Imported: %s"), summary);

  sl_window_toast (self, message, TRUE);
  if (report->added > 0)
    sl_window_compare (self, message);
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  sl_task_bar_set_fraction (SL_TASK_BAR (((Transfer *) user_data)->bar), fraction);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Transfer) transfer = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SlMergeReport) report = sl_set_import_merge_finish (SL_WORKSPACE (source), result,
                                                                 &error);

  if (transfer->window->workspace != transfer->workspace)
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sl_window_toast (transfer->window, _("Stopped; nothing was imported"), FALSE);
  else if (report == NULL)
    sl_window_show_error (transfer->window, _("The set was not imported"), error);
  else
    imported (transfer->window, report);
}

static void
accepted_cb (SlWindow       *self,
             SlImportWindow *preview)
{
  SlSetImport *import = sl_import_window_get_import (preview);
  Transfer *transfer;

  if (self->workspace == NULL)
    return;
  transfer = transfer_new (self, sl_set_import_get_file (import), _("Importing"));
  sl_set_import_merge_async (import, self->workspace, sl_import_window_get_moved (preview),
                             progress_cb, transfer, transfer->cancellable, merged_cb, transfer);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Transfer) transfer = user_data;
  SlWindow *self = transfer->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSetImport) import = sl_set_import_load_finish (SL_WORKSPACE (source), result,
                                                              &error);
  GtkWidget *preview;

  if (import == NULL)
    {
      sl_window_show_error (self, _("The set was not imported"), error);
      return;
    }
  if (self->workspace != transfer->workspace)
    return;

  preview = sl_import_window_new (GTK_WINDOW (self), self->workspace, import);
  g_signal_connect_object (preview, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (preview));
}

/**
 * sl_window_import_set:
 * @self: a window
 * @file: a colleague's set, in any format that can be read
 *
 * Reads the set in the background, then shows what it would bring. Nothing changes before somebody
 * agrees.
 */
void
sl_window_import_set (SlWindow *self,
                      GFile    *file)
{
  g_autoptr (GError) error = NULL;
  Transfer *transfer;

  g_return_if_fail (SL_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (!sl_window_ensure_workspace (self, &error))
    {
      sl_window_show_error (self, _("The set was not imported"), error);
      return;
    }
  transfer = transfer_new (self, file, _("Reading a set"));
  sl_set_import_load_async (self->workspace, file, transfer->cancellable, loaded_cb, transfer);
}

static void
set_chosen_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (SlWindow) self = SL_WINDOW (user_data);
  g_autoptr (GFile) file = sl_dialogs_open_finish (result, NULL);

  if (file != NULL)
    sl_window_import_set (self, file);
}

static void
import_set_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  sl_dialogs_open_async (GTK_WINDOW (widget), SL_FILE_KIND_SET, NULL, set_chosen_cb,
                         g_object_ref (widget));
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Transfer) transfer = user_data;
  g_autofree char *name = g_file_get_basename (transfer->file);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!sl_set_export_finish (result, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        sl_window_toast (transfer->window, _("Stopped; nothing was written"), FALSE);
      else
        sl_window_show_error (transfer->window, _("The comparison was not exported"), error);
      return;
    }

  /* Translators: %s is a file name */
  message = g_strdup_printf (_("Exported as %s"), name);
  sl_window_toast (transfer->window, message, FALSE);
}

static GFile *
with_extension (GFile      *file,
                const char *extension)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *suffix = g_strconcat (".", extension, NULL);
  g_autofree char *longer = g_strconcat (name, suffix, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return g_str_has_suffix (name, suffix) || folder == NULL ? g_object_ref (file)
                                                           : g_file_get_child (folder, longer);
}

/**
 * sl_window_export:
 * @self: a window with a comparison
 * @format_id: a format
 * @annotator: (nullable): the UUID of the person whose set is wanted, or %NULL for everyone's
 * @file: where to write it; the format's extension is added where it is missing
 *
 * Exports the comparison, or one person's part of it, as it is now, in the background, and says how it went.
 */
void
sl_window_export (SlWindow   *self,
                  const char *format_id,
                  const char *annotator,
                  GFile      *file)
{
  SlSetSource *everyone = sl_workspace_get_set_source (self->workspace);
  g_autoptr (SlSetSource) source =
    annotator != NULL ? SL_SET_SOURCE (sl_set_new_of_annotator (everyone, annotator))
                      : g_object_ref (everyone);
  const SlFormat *format = sl_format_lookup (format_id);
  g_autoptr (GFile) target = with_extension (file, format->extension);
  g_autofree char *name = g_settings_get_string (sl_settings_get (), "publisher-name");
  g_autofree char *url = g_settings_get_string (sl_settings_get (), "publisher-url");
  const SlPublisher publisher = { name, url };
  Transfer *transfer = transfer_new (self, target, _("Exporting"));

  sl_set_export_async (format, &publisher, source, target, progress_cb, transfer, transfer->cancellable, exported_cb, transfer);
}

static void
changes_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (sl_bundle_export_file (task_data, G_FILE (source), cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
changes_written_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (Transfer) transfer = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    sl_window_toast (transfer->window, _("Changes written; a colleague can import the file"),
                     FALSE);
  else
    sl_window_show_error (transfer->window, _("The changes were not written"), error);
}

/**
 * sl_window_export_changes:
 * @self: a window with a comparison
 * @file: where to write; the extension is added where it is missing
 *
 * Writes what was done in the comparison, for a colleague who has the same one or begins with it.
 */
void
sl_window_export_changes (SlWindow *self,
                          GFile    *file)
{
  g_autoptr (GError) error = NULL;
  SlBundle *bundle = sl_workspace_make_bundle (self->workspace, NULL, NULL, &error);
  g_autoptr (GFile) target = with_extension (file, SL_BUNDLE_EXTENSION);
  g_autoptr (GTask) task = NULL;
  Transfer *transfer;

  if (bundle == NULL)
    {
      sl_window_show_error (self, _("The changes were not written"), error);
      return;
    }
  transfer = transfer_new (self, target, _("Exporting"));
  task = g_task_new (target, transfer->cancellable, changes_written_cb, transfer);
  g_task_set_source_tag (task, sl_window_export_changes);
  g_task_set_task_data (task, bundle, (GDestroyNotify) sl_bundle_free);
  g_task_run_in_thread (task, changes_thread);
}

static void
changes_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (SlWindow) self = SL_WINDOW (user_data);
  g_autoptr (GFile) file = sl_dialogs_save_finish (result, NULL);

  if (file != NULL && self->workspace != NULL)
    sl_window_export_changes (self, file);
}

static void
export_changes_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  SlWindow *self = SL_WINDOW (widget);
  g_autofree char *file_name = sl_window_dup_file_name (self, "." SL_BUNDLE_EXTENSION);

  sl_dialogs_save_async (GTK_WINDOW (self), _("Export Changes"), file_name, NULL,
                         changes_chosen_cb, g_object_ref (self));
}

/**
 * sl_window_install_set_actions:
 * @widget_class: the window's class
 *
 * Installs the actions by which sets and changes of colleagues come in and go out.
 */
void
sl_window_install_set_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import-set", NULL, import_set_action);
  gtk_widget_class_install_action (widget_class, "win.export-changes", NULL,
                                   export_changes_action);
}
