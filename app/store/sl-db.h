/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* "SIDE": what PRAGMA application_id says of a file that is ours. */
#define SL_DB_APPLICATION_ID 0x53494445
#define SL_DB_ERROR (sl_db_error_quark ())

typedef enum
{
  SL_DB_ERROR_FAILED,
  SL_DB_ERROR_BUSY,
  SL_DB_ERROR_CONSTRAINT,
  SL_DB_ERROR_CORRUPT,
  SL_DB_ERROR_FULL,
  SL_DB_ERROR_READ_ONLY,
  SL_DB_ERROR_TOO_NEW,
  SL_DB_ERROR_FOREIGN
} SlDbError;

/* One connection to one file, for one thread at a time. It is the only one that may write, and
 * nobody else can open the file while it lives. */
typedef struct _SlDb SlDb;

/* A prepared statement on loan; given back when it goes out of scope:
 *
 *   g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
 *
 *   if (!sl_db_borrow (db, SQL_CLAIM, &query, error))
 *     return FALSE;
 *   sl_db_bind_text (&query, 1, uuid);
 *   while (sl_db_step (&query, &row, error) && row)
 *     …
 */
typedef struct
{
  SlDb *db;
  struct sqlite3_stmt *stmt;
  struct _SlDbCached *cached; /* NULL where it is the loan's own */
} SlDbStmt;

#define SL_DB_STMT_INIT { NULL, NULL, NULL }

typedef gboolean (*SlDbFunc) (SlDb      *db,
                              gpointer   user_data,
                              GError   **error);

GQuark      sl_db_error_quark      (void);

SlDb       *sl_db_create           (const char      *path,
                                    GError         **error) G_GNUC_WARN_UNUSED_RESULT;
SlDb       *sl_db_open             (const char      *path,
                                    GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    sl_db_close            (SlDb            *self,
                                    GError         **error);
const char *sl_db_get_path         (SlDb            *self);
guint       sl_db_get_n_statements (SlDb            *self);
gboolean    sl_db_execute          (SlDb            *self,
                                    const char      *sql,
                                    GError         **error);
gboolean    sl_db_read_int         (SlDb            *self,
                                    const char      *sql,
                                    gint64          *value,
                                    GError         **error);
gboolean    sl_db_copy_to          (SlDb            *self,
                                    const char      *path,
                                    GError         **error);
gboolean    sl_db_set_checks       (SlDb            *self,
                                    gboolean         checks,
                                    GError         **error);
gboolean    sl_db_transact         (SlDb            *self,
                                    SlDbFunc         func,
                                    gpointer         user_data,
                                    GError         **error);

gboolean    sl_db_borrow           (SlDb            *self,
                                    const char      *sql,
                                    SlDbStmt        *stmt,
                                    GError         **error);
void        sl_db_stmt_clear       (SlDbStmt        *stmt);
void        sl_db_bind_text        (SlDbStmt        *stmt,
                                    int              i,
                                    const char      *value);
void        sl_db_bind_int         (SlDbStmt        *stmt,
                                    int              i,
                                    gint64           value);
void        sl_db_bind_double      (SlDbStmt        *stmt,
                                    int              i,
                                    double           value);
gboolean    sl_db_step             (SlDbStmt        *stmt,
                                    gboolean        *row,
                                    GError         **error);
gboolean    sl_db_run              (SlDbStmt        *stmt,
                                    GError         **error);
gboolean    sl_db_column_is_null   (SlDbStmt        *stmt,
                                    int              i);
const char *sl_db_column_text      (SlDbStmt        *stmt,
                                    int              i);
gint64      sl_db_column_int       (SlDbStmt        *stmt,
                                    int              i);
double      sl_db_column_double    (SlDbStmt        *stmt,
                                    int              i);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SlDbStmt, sl_db_stmt_clear)

G_END_DECLS
