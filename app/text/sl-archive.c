/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-archive.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-unzip.h"
#include "sl-reader.h"

struct _SlArchive
{
  GHashTable *files;
};

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

static void
take_file (const char *path,
           GBytes     *content,
           gpointer    user_data)
{
  g_hash_table_insert (((SlArchive *) user_data)->files, g_strdup (path), g_bytes_ref (content));
}

/* Says it in words for people. What is not wanted is left out, so that few reasons are left. */
static void
explain (const GError  *reason,
         const char    *name,
         GError       **error)
{
  if (reason->domain != SL_UNZIP_ERROR)
    g_propagate_error (error, g_error_copy (reason));
  else if (reason->code == SL_UNZIP_ERROR_DAMAGED)
    g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNREADABLE,
                 _("“%s” is damaged: %s. Save the article again."), name, reason->message);
  else if (reason->code == SL_UNZIP_ERROR_LOCKED)
    g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNSUPPORTED,
                 _("“%s” is protected by a password. Save it without one."), name);
  else
    g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_TOO_LARGE,
                 _("“%s” unpacks to far more than an article has. Save only the article’s text."),
                 name);
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
  const SlUnzipRules rules = { SL_ARCHIVE_MAX_BYTES, SL_ARCHIVE_MAX_FILES, FALSE, is_text };
  g_autoptr (SlArchive) self = g_new0 (SlArchive, 1);
  g_autoptr (GError) reason = NULL;

  self->files =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  if (!sl_unzip (bytes, &rules, take_file, self, NULL, &reason))
    {
      explain (reason, name, error);
      return NULL;
    }

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
