/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

#include <glib/gi18n-lib.h>

/* A long change is planned and written in a worker thread. From its begin to its end the file belongs to
 * that thread, and what is in memory stays as it is: the main thread reads it, and so does the worker.
 * Other changes are refused meanwhile, but for notes that are being typed, which are kept for later. What
 * was written is then taken over on the main thread, slice by slice. */

/* How often the window hears how far it is, and how long it is kept from drawing. */
#define TELL_MS 100
#define SLICE_US 5000

struct _SlWork
{
  SlWorkspace *self;
  GTask *task;
  SlWorkFunc func;
  gpointer data;
  GDestroyNotify destroy;
  GDestroyNotify free_result;
  GCancellable *cancellable;
  SlWorkProgressFunc progress;
  gpointer progress_data;
  int permille;            /* atomic: how much is written */
  guint tell_id;
  guint slice_id;

  GMutex mutex;
  GCond cond;
  gboolean finished;       /* under the mutex: the thread will not touch anything any more */

  gpointer result;
  GError *error;
  GPtrArray *changes;      /* what was written, NULL for nothing */
  GPtrArray *objects;
  SlTake *take;
  gint64 step;
  gint64 id;
  char *label;
  guint n;

  GHashTable *notes;       /* claim UUID -> a note to be stored afterwards */
  GPtrArray *matches;      /* what a comparison found meanwhile */
};

/* The work of this thread. */
static GPrivate current;

static void
work_free (gpointer data)
{
  SlWork *work = data;

  g_clear_handle_id (&work->tell_id, g_source_remove);
  g_clear_handle_id (&work->slice_id, g_source_remove);
  g_clear_object (&work->cancellable);
  g_clear_pointer (&work->changes, g_ptr_array_unref);
  g_clear_pointer (&work->objects, g_ptr_array_unref);
  g_clear_pointer (&work->matches, g_ptr_array_unref);
  g_hash_table_unref (work->notes);
  g_clear_error (&work->error);
  g_free (work->label);
  g_mutex_clear (&work->mutex);
  g_cond_clear (&work->cond);
  g_free (work);
}

/* Whether this thread does the work that SELF waits for. */
gboolean
sl_workspace_is_worker (SlWorkspace *self)
{
  return self->work != NULL && g_private_get (&current) == self->work;
}

/* The file and the lists are the worker's while there is one. */
gboolean
sl_workspace_require_idle (SlWorkspace  *self,
                           GError      **error)
{
  if (self->work == NULL || sl_workspace_is_worker (self))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY,
               _("A colleague’s set is being imported. Try again when it is done, or stop it."));

  return FALSE;
}

/* In the worker: what was written, for the main thread to take over. */
void
sl_workspace_work_wrote (SlWorkspace *self,
                         GPtrArray   *changes,
                         GPtrArray   *objects)
{
  SlWork *work = self->work;

  g_assert (work->changes == NULL);

  work->changes = g_ptr_array_ref (changes);
  work->objects = g_ptr_array_ref (objects);
}

/* In the worker: the step of undo that it is. */
void
sl_workspace_work_did (SlWorkspace *self,
                       gint64       step,
                       gint64       id,
                       const char  *label,
                       guint        n)
{
  SlWork *work = self->work;

  work->step = step;
  work->id = id;
  work->label = g_strdup (label);
  work->n = n;
}

/* A note that was typed meanwhile; the newest of a claim counts. */
void
sl_workspace_work_keep_note (SlWorkspace *self,
                             const char  *claim_uuid,
                             const char  *note)
{
  g_hash_table_replace (self->work->notes, g_strdup (claim_uuid), g_strdup (note));
}

/* What a comparison found that began before. */
void
sl_workspace_work_keep_matches (SlWorkspace *self,
                                GPtrArray   *matches)
{
  g_clear_pointer (&self->work->matches, g_ptr_array_unref);
  self->work->matches = g_ptr_array_ref (matches);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  g_atomic_int_set (&((SlWork *) data)->permille, (int) (fraction * 1000));
}

static gboolean
tell_cb (gpointer data)
{
  SlWork *work = data;

  work->progress (g_atomic_int_get (&work->permille) / 1000.0, work->progress_data);

  return G_SOURCE_CONTINUE;
}

static void
work_thread (GTask        *job,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  SlWork *work = task_data;

  g_private_set (&current, work);
  sl_store_watch (work->self->store, work->cancellable, progress_cb, work);
  work->result = work->func (work->self, work->data, &work->error);
  sl_store_watch (work->self->store, NULL, NULL, NULL);
  if (work->destroy != NULL)
    work->destroy (work->data);
  g_private_set (&current, NULL);

  g_mutex_lock (&work->mutex);
  work->finished = TRUE;
  g_cond_signal (&work->cond);
  g_mutex_unlock (&work->mutex);
  g_task_return_boolean (job, TRUE);
}

static gpointer
free_lists (gpointer data)
{
  GPtrArray **lists = data;

  g_ptr_array_unref (lists[0]);
  g_ptr_array_unref (lists[1]);
  g_free (lists);

  return NULL;
}

/* By the hundred thousand, rows take a while to free. */
static void
free_apart (SlWork *work)
{
  GPtrArray **lists = g_new (GPtrArray *, 2);

  lists[0] = g_steal_pointer (&work->changes);
  lists[1] = g_steal_pointer (&work->objects);
  g_thread_unref (g_thread_new ("sidelight-free", free_lists, lists));
}

/* Stores what had to wait. What cannot be stored any more, as a note on a claim that has gone, has no place
 * any more either. */
