/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-zip-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-unzip.h"
#include "sl-input.h"

struct _SlZipReader
{
  GPtrArray *paths;
  GHashTable *files; /* path -> GBytes */
};

static void
take_file (const char *path,
           GBytes     *content,
           gpointer    user_data)
{
  SlZipReader *self = user_data;
  char *kept = g_strdup (path);

  g_ptr_array_add (self->paths, kept);
  g_hash_table_insert (self->files, kept, g_bytes_ref (content));
}

/* Says it in words for people. */
static void
explain (const GError  *reason,
         GError       **error)
{
  static const char *const messages[] = {
    [SL_UNZIP_ERROR_LOCKED] = N_("The archive is locked with a password."),
    [SL_UNZIP_ERROR_OUTSIDE] = N_("The archive has a file whose path leads out of it."),
    [SL_UNZIP_ERROR_NO_FILE] = N_("The archive has something that is neither a file nor a folder."),
    [SL_UNZIP_ERROR_TWICE] = N_("The archive has two files of the same name."),
    [SL_UNZIP_ERROR_MANY] = N_("The archive has more files than any set."),
    [SL_UNZIP_ERROR_LARGE] = N_("The archive holds more than any set."),
    [SL_UNZIP_ERROR_TRAP] = N_("The archive is packed so tightly that it must be a trap."),
  };

  if (reason->domain != SL_UNZIP_ERROR)
    g_propagate_error (error, g_error_copy (reason));
  else if (reason->code == SL_UNZIP_ERROR_DAMAGED)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("The archive is damaged: %s"),
                 reason->message);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _(messages[reason->code]));
}

/**
 * sl_zip_reader_load:
 * @stream: a zip archive that nobody vouches for
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Reads an archive. Paths that lead out of it, links, names that come twice, passwords, and more
 * than a set can have are refused.
 *
 * Returns: (transfer full): the archive, or %NULL with @error set
 */
SlZipReader *
sl_zip_reader_load (GInputStream  *stream,
                    GCancellable  *cancellable,
                    GError       **error)
{
  const SlUnzipRules rules = { SL_ZIP_MAX_BYTES, SL_ZIP_MAX_FILES, TRUE, NULL };
  g_autoptr (GBytes) packed = sl_input_load (stream, SL_ZIP_MAX_PACKED, cancellable, error);
  g_autoptr (SlZipReader) self = NULL;
  g_autoptr (GError) reason = NULL;

  if (packed == NULL)
    return NULL;

  self = g_new0 (SlZipReader, 1);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_bytes_unref);
  if (!sl_unzip (packed, &rules, take_file, self, cancellable, &reason))
    {
      explain (reason, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * sl_zip_reader_free:
 * @self: (transfer full): an archive
 *
 * Frees @self.
 */
void
sl_zip_reader_free (SlZipReader *self)
{
  g_hash_table_unref (self->files);
  g_ptr_array_unref (self->paths);
  g_free (self);
}

/**
 * sl_zip_reader_lookup:
 * @self: an archive
 * @path: a path
 *
 * Returns: (transfer none) (nullable): the file's content
 */
GBytes *
sl_zip_reader_lookup (SlZipReader *self,
                      const char  *path)
{
  return g_hash_table_lookup (self->files, path);
}

/**
 * sl_zip_reader_get_n:
 * @self: an archive
 *
 * Returns: how many files it has
 */
guint
sl_zip_reader_get_n (SlZipReader *self)
{
  return self->paths->len;
}

/**
 * sl_zip_reader_get_path:
 * @self: an archive
 * @i: below the number of files
 *
 * Returns: the path of a file, in the order of the archive
 */
const char *
sl_zip_reader_get_path (SlZipReader *self,
                        guint        i)
{
  return g_ptr_array_index (self->paths, i);
}

/**
 * sl_zip_reader_is_zip:
 * @head: how a file begins
 * @n: the length of @head in bytes
 * @word: something that stands in the names of its files
 *
 * Returns: whether it looks like a zip archive that has @word near its beginning
 */
gboolean
sl_zip_reader_is_zip (const char *head,
                      gsize       n,
                      const char *word)
{
  gsize length = strlen (word);

  if (n < 4 || memcmp (head, "PK\003\004", 4) != 0)
    return FALSE;
  for (gsize i = 4; i + length <= n; i++)
    {
      if (memcmp (head + i, word, length) == 0)
        return TRUE;
    }

  return FALSE;
}
