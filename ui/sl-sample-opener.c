/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-sample-opener.h"

#include <glib/gstdio.h>

#include "workspace/sl-identity.h"
#include "workspace/sl-sample.h"

/* The comparison is nobody's until it is handed over, so it may be made in a thread of its own. */
static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const char *folder = task_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sample = sl_sample_find_folder (&error);
  g_autoptr (SlAnnotator) annotator = NULL;
  g_autoptr (SlWorkspace) workspace = NULL;

  if (sample != NULL)
    annotator = sl_identity_load (&error);
  if (annotator != NULL)
    workspace = sl_workspace_new_unnamed (folder, annotator, &error);
  if (workspace == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (!sl_sample_fill (workspace, sample, &error))
    {
      g_autofree char *path = g_file_get_path (sl_workspace_get_file (workspace));

      /* Half a sample helps nobody. */
      sl_workspace_close (workspace, NULL);
      g_remove (path);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_return_pointer (task, g_steal_pointer (&workspace), g_object_unref);
}

/**
 * sl_sample_open_async:
 * @folder: where comparisons without a name live
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is made
 * @user_data: for @callback
 *
 * Makes a comparison of the sample articles, with some verdicts given.
 */
void
sl_sample_open_async (const char          *folder,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (folder != NULL);

  g_task_set_source_tag (task, sl_sample_open_async);
  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, open_thread);
}

/**
 * sl_sample_open_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full): the comparison, or %NULL with @error set
 */
SlWorkspace *
sl_sample_open_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
