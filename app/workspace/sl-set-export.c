/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-set-export.h"

#include "sl-context-queue.h"

/* Progress is told a hundred times at most. */
#define STEPS 100

/* A source that counts what a format has taken from it, for the thread that writes. Formats walk
 * over annotations at least once, most of the time goes there and into the articles. */
#define SL_TYPE_COUNTED_SOURCE (sl_counted_source_get_type ())
G_DECLARE_FINAL_TYPE (SlCountedSource, sl_counted_source, SL, COUNTED_SOURCE, GObject)

struct _SlCountedSource
{
  GObject parent_instance;

  SlSet *set;
  GMainContext *context;
  SlProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
  guint total;
  guint n;
  guint told;
};

static void sl_counted_source_iface_init (SlSetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SlCountedSource, sl_counted_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SL_TYPE_SET_SOURCE,
                                                      sl_counted_source_iface_init))

static void
sl_counted_source_finalize (GObject *object)
{
  SlCountedSource *self = SL_COUNTED_SOURCE (object);

  g_clear_object (&self->set);
  g_clear_object (&self->cancellable);
  g_main_context_unref (self->context);

  G_OBJECT_CLASS (sl_counted_source_parent_class)->finalize (object);
}

static void
sl_counted_source_class_init (SlCountedSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_counted_source_finalize;
}

static void
sl_counted_source_init (SlCountedSource *self)
{
}

/* A step of progress on its way to the main thread. */
typedef struct
{
  SlCountedSource *source;
  double fraction;
} Told;

static void
told_free (gpointer data)
{
  Told *told = data;

  g_object_unref (told->source);
  g_free (told);
}

static gboolean
tell_cb (gpointer data)
{
  Told *told = data;

  if (told->source->progress != NULL)
    told->source->progress (told->fraction, told->source->progress_data);

  return G_SOURCE_REMOVE;
}

static void
count (SlCountedSource *self)
{
  guint step;
  Told *told;

  self->n++;
  step = (guint) (MIN ((double) self->n / MAX (self->total, 1), 1.0) * STEPS);
  if (step <= self->told)
    return;
  self->told = step;
  told = g_new0 (Told, 1);
  told->source = g_object_ref (self);
  told->fraction = (double) step / STEPS;
  sl_context_queue (self->context, tell_cb, told, told_free);
}

/* What a format asked for, counted and stopped on its way. */
typedef struct
{
  SlCountedSource *source;
  SlSetFunc func;
  SlSetRowFunc row_func;
  gpointer user_data;
} Relay;

static gboolean
relay (gpointer   object,
       gpointer   user_data,
       GError   **error)
{
  Relay *self = user_data;

  if (g_cancellable_set_error_if_cancelled (self->source->cancellable, error))
    return FALSE;
  count (self->source);

  return self->func (object, self->user_data, error);
}

static gboolean
relay_row (const SlSetRow  *row,
           gpointer         user_data,
           GError         **error)
{
  Relay *self = user_data;

  if (g_cancellable_set_error_if_cancelled (self->source->cancellable, error))
    return FALSE;
  count (self->source);

  return self->row_func (row, self->user_data, error);
}

static char *
dup_uuid (SlSetSource *source)
{
  return sl_set_source_dup_uuid (SL_SET_SOURCE (SL_COUNTED_SOURCE (source)->set));
}

static char *
dup_title (SlSetSource *source)
{
  return sl_set_source_dup_title (SL_SET_SOURCE (SL_COUNTED_SOURCE (source)->set));
}

static SlVector *
dup_vector (SlSetSource *source)
{
  return sl_set_source_dup_vector (SL_SET_SOURCE (SL_COUNTED_SOURCE (source)->set));
}

#define DEFINE_RELAY(name) \
  static gboolean \
  name (SlSetSource  *source, \
        SlSetFunc     func, \
        gpointer      user_data, \
        GError      **error) \
  { \
    SlCountedSource *self = SL_COUNTED_SOURCE (source); \
    Relay data = { self, func, NULL, user_data }; \
    return sl_set_source_ ## name (SL_SET_SOURCE (self->set), relay, &data, error); \
  }

