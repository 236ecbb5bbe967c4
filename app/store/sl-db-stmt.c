/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-db-private.h"

/* Statements are prepared once and lent: SQL is static text, so there are only as many as the code
 * has, and its address tells which one it is. One that is on loan already (a query within its own loop) is prepared a second time. */

void
sl_db_cached_free (SlDbCached *cached)
{
  sqlite3_finalize (cached->stmt);
  g_free (cached);
}

/**
 * sl_db_get_n_statements:
 * @self: a connection
 *
 * Returns: how many prepared statements the connection holds; for tests against leaks
 */
guint
sl_db_get_n_statements (SlDb *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (sqlite3_stmt *stmt = sqlite3_next_stmt (self->handle, NULL); stmt != NULL;
       stmt = sqlite3_next_stmt (self->handle, stmt))
    n++;

  return n;
}

/**
 * sl_db_borrow:
 * @self: a connection
 * @sql: one statement, as static text
 * @stmt: (out): the loan, initialised with %SL_DB_STMT_INIT
 * @error: return location for an #SlDbError
 *
 * Lends a prepared statement, without bindings.
 *
 * Returns: %TRUE on success
 */
gboolean
sl_db_borrow (SlDb        *self,
              const char  *sql,
              SlDbStmt    *stmt,
              GError     **error)
{
  SlDbCached *cached;
  sqlite3_stmt *fresh = NULL;
  int code;

  g_return_val_if_fail (self != NULL && sql != NULL, FALSE);
  g_return_val_if_fail (stmt->stmt == NULL, FALSE);

  cached = g_hash_table_lookup (self->statements, sql);
  if (cached != NULL && !cached->lent)
    {
      cached->lent = TRUE;
      *stmt = (SlDbStmt) { self, cached->stmt, cached };
      return TRUE;
    }

  code = sqlite3_prepare_v3 (self->handle, sql, -1, cached == NULL ? SQLITE_PREPARE_PERSISTENT : 0,
                             &fresh, NULL);
  if (code != SQLITE_OK)
    return sl_db_fail (self, code, error);

  *stmt = (SlDbStmt) { self, fresh, NULL };
  if (cached == NULL)
    {
      stmt->cached = g_new0 (SlDbCached, 1);
      stmt->cached->stmt = fresh;
      stmt->cached->lent = TRUE;
      g_hash_table_insert (self->statements, (gpointer) sql, stmt->cached);
    }

  return TRUE;
}

/**
 * sl_db_stmt_clear:
 * @stmt: a loan, or an initialised one without statement
 *
 * Gives the statement back.
 */
void
sl_db_stmt_clear (SlDbStmt *stmt)
{
  if (stmt->stmt == NULL)
    return;

  if (stmt->cached != NULL)
    {
      sqlite3_reset (stmt->stmt);
      sqlite3_clear_bindings (stmt->stmt);
      stmt->cached->lent = FALSE;
    }
  else
    sqlite3_finalize (stmt->stmt);
  *stmt = (SlDbStmt) SL_DB_STMT_INIT;
}

/**
 * sl_db_bind_text:
 * @stmt: a loan
 * @i: the parameter, from 1
 * @value: (nullable): UTF-8, copied; %NULL binds NULL
 *
 * Binds a text. A mistake in @i shows when the statement runs.
 */
void
sl_db_bind_text (SlDbStmt   *stmt,
                 int         i,
                 const char *value)
{
  sqlite3_bind_text (stmt->stmt, i, value, -1, SQLITE_TRANSIENT);
}

/**
 * sl_db_bind_int:
 * @stmt: a loan
 * @i: the parameter, from 1
 * @value: a number
 *
 * Binds an integer.
 */
void
sl_db_bind_int (SlDbStmt *stmt,
                int       i,
                gint64    value)
{
  sqlite3_bind_int64 (stmt->stmt, i, value);
}

/**
 * sl_db_bind_double:
 * @stmt: a loan
 * @i: the parameter, from 1
 * @value: a number; not-a-number binds NULL
 *
 * Binds a real number.
 */
void
sl_db_bind_double (SlDbStmt *stmt,
                   int       i,
                   double    value)
{
  sqlite3_bind_double (stmt->stmt, i, value);
}

/**
 * sl_db_step:
 * @stmt: a loan
 * @row: (out): whether there is a row
 * @error: return location for an #SlDbError
 *
 * Goes to the first or next row.
 *
 * Returns: %TRUE on success, also at the end
 */
gboolean
sl_db_step (SlDbStmt  *stmt,
            gboolean  *row,
            GError   **error)
{
  int code = sqlite3_step (stmt->stmt);

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  return sl_db_fail (stmt->db, code, error);
}

/**
 * sl_db_run:
 * @stmt: a loan
 * @error: return location for an #SlDbError
 *
 * Runs a statement to its end, and makes it ready to be bound again.
 *
 * Returns: %TRUE on success
 */
gboolean
sl_db_run (SlDbStmt  *stmt,
           GError   **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!sl_db_step (stmt, &row, error))
        {
          sqlite3_reset (stmt->stmt);
          return FALSE;
        }
    }
  sqlite3_reset (stmt->stmt);

  return TRUE;
}

/**
 * sl_db_column_is_null:
 * @stmt: a loan on a row
 * @i: the column, from 0
 *
 * Returns: whether the value is NULL
 */
gboolean
sl_db_column_is_null (SlDbStmt *stmt,
                      int       i)
{
  return sqlite3_column_type (stmt->stmt, i) == SQLITE_NULL;
}

/**
 * sl_db_column_text:
 * @stmt: a loan on a row
 * @i: the column, from 0
 *
 * Returns: (nullable): the text, valid until the next step; %NULL also for bytes that are not
 *   UTF-8 or contain NUL, which we never write
 */
const char *
sl_db_column_text (SlDbStmt *stmt,
                   int       i)
{
  const char *text = (const char *) sqlite3_column_text (stmt->stmt, i);
  int n_bytes = sqlite3_column_bytes (stmt->stmt, i);

  if (text == NULL || !g_utf8_validate (text, n_bytes, NULL))
    return NULL;

  return text;
}

/**
 * sl_db_column_int:
 * @stmt: a loan on a row
 * @i: the column, from 0
 *
 * Returns: the integer
 */
gint64
sl_db_column_int (SlDbStmt *stmt,
                  int       i)
{
  return sqlite3_column_int64 (stmt->stmt, i);
}

/**
 * sl_db_column_double:
 * @stmt: a loan on a row
 * @i: the column, from 0
 *
 * Returns: the real number
 */
double
sl_db_column_double (SlDbStmt *stmt,
                     int       i)
{
  return sqlite3_column_double (stmt->stmt, i);
}
