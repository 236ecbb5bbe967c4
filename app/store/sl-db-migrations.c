/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-db-private.h"

#include "sl-db-migrations.h"

#include <glib/gi18n-lib.h>

/* Lists of ranges, figures, evidence and differences are compact JSON, see sl-codec.h. The text of
 * an article is kept by its SHA-256 and stays when the article goes, because undo needs it. */
static const char SQL_TABLES_1[] =
  "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID;"
  "CREATE TABLE annotator (uuid TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, initials TEXT NOT"
  " NULL) STRICT, WITHOUT ROWID;"
  "CREATE TABLE article_text (sha256 TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT;"
  "CREATE TABLE article (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, position INTEGER NOT"
  " NULL, sha256 TEXT NOT NULL REFERENCES article_text, title TEXT, publisher TEXT, author TEXT,"
  " published TEXT, url TEXT, language TEXT, file TEXT, media_type TEXT, imported TEXT, paragraphs"
  " TEXT, sentences TEXT) STRICT;"
  "CREATE TABLE claim (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, article TEXT NOT NULL"
  " REFERENCES article (uuid), range_start INTEGER NOT NULL, range_end INTEGER NOT NULL, kind TEXT"
  " NOT NULL, origin TEXT NOT NULL, score REAL NOT NULL, quoted TEXT, content TEXT, source_start"
  " INTEGER, source_end INTEGER, cue_start INTEGER, cue_end INTEGER, speaker TEXT, creator TEXT,"
  " created TEXT, figures TEXT, CHECK (0 <= range_start AND range_start < range_end)) STRICT;"
  "CREATE INDEX claim_place ON claim (article, range_start, range_end);"
  "CREATE TABLE annotation (id INTEGER PRIMARY KEY, claim TEXT NOT NULL REFERENCES claim (uuid),"
  " annotator TEXT NOT NULL REFERENCES annotator (uuid), verdict TEXT NOT NULL, note TEXT,"
  " evidence TEXT, changed TEXT, UNIQUE (claim, annotator), CHECK (verdict IN ('none',"
  " 'supported', 'disputed', 'unverifiable'))) STRICT;"
  "CREATE TABLE claim_match (uuid TEXT NOT NULL PRIMARY KEY, a TEXT NOT NULL REFERENCES claim"
  " (uuid), b TEXT NOT NULL REFERENCES claim (uuid), relation TEXT NOT NULL, score REAL NOT NULL,"
  " state TEXT NOT NULL, origin TEXT NOT NULL, differences TEXT, CHECK (a < b)) STRICT, WITHOUT"
  " ROWID;"
  "CREATE INDEX claim_match_a ON claim_match (a);"
  "CREATE INDEX claim_match_b ON claim_match (b);";

/* The change log: rows are added and never altered. A gesture is what one call did, a step is what
 * one undo takes back: mostly one gesture, several where edits of a note follow each other. */
static const char SQL_LOG_1[] =
  "CREATE TABLE gesture (id INTEGER PRIMARY KEY, step INTEGER NOT NULL, kind TEXT NOT NULL, label"
  " TEXT NOT NULL, n INTEGER NOT NULL, annotator TEXT NOT NULL, device TEXT NOT NULL, seq INTEGER"
  " NOT NULL, at TEXT NOT NULL, UNIQUE (annotator, device, seq), CHECK (kind IN ('do', 'undo',"
  " 'redo', 'set'))) STRICT;"
  "CREATE TABLE change (gesture INTEGER NOT NULL REFERENCES gesture (id), n INTEGER NOT NULL,"
  " entity TEXT NOT NULL, key TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY (gesture, n))"
  " STRICT, WITHOUT ROWID;"
  "CREATE INDEX gesture_step ON gesture (step);"
  "CREATE TRIGGER gesture_stays BEFORE UPDATE ON gesture BEGIN SELECT raise(ABORT, 'the log"
  " stays'); END;"
  "CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN SELECT raise(ABORT, 'the log stays');"
  " END;";

/* The indexes of full-text search hold no text of their own; the triggers hand the old words to
 * the index before they change, for otherwise it would go wrong silently. */
