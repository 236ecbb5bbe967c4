/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-sample-opener.h"

#include <glib/gstdio.h>

#include "workspace/sl-identity.h"
#include "workspace/sl-sample.h"

/* The sample's own file, and the title that it has until it is whole. */
#define STEM "sample"

/* What is asked for, and what came of it. */
typedef struct
{
  char *folder;
  gboolean afresh;
  GThread *ahead;
  SlWorkspace *workspace;
  gboolean kept;
  GError *error;
} Opening;

/* The sample that is being opened before anybody could ask for it. */
static GThread *ahead;

static Opening *
opening_new (const char *folder,
             gboolean    afresh)
{
  Opening *self = g_new0 (Opening, 1);

  self->folder = g_strdup (folder);
  self->afresh = afresh;

  return self;
}

static void
opening_free (Opening *self)
{
  g_free (self->folder);
  g_clear_object (&self->workspace);
  g_clear_error (&self->error);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static SlWorkspace *
fill (SlWorkspace  *workspace,
      GError      **error)
{
  g_autofree char *path = g_file_get_path (sl_workspace_get_file (workspace));
  g_autofree char *sample = sl_sample_find_folder (error);

  if (sample != NULL && sl_sample_fill (workspace, sample, error))
    return workspace;

  /* Half a sample helps nobody. */
  sl_workspace_close (workspace, NULL);
  g_object_unref (workspace);
  g_remove (path);

  return NULL;
}

static SlWorkspace *
make_unnamed (const char   *folder,
              SlAnnotator  *annotator,
              GError      **error)
{
  SlWorkspace *workspace = sl_workspace_new_unnamed (folder, annotator, error);

  return workspace != NULL ? fill (workspace, error) : NULL;
}

/* A program that was killed while it filled the sample leaves one without a title, which nobody has
 * seen yet. %NULL if it cannot be opened, for whatever reason. */
static SlWorkspace *
reopen (GFile       *file,
        SlAnnotator *annotator)
{
  g_autoptr (SlWorkspace) workspace = sl_workspace_open (file, annotator, NULL);

  if (workspace == NULL || g_strcmp0 (sl_workspace_get_title (workspace), STEM) != 0)
    return g_steal_pointer (&workspace);

  sl_workspace_close (workspace, NULL);
  g_file_delete (file, NULL, NULL);

  return NULL;
}

/* The comparison is nobody's until it is handed over, so it may be made in a thread of its own. */
static gpointer
open_sample (gpointer data)
{
  Opening *opening = data;
  GError **error = &opening->error;
  g_autoptr (GFile) file = sl_sample_dup_file (opening->folder);
  g_autoptr (SlAnnotator) annotator = sl_identity_load (error);
  g_autoptr (SlWorkspace) workspace = NULL;

  if (annotator != NULL && !opening->afresh && g_file_query_exists (file, NULL))
    workspace = reopen (file, annotator);
  opening->kept = workspace != NULL;
  if (annotator != NULL && workspace == NULL && !opening->afresh &&
      g_mkdir_with_parents (opening->folder, 0700) == 0 && !g_file_query_exists (file, NULL))
    {
      workspace = sl_workspace_create (file, annotator, NULL);
      workspace = workspace != NULL ? fill (workspace, error) : NULL;
    }
  if (annotator != NULL && workspace == NULL && *error == NULL)
    workspace = make_unnamed (opening->folder, annotator, error);
  opening->workspace = g_steal_pointer (&workspace);

  return opening;
}

static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (Opening) before = NULL;
  Opening *opening = task_data;

  if (opening->ahead != NULL)
    opening = before = g_thread_join (opening->ahead);
  else
    open_sample (opening);
  ((Opening *) task_data)->kept = opening->kept;

  if (opening->workspace != NULL)
    g_task_return_pointer (task, g_steal_pointer (&opening->workspace), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&opening->error));
}

/**
 * sl_sample_dup_file:
 * @folder: where comparisons without a name live
 *
 * Returns: (transfer full): where the sample is kept with what was done to it
 */
GFile *
sl_sample_dup_file (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);

  return g_file_new_build_filename (folder, STEM ".sidelight", NULL);
}

/**
 * sl_sample_open_ahead:
 * @folder: where comparisons without a name live
 *
 * Begins to open the sample while the program itself is still starting. The next
 * sl_sample_open_async() that does not begin anew gets it, so there has to be one.
 */
void
sl_sample_open_ahead (const char *folder)
{
  g_return_if_fail (folder != NULL);
  g_return_if_fail (ahead == NULL);

  ahead = g_thread_new ("sample", open_sample, opening_new (folder, FALSE));
}

/**
 * sl_sample_open_async:
 * @folder: where comparisons without a name live
 * @afresh: whether to begin anew, in a comparison without a name, and leave the kept one alone
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is made
 * @user_data: for @callback
 *
 * Opens the sample as it was left, or makes it: its articles, with some verdicts given.
 */
void
sl_sample_open_async (const char          *folder,
                      gboolean             afresh,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (Opening) opening = opening_new (folder, afresh);

  g_return_if_fail (folder != NULL);

  if (!afresh)
    opening->ahead = g_steal_pointer (&ahead);
  g_task_set_source_tag (task, sl_sample_open_async);
  g_task_set_task_data (task, g_steal_pointer (&opening), (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_thread);
}

/**
 * sl_sample_open_finish:
 * @result: the result
 * @kept: (out) (optional): return location for whether it is the one that was left, and not a new one
 * @error: return location for an error
 *
 * Returns: (transfer full): the comparison, or %NULL with @error set
 */
SlWorkspace *
sl_sample_open_finish (GAsyncResult  *result,
                       gboolean      *kept,
                       GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  if (kept != NULL)
    *kept = ((Opening *) g_task_get_task_data (G_TASK (result)))->kept;

  return g_task_propagate_pointer (G_TASK (result), error);
}
