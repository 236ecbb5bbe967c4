/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-set-import.h"

#include <string.h>

#include "exchange/sl-bundle-json.h"

struct _SlSetImport
{
  GObject parent_instance;

  GFile *file;
  SlSetFit *fit;
  SlSet *unmoved;     /* what is merged where nobody moves a mark, made in the thread that read the file */
  SlBundle *bundle;   /* instead, where the file holds changes and not a set */
  GPtrArray *messages;
  GPtrArray *no_strays;
};

G_DEFINE_FINAL_TYPE (SlSetImport, sl_set_import, G_TYPE_OBJECT)

static void
sl_set_import_finalize (GObject *object)
{
  SlSetImport *self = SL_SET_IMPORT (object);

  g_clear_object (&self->file);
  g_clear_object (&self->unmoved);
  g_clear_pointer (&self->fit, sl_set_fit_free);
  g_clear_pointer (&self->bundle, sl_bundle_free);
  g_ptr_array_unref (self->no_strays);
  g_ptr_array_unref (self->messages);

  G_OBJECT_CLASS (sl_set_import_parent_class)->finalize (object);
}

static void
sl_set_import_class_init (SlSetImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_set_import_finalize;
}

static void
sl_set_import_init (SlSetImport *self)
{
  self->messages = g_ptr_array_new_with_free_func (g_free);
  self->no_strays = g_ptr_array_new ();
}

/**
 * sl_set_import_is_set:
 * @file: a file that was dropped or named
 *
 * Tells a set of a colleague from an article by the ending of its name.
 *
 * Returns: whether it looks like a set
 */
gboolean
sl_set_import_is_set (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;
  g_autofree char *extension = dot != NULL ? g_ascii_strdown (dot + 1, -1) : NULL;
  static const char *const articles[] = { "txt", "html", "htm", "xhtml", "md", "pdf", NULL };
  guint n;
  const SlFormat *formats = sl_format_list (&n);

  if (extension != NULL && g_strv_contains (articles, extension))
    return FALSE;
  if (g_strcmp0 (extension, SL_BUNDLE_EXTENSION) == 0)
    return TRUE;
  for (guint i = 0; extension != NULL && i < n; i++)
    {
      if (formats[i].read != NULL && g_str_equal (formats[i].extension, extension))
        return TRUE;
    }

  return FALSE;
}

static SlSetImport *
load (SlSetSource     *base,
      GFile           *file,
      const SlFormat  *format,
      GCancellable    *cancellable,
      GError         **error)
{
  g_autoptr (SlSetImport) self = g_object_new (SL_TYPE_SET_IMPORT, NULL);
  g_autoptr (SlSet) set = NULL;

  self->file = g_object_ref (file);
  if (format == NULL && sl_bundle_is_bundle (file))
    {
      self->bundle = sl_bundle_import_file (file, cancellable, error);
      return self->bundle != NULL ? g_steal_pointer (&self) : NULL;
    }
  if (format == NULL)
    format = sl_format_guess (file, error);
  if (format != NULL)
    set = sl_format_import_file (format, file, base, self->messages, cancellable, error);
  if (set == NULL)
    return NULL;
  self->fit = sl_set_fit_new (base, SL_SET_SOURCE (set), cancellable, error);
  if (self->fit == NULL)
    return NULL;
  self->unmoved = sl_set_fit_make_set (self->fit, NULL);

  return g_steal_pointer (&self);
}

/**
 * sl_set_import_load:
 * @workspace: the comparison that it is for
 * @file: a colleague's set, in any format that can be read
 * @format: (nullable): its format, or %NULL to see by the file
 * @cancellable: (nullable): to stop
 * @error: return location for an error that names the file
 *
 * Reads the file and finds its articles and marks in the comparison. Nothing is changed.
 *
 * Returns: (transfer full): what is to be imported, or %NULL with @error set
 */
SlSetImport *
sl_set_import_load (SlWorkspace     *workspace,
                    GFile           *file,
                    const SlFormat  *format,
                    GCancellable    *cancellable,
                    GError         **error)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return load (sl_workspace_get_set_source (workspace), file, format, cancellable, error);
}

/* What the thread reads; nobody else changes it. */
typedef struct
{
  SlSet *base;
  GFile *file;
} Load;

