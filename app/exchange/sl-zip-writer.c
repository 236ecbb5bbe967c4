/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-zip-writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-late.h"

#define ARCHIVE(S) \
  S (archive_, entry_free) \
  S (archive_, entry_new) \
  S (archive_, entry_set_filetype) \
  S (archive_, entry_set_mtime) \
  S (archive_, entry_set_pathname) \
  S (archive_, entry_set_perm) \
  S (archive_, error_string) \
  S (archive_, set_error) \
  S (archive_, write_close) \
  S (archive_, write_data) \
  S (archive_, write_fail) \
  S (archive_, write_free) \
  S (archive_, write_header) \
  S (archive_, write_new) \
  S (archive_, write_open) \
  S (archive_, write_set_bytes_in_last_block) \
  S (archive_, write_set_format_option) \
  S (archive_, write_set_format_zip)

SL_LATE_DEFINE (la, ARCHIVE, "libarchive.so.13", "libarchive.so");

/* 1980-01-01, the first day that zip knows: when a file was packed says nothing of it. */
#define NO_TIME 315532800

struct _SlZipWriter
{
  GOutputStream parent_instance;

  GOutputStream *stream;
  struct archive *archive;
  GError *error;
};

G_DEFINE_FINAL_TYPE (SlZipWriter, sl_zip_writer, G_TYPE_OUTPUT_STREAM)

static gboolean
fail (SlZipWriter  *self,
      GError      **error)
{
  const char *reason = self->archive != NULL ? la.error_string (self->archive) : NULL;

  if (self->error != NULL)
    g_propagate_error (error, g_error_copy (self->error));
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The archive could not be written: %s"),
                 reason != NULL ? reason : "");

  return FALSE;
}

static la_ssize_t
write_cb (struct archive *archive,
          void           *data,
          const void     *bytes,
          size_t          n)
{
  SlZipWriter *self = data;

  if (self->error == NULL &&
      g_output_stream_write_all (self->stream, bytes, n, NULL, NULL, &self->error))
    return n;
  la.set_error (archive, -1, "%s", self->error->message);

  return -1;
}

static gssize
sl_zip_writer_write (GOutputStream  *stream,
                     const void     *bytes,
                     gsize           n,
                     GCancellable   *cancellable,
                     GError        **error)
{
  SlZipWriter *self = SL_ZIP_WRITER (stream);
  la_ssize_t written = -1;

  if (self->archive != NULL)
    written = n > 0 ? la.write_data (self->archive, bytes, n) : 0;

  if (written >= 0)
    return written;
  fail (self, error);

  return -1;
}

static void
sl_zip_writer_finalize (GObject *object)
{
  SlZipWriter *self = SL_ZIP_WRITER (object);

  if (self->archive != NULL)
    {
      la.write_fail (self->archive);
      la.write_free (self->archive);
    }
  g_clear_error (&self->error);
  g_object_unref (self->stream);

  G_OBJECT_CLASS (sl_zip_writer_parent_class)->finalize (object);
}

static void
sl_zip_writer_class_init (SlZipWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_zip_writer_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = sl_zip_writer_write;
}

static void
sl_zip_writer_init (SlZipWriter *self)
{
  if (!sl_late_load (&la_late, &self->error))
    return;

  self->archive = la.write_new ();
  la.write_set_format_zip (self->archive);
  /* No file of ours is 4 GB large, and older programs do not know the form for those that are. */
  la.write_set_format_option (self->archive, "zip", "zip64", NULL);
  la.write_set_bytes_in_last_block (self->archive, 1);
}

/**
 * sl_zip_writer_new:
 * @stream: where the archive goes; it is not closed
 *
 * Returns: (transfer full): an archive without files, which takes what is written into the file
 *   that was begun last
 */
SlZipWriter *
sl_zip_writer_new (GOutputStream *stream)
{
  SlZipWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_object_new (SL_TYPE_ZIP_WRITER, NULL);
  self->stream = g_object_ref (stream);
  if (self->archive != NULL)
    la.write_open (self->archive, self, NULL, write_cb, NULL);

  return self;
}

/**
 * sl_zip_writer_begin:
 * @self: an archive
 * @path: a path in it, in ASCII
 * @error: return location for an error
 *
 * Begins a file; what is written from now on goes into it.
 *
 * Returns: whether it was begun
 */
gboolean
sl_zip_writer_begin (SlZipWriter  *self,
                     const char   *path,
                     GError      **error)
{
  struct archive_entry *entry;
  int result;

  g_return_val_if_fail (SL_IS_ZIP_WRITER (self), FALSE);

  if (self->archive == NULL)
    return fail (self, error);

  entry = la.entry_new ();
  la.entry_set_pathname (entry, path);
  la.entry_set_filetype (entry, AE_IFREG);
  la.entry_set_perm (entry, 0644);
  la.entry_set_mtime (entry, NO_TIME, 0);
  result = la.write_header (self->archive, entry);
  la.entry_free (entry);

  return result == ARCHIVE_OK || fail (self, error);
}

/**
 * sl_zip_writer_add:
 * @self: an archive
 * @path: a path in it, in ASCII
 * @bytes: a file's content
 * @n_bytes: its length in bytes, or -1 if it ends with a NUL
 * @error: return location for an error
 *
 * Adds a whole file.
 *
 * Returns: whether it was written
 */
gboolean
sl_zip_writer_add (SlZipWriter  *self,
                   const char   *path,
                   const char   *bytes,
                   gssize        n_bytes,
                   GError      **error)
{
  return sl_zip_writer_begin (self, path, error) &&
         g_output_stream_write_all (G_OUTPUT_STREAM (self), bytes,
                                    n_bytes < 0 ? strlen (bytes) : (gsize) n_bytes, NULL, NULL,
                                    error);
}

/**
 * sl_zip_writer_finish:
 * @self: an archive
 * @error: return location for an error
 *
 * Writes the archive's directory. Nothing can be added any more.
 *
 * Returns: whether all was written
 */
gboolean
sl_zip_writer_finish (SlZipWriter  *self,
                      GError      **error)
{
  g_return_val_if_fail (SL_IS_ZIP_WRITER (self), FALSE);

  return (self->archive != NULL && la.write_close (self->archive) == ARCHIVE_OK) ||
         fail (self, error);
}