DEFINE_RELAY (foreach_annotator)
DEFINE_RELAY (foreach_article)
DEFINE_RELAY (foreach_match)
DEFINE_RELAY (foreach_adjudication)
DEFINE_RELAY (foreach_code)
DEFINE_RELAY (foreach_coding)
DEFINE_RELAY (foreach_omission)

static gboolean
foreach_row (SlSetSource   *source,
             SlSetRowFunc   func,
             gpointer       user_data,
             GError       **error)
{
  SlCountedSource *self = SL_COUNTED_SOURCE (source);
  Relay data = { self, NULL, func, user_data };

  return sl_set_source_foreach_row (SL_SET_SOURCE (self->set), relay_row, &data, error);
}

static void
sl_counted_source_iface_init (SlSetSourceInterface *iface)
{
  iface->dup_uuid = dup_uuid;
  iface->dup_title = dup_title;
  iface->foreach_annotator = foreach_annotator;
  iface->foreach_article = foreach_article;
  iface->foreach_row = foreach_row;
  iface->foreach_match = foreach_match;
  iface->foreach_adjudication = foreach_adjudication;
  iface->foreach_code = foreach_code;
  iface->foreach_coding = foreach_coding;
  iface->foreach_omission = foreach_omission;
  iface->dup_vector = dup_vector;
}

/* What the thread needs. */
typedef struct
{
  const SlFormat *format;
  SlCountedSource *source;
  GFile *file;
  SlPublisher publisher;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  /* The thread may hold the source for a moment longer, but nobody is there to listen any more. */
  self->source->progress = NULL;
  g_object_unref (self->source);
  g_object_unref (self->file);
  g_free ((char *) self->publisher.name);
  g_free ((char *) self->publisher.url);
  g_free (self);
}

static void
export_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Export *data = task_data;
  g_autoptr (GError) error = NULL;

  if (sl_format_publish_file (data->format, SL_SET_SOURCE (data->source), &data->publisher,
                              data->file, cancellable, &error))
    {
      /* Formats that take little, such as a codebook, tell their end as well. */
      data->source->n = MAX (data->source->total, 1);
      count (data->source);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * sl_set_export_async:
 * @format: a format that can be written
 * @publisher: (nullable): in whose name, for formats that need one
 * @source: what to export, as it is now
 * @file: where to; replaced once all is written
 * @progress: (nullable) (scope notified): called on this thread with how much is written
 * @progress_data: its data, valid until @callback
 * @cancellable: (nullable): to stop; a file that was there then stays
 * @callback: (scope async): called when it is done
 * @user_data: its data
 *
 * Takes @source down as it is and writes it in a worker thread.
 */
void
sl_set_export_async (const SlFormat      *format,
                     const SlPublisher   *publisher,
                     SlSetSource         *source,
                     GFile               *file,
                     SlProgressFunc       progress,
                     gpointer             progress_data,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Export *data;

  g_return_if_fail (format != NULL);
  g_return_if_fail (SL_IS_SET_SOURCE (source));
  g_return_if_fail (G_IS_FILE (file));

  data = g_new0 (Export, 1);
  data->format = format;
  if (publisher != NULL)
    data->publisher = (SlPublisher) { g_strdup (publisher->name), g_strdup (publisher->url) };
  data->file = g_object_ref (file);
  data->source = g_object_new (SL_TYPE_COUNTED_SOURCE, NULL);
  data->source->set = sl_set_new_from_source (source);
  data->source->context = g_main_context_ref_thread_default ();
  data->source->progress = progress;
  data->source->progress_data = progress_data;
  g_set_object (&data->source->cancellable, cancellable);
  data->source->total = sl_set_get_n_annotators (data->source->set) +
                        sl_set_get_n_articles (data->source->set) +
                        sl_set_get_n_annotations (data->source->set) +
                        sl_set_get_n_matches (data->source->set);

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, sl_set_export_async);
  g_task_set_task_data (task, data, export_free);
  g_task_run_in_thread (task, export_thread);
}

/**
 * sl_set_export_finish:
 * @result: a result
 * @error: return location for an error that names the file
 *
 * Returns: whether it was written
 */
gboolean
sl_set_export_finish (GAsyncResult  *result,
                      GError       **error)
{
  Export *data;

  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  data = g_task_get_task_data (G_TASK (result));
  data->source->progress = NULL;

  return g_task_propagate_boolean (G_TASK (result), error);
}
