/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-db-file.h"

#include "sl-db-migrations.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

/* The file format of SQLite, section 1.3: the header is 100 bytes, numbers are big-endian. */
#define HEADER_BYTES 100
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68
static const char magic[16] = "SQLite format 3";

/* statfs(2): file systems where the memory that WAL shares is not shared between hosts. */
static const guint32 remote_types[] = {
  0x6969,     /* NFS */
  0xfe534d42, /* SMB 2 */
  0xff534d42, /* CIFS */
  0x517b,     /* SMB */
  0x01021997, /* 9P */
  0x65735546, /* FUSE */
  0x5346414f, /* AFS */
};

static guint32
read_number (const guint8 *header,
             gsize         at)
{
  guint32 number;

  memcpy (&number, header + at, sizeof number);

  return GUINT32_FROM_BE (number);
}

static gboolean
read_header (const char  *path,
             const char  *name,
             guint8      *header,
             gsize       *n_read,
             GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int code = errno;
  gssize n = -1;

  if (fd >= 0)
    {
      n = read (fd, header, HEADER_BYTES);
      code = errno;
      close (fd);
    }
  if (n < 0)
    {
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED,
                   _("“%s” could not be read: %s."), name, g_strerror (code));
      return FALSE;
    }
  *n_read = n;

  return TRUE;
}

static gboolean
check_kind (const char   *path,
            const char   *name,
            GStatBuf     *info,
            GError      **error)
{
  if (g_stat (path, info) != 0)
    {
      if (errno == ENOENT)
        g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED,
                     _("“%s” is not there. It was moved, renamed or deleted."), name);
      else
        g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED,
                     _("“%s” could not be read: %s."), name, g_strerror (errno));
      return FALSE;
    }
  if (S_ISREG (info->st_mode))
    return TRUE;

  if (S_ISDIR (info->st_mode))
    g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FOREIGN,
                 _("“%s” is a folder. Open a comparison inside it."), name);
  else
    g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FOREIGN, _("“%s” is not a file."), name);

  return FALSE;
}

static gboolean
check_header (const guint8   *header,
              gsize           n_read,
              const char     *name,
              SlDbFileState  *state,
              GError        **error)
{
  if (n_read < HEADER_BYTES || memcmp (header, magic, sizeof magic) != 0)
    {
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FOREIGN,
                   n_read == 0
                     ? _("“%s” is empty, so it is no comparison.")
                     : _("“%s” is not a Sidelight comparison. An article is added to a comparison "
                          "instead of being opened as one."),
                   name);
      return FALSE;
    }

  state->application_id = read_number (header, APPLICATION_ID_AT);
  state->user_version = read_number (header, USER_VERSION_AT);
  if (state->application_id != SL_DB_APPLICATION_ID)
    {
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FOREIGN,
                   _("“%s” is a database of another program, not a Sidelight comparison."), name);
      return FALSE;
    }
  if (state->user_version > SL_DB_VERSION)
    {
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_TOO_NEW,
                   _("“%s” was written by a newer Sidelight (format %u, this one knows %d). Update "
                     "Sidelight to open it."), name, state->user_version, SL_DB_VERSION);
      return FALSE;
    }

  return TRUE;
}

/* What has no write permission at all is meant not to be written, even where the system would let
 * us because we are root. The folder counts too: the journal needs one that can be written. */
static gboolean
check_writable (const char      *path,
                const char      *name,
                const GStatBuf  *info,
                GError         **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf folder_info;

  if ((info->st_mode & 0222) != 0 && g_access (path, W_OK) == 0 &&
      g_stat (folder, &folder_info) == 0 && (folder_info.st_mode & 0222) != 0 &&
      g_access (folder, W_OK) == 0)
    return TRUE;

  g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_READ_ONLY,
               _("“%s” or its folder is read-only. Copy it to a folder of your own and open the "
                 "copy."), name);

  return FALSE;
}

/**
 * sl_db_file_inspect:
 * @path: a file from anywhere
 * @state: (out): what it tells
 * @error: return location for an #SlDbError
 *
 * Looks at a file without SQLite: whether it is there, a file, ours, not too new, and can be
 * written. Only reads.
 *
 * Returns: %TRUE if it may be opened
 */
gboolean
sl_db_file_inspect (const char     *path,
                    SlDbFileState  *state,
                    GError        **error)
{
  g_autofree char *name = NULL;
  g_autofree char *wal = NULL;
  g_autofree char *journal = NULL;
  guint8 header[HEADER_BYTES] = { 0 };
  gsize n_read = 0;
  GStatBuf info;

  g_return_val_if_fail (path != NULL && state != NULL, FALSE);

  memset (state, 0, sizeof *state);
  name = g_filename_display_basename (path);
  if (!check_kind (path, name, &info, error) ||
      !read_header (path, name, header, &n_read, error) ||
      !check_header (header, n_read, name, state, error) ||
      !check_writable (path, name, &info, error))
    return FALSE;

  wal = g_strconcat (path, "-wal", NULL);
  journal = g_strconcat (path, "-journal", NULL);
  state->n_bytes = info.st_size;
  state->unclean = g_file_test (wal, G_FILE_TEST_EXISTS) ||
                   g_file_test (journal, G_FILE_TEST_EXISTS);

  return TRUE;
}

/**
 * sl_db_file_is_remote:
 * @path: a file
 *
 * Returns: whether it lies on a file system that other computers may write at the same time
 */
gboolean
sl_db_file_is_remote (const char *path)
{
  struct statfs info;

  g_return_val_if_fail (path != NULL, FALSE);

  if (statfs (path, &info) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (remote_types); i++)
    {
      if ((guint32) info.f_type == remote_types[i])
        return TRUE;
    }

  return FALSE;
}

static gboolean
sync_path (const char *path,
           int         flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean done;

  if (fd < 0)
    return FALSE;
  done = fsync (fd) == 0;
  close (fd);

  return done;
}

/* A journal of the file that was there before would be taken for one of the new file. */
static void
remove_journals (const char *path)
{
  const char *suffixes[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *journal = g_strconcat (path, suffixes[i], NULL);

      g_unlink (journal);
    }
}

/**
 * sl_db_file_replace:
 * @from: a whole file
 * @to: a path in the same folder
 * @error: return location for a #GFileError
 *
 * Puts @from in the place of @to so that at any moment, also when power fails, the old or the new
 * file is there. What a crash left beside the old one goes with it.
 *
 * Returns: %TRUE on success
 */
gboolean
sl_db_file_replace (const char  *from,
                    const char  *to,
                    GError     **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (sync_path (from, O_RDONLY))
    remove_journals (to);
  if (g_rename (from, to) != 0)
    {
      int code = errno;
      g_autofree char *name = g_filename_display_basename (to);

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code),
                   _("“%s” could not be written: %s."), name, g_strerror (code));
      return FALSE;
    }
  folder = g_path_get_dirname (to);
  sync_path (folder, O_RDONLY | O_DIRECTORY);

  return TRUE;
}