static const char SQL_SEARCH_1[] =
  "CREATE VIEW article_words AS SELECT article.id AS id, article.title AS title, article_text.text"
  " AS words FROM article JOIN article_text USING (sha256);"
  "CREATE VIEW claim_words AS SELECT claim.id AS id, substr(article_text.text, claim.range_start +"
  " 1, claim.range_end - claim.range_start) AS words, claim.speaker AS speaker FROM claim JOIN"
  " article ON article.uuid = claim.article JOIN article_text USING (sha256);"
  "CREATE VIRTUAL TABLE article_search USING fts5 (title, words, content='article_words',"
  " content_rowid='id', tokenize='unicode61 remove_diacritics 2');"
  "CREATE VIRTUAL TABLE claim_search USING fts5 (words, speaker, content='claim_words',"
  " content_rowid='id', tokenize='unicode61 remove_diacritics 2');"
  "CREATE VIRTUAL TABLE note_search USING fts5 (note, content='annotation', content_rowid='id',"
  " tokenize='unicode61 remove_diacritics 2');"
  "CREATE TRIGGER article_search_add AFTER INSERT ON article BEGIN INSERT INTO article_search"
  " (rowid, title, words) SELECT id, title, words FROM article_words WHERE id = new.id; END;"
  "CREATE TRIGGER article_search_remove BEFORE DELETE ON article BEGIN INSERT INTO article_search"
  " (article_search, rowid, title, words) SELECT 'delete', id, title, words FROM article_words"
  " WHERE id = old.id; END;"
  "CREATE TRIGGER article_search_before BEFORE UPDATE OF title, sha256 ON article BEGIN INSERT"
  " INTO article_search (article_search, rowid, title, words) SELECT 'delete', id, title, words"
  " FROM article_words WHERE id = old.id; END;"
  "CREATE TRIGGER article_search_after AFTER UPDATE OF title, sha256 ON article BEGIN INSERT INTO"
  " article_search (rowid, title, words) SELECT id, title, words FROM article_words WHERE id ="
  " new.id; END;"
  "CREATE TRIGGER claim_search_add AFTER INSERT ON claim BEGIN INSERT INTO claim_search (rowid,"
  " words, speaker) SELECT id, words, speaker FROM claim_words WHERE id = new.id; END;"
  "CREATE TRIGGER claim_search_remove BEFORE DELETE ON claim BEGIN INSERT INTO claim_search"
  " (claim_search, rowid, words, speaker) SELECT 'delete', id, words, speaker FROM claim_words"
  " WHERE id = old.id; END;"
  "CREATE TRIGGER claim_search_before BEFORE UPDATE ON claim BEGIN INSERT INTO claim_search"
  " (claim_search, rowid, words, speaker) SELECT 'delete', id, words, speaker FROM claim_words"
  " WHERE id = old.id; END;"
  "CREATE TRIGGER claim_search_after AFTER UPDATE ON claim BEGIN INSERT INTO claim_search (rowid,"
  " words, speaker) SELECT id, words, speaker FROM claim_words WHERE id = new.id; END;"
  "CREATE TRIGGER note_search_add AFTER INSERT ON annotation BEGIN INSERT INTO note_search (rowid,"
  " note) VALUES (new.id, new.note); END;"
  "CREATE TRIGGER note_search_remove BEFORE DELETE ON annotation BEGIN INSERT INTO note_search"
  " (note_search, rowid, note) VALUES ('delete', old.id, old.note); END;"
  "CREATE TRIGGER note_search_change AFTER UPDATE OF note ON annotation BEGIN INSERT INTO"
  " note_search (note_search, rowid, note) VALUES ('delete', old.id, old.note); INSERT INTO"
  " note_search (rowid, note) VALUES (new.id, new.note); END;";

/* What teams decide and code. */
static const char SQL_TEAM_2[] =
  "CREATE TABLE adjudication (claim TEXT NOT NULL PRIMARY KEY REFERENCES claim (uuid), ruling TEXT"
  " NOT NULL, verdict TEXT NOT NULL, adjudicator TEXT NOT NULL REFERENCES annotator (uuid), decided"
  " TEXT, taken_from TEXT REFERENCES annotator (uuid), reason TEXT, votes TEXT, CHECK (verdict IN"
  " ('none', 'supported', 'disputed', 'unverifiable')), CHECK ((ruling IN ('rejected', 'open')) ="
  " (verdict = 'none'))) STRICT;"
  "CREATE TABLE code (uuid TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL,"
  " definition TEXT, colour TEXT, parent TEXT, position INTEGER NOT NULL, retired INTEGER NOT NULL,"
  " CHECK (retired IN (0, 1))) STRICT;"
  "CREATE TABLE coding (uuid TEXT NOT NULL PRIMARY KEY, code TEXT NOT NULL REFERENCES code (uuid),"
  " article TEXT NOT NULL REFERENCES article (uuid), range_start INTEGER NOT NULL, range_end INTEGER"
  " NOT NULL, annotator TEXT NOT NULL REFERENCES annotator (uuid), created TEXT, CHECK (0 <="
  " range_start AND range_start < range_end)) STRICT;"
  "CREATE INDEX coding_place ON coding (article, range_start, range_end);"
  "CREATE INDEX coding_code ON coding (code);";

/* Who told the details of an article. */
static const char SQL_SOURCES_3[] = "ALTER TABLE article ADD COLUMN sources TEXT";

