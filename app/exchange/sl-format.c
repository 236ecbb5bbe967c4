/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-format.h"

#include <glib/gi18n-lib.h>

#include "sl-formats.h"

/* How much of a file tells what it is. */
#define HEAD (64 * 1024)

/**
 * sl_format_list:
 * @n_formats: (out): how many there are
 *
 * Returns: (array length=n_formats): all formats, the native one first
 */
const SlFormat *
sl_format_list (guint *n_formats)
{
  *n_formats = sl_n_formats;

  return sl_formats;
}

/**
 * sl_format_lookup:
 * @id: a short name, as for --format
 *
 * Returns: (nullable): the format of that name
 */
const SlFormat *
sl_format_lookup (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < sl_n_formats; i++)
    {
      if (g_str_equal (sl_formats[i].id, id))
        return &sl_formats[i];
    }

  return NULL;
}

/**
 * sl_format_guess:
 * @file: a file that somebody wants to import
 * @error: return location for an error that names the file
 *
 * Finds the format of a file by how it begins, and by its name where that leaves a doubt.
 *
 * Returns: (nullable): the format, or %NULL with @error set
 */
const SlFormat *
sl_format_guess (GFile   *file,
                 GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *head = g_malloc (HEAD + 1);
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_ascii_strdown (basename, -1);
  gsize n;

  stream = g_file_read (file, NULL, error);
  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), head, HEAD, &n, NULL, error))
    {
      g_prefix_error (error, _("“%s” could not be imported: "), basename);
      return NULL;
    }
  head[n] = '\0';

  for (guint i = 0; i < sl_n_formats; i++)
    {
      if (sl_formats[i].recognise != NULL && sl_formats[i].recognise (name, head, n))
        return &sl_formats[i];
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _("“%s” could not be imported: it is in no format that Sidelight reads."), basename);

  return NULL;
}

/**
 * sl_format_get_name:
 * @self: a format
 *
 * Returns: its name, in the user's language
 */
const char *
sl_format_get_name (const SlFormat *self)
{
  return _(self->name);
}

/**
 * sl_format_get_readers:
 * @self: a format
 *
 * Returns: a sentence on who reads it, in the user's language
 */
const char *
sl_format_get_readers (const SlFormat *self)
{
  return _(self->readers);
}

/**
 * sl_format_get_limits:
 * @self: a format
 *
 * Returns: (nullable): a sentence on what it has no place for, in the user's language; %NULL where
 *   nothing is lost
 */
const char *
sl_format_get_limits (const SlFormat *self)
{
  return self->limits != NULL ? _(self->limits) : NULL;
}

/**
 * sl_format_write:
 * @self: a format that can be exported
 * @source: what to export
 * @publisher: (nullable): in whose name, for formats that need one
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Exports to a stream.
 *
 * Returns: whether it was written
 */
gboolean
sl_format_write (const SlFormat     *self,
                 SlSetSource        *source,
                 const SlPublisher  *publisher,
                 GOutputStream      *stream,
                 GCancellable       *cancellable,
                 GError            **error)
{
  g_return_val_if_fail (self != NULL && (self->write != NULL || self->publish != NULL), FALSE);

  return self->publish != NULL ? self->publish (source, publisher, stream, cancellable, error)
                               : self->write (source, stream, cancellable, error);
}

/* Gives up a file that is half written: what was there before stays, and a new one goes. */
static void
abandon (GFile         *file,
         GOutputStream *stream,
         gboolean       is_new)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  /* Closed as cancelled, GIO removes its temporary file instead of renaming it. */
  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
  if (is_new)
    g_file_delete (file, NULL, NULL);
}

static gboolean
write_file (const SlFormat     *self,
            SlSetSource        *source,
            const SlPublisher  *publisher,
            GFile              *file,
            GCancellable       *cancellable,
            GError            **error)
{
  gboolean is_new = !g_file_query_exists (file, cancellable);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE,
                                                         cancellable, error);

  if (stream == NULL)
    return FALSE;

  if (!sl_format_write (self, source, publisher, G_OUTPUT_STREAM (stream), cancellable, error) ||
      !g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
    {
      abandon (file, G_OUTPUT_STREAM (stream), is_new);
      return FALSE;
    }

  return TRUE;
}

/**
 * sl_format_publish_file:
 * @self: a format that can be exported
 * @source: what to export
 * @publisher: (nullable): in whose name, for formats that need one
 * @file: where to; replaced if it is there, and only once all is written
 * @cancellable: (nullable): to stop
 * @error: return location for an error that names the file
 *
 * Exports to a file. Where that fails, a file that was there before is as it was.
 *
 * Returns: whether it was written
 */
gboolean
sl_format_publish_file (const SlFormat     *self,
                        SlSetSource        *source,
                        const SlPublisher  *publisher,
                        GFile              *file,
                        GCancellable       *cancellable,
                        GError            **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (write_file (self, source, publisher, file, cancellable, &cause))
    return TRUE;

  name = g_file_get_parse_name (file);
  g_set_error (error, cause->domain, cause->code, _("“%s” could not be written: %s"), name,
               cause->message);

  return FALSE;
}

/**
 * sl_format_export_file:
 * @self: a format that can be exported
 * @source: what to export
 * @file: where to; replaced if it is there, and only once all is written
 * @cancellable: (nullable): to stop
 * @error: return location for an error that names the file
 *
 * Exports to a file in nobody's name; see sl_format_publish_file().
 *
 * Returns: whether it was written
 */
gboolean
sl_format_export_file (const SlFormat  *self,
                       SlSetSource     *source,
                       GFile           *file,
                       GCancellable    *cancellable,
                       GError         **error)
{
  return sl_format_publish_file (self, source, NULL, file, cancellable, error);
}

/**
 * sl_format_import_file:
 * @self: a format that can be read
 * @file: the file
 * @base: (nullable): the comparison it will be merged into; formats that carry no text find their
 *   articles there
 * @messages: (element-type utf8) (nullable): gets a sentence for everything that could not be
 *   taken over
 * @cancellable: (nullable): to stop
 * @error: return location for an error that names the file
 *
 * Reads a set. The file counts as hostile; no value is used unchecked. Nothing is changed by it.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
SlSet *
sl_format_import_file (const SlFormat  *self,
                       GFile           *file,
                       SlSetSource     *base,
                       GPtrArray       *messages,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *name = NULL;
  SlSet *set = NULL;

  g_return_val_if_fail (self != NULL && self->read != NULL, NULL);

  stream = g_file_read (file, cancellable, &cause);
  if (stream != NULL)
    set = self->read (G_INPUT_STREAM (stream), base, messages, cancellable, &cause);
  if (set != NULL)
    return set;

  name = g_file_get_parse_name (file);
  g_set_error (error, cause->domain, cause->code, _("“%s” could not be imported: %s"), name,
               cause->message);

  return NULL;
}
