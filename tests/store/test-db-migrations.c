/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-db-migrations.h"

#include <string.h>

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

static gboolean
step_nothing (SlDb    *db,
              GError **error)
{
  return TRUE;
}

static gboolean
step_column (SlDb    *db,
             GError **error)
{
  return sl_db_execute (db, "ALTER TABLE annotator ADD COLUMN colour TEXT", error);
}

static gboolean
step_half_way (SlDb    *db,
               GError **error)
{
  return sl_db_execute (db,
                        "CREATE TABLE half (a TEXT) STRICT; INSERT INTO no_such_table VALUES (1)",
                        error);
}

/* A step for each that is there, so that the next one is new. */
#define STEPS_SO_FAR [0 ... SL_DB_VERSION - 1] = step_nothing

static gint64
read_version (SlDb *db)
{
  gint64 version = -1;

  g_assert_true (sl_db_read_int (db, "PRAGMA user_version", &version, NULL));

  return version;
}

static guint
count_backups (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".bak");

  return n;
}

static SlDb *
make_db (const char  *folder,
         char       **path)
{
  g_autoptr (GError) error = NULL;
  SlDb *db;

  *path = g_build_filename (folder, "old.sidelight", NULL);
  db = sl_db_create (*path, &error);
  g_assert_no_error (error);

  return db;
}

static void
test_new_file (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = NULL;
  SlDb *db = make_db (folder, &path);
  gint64 n = 0;

  g_assert_cmpint (read_version (db), ==, SL_DB_VERSION);
  g_assert_true (sl_db_check_version (db, NULL));
  g_assert_true (sl_db_check_schema (db, NULL));
  g_assert_true (sl_db_read_int (db, "SELECT count(*) FROM pragma_table_list"
                                 " WHERE schema = 'main' AND type = 'table' AND NOT strict"
                                 " AND name NOT LIKE 'sqlite%'", &n, NULL));
  g_assert_cmpint (n, ==, 0);
  g_assert_cmpuint (count_backups (folder), ==, 0);
  g_assert_true (sl_db_close (db, NULL));
  sl_test_remove_dir (folder);
}