/* What colleagues receive: own entries, and theirs with the step that brought them (`taken` is 0
 * while that step is undone). Unlike the log they are numbered without a gap for each annotator and
 * device. What the log of an older file holds is numbered as it was done. */
static const char SQL_ENTRIES_4[] =
  "CREATE TABLE entry (annotator TEXT NOT NULL, device TEXT NOT NULL, seq INTEGER NOT NULL, clock"
  " INTEGER NOT NULL, at TEXT NOT NULL, entity TEXT NOT NULL, key TEXT NOT NULL, value TEXT, step"
  " INTEGER, taken INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (annotator, device, seq), CHECK (seq >="
  " 1 AND taken IN (0, 1))) STRICT, WITHOUT ROWID;"
  "CREATE INDEX entry_key ON entry (entity, key, clock);"
  "CREATE INDEX entry_clock ON entry (clock);"
  "CREATE INDEX entry_step ON entry (step) WHERE step IS NOT NULL;"
  "INSERT INTO entry (annotator, device, seq, clock, at, entity, key, value)"
  " SELECT g.annotator, g.device, row_number() OVER (PARTITION BY g.annotator, g.device ORDER BY"
  " g.id, c.n), g.id, g.at, c.entity, c.key, c.after FROM gesture AS g JOIN change AS c ON"
  " c.gesture = g.id WHERE c.entity IN ('article', 'claim', 'adjudication',"
  " 'code', 'coding')"
  " OR (c.entity = 'match' AND (ifnull(c.before, '') || ifnull(c.after, '')) GLOB"
  " '*\"state\":\"[ar]*')"
  " OR (c.entity = 'annotation' AND substr(c.key, 38) = g.annotator)"
  " OR (c.entity = 'annotator' AND c.key = g.annotator AND c.after IS NOT NULL)"
  " OR (c.entity = 'meta' AND c.key = 'title' AND g.kind <> 'set');";

/* Who stated that an article does not mention a claim that others tell. */
static const char SQL_OMISSIONS_5[] =
  "CREATE TABLE omission (cell TEXT NOT NULL, annotator TEXT NOT NULL REFERENCES annotator (uuid),"
  " claim TEXT NOT NULL REFERENCES claim (uuid), article TEXT NOT NULL REFERENCES article (uuid),"
  " note TEXT, changed TEXT, PRIMARY KEY (cell, annotator)) STRICT;"
  "CREATE INDEX omission_claim ON omission (claim);"
  "CREATE INDEX omission_article ON omission (article);";

static const char SQL_VERSION[] = "PRAGMA user_version";
static const char SQL_APPLICATION[] = "PRAGMA application_id";
static const char SQL_N_OBJECTS[] = "SELECT count(*) FROM sqlite_schema";
/* ANALYZE adds its own tables; everything else must be what the steps made, word for word. */
static const char SQL_SCHEMA[] =
  "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM sqlite_schema"
  " WHERE name NOT GLOB 'sqlite_stat[0-9]*' ORDER BY 1";

static gboolean
step_1 (SlDb    *db,
        GError **error)
{
  return sl_db_execute (db, SQL_TABLES_1, error) &&
         sl_db_execute (db, SQL_LOG_1, error) &&
         sl_db_execute (db, SQL_SEARCH_1, error);
}

static gboolean
step_2 (SlDb    *db,
        GError **error)
{
  return sl_db_execute (db, SQL_TEAM_2, error);
}

static gboolean
step_3 (SlDb    *db,
        GError **error)
{
  return sl_db_execute (db, SQL_SOURCES_3, error);
}

static gboolean
step_4 (SlDb    *db,
        GError **error)
{
  return sl_db_execute (db, SQL_ENTRIES_4, error);
}

static gboolean
step_5 (SlDb    *db,
        GError **error)
{
  return sl_db_execute (db, SQL_OMISSIONS_5, error);
}

static const SlDbStep steps[] = { step_1, step_2, step_3, step_4, step_5 };
G_STATIC_ASSERT (G_N_ELEMENTS (steps) == SL_DB_VERSION);

/* What a step needs to run within its transaction. */
typedef struct
{
  SlDbStep step;
  guint version;
} Migration;

static gboolean
run_step (SlDb      *db,
          gpointer   user_data,
          GError   **error)
{
  const Migration *migration = user_data;
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;",
                                          SL_DB_APPLICATION_ID, migration->version);

  return migration->step (db, error) && sl_db_execute (db, sql, error);
}

static char *
make_backup_path (const char *path,
                  gint64      version)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");

  return g_strdup_printf ("%s.v%" G_GINT64_FORMAT "-%s.bak", path, version, stamp);
}

/**
 * sl_db_check_version:
 * @db: a connection
 * @error: return location for an #SlDbError
 *
 * Asks SQLite whose file it is and of which version: after a crash the truth may stand in the
 * journal, not in the header.
 *
 * Returns: %TRUE if it is ours and not too new
 */
