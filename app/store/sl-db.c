/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-db-private.h"

#include "sl-db-file.h"
#include "sl-db-migrations.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

G_DEFINE_QUARK (sl-db-error-quark, sl_db_error)

/* Nothing of ours comes near it: an article has at most 10 MiB. */
#define MAX_VALUE_BYTES (64 * 1024 * 1024)
/* quick_check reads the whole file; up to this size that takes a moment nobody notices. */
#define ALWAYS_CHECK_BYTES (16 * 1024 * 1024)

/* Set before the first access: only then does WAL do without shared memory beside the file. */
static const char SQL_SETUP[] =
  "PRAGMA locking_mode = EXCLUSIVE;"
  "PRAGMA mmap_size = 0;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA foreign_keys = ON;"
  "PRAGMA synchronous = FULL;"
  "PRAGMA temp_store = MEMORY;";
/* Takes the lock, and so tells at once whether the file is open elsewhere; writes nothing. */
static const char SQL_LOCK[] = "BEGIN EXCLUSIVE; COMMIT;";
static const char SQL_QUICK_CHECK[] = "PRAGMA quick_check (1)";
static const char SQL_JOURNAL[] = "PRAGMA journal_mode";
static const char SQL_WAL[] = "PRAGMA journal_mode = WAL";
static const char SQL_DELETE[] = "PRAGMA journal_mode = DELETE";
static const char SQL_OPTIMIZE[] = "PRAGMA analysis_limit = 400; PRAGMA optimize;";
static const char SQL_COPY[] = "VACUUM INTO ?1";

static void
set_error_for_code (SlDb    *self,
                    int      code,
                    GError **error)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_BUSY,
                   _("“%s” is open elsewhere. Close it there and try again."), self->name);
      break;
    case SQLITE_CONSTRAINT:
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT,
                   _("“%s” does not take this change: %s."), self->name,
                   sqlite3_errmsg (self->handle));
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
                   _("“%s” is damaged (%s). Use a copy or a backup of it."), self->name,
                   sqlite3_errmsg (self->handle));
      break;
    case SQLITE_FULL:
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FULL,
                   _("There is no space left to write “%s”. Free some and try again; what was "
                     "there before is safe."), self->name);
      break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_READ_ONLY,
                   _("“%s” cannot be written. Copy it to a folder of your own and open the copy."),
                   self->name);
      break;
    default:
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED,
                   _("“%s” could not be read or written: %s."), self->name,
                   sqlite3_errmsg (self->handle));
      break;
    }
}

/* Sets the error that belongs to a code of SQLite. Always FALSE, for the caller to return. */
gboolean
sl_db_fail (SlDb    *self,
            int      code,
            GError **error)
{
  set_error_for_code (self, code, error);

  return FALSE;
}

/* Back to a rollback journal: that copies the WAL into the file and removes it. */
static gboolean
leave_wal (SlDb    *self,
           GError **error)
{
  gboolean wal = self->wal;

  self->wal = FALSE;

  return !wal || sl_db_execute (self, SQL_DELETE, error);
}

static void
sl_db_free (SlDb *self)
{
  g_hash_table_remove_all (self->statements);
  leave_wal (self, NULL);
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlDb, sl_db_free)

/* Nothing that a file brings along is trusted, and until the file has passed all checks closing it
 * must not touch it. */
static void
harden (SlDb *self)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, 0);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_limit (self->handle, SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES);
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, 1);
}

