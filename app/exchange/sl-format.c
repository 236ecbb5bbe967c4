/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-format.h"

#include <glib/gi18n-lib.h>

#include "model/sl-json-guard.h"
#include "sl-csv.h"
#include "sl-native-reader.h"
#include "sl-native-writer.h"
#include "sl-report-html.h"
#include "sl-webannotation.h"

static const SlFormat formats[] = {
  {
    .id = "json",
    .name = N_("Sidelight set"),
    .readers = N_("Colleagues who use Sidelight: it keeps everything."),
    .extension = "json",
    .media_type = "application/json",
    .write = sl_native_write,
    .read = sl_native_read,
  },
  {
    .id = "webannotation",
    .name = N_("W3C Web Annotation"),
    .readers = N_("Annotation tools and archives that follow the W3C standard: verdicts, notes and "
                  "evidence with the passages they stand at."),
    .extension = "jsonld",
    .media_type = "application/ld+json",
    .write = sl_webannotation_write,
  },
  {
    .id = "csv",
    .name = N_("CSV for analysis"),
    .readers = N_("R, pandas and other statistics programs: one row for each verdict, every cell "
                  "verbatim."),
    .extension = "csv",
    .media_type = "text/csv",
    .write = sl_csv_write,
  },
  {
    .id = "csv-spreadsheet",
    .name = N_("CSV for spreadsheets"),
    .readers = N_("Excel, LibreOffice and Google Sheets: the same table, made safe against cells "
                  "that look like formulas."),
    .extension = "csv",
    .media_type = "text/csv",
    .write = sl_csv_write_spreadsheet,
  },
  {
    .id = "html",
    .name = N_("Report"),
    .readers = N_("People, in any web browser: one page that can be mailed and printed, with what "
                  "differs, the verdicts and the articles side by side."),
    .extension = "html",
    .media_type = "text/html",
    .write = sl_report_html_write,
  },
};

/**
 * sl_format_list:
 * @n_formats: (out): how many there are
 *
 * Returns: (array length=n_formats): all formats, the native one first
 */
const SlFormat *
sl_format_list (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);

  return formats;
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

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_equal (formats[i].id, id))
        return &formats[i];
    }

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
write_file (const SlFormat  *self,
            SlSetSource     *source,
            GFile           *file,
            GCancellable    *cancellable,
            GError         **error)
{
  gboolean is_new = !g_file_query_exists (file, cancellable);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE,
                                                         cancellable, error);

  if (stream == NULL)
    return FALSE;

  if (!self->write (source, G_OUTPUT_STREAM (stream), cancellable, error) ||
      !g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
    {
      abandon (file, G_OUTPUT_STREAM (stream), is_new);
      return FALSE;
    }

  return TRUE;
}

/**
 * sl_format_export_file:
 * @self: a format that can be written
 * @source: what to export
 * @file: where to; replaced if it is there, and only once all is written
 * @cancellable: (nullable): to stop
 * @error: return location for an error that names the file
 *
 * Exports to a file. Where that fails, a file that was there before is as it was.
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
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL && self->write != NULL, FALSE);

  if (write_file (self, source, file, cancellable, &cause))
    return TRUE;

  name = g_file_get_parse_name (file);
  g_set_error (error, cause->domain, cause->code, _("“%s” could not be written: %s"), name,
               cause->message);

  return FALSE;
}

/* Reads a whole file that nobody vouches for: it may be huge, endless or growing. */
static GBytes *
load_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInputStream) input = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autofree guint8 *piece = NULL;
  const gsize piece_size = 1024 * 1024;
  gsize n_read = 0;

  if (input == NULL)
    return NULL;

  piece = g_malloc (piece_size);
  do
    {
      if (!g_input_stream_read_all (G_INPUT_STREAM (input), piece, piece_size, &n_read, cancellable,
                                    error))
        return NULL;
      g_byte_array_append (all, piece, n_read);
      if (all->len > SL_JSON_GUARD_MAX_BYTES)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("It is larger than %d MB, which no set is."),
                       SL_JSON_GUARD_MAX_BYTES / (1024 * 1024));
          return NULL;
        }
    }
  while (n_read == piece_size);

  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/**
 * sl_format_import_file:
 * @self: a format that can be read
 * @file: the file
 * @messages: (element-type utf8): gets a sentence for everything that could not be taken over
 * @cancellable: (nullable): to stop
 * @error: return location for an error that names the file
 *
 * Reads a set. The file counts as hostile; no value is used unchecked.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
SlSet *
sl_format_import_file (const SlFormat  *self,
                       GFile           *file,
                       GPtrArray       *messages,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  SlSet *set;

  g_return_val_if_fail (self != NULL && self->read != NULL, NULL);

  bytes = load_file (file, cancellable, &cause);
  set = bytes != NULL ? self->read (bytes, messages, cancellable, &cause) : NULL;
  if (set != NULL)
    return set;

  name = g_file_get_parse_name (file);
  g_set_error (error, cause->domain, cause->code, _("“%s” could not be imported: %s"), name,
               cause->message);

  return NULL;
}