static void
test_step_with_backup (void)
{
  const SlDbStep steps[] = { STEPS_SO_FAR, step_column };
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  SlDb *db = make_db (folder, &path);

  g_assert_true (sl_db_execute (db, "INSERT INTO annotator VALUES ('u', 'Ann', 'A')", NULL));
  g_assert_true (sl_db_migrate_with (db, steps, G_N_ELEMENTS (steps), &error));
  g_assert_no_error (error);
  g_assert_cmpint (read_version (db), ==, SL_DB_VERSION + 1);
  g_assert_true (sl_db_execute (db, "UPDATE annotator SET colour = 'red' WHERE uuid = 'u'", NULL));
  g_assert_cmpuint (count_backups (folder), ==, 1);

  /* Done once, not again. */
  g_assert_true (sl_db_migrate_with (db, steps, G_N_ELEMENTS (steps), NULL));
  g_assert_cmpuint (count_backups (folder), ==, 1);

  /* To this version it is a newer file now. */
  g_assert_false (sl_db_check_version (db, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_TOO_NEW);
  g_assert_true (sl_db_close (db, NULL));
  sl_test_remove_dir (folder);
}

static void
test_fails_half_way (void)
{
  const SlDbStep steps[] = { STEPS_SO_FAR, step_column, step_half_way };
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  SlDb *db = make_db (folder, &path);
  gint64 n = -1;

  g_assert_false (sl_db_migrate_with (db, steps, G_N_ELEMENTS (steps), &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED);
  g_assert_cmpint (read_version (db), ==, SL_DB_VERSION + 1);
  g_assert_true (
    sl_db_read_int (db, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'", &n, NULL));
  g_assert_cmpint (n, ==, 0);
  g_assert_cmpuint (count_backups (folder), ==, 1);
  g_assert_true (sl_db_close (db, NULL));
  sl_test_remove_dir (folder);
}

static void
test_backup_opens (void)
{
  const SlDbStep steps[] = { STEPS_SO_FAR, step_column };
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  SlDb *db = make_db (folder, &path);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_true (sl_db_migrate_with (db, steps, G_N_ELEMENTS (steps), NULL));
  g_assert_true (sl_db_close (db, NULL));
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".bak"))
        backup = g_build_filename (folder, name, NULL);
    }
  expected = g_strdup_printf ("old.sidelight.v%d-", SL_DB_VERSION);
  g_assert_nonnull (strstr (backup, expected));
  db = sl_db_open (backup, &error);
  g_assert_no_error (error);
  g_assert_true (sl_db_close (db, NULL));
  sl_test_remove_dir (folder);
}

/* What the log of an old file holds becomes entries, each annotator's from 1, without suggestions
 * and without what was said of others. */
static void
test_entries_of_version_3 (void)
{
  static const char SQL_OLD[] =
    "DROP TABLE entry; DROP TABLE omission; PRAGMA user_version = 3;"
    "INSERT INTO gesture VALUES (1, 1, 'do', 'verdict', 1,"
    " 'a0000000-0000-4000-8000-000000000000', 'd', 1, 't');"
    "INSERT INTO change VALUES (1, 0, 'annotator', 'a0000000-0000-4000-8000-000000000000', NULL,"
    " '{\"uuid\":\"a\"}');"
    "INSERT INTO change VALUES (1, 1, 'annotation', 'c0000000-0000-4000-8000-000000000000"
    " a0000000-0000-4000-8000-000000000000', NULL, '{}');"
    "INSERT INTO change VALUES (1, 2, 'annotation', 'c0000000-0000-4000-8000-000000000000"
    " b0000000-0000-4000-8000-000000000000', NULL, '{}');"
    "INSERT INTO change VALUES (1, 3, 'match', 'm', '{\"state\":\"suggested\"}', NULL);"
    "INSERT INTO change VALUES (1, 4, 'match', 'n', NULL, '{\"state\":\"accepted\"}');";
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  SlDb *db = make_db (folder, &path);
  gint64 n = 0;

  g_assert_true (sl_db_execute (db, SQL_OLD, &error));
  g_assert_no_error (error);
  g_assert_true (sl_db_migrate (db, &error));
  g_assert_no_error (error);
  g_assert_true (sl_db_check_schema (db, NULL));
  g_assert_true (sl_db_read_int (db, "SELECT count(*) FROM entry", &n, NULL));
  g_assert_cmpint (n, ==, 3);
  g_assert_true (sl_db_read_int (db, "SELECT max(seq) * 10 + min(seq) FROM entry", &n, NULL));
  g_assert_cmpint (n, ==, 31);
  g_assert_true (sl_db_close (db, NULL));
  sl_test_remove_dir (folder);
}

/* A file from before the details had sources. */
static void
test_without_sources (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  SlDb *db = make_db (folder, &path);
  gint64 n = 0;

  g_assert_true (
    sl_db_execute (db, "DROP TABLE entry; DROP TABLE omission; ALTER TABLE article DROP COLUMN sources;"
                   " PRAGMA user_version = 2", &error));
  g_assert_no_error (error);
  g_assert_true (sl_db_migrate (db, &error));
  g_assert_no_error (error);
  g_assert_true (sl_db_check_schema (db, NULL));
  g_assert_true (sl_db_read_int (
    db, "SELECT count(*) FROM pragma_table_info ('article') WHERE name = 'sources'", &n, NULL));
  g_assert_cmpint (n, ==, 1);
  g_assert_true (sl_db_close (db, NULL));
  sl_test_remove_dir (folder);
}

/* A file from before anybody could state what is not mentioned keeps what it has, and gets a table. */
static void
test_without_omissions (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  SlDb *db = make_db (folder, &path);
  gint64 n = -1;

  g_assert_true (sl_db_execute (db, "DROP TABLE omission; PRAGMA user_version = 4;"
                                " INSERT INTO annotator VALUES ('u', 'Ann', 'A')", &error));
  g_assert_no_error (error);
  g_assert_true (sl_db_close (db, NULL));
  db = sl_db_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read_version (db), ==, SL_DB_VERSION);
  g_assert_true (sl_db_check_schema (db, NULL));
  g_assert_cmpuint (count_backups (folder), ==, 1);
  g_assert_true (sl_db_read_int (db, "SELECT count(*) FROM annotator", &n, NULL));
  g_assert_cmpint (n, ==, 1);
  g_assert_true (sl_db_read_int (db, "SELECT count(*) FROM omission", &n, NULL));
  g_assert_cmpint (n, ==, 0);

  /* It cannot speak of what is not there. */
  g_assert_false (sl_db_execute (db, "INSERT INTO omission VALUES ('k', 'u', 'no', 'no', NULL, NULL)",
                                 NULL));
  g_assert_true (sl_db_close (db, NULL));
  sl_test_remove_dir (folder);
}