static SlDb *
connect_to (const char  *path,
            GError     **error)
{
  g_autoptr (SlDb) self = g_new0 (SlDb, 1);
  int code;

  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) sl_db_cached_free);

  code = sqlite3_open_v2 (path, &self->handle, SQLITE_OPEN_READWRITE, NULL);
  if (code != SQLITE_OK)
    {
      sl_db_fail (self, code, error);
      return NULL;
    }
  harden (self);
  if (!sl_db_execute (self, SQL_SETUP, error) ||
      !sl_db_execute (self, SQL_LOCK, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
check_integrity (SlDb    *self,
                 GError **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = FALSE;
  const char *found;

  if (!sl_db_borrow (self, SQL_QUICK_CHECK, &query, error) ||
      !sl_db_step (&query, &row, error))
    return FALSE;

  found = row ? sl_db_column_text (&query, 0) : NULL;
  if (g_strcmp0 (found, "ok") == 0)
    return TRUE;
  g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
               _("“%s” is damaged (%s). Use a copy or a backup of it."), self->name,
               found != NULL ? found : "quick_check");

  return FALSE;
}

static gboolean
read_journal_mode (SlDb        *self,
                   const char  *sql,
                   GError     **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = FALSE;

  if (!sl_db_borrow (self, sql, &query, error) ||
      !sl_db_step (&query, &row, error))
    return FALSE;
  self->wal = row && g_strcmp0 (sl_db_column_text (&query, 0), "wal") == 0;

  return TRUE;
}

/* The file has passed all checks. Its schema is ours word for word, so it may be trusted: our
 * triggers feed FTS5, which is forbidden to others. One that was left with a WAL, by a crash, keeps
 * it until it is closed; then what is in it goes into the file. */
static gboolean
accept_file (SlDb    *self,
             GError **error)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);

  return read_journal_mode (self, SQL_JOURNAL, error);
}

/* Before the first write, so that a file that is only read stays as it is. WAL is asked for and
 * read back: some file systems take it without a word and fail later. There, and over a network,
 * the rollback journal does it, more slowly. */
static gboolean
prepare_writing (SlDb    *self,
                 GError **error)
{
  if (self->written)
    return TRUE;
  self->written = TRUE;

  return self->wal || sl_db_file_is_remote (self->path) || read_journal_mode (self, SQL_WAL, error);
}

/**
 * sl_db_create:
 * @path: where; nothing may be there yet
 * @error: return location for an #SlDbError or #GIOErrorEnum
 *
 * Makes a new file with the newest schema.
 *
 * Returns: (transfer full): the connection, or %NULL; then no file is left behind
 */
