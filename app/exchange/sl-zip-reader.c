/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-zip-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-libarchive.h"
#include "sl-input.h"

SL_LIBARCHIVE_DEFINE;

/* Text packs ten to one at most; bombs a thousand to one. What is small may pack as it likes. */
#define MAX_RATIO 100
#define SMALL (4 * 1024 * 1024)
#define PIECE (64 * 1024)

struct _SlZipReader
{
  GPtrArray *paths;
  GHashTable *files; /* path -> GBytes */
  gsize n_packed;
  gsize n_bytes;
};

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return FALSE;
}

static gboolean
refuse_archive (struct archive  *archive,
                GError         **error)
{
  const char *reason = la.error_string (archive);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("The archive is damaged: %s"),
               reason != NULL && g_utf8_validate (reason, -1, NULL) ? reason : "zip");

  return FALSE;
}

/* Whether PATH stays inside the archive, on every system. */
static gboolean
is_safe (const char *path)
{
  g_auto (GStrv) parts = NULL;

  if (path == NULL || path[0] == '\0' || path[0] == '/' || strlen (path) > 1000 ||
      !g_utf8_validate (path, -1, NULL) || strpbrk (path, "\\:") != NULL)
    return FALSE;
  parts = g_strsplit (path, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_equal (parts[i], "..") || g_str_equal (parts[i], "."))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_size (SlZipReader  *self,
            GError      **error)
{
  if (self->n_bytes > SL_ZIP_MAX_BYTES)
    return refuse (error, _("The archive holds more than any set."));
  if (self->n_bytes > SMALL && self->n_bytes / MAX_RATIO > self->n_packed)
    return refuse (error, _("The archive is packed so tightly that it must be a trap."));

  return TRUE;
}

static GBytes *
read_content (SlZipReader     *self,
              struct archive  *archive,
              GError         **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (PIECE);
  la_ssize_t n;

  while ((n = la.read_data (archive, piece, PIECE)) > 0)
    {
      g_byte_array_append (content, piece, n);
      self->n_bytes += n;
      if (!check_size (self, error))
        return NULL;
    }
  if (n < 0)
    {
      refuse_archive (archive, error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static gboolean
read_entry (SlZipReader           *self,
            struct archive        *archive,
            struct archive_entry  *entry,
            GError               **error)
{
  const char *path = la.entry_pathname (entry);
  char *kept;
  GBytes *content;

  if (path == NULL)
    path = la.entry_pathname_utf8 (entry);
  if (!is_safe (path))
    return refuse (error, _("The archive has a file whose path leads out of it."));
  if (la.entry_is_encrypted (entry))
    return refuse (error, _("The archive is locked with a password."));
  if (la.entry_filetype (entry) == AE_IFDIR)
    return TRUE;
  if (la.entry_filetype (entry) != AE_IFREG)
    return refuse (error, _("The archive has something that is neither a file nor a folder."));
  if (g_hash_table_contains (self->files, path))
    return refuse (error, _("The archive has two files of the same name."));
  if (self->paths->len >= SL_ZIP_MAX_FILES)
    return refuse (error, _("The archive has more files than any set."));

  kept = g_strdup (path);
  g_ptr_array_add (self->paths, kept);
  content = read_content (self, archive, error);
  if (content == NULL)
    return FALSE;
  g_hash_table_insert (self->files, kept, content);

  return TRUE;
}

static gboolean
read_entries (SlZipReader     *self,
              struct archive  *archive,
              GCancellable    *cancellable,
              GError         **error)
{
  struct archive_entry *entry;
  int result;

  while ((result = la.read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !read_entry (self, archive, entry, error))
        return FALSE;
    }

  return result == ARCHIVE_EOF || refuse_archive (archive, error);
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
  g_autoptr (GBytes) packed = sl_input_load (stream, SL_ZIP_MAX_PACKED, cancellable, error);
  g_autoptr (SlZipReader) self = NULL;
  struct archive *archive;
  gboolean done;

  if (packed == NULL || !sl_late_load (&la_late, error))
    return NULL;

  self = g_new0 (SlZipReader, 1);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_bytes_unref);
  self->n_packed = g_bytes_get_size (packed);
  archive = la.read_new ();
  la.read_support_format_zip (archive);
  done = la.read_open_memory (archive, g_bytes_get_data (packed, NULL), self->n_packed) == ARCHIVE_OK
           ? read_entries (self, archive, cancellable, error) : refuse_archive (archive, error);
  la.read_free (archive);

  return done ? g_steal_pointer (&self) : NULL;
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
