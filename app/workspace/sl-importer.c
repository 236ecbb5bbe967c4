/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-importer.h"

#include <glib/gi18n-lib.h>

#include "model/sl-witness.h"
#include "sl-context-queue.h"
#include "text/sl-reader.h"

/* A file, a page of the web, or words that were pasted or dropped. */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *media_type;
  char *url;
} Item;

struct _SlImporter
{
  GObject parent_instance;

  GPtrArray *items;
};

/* What the worker tells the main thread before each file. */
typedef struct
{
  SlImporter *importer;
  guint done;
  guint total;
  char *name;
} Progress;

G_DEFINE_FINAL_TYPE (SlImporter, sl_importer, G_TYPE_OBJECT)

static guint progress_signal;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->file);
  g_clear_pointer (&item->bytes, g_bytes_unref);
  g_free (item->media_type);
  g_free (item->url);
  g_free (item);
}

/**
 * sl_import_result_free:
 * @result: (transfer full): a result
 *
 * Frees @result.
 */
void
sl_import_result_free (SlImportResult *result)
{
  g_clear_object (&result->file);
  g_clear_object (&result->article);
  g_clear_error (&result->error);
  g_free (result->url);
  g_free (result);
}

static void
sl_importer_finalize (GObject *object)
{
  g_ptr_array_unref (SL_IMPORTER (object)->items);

  G_OBJECT_CLASS (sl_importer_parent_class)->finalize (object);
}

static void
sl_importer_class_init (SlImporterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_importer_finalize;
  progress_signal = g_signal_new ("progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT,
                                  G_TYPE_STRING);
}

static void
sl_importer_init (SlImporter *self)
{
  self->items = g_ptr_array_new_with_free_func (item_free);
}

/**
 * sl_importer_new:
 *
 * Returns: (transfer full): an importer of nothing
 */
SlImporter *
sl_importer_new (void)
{
  return g_object_new (SL_TYPE_IMPORTER, NULL);
}

/**
 * sl_importer_add_file:
 * @self: an importer that does not run yet
 * @file: a file
 *
 * Adds a file.
 */
void
sl_importer_add_file (SlImporter *self,
                      GFile      *file)
{
  Item *item;

  g_return_if_fail (SL_IS_IMPORTER (self));
  g_return_if_fail (G_IS_FILE (file));

  item = g_new0 (Item, 1);
  item->file = g_object_ref (file);
  g_ptr_array_add (self->items, item);
}

/**
 * sl_importer_add_text:
 * @self: an importer that does not run yet
 * @text: words that were pasted or dropped
 * @media_type: (nullable): what they are ("text/html"), if it is known
 *
 * Adds an article that comes from no file.
 */
void
sl_importer_add_text (SlImporter *self,
                      const char *text,
                      const char *media_type)
{
  Item *item;

  g_return_if_fail (SL_IS_IMPORTER (self));
  g_return_if_fail (text != NULL);

  item = g_new0 (Item, 1);
  item->bytes = g_bytes_new (text, strlen (text));
  item->media_type = g_strdup (media_type);
  g_ptr_array_add (self->items, item);
}

/**
 * sl_importer_add_page:
 * @self: an importer that does not run yet
 * @bytes: what the web, or a program that has it from there, gave
 * @media_type: (nullable): what they are ("text/html; charset=utf-8"), if it is known
 * @url: (nullable): where it was found; the article has it as its link, unless it tells a better
 *
 * Adds a page.
 */
void
sl_importer_add_page (SlImporter *self,
                      GBytes     *bytes,
                      const char *media_type,
                      const char *url)
{
  Item *item;

  g_return_if_fail (SL_IS_IMPORTER (self));
  g_return_if_fail (bytes != NULL);

  item = g_new0 (Item, 1);
  item->bytes = g_bytes_ref (bytes);
  item->media_type = g_strdup (media_type);
  item->url = g_strdup (url);
  g_ptr_array_add (self->items, item);
}

static gboolean
tell_cb (gpointer data)
{
  Progress *progress = data;

  g_signal_emit (progress->importer, progress_signal, 0, progress->done, progress->total,
                 progress->name);

  return G_SOURCE_REMOVE;
}

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->importer);
  g_free (progress->name);
  g_free (progress);
}

static void
tell (SlImporter   *self,
      GMainContext *context,
      const Item   *item,
      guint         done)
{
  g_autofree char *base = item->file != NULL ? g_file_get_basename (item->file) : NULL;
  Progress *progress = g_new0 (Progress, 1);

  progress->importer = g_object_ref (self);
  progress->done = done;
  progress->total = self->items->len;
  progress->name = base != NULL        ? g_filename_display_name (base)
                   : item->url != NULL ? g_strdup (item->url)
                                       : g_strdup (_("Pasted text"));
  sl_context_queue (context, tell_cb, progress, progress_free);
}

static SlImportResult *
read_item (const Item   *item,
           GCancellable *cancellable)
{
  SlImportResult *result = g_new0 (SlImportResult, 1);

  if (item->file != NULL)
    {
      result->file = g_object_ref (item->file);
      result->article = sl_reader_read_file (item->file, cancellable, &result->error);
    }
  else
    {
      result->url = g_strdup (item->url);
      result->article = sl_reader_read (item->bytes, item->url, item->media_type, &result->error);
      if (result->article != NULL && item->url != NULL
          && sl_article_get_detail (result->article, SL_DETAIL_URL) == NULL)
        {
          sl_article_set_detail (result->article, SL_DETAIL_URL, item->url);
          sl_article_set_witness (result->article, SL_DETAIL_URL, SL_WITNESS_ADDRESS);
        }
    }

  return result;
}

static void
run_thread (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  SlImporter *self = source;
  g_autoptr (GPtrArray) results =
    g_ptr_array_new_with_free_func ((GDestroyNotify) sl_import_result_free);

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);

      if (g_task_return_error_if_cancelled (task))
        return;
      tell (self, g_task_get_context (task), item, i);
      g_ptr_array_add (results, read_item (item, cancellable));
    }
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&results), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * sl_importer_run_async:
 * @self: an importer
 * @cancellable: (nullable): to stop
 * @callback: (scope async): called when all are read
 * @user_data: its data
 *
 * Reads what was added, in a worker thread. `progress` is emitted on this thread before each.
 */
void
sl_importer_run_async (SlImporter          *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SL_IS_IMPORTER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, sl_importer_run_async);
  g_task_run_in_thread (task, run_thread);
}

/**
 * sl_importer_run_finish:
 * @self: an importer
 * @result: a result
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type SlImportResult): what became of each, in order; %NULL if
 * it was cancelled
 */
GPtrArray *
sl_importer_run_finish (SlImporter    *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (SL_IS_IMPORTER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