SlDb *
sl_db_create (const char  *path,
              GError     **error)
{
  g_autoptr (SlDb) self = NULL;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      int code = errno;
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                   _("“%s” could not be made: %s."), name, g_strerror (code));
      return NULL;
    }
  close (fd);

  self = connect_to (path, error);
  if (self == NULL || !sl_db_migrate (self, error) || !accept_file (self, error))
    {
      g_clear_pointer (&self, sl_db_free);
      g_unlink (path);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * sl_db_open:
 * @path: a file
 * @error: return location for an #SlDbError
 *
 * Opens a file of ours for reading and writing. A file that is not ours, too new, damaged, locked
 * or read-only is refused and stays as it is, byte for byte. A file that was not closed properly,
 * and every file that is not large, is checked first. An older one is brought up to date, after a
 * backup beside it.
 *
 * Returns: (transfer full): the connection, or %NULL
 */
SlDb *
sl_db_open (const char  *path,
            GError     **error)
{
  g_autoptr (SlDb) self = NULL;
  SlDbFileState state;

  g_return_val_if_fail (path != NULL, NULL);

  if (!sl_db_file_inspect (path, &state, error))
    return NULL;

  self = connect_to (path, error);
  if (self == NULL || !sl_db_check_version (self, error))
    return NULL;
  if ((state.unclean || state.n_bytes <= ALWAYS_CHECK_BYTES) && !check_integrity (self, error))
    return NULL;
  if (!sl_db_migrate (self, error) || !sl_db_check_schema (self, error) ||
      !accept_file (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * sl_db_close:
 * @self: (transfer full): a connection without statements on loan
 * @error: return location for an #SlDbError
 *
 * Writes everything back, so that the comparison is one file again, and closes it. A file that
 * was only read is not touched. The connection is gone even when that fails; what was committed is
 * safe then too, in the file beside it.
 *
 * Returns: %TRUE if the file stands alone
 */
gboolean
sl_db_close (SlDb    *self,
             GError **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);

  g_hash_table_remove_all (self->statements);
  /* Statistics make queries faster; where the disk has no room for them the file is whole all the
   * same. */
  if (self->written && !sl_db_execute (self, SQL_OPTIMIZE, NULL))
    g_debug ("“%s” was closed without new statistics", self->name);
  done = leave_wal (self, error);
  sl_db_free (self);

  return done;
}

/**
 * sl_db_get_path:
 * @self: a connection
 *
 * Returns: the path of its file
 */
const char *
sl_db_get_path (SlDb *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * sl_db_execute:
 * @self: a connection
 * @sql: statements without parameters
 * @error: return location for an #SlDbError
 *
 * Runs them all; rows they give are dropped.
 *
 * Returns: %TRUE on success
 */
gboolean
sl_db_execute (SlDb        *self,
               const char  *sql,
               GError     **error)
{
  int code;

  g_return_val_if_fail (self != NULL && sql != NULL, FALSE);

  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || sl_db_fail (self, code, error);
}

/**
 * sl_db_read_int:
 * @self: a connection
 * @sql: a query that gives one number
 * @value: (out): the number; 0 if there is no row
 * @error: return location for an #SlDbError
 *
 * Returns: %TRUE on success
 */
gboolean
sl_db_read_int (SlDb        *self,
                const char  *sql,
                gint64      *value,
                GError     **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = FALSE;

  *value = 0;
  if (!sl_db_borrow (self, sql, &query, error) ||
      !sl_db_step (&query, &row, error))
    return FALSE;
  if (row)
    *value = sl_db_column_int (&query, 0);

  return TRUE;
}

/* Whether PATH is a comparison that somebody works on. One that cannot be opened is none. */
static gboolean
check_not_open (const char  *path,
                GError     **error)
{
  g_autoptr (SlDb) other = NULL;
  g_autoptr (GError) reason = NULL;
  SlDbFileState state;

  if (!sl_db_file_inspect (path, &state, NULL))
    return TRUE;
  other = connect_to (path, &reason);
  if (!g_error_matches (reason, SL_DB_ERROR, SL_DB_ERROR_BUSY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/**
 * sl_db_copy_to:
 * @self: a connection outside of a transaction
 * @path: where; a file that is there already is replaced once the copy is whole, unless it is open
 * @error: return location for an #SlDbError or #GFileError
 *
 * Writes a compact copy: first beside @path, then onto the disk, then in its place.
 *
 * Returns: %TRUE on success
 */
gboolean
sl_db_copy_to (SlDb        *self,
               const char  *path,
               GError     **error)
{
  g_autofree char *part = NULL;
  gboolean done;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  if (!check_not_open (path, error))
    return FALSE;
  part = g_strdup_printf ("%s.part", path);
  g_unlink (part);
  {
    g_auto (SlDbStmt) query = SL_DB_STMT_INIT;

    if (!sl_db_borrow (self, SQL_COPY, &query, error))
      return FALSE;
    sl_db_bind_text (&query, 1, part);
    done = sl_db_run (&query, error);
  }
  if (done)
    done = sl_db_file_replace (part, path, error);
  if (!done)
    g_unlink (part);

  return done;
}

/**
 * sl_db_transact:
 * @self: a connection
 * @func: (scope call): what to do
 * @user_data: its data
 * @error: return location for an error
 *
 * Does it whole or not at all. Transactions nest by counting: the outermost one writes, and a
 * failure within makes the whole fail even if a function in between forgives it.
 *
 * Returns: %TRUE if it is done, and for the outermost one on the disk
 */
gboolean
sl_db_transact (SlDb      *self,
                SlDbFunc   func,
                gpointer   user_data,
                GError   **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  if (self->depth == 0 &&
      ((self->unchecked && !sl_db_set_checks (self, TRUE, error)) || !prepare_writing (self, error) ||
       !sl_db_execute (self, "BEGIN IMMEDIATE", error)))
    return FALSE;

  self->depth++;
  done = func (self, user_data, error);
  self->depth--;
  if (!done)
    self->doomed = TRUE;
  if (self->depth > 0)
    return done;

  if (!self->doomed && sl_db_execute (self, "COMMIT", error))
    return TRUE;
  if (done && self->doomed)
    g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED,
                 _("A part of the change to “%s” failed, so none of it was kept."), self->name);
  self->doomed = FALSE;
  if (!sqlite3_get_autocommit (self->handle))
    sl_db_execute (self, "ROLLBACK", NULL);

  return FALSE;
}
