/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-unzip.h"

#include <string.h>

#include "sl-libarchive.h"

G_DEFINE_QUARK (sl-unzip-error-quark, sl_unzip_error)

SL_LIBARCHIVE_DEFINE;

/* Text packs ten to one at most; bombs a thousand to one. What is small may pack as it likes. */
#define MAX_RATIO 100
#define SMALL (4 * 1024 * 1024)
#define PIECE (64 * 1024)
#define MAX_PATH_BYTES 1000

typedef struct
{
  struct archive *archive;
  const SlUnzipRules *rules;
  SlUnzipFunc func;
  gpointer user_data;
  GHashTable *paths;
  gsize n_packed;
  gsize n_bytes;
  guint n_entries;
} Unzip;

static gboolean
refuse (SlUnzipError   code,
        const char    *message,
        GError       **error)
{
  g_set_error_literal (error, SL_UNZIP_ERROR, code, message);

  return FALSE;
}

static gboolean
refuse_damaged (Unzip   *self,
                GError **error)
{
  const char *reason = la.error_string (self->archive);

  return refuse (SL_UNZIP_ERROR_DAMAGED,
                 reason != NULL && g_utf8_validate (reason, -1, NULL) ? reason : "zip", error);
}

/* Whether PATH stays inside the archive, on every system. */
static gboolean
is_inside (const char *path)
{
  g_auto (GStrv) parts = NULL;

  if (path[0] == '\0' || path[0] == '/' || strlen (path) > MAX_PATH_BYTES ||
      !g_utf8_validate (path, -1, NULL) || strpbrk (path, "\\:") != NULL)
    return FALSE;
  parts = g_strsplit (path, "/", -1);

  return !g_strv_contains ((const char *const *) parts, "..") &&
         !g_strv_contains ((const char *const *) parts, ".");
}

static gboolean
check_size (Unzip   *self,
            GError **error)
{
  if (self->n_bytes > self->rules->max_bytes)
    return refuse (SL_UNZIP_ERROR_LARGE, "too large", error);
  if (self->n_bytes > SMALL && self->n_bytes / MAX_RATIO > self->n_packed)
    return refuse (SL_UNZIP_ERROR_TRAP, "packed too tightly", error);

  return TRUE;
}

/* What an entry says of its size is not believed: what comes out is counted. */
static GBytes *
read_content (Unzip   *self,
              GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (PIECE);
  la_ssize_t n;

  while ((n = la.read_data (self->archive, piece, PIECE)) > 0)
    {
      g_byte_array_append (content, piece, n);
      self->n_bytes += n;
      if (!check_size (self, error))
        return NULL;
    }
  if (n < 0)
    {
      refuse_damaged (self, error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/* Whether the entry is a file to be read; FALSE without an error for one that is left out. */
static gboolean
check_entry (Unzip                 *self,
             struct archive_entry  *entry,
             const char            *path,
             GError               **error)
{
  gboolean strict = self->rules->strict;

  if (path == NULL || !is_inside (path))
    return strict && refuse (SL_UNZIP_ERROR_OUTSIDE, "a path leads out of it", error);
  if (strict && la.entry_is_encrypted (entry))
    return refuse (SL_UNZIP_ERROR_LOCKED, "a password", error);
  if (la.entry_filetype (entry) == AE_IFDIR)
    return FALSE;
  if (la.entry_filetype (entry) != AE_IFREG)
    return strict && refuse (SL_UNZIP_ERROR_NO_FILE, "neither a file nor a folder", error);
  if (self->rules->is_wanted != NULL && !self->rules->is_wanted (path))
    return FALSE;
  if (g_hash_table_contains (self->paths, path))
    return strict && refuse (SL_UNZIP_ERROR_TWICE, "two files of a name", error);
  if (la.entry_is_encrypted (entry))
    return refuse (SL_UNZIP_ERROR_LOCKED, "a password", error);

  return TRUE;
}

static gboolean
read_entry (Unzip                 *self,
            struct archive_entry  *entry,
            GError               **error)
{
  const char *path = la.entry_pathname_utf8 (entry);
  g_autoptr (GBytes) content = NULL;
  GError *failure = NULL;

  if (path == NULL)
    path = la.entry_pathname (entry);
  if (++self->n_entries > self->rules->max_files)
    return refuse (SL_UNZIP_ERROR_MANY, "too many files", error);
  if (!check_entry (self, entry, path, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, failure);
      return failure == NULL;
    }
  content = read_content (self, error);
  if (content == NULL)
    return FALSE;
  g_hash_table_add (self->paths, g_strdup (path));
  self->func (path, content, self->user_data);

  return TRUE;
}

/* Where something is only odd it is read; who is strict takes no odd archive. */
static gboolean
read_entries (Unzip         *self,
              GCancellable  *cancellable,
              GError       **error)
{
  struct archive_entry *entry;
  int worst = self->rules->strict ? ARCHIVE_OK : ARCHIVE_WARN;
  int result;

  while ((result = la.read_next_header (self->archive, &entry)) >= worst && result != ARCHIVE_EOF)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !read_entry (self, entry, error))
        return FALSE;
    }

  return result == ARCHIVE_EOF || refuse_damaged (self, error);
}

/**
 * sl_unzip:
 * @packed: a zip archive that nobody vouches for
 * @rules: what is wanted of it
 * @func: (scope call): what to call with each file
 * @user_data: its data
 * @cancellable: (nullable): to stop
 * @error: return location for an #SlUnzipError or another error
 *
 * Unpacks an archive into memory; nothing is ever written to a disk.
 *
 * Returns: %TRUE if all that is wanted was unpacked
 */
gboolean
sl_unzip (GBytes              *packed,
          const SlUnzipRules  *rules,
          SlUnzipFunc          func,
          gpointer             user_data,
          GCancellable        *cancellable,
          GError             **error)
{
  Unzip self = { NULL, rules, func, user_data };
  gboolean done;

  g_return_val_if_fail (packed != NULL && rules != NULL && func != NULL, FALSE);

  if (!sl_late_load (&la_late, error))
    return FALSE;
  self.n_packed = g_bytes_get_size (packed);
  self.paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.archive = la.read_new ();
  la.read_support_format_zip (self.archive);
  done = la.read_open_memory (self.archive, g_bytes_get_data (packed, NULL), self.n_packed) == ARCHIVE_OK
           ? read_entries (&self, cancellable, error) : refuse_damaged (&self, error);
  la.read_free (self.archive);
  g_hash_table_unref (self.paths);

  return done;
}