static void
load_free (gpointer data)
{
  Load *self = data;

  g_object_unref (self->base);
  g_object_unref (self->file);
  g_free (self);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Load *data = task_data;
  g_autoptr (GError) error = NULL;
  SlSetImport *self = load (SL_SET_SOURCE (data->base), data->file, NULL, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * sl_set_import_load_async:
 * @workspace: the comparison that it is for
 * @file: a colleague's set, in any format that can be read
 * @cancellable: (nullable): to stop
 * @callback: (scope async): called when it is read
 * @user_data: its data
 *
 * The same as sl_set_import_load(), in a worker thread, against the comparison as it is now.
 */
void
sl_set_import_load_async (SlWorkspace         *workspace,
                          GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Load *data;

  g_return_if_fail (SL_IS_WORKSPACE (workspace));
  g_return_if_fail (G_IS_FILE (file));

  data = g_new0 (Load, 1);
  data->base = sl_set_new_from_source (sl_workspace_get_set_source (workspace));
  data->file = g_object_ref (file);
  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, sl_set_import_load_async);
  g_task_set_task_data (task, data, load_free);
  g_task_run_in_thread (task, load_thread);
}

/**
 * sl_set_import_load_finish:
 * @workspace: the comparison
 * @result: a result
 * @error: return location for an error that names the file
 *
 * Returns: (transfer full): what is to be imported, or %NULL with @error set
 */
SlSetImport *
sl_set_import_load_finish (SlWorkspace   *workspace,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workspace), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * sl_set_import_get_file:
 * @self: an import
 *
 * Returns: (transfer none): the file that was read
 */
GFile *
sl_set_import_get_file (SlSetImport *self)
{
  g_return_val_if_fail (SL_IS_SET_IMPORT (self), NULL);

  return self->file;
}

static void
append_messages (GPtrArray *to,
                 GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

/**
 * sl_set_import_get_messages:
 * @self: an import
 *
 * Returns: (transfer full) (element-type utf8): a sentence for everything that the file has and the
 *   comparison cannot take, and for every article that reads differently
 */
GPtrArray *
sl_set_import_get_messages (SlSetImport *self)
{
  GPtrArray *messages;

  g_return_val_if_fail (SL_IS_SET_IMPORT (self), NULL);

  messages = g_ptr_array_new_with_free_func (g_free);
  append_messages (messages, self->messages);
  if (self->fit != NULL)
    append_messages (messages, sl_set_fit_get_messages (self->fit));

  return messages;
}

/**
 * sl_set_import_get_strays:
 * @self: an import
 *
 * Returns: (transfer none) (element-type SlStray): the marks whose words do not stand where they
 *   stood; they are left out unless they are named to sl_set_import_merge()
 */
GPtrArray *
sl_set_import_get_strays (SlSetImport *self)
{
  g_return_val_if_fail (SL_IS_SET_IMPORT (self), NULL);

  return self->fit != NULL ? sl_set_fit_get_strays (self->fit) : self->no_strays;
}

/**
 * sl_set_import_merge:
 * @self: an import
 * @workspace: the comparison that it was read for
 * @moved: (nullable) (element-type utf8 utf8): the claims among the strays that may be moved
 * @dry_run: whether only to tell what would happen
 * @error: return location for an error
 *
 * Takes the set, or the changes, over as one step of undo, see sl_workspace_merge_set() and
 * sl_workspace_apply_bundle().
 *
 * Returns: (transfer full): what was, or would be, added and changed; %NULL with @error set
 */
SlMergeReport *
sl_set_import_merge (SlSetImport  *self,
                     SlWorkspace  *workspace,
                     GHashTable   *moved,
                     gboolean      dry_run,
                     GError      **error)
{
  g_autoptr (SlSet) set = NULL;

  g_return_val_if_fail (SL_IS_SET_IMPORT (self), NULL);
  g_return_val_if_fail (SL_IS_WORKSPACE (workspace), NULL);

  if (self->bundle != NULL)
    return sl_workspace_apply_bundle (workspace, self->bundle, dry_run, error);
  set = moved != NULL && g_hash_table_size (moved) > 0 ? sl_set_fit_make_set (self->fit, moved)
                                                       : g_object_ref (self->unmoved);

  return sl_workspace_merge_set (workspace, SL_SET_SOURCE (set), dry_run, error);
}

/* What the worker takes over. */
typedef struct
{
  SlSetImport *import;
  GHashTable *moved;
} Merge;

static void
merge_free (gpointer data)
{
  Merge *merge = data;

  g_object_unref (merge->import);
  g_clear_pointer (&merge->moved, g_hash_table_unref);
  g_free (merge);
}

static gpointer
merge_work (SlWorkspace  *workspace,
            gpointer      data,
            GError      **error)
{
  Merge *merge = data;

  return sl_set_import_merge (merge->import, workspace, merge->moved, FALSE, error);
}

static GHashTable *
copy_names (GHashTable *names)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_hash_table_add (copy, g_strdup (name));

  return copy;
}

/**
 * sl_set_import_merge_async:
 * @self: an import
 * @workspace: the comparison that it was read for
 * @moved: (nullable) (element-type utf8 utf8): the claims among the strays that may be moved
 * @progress: (nullable) (scope notified): called on this thread with how much is written
 * @progress_data: its data, valid until @callback
 * @cancellable: (nullable): to stop; the file is then as it was
 * @callback: (scope async): called when it is done
 * @user_data: its data
 *
 * The same as sl_set_import_merge(), in a worker thread; see sl_workspace_work_async() for what else may be
 * done meanwhile.
 */
void
sl_set_import_merge_async (SlSetImport         *self,
                           SlWorkspace         *workspace,
                           GHashTable          *moved,
                           SlWorkProgressFunc   progress,
                           gpointer             progress_data,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Merge *merge;

  g_return_if_fail (SL_IS_SET_IMPORT (self));
  g_return_if_fail (SL_IS_WORKSPACE (workspace));

  merge = g_new0 (Merge, 1);
  merge->import = g_object_ref (self);
  merge->moved = moved != NULL ? copy_names (moved) : NULL;
  sl_workspace_work_async (workspace, merge_work, merge, merge_free,
                           (GDestroyNotify) sl_merge_report_free, progress, progress_data, cancellable,
                           callback, user_data);
}

/**
 * sl_set_import_merge_finish:
 * @workspace: the comparison
 * @result: a result
 * @error: return location for an error
 *
 * Returns: (transfer full): what was added and changed; %NULL with @error set
 */
SlMergeReport *
sl_set_import_merge_finish (SlWorkspace   *workspace,
                            GAsyncResult  *result,
                            GError       **error)
{
  return sl_workspace_work_finish (workspace, result, error);
}