static void
store_kept (SlWork *work)
{
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer claim;
  gpointer note;

  g_hash_table_iter_init (&iter, work->notes);
  while (g_hash_table_iter_next (&iter, &claim, &note))
    {
      if (!sl_workspace_set_note (work->self, claim, note, &error))
        g_warning ("A note was not stored: %s", error->message);
      g_clear_error (&error);
    }
  if (work->matches != NULL && !sl_workspace_take_suggestions (work->self, work->matches, &error))
    g_info ("Matches were not stored: %s", error->message);
}

/* The workspace is free again, and whoever waits hears of it. */
static void
end (SlWork *work)
{
  SlWorkspace *self = work->self;

  g_clear_handle_id (&work->tell_id, g_source_remove);
  g_clear_handle_id (&work->slice_id, g_source_remove);
  if (work->take != NULL)
    {
      sl_workspace_take_end (g_steal_pointer (&work->take));
      free_apart (work);
    }
  self->work = NULL;
  if (work->label != NULL)
    sl_workspace_did (self, work->step, work->id, work->label, work->n);
  store_kept (work);
}

static void
return_result (SlWork *work)
{
  g_autoptr (GTask) task = g_steal_pointer (&work->task);

  if (work->result != NULL)
    g_task_return_pointer (task, g_steal_pointer (&work->result), work->free_result);
  else
    g_task_return_error (task, g_steal_pointer (&work->error));
}

static gboolean
slice_cb (gpointer data)
{
  SlWork *work = data;

  if (!sl_workspace_take_some (work->take, g_get_monotonic_time () + SLICE_US))
    return G_SOURCE_CONTINUE;
  work->slice_id = 0;
  end (work);
  return_result (work);

  return G_SOURCE_REMOVE;
}

/* Where rows went, what is half taken over would speak of what is not there. */
static gboolean
only_adds (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      if (((SlChange *) g_ptr_array_index (changes, i))->after == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
begin_taking (SlWork *work)
{
  if (work->changes != NULL && work->take == NULL)
    work->take = sl_workspace_take_begin (work->self, work->changes, work->objects);
}

static void
worked_cb (GObject      *source,
           GAsyncResult *job,
           gpointer      user_data)
{
  SlWork *work = user_data;

  /* Closing the file did the rest. */
  if (work->self->work != work)
    {
      return_result (work);
      return;
    }
  begin_taking (work);
  if (work->take != NULL && only_adds (work->changes))
    {
      work->slice_id = g_idle_add (slice_cb, work);
      return;
    }
  if (work->take != NULL)
    sl_workspace_take_some (work->take, G_MAXINT64);
  end (work);
  return_result (work);
}

/* Has the work of SELF stopped, and waits until the file is free. What was written by then stays. */
void
sl_workspace_work_stop (SlWorkspace *self)
{
  SlWork *work = self->work;

  if (work == NULL)
    return;

  g_cancellable_cancel (work->cancellable);
  g_mutex_lock (&work->mutex);
  while (!work->finished)
    g_cond_wait (&work->cond, &work->mutex);
  g_mutex_unlock (&work->mutex);
  begin_taking (work);
  if (work->take != NULL)
    sl_workspace_take_some (work->take, G_MAXINT64);
  /* Slices may have begun: then nobody else returns the result. */
  if (work->slice_id != 0)
    {
      end (work);
      return_result (work);
    }
  else
    {
      end (work);
    }
}

/**
 * sl_workspace_work_async:
 * @self: a workspace
 * @func: (scope async): what to do in a worker thread, by calls of the workspace
 * @data: (transfer full): its data
 * @destroy: (nullable): frees @data, in the worker thread
 * @free_result: frees what @func gives
 * @progress: (nullable) (scope notified): called on this thread with how much is written
 * @progress_data: its data, valid until @callback
 * @cancellable: (nullable): to stop; the file is then as it was
 * @callback: (scope async): called when it is written and taken over
 * @user_data: its data
 *
 * Does a long change without keeping the main loop. Until @callback other changes are refused with
 * %G_IO_ERROR_BUSY; a note that is set is stored then.
 */
void
sl_workspace_work_async (SlWorkspace         *self,
                         SlWorkFunc           func,
                         gpointer             data,
                         GDestroyNotify       destroy,
                         GDestroyNotify       free_result,
                         SlWorkProgressFunc   progress,
                         gpointer             progress_data,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) job = NULL;
  GError *error = NULL;
  SlWork *work;

  g_return_if_fail (SL_IS_WORKSPACE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, sl_workspace_work_async);
  if (!sl_workspace_require_open (self, &error))
    {
      if (destroy != NULL)
        destroy (data);
      g_task_return_error (task, error);
      return;
    }

  work = g_new0 (SlWork, 1);
  *work = (SlWork) { self, g_object_ref (task), func, data, destroy, free_result };
  work->cancellable = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  work->progress = progress;
  work->progress_data = progress_data;
  work->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_mutex_init (&work->mutex);
  g_cond_init (&work->cond);
  g_task_set_task_data (task, work, work_free);
  self->work = work;
  if (progress != NULL)
    work->tell_id = g_timeout_add (TELL_MS, tell_cb, work);
  /* The job keeps the task, which keeps the work; what was written is never called cancelled. */
  job = g_task_new (task, NULL, worked_cb, work);
  g_task_set_source_tag (job, sl_workspace_work_async);
  g_task_set_name (job, "sidelight-work");
  g_task_set_task_data (job, work, NULL);
  g_task_run_in_thread (job, work_thread);
}

/**
 * sl_workspace_work_finish:
 * @self: a workspace
 * @result: a result
 * @error: return location for an error
 *
 * Returns: (transfer full): what the function gave, or %NULL with @error set and nothing changed
 */
gpointer
sl_workspace_work_finish (SlWorkspace   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