gboolean
sl_db_check_version (SlDb    *db,
                     GError **error)
{
  gint64 application = 0;
  gint64 version = 0;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!sl_db_read_int (db, SQL_APPLICATION, &application, error) ||
      !sl_db_read_int (db, SQL_VERSION, &version, error))
    return FALSE;
  if (application != SL_DB_APPLICATION_ID || version < 1)
    {
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FOREIGN,
                   _("“%s” is a database of another program, not a Sidelight comparison."),
                   db->name);
      return FALSE;
    }
  if (version > SL_DB_VERSION)
    {
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_TOO_NEW,
                   _("“%s” was written by a newer Sidelight (format %u, this one knows %d). Update "
                     "Sidelight to open it."), db->name, (guint) version, SL_DB_VERSION);
      return FALSE;
    }

  return TRUE;
}

/**
 * sl_db_migrate:
 * @db: a connection
 * @error: return location for an #SlDbError
 *
 * Brings the file to the newest schema. An empty one gets it whole.
 *
 * Returns: %TRUE if the schema is the newest
 */
gboolean
sl_db_migrate (SlDb    *db,
               GError **error)
{
  return sl_db_migrate_with (db, steps, G_N_ELEMENTS (steps), error);
}

/**
 * sl_db_migrate_with:
 * @db: a connection outside of a transaction
 * @with: (array length=n_steps): step n takes version n to n + 1
 * @n_steps: how many there are
 * @error: return location for an #SlDbError
 *
 * Each step and its version number are one transaction. Before the first step a file with content
 * is copied beside itself, NAME.vVERSION-TIME.bak; the copy stays. If a step fails the file is as
 * the step before left it, and works.
 *
 * Returns: %TRUE if all steps are done
 */
gboolean
sl_db_migrate_with (SlDb            *db,
                    const SlDbStep  *with,
                    guint            n_steps,
                    GError         **error)
{
  g_autofree char *backup = NULL;
  gboolean written = db->written;
  gboolean done = TRUE;
  gint64 version = 0;
  gint64 n_objects = 0;

  g_return_val_if_fail (with != NULL, FALSE);

  if (!sl_db_read_int (db, SQL_VERSION, &version, error) ||
      !sl_db_read_int (db, SQL_N_OBJECTS, &n_objects, error))
    return FALSE;
  if (version >= n_steps)
    return TRUE;
  if (n_objects > 0)
    {
      backup = make_backup_path (db->path, version);
      if (!sl_db_copy_to (db, backup, error))
        return FALSE;
    }

  /* Not through a WAL: whose file it is, and of which version, must stand in its header at once. */
  db->written = TRUE;
  for (guint i = version; i < n_steps && done; i++)
    {
      Migration migration = { with[i], i + 1 };

      done = sl_db_transact (db, run_step, &migration, error);
    }
  db->written = written;

  return done;
}

static GPtrArray *
list_schema (SlDb    *db,
             GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = TRUE;

  if (!sl_db_borrow (db, SQL_SCHEMA, &query, error))
    return NULL;
  while (row)
    {
      if (!sl_db_step (&query, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (list, g_strdup (sl_db_column_text (&query, 0)));
    }

  return g_steal_pointer (&list);
}

static GPtrArray *
list_expected_schema (GError **error)
{
  SlDb db = { NULL, (char *) ":memory:", (char *) ":memory:", NULL, 0, FALSE, FALSE, TRUE };
  GPtrArray *list = NULL;

  db.statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) sl_db_cached_free);
  if (sqlite3_open (":memory:", &db.handle) == SQLITE_OK && sl_db_migrate (&db, error))
    list = list_schema (&db, error);
  g_hash_table_unref (db.statements);
  sqlite3_close (db.handle);

  return list;
}

/**
 * sl_db_check_schema:
 * @db: a connection to a file of the newest version
 * @error: return location for an #SlDbError
 *
 * Compares the tables, views, indexes and triggers with ours, word for word. Something more, say a
 * trigger that a stranger added, is refused and not ignored: it would run with our statements.
 *
 * Returns: %TRUE if they are ours
 */
gboolean
sl_db_check_schema (SlDb    *db,
                    GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) expected = NULL;
  gboolean same;

  g_return_val_if_fail (db != NULL, FALSE);

  found = list_schema (db, error);
  expected = found != NULL ? list_expected_schema (error) : NULL;
  if (expected == NULL)
    return FALSE;

  same = found->len == expected->len;
  for (guint i = 0; same && i < found->len; i++)
    same = g_strcmp0 (g_ptr_array_index (found, i), g_ptr_array_index (expected, i)) == 0;
  if (!same)
    g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FOREIGN,
                 _("“%s” was altered by another program: its tables are not those of a Sidelight "
                   "comparison."), db->name);

  return same;
}