/* A trigger that somebody added would run with our statements. */
static void
test_strange_schema (void)
{
  const char *additions[] = {
    "CREATE TRIGGER evil AFTER INSERT ON annotation BEGIN DELETE FROM claim; END",
    "CREATE TABLE extra (a TEXT)",
    "CREATE VIEW extra AS SELECT 1",
    "DROP TRIGGER gesture_stays",
    "ALTER TABLE annotator ADD COLUMN extra TEXT",
  };
  g_autofree char *folder = sl_test_make_dir ();

  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.sidelight", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      SlDb *db = sl_db_create (path, NULL);

      g_assert_true (sl_db_execute (db, additions[i], NULL));
      g_assert_true (sl_db_close (db, NULL));
      before = sl_test_file_checksum (path);
      g_assert_null (sl_db_open (path, &error));
      g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FOREIGN);
      after = sl_test_file_checksum (path);
      g_assert_cmpstr (before, ==, after);
    }
  sl_test_remove_dir (folder);
}

/* A file that the first version wrote, with two articles; compressed, for it is mostly empty. */
static char *
unpack (const char *name,
        const char *folder)
{
  g_autofree char *from = g_build_filename (g_getenv ("SL_TEST_DATA"), "db", name, NULL);
  char *path = g_build_filename (folder, "old.sidelight", NULL);
  g_autoptr (GFile) packed = g_file_new_for_path (from);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GConverter) converter =
    G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GFileInputStream) in = g_file_read (packed, NULL, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (G_INPUT_STREAM (in), converter);
  g_autoptr (GFileOutputStream) out = g_file_create (file, G_FILE_CREATE_NONE, NULL, NULL);

  g_assert_cmpint (g_output_stream_splice (G_OUTPUT_STREAM (out), stream,
                                           G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL), >, 0);

  return path;
}

static void
test_from_version_1 (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = unpack ("v1.sidelight.gz", folder);
  g_autoptr (GError) error = NULL;
  SlDb *db = sl_db_open (path, &error);
  gint64 n = 0;

  g_assert_no_error (error);
  g_assert_cmpint (read_version (db), ==, SL_DB_VERSION);
  g_assert_true (sl_db_check_schema (db, NULL));
  g_assert_true (sl_db_read_int (db, "SELECT count(*) FROM claim", &n, NULL));
  g_assert_cmpint (n, ==, 6);
  g_assert_true (sl_db_read_int (db, "SELECT count(*) FROM adjudication", &n, NULL));
  g_assert_cmpint (n, ==, 0);
  g_assert_cmpuint (count_backups (folder), ==, 1);
  g_assert_true (sl_db_close (db, NULL));
  sl_test_remove_dir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/db-migrations/new-file", test_new_file);
  g_test_add_func ("/db-migrations/step-with-backup", test_step_with_backup);
  g_test_add_func ("/db-migrations/fails-half-way", test_fails_half_way);
  g_test_add_func ("/db-migrations/backup-opens", test_backup_opens);
  g_test_add_func ("/db-migrations/without-sources", test_without_sources);
  g_test_add_func ("/db-migrations/entries-of-version-3", test_entries_of_version_3);
  g_test_add_func ("/db-migrations/without-omissions", test_without_omissions);
  g_test_add_func ("/db-migrations/strange-schema", test_strange_schema);
  g_test_add_func ("/db-migrations/from-version-1", test_from_version_1);

  return g_test_run ();
}
