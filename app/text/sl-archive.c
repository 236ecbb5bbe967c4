/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-archive.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-libarchive.h"
#include "sl-reader.h"

SL_LIBARCHIVE_DEFINE;

#define CHUNK_BYTES 65536

struct _SlArchive
{
  GHashTable *files;
};

typedef struct archive Archive;

static void
archive_close (Archive *archive)
{
  la.read_free (archive);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_close)

/* Pictures, fonts and films are not read. */
static gboolean
is_text (const char *path)
{
  static const char *const endings[] = { ".xml", ".rels", ".opf", ".xhtml", ".html", ".htm",
                                         "mimetype" };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (lower, endings[i]))
        return TRUE;
    }

  return FALSE;
}

/* A name that leads out of the archive is no name of one of its files. */
static gboolean
is_inside (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  if (path[0] == '/' || strchr (path, '\\') != NULL || strlen (path) > 1000)
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_equal (parts[i], ".."))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_too_large (const char  *name,
               GError     **error)
{
  g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_TOO_LARGE,
               _("“%s” unpacks to far more than an article has. Save only the article’s text."),
               name);

  return FALSE;
}

static gboolean
set_damaged (const char  *name,
             const char  *reason,
             GError     **error)
{
  g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNREADABLE,
               _("“%s” is damaged: %s. Save the article again."), name,
               reason != NULL ? reason : _("it ends too early"));

  return FALSE;
}

/* What an entry says of its size is not believed: what comes out is counted. */
static GByteArray *
unpack (Archive     *archive,
        gsize       *total,
        const char  *name,
        GError     **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);

  while (TRUE)
    {
      la_ssize_t n = la.read_data (archive, chunk, CHUNK_BYTES);

      if (n < 0)
        {
          set_damaged (name, la.error_string (archive), error);
          return NULL;
        }
      if (n == 0)
        return g_steal_pointer (&out);
      *total += n;
      if (*total > SL_ARCHIVE_MAX_BYTES)
        {
          set_too_large (name, error);
          return NULL;
        }
      g_byte_array_append (out, chunk, n);
    }
}

static gboolean
take_entry (SlArchive             *self,
            Archive               *archive,
            struct archive_entry  *entry,
            gsize                 *total,
            const char            *name,
            GError               **error)
{
  const char *path = la.entry_pathname_utf8 (entry);
  GByteArray *content;

  if (path == NULL)
    path = la.entry_pathname (entry);
  if (path == NULL || la.entry_filetype (entry) != AE_IFREG || !is_text (path)
      || !is_inside (path) || g_hash_table_contains (self->files, path))
    return TRUE;
  if (la.entry_is_encrypted (entry))
    {
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNSUPPORTED,
                   _("“%s” is protected by a password. Save it without one."), name);
      return FALSE;
    }
  content = unpack (archive, total, name, error);
  if (content == NULL)
    return FALSE;
  g_hash_table_insert (self->files, g_strdup (path), g_byte_array_free_to_bytes (content));

  return TRUE;
}

static gboolean
take_all (SlArchive   *self,
          Archive     *archive,
          const char  *name,
          GError     **error)
{
  struct archive_entry *entry;
  gsize total = 0;

  for (guint i = 0; i <= SL_ARCHIVE_MAX_FILES; i++)
    {
      int result = la.read_next_header (archive, &entry);

      if (result == ARCHIVE_EOF)
        return TRUE;
      if (result < ARCHIVE_WARN)
        return set_damaged (name, la.error_string (archive), error);
      if (!take_entry (self, archive, entry, &total, name, error))
        return FALSE;
    }

  return set_too_large (name, error);
}

/**
 * sl_archive_open:
 * @bytes: a zip archive
 * @name: its name, for messages
 * @error: return location for an #SlReaderError
 *
 * Unpacks the texts of an archive into memory: XML, HTML, and what says of which type it is. Names
 * that lead out of it are left out. What comes out is limited (%SL_ARCHIVE_MAX_BYTES), whatever the
 * archive says of itself.
 *
 * Returns: (transfer full): the archive, or %NULL with @error set
 */
SlArchive *
sl_archive_open (GBytes      *bytes,
                 const char  *name,
                 GError     **error)
{
  g_autoptr (SlArchive) self = g_new0 (SlArchive, 1);
  g_autoptr (Archive) archive = NULL;
  gsize n;
  const void *data = g_bytes_get_data (bytes, &n);

  self->files =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  if (!sl_late_load (&la_late, error))
    return NULL;

  archive = la.read_new ();
  la.read_support_format_zip (archive);
  if (la.read_open_memory (archive, data, n) != ARCHIVE_OK)
    {
      set_damaged (name, la.error_string (archive), error);
      return NULL;
    }
  if (!take_all (self, archive, name, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * sl_archive_free:
 * @self: (transfer full): an archive
 *
 * Frees it.
 */
void
sl_archive_free (SlArchive *self)
{
  g_hash_table_unref (self->files);
  g_free (self);
}

/**
 * sl_archive_get:
 * @self: an archive
 * @path: the name of one of its files
 *
 * Returns: (transfer none) (nullable): its content
 */
GBytes *
sl_archive_get (SlArchive  *self,
                const char *path)
{
  return g_hash_table_lookup (self->files, path);
}

/**
 * sl_archive_list:
 * @self: an archive
 * @prefix: how the names begin
 *
 * Returns: (transfer container) (element-type utf8): the names of its files that begin so, sorted
 */
GList *
sl_archive_list (SlArchive  *self,
                 const char *prefix)
{
  GList *found = NULL;
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    {
      if (g_str_has_prefix (path, prefix))
        found = g_list_prepend (found, path);
    }

  return g_list_sort (found, (GCompareFunc) strcmp);
}
