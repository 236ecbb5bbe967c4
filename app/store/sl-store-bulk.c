/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-store-private.h"

/* Rows by the thousand. What keeps a file right row by row costs more than the rows themselves:
 * FTS5 writes what it has gathered after every statement that a trigger makes part of, and SQLite
 * builds a table of the allowed words for every CHECK with a list. A commit that touches a good part
 * of a table puts its triggers aside and makes the index anew. All of it is part of the transaction,
 * so that no other state is ever on the disk. */

/* From so many changes on; for fewer it is not worth reading the table again. */
#define MANY 1000

/* What was written has been decoded before, so it is known that it fits and need not be checked; and
 * pages that are written again and again stay in memory, 64 MiB at most. */
static const char SQL_BEGIN[] = "PRAGMA cache_size = -65536";
static const char SQL_END[] = "PRAGMA cache_size = -2000";

static const char SQL_TRIGGERS[] =
  "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1 ORDER BY name";

/* A table with an index of its words. */
typedef struct
{
  SlEntity entity;
  const char *table;
  const char *sql_count;
  const char *sql_rebuild;
} Indexed;

static const Indexed indexed[SL_STORE_N_INDEXES] = {
  { SL_ENTITY_CLAIM, "claim", "SELECT count(*) FROM claim",
    "INSERT INTO claim_search (claim_search) VALUES ('rebuild')" },
  { SL_ENTITY_ANNOTATION, "annotation", "SELECT count(*) FROM annotation",
    "INSERT INTO note_search (note_search) VALUES ('rebuild')" },
};

static gint64
count_changes (GPtrArray *changes,
               SlEntity   entity)
{
  gint64 n = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      if (sl_change_get_entity (g_ptr_array_index (changes, i)) == entity)
        n++;
    }

  return n;
}

/* The triggers of a table, by name and as they were written. */
static gboolean
read_triggers (SlDb        *db,
               const char  *table,
               GPtrArray   *names,
               GString     *sql,
               GError     **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = TRUE;

  if (!sl_db_borrow (db, SQL_TRIGGERS, &query, error))
    return FALSE;
  sl_db_bind_text (&query, 1, table);
  while (sl_db_step (&query, &row, error))
    {
      if (!row)
        return TRUE;
      g_ptr_array_add (names, g_strdup (sl_db_column_text (&query, 0)));
      g_string_append_printf (sql, "%s;", sl_db_column_text (&query, 1));
    }

  return FALSE;
}

static gboolean
drop_triggers (SlDb        *db,
               const char  *table,
               char       **sql,
               GError     **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) created = g_string_new (NULL);

  if (!read_triggers (db, table, names, created, error))
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *drop = g_strdup_printf ("DROP TRIGGER \"%s\"",
                                               (char *) g_ptr_array_index (names, i));

      if (!sl_db_execute (db, drop, error))
        return FALSE;
    }
  *sql = g_string_free (g_steal_pointer (&created), FALSE);

  return TRUE;
}

/* Gets ready for many rows; part of the transaction of sl_store_commit(). BULK is all zero, and
 * goes to sl_store_bulk_clear() however it ends. */
gboolean
sl_store_bulk_begin (SlStoreBulk  *bulk,
                     SlDb         *db,
                     GPtrArray    *changes,
                     GError      **error)
{
  if (changes->len < MANY)
    return TRUE;
  bulk->db = db;
  if (!sl_db_set_checks (db, FALSE, error) || !sl_db_execute (db, SQL_BEGIN, error))
    return FALSE;
  for (guint i = 0; i < SL_STORE_N_INDEXES; i++)
    {
      gint64 n = count_changes (changes, indexed[i].entity);
      gint64 n_rows = 0;

      if (n < MANY)
        continue;
      if (!sl_db_read_int (db, indexed[i].sql_count, &n_rows, error))
        return FALSE;
      if (n >= n_rows / 2 && !drop_triggers (db, indexed[i].table, &bulk->triggers[i], error))
        return FALSE;
    }

  return TRUE;
}

/* Makes the indexes anew and puts their triggers back word for word. */
gboolean
sl_store_bulk_index (SlStoreBulk  *bulk,
                     GError      **error)
{
  for (guint i = 0; i < SL_STORE_N_INDEXES; i++)
    {
      if (bulk->triggers[i] != NULL &&
          (!sl_db_execute (bulk->db, indexed[i].sql_rebuild, error) ||
           !sl_db_execute (bulk->db, bulk->triggers[i], error)))
        return FALSE;
    }

  return TRUE;
}

/* What is true of the connection and not of the transaction is set back. Where the checks cannot be,
 * nothing is to be written, now or later. */
gboolean
sl_store_bulk_end (SlStoreBulk  *bulk,
                   GError      **error)
{
  SlDb *db = g_steal_pointer (&bulk->db);

  if (db == NULL)
    return TRUE;
  /* Memory only: the size that a new connection begins with. */
  if (!sl_db_execute (db, SQL_END, NULL))
    g_debug ("“%s” keeps a large cache", sl_db_get_path (db));

  return sl_db_set_checks (db, TRUE, error);
}

/* Frees what BULK holds, and ends one that failed before its end; the connection knows if that fails. */
void
sl_store_bulk_clear (SlStoreBulk *bulk)
{
  g_autoptr (GError) error = NULL;

  if (!sl_store_bulk_end (bulk, &error))
    g_debug ("%s", error->message);
  for (guint i = 0; i < SL_STORE_N_INDEXES; i++)
    g_free (bulk->triggers[i]);
}
