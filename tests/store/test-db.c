/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-db.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

static const char SQL_ADD[] = "INSERT INTO meta (key, value) VALUES (?1, ?2)";
static const char SQL_COUNT[] = "SELECT count(*) FROM meta";

typedef struct
{
  char *folder;
  char *path;
  SlDb *db;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = sl_test_make_dir ();
  fixture->path = g_build_filename (fixture->folder, "test.sidelight", NULL);
  fixture->db = sl_db_create (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sl_db_get_path (fixture->db), ==, fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->db != NULL)
    sl_db_close (fixture->db, NULL);
  sl_test_remove_dir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
add_pair (SlDb      *db,
          gpointer   user_data,
          GError   **error)
{
  g_auto (SlDbStmt) add = SL_DB_STMT_INIT;

  if (!sl_db_borrow (db, SQL_ADD, &add, error))
    return FALSE;
  sl_db_bind_text (&add, 1, user_data);
  sl_db_bind_text (&add, 2, "value");

  return sl_db_run (&add, error);
}

static gint64
count (SlDb *db)
{
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  g_assert_true (sl_db_read_int (db, SQL_COUNT, &n, &error));
  g_assert_no_error (error);

  return n;
}

static gboolean
has_beside (const char *path,
            const char *suffix)
{
  g_autofree char *beside = g_strconcat (path, suffix, NULL);

  return g_file_test (beside, G_FILE_TEST_EXISTS);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_db_close (g_steal_pointer (&fixture->db), &error));
  g_assert_no_error (error);
  fixture->db = sl_db_open (fixture->path, &error);
  g_assert_no_error (error);
}

static void
test_one_file_at_rest (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (sl_db_transact (fixture->db, add_pair, (gpointer) "a", &error));
  g_assert_no_error (error);
  g_assert_true (has_beside (fixture->path, "-wal"));
  g_assert_false (has_beside (fixture->path, "-shm"));
  reopen (fixture);
  g_assert_false (has_beside (fixture->path, "-wal"));
  g_assert_cmpint (count (fixture->db), ==, 1);

  before = sl_test_file_checksum (fixture->path);
  reopen (fixture);
  g_assert_cmpint (count (fixture->db), ==, 1);
  g_assert_true (sl_db_close (g_steal_pointer (&fixture->db), NULL));
  after = sl_test_file_checksum (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_create_never_replaces (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = g_build_filename (fixture->folder, "no", "such", "folder", NULL);

  g_assert_null (sl_db_create (fixture->path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (sl_db_create (missing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_constraint (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_db_transact (fixture->db, add_pair, (gpointer) "a", NULL));
  g_assert_false (sl_db_transact (fixture->db, add_pair, (gpointer) "a", &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
  g_assert_cmpint (count (fixture->db), ==, 1);
}

/* An error within that the function in between forgives. */
static gboolean
forgive (SlDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_assert_true (sl_db_transact (db, add_pair, (gpointer) "inner", error));
  g_assert_false (sl_db_transact (db, add_pair, (gpointer) "inner", NULL));

  return TRUE;
}

static void
test_nested (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_db_transact (fixture->db, forgive, NULL, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED);
  g_assert_cmpint (count (fixture->db), ==, 0);
  g_assert_true (sl_db_transact (fixture->db, add_pair, (gpointer) "after", NULL));
}

static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_db_open (fixture->path, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "test.sidelight"));
  g_clear_error (&error);

  /* Also after a write, when the file has its WAL. */
  g_assert_true (sl_db_transact (fixture->db, add_pair, (gpointer) "a", NULL));
  g_assert_null (sl_db_open (fixture->path, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_BUSY);
}

static void
test_busy_in_another_process (Fixture       *fixture,
                              gconstpointer  data)
{
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      SlDb *db = sl_db_open (fixture->path, &error);

      _exit (db == NULL && g_error_matches (error, SL_DB_ERROR, SL_DB_ERROR_BUSY) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gboolean done = TRUE;
  gint64 n = 0;

  g_assert_true (sl_db_transact (fixture->db, add_pair, (gpointer) "first", NULL));
  g_assert_true (sl_db_execute (fixture->db, "PRAGMA max_page_count = 1", NULL));
  for (guint i = 0; i < 5000 && done; i++)
    {
      g_autofree char *key = g_strdup_printf ("key %u", i);

      done = sl_db_transact (fixture->db, add_pair, key, &error);
      n += done;
    }
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FULL);
  /* Somebody makes room: SQLite since 3.46 does not tidy up on closing where there is none. */
  g_assert_true (sl_db_execute (fixture->db, "PRAGMA max_page_count = 100000", NULL));
  reopen (fixture);
  g_assert_cmpint (count (fixture->db), ==, n + 1);
}

static void
test_corrupt (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_bytes = 0;

  g_assert_true (sl_db_transact (fixture->db, add_pair, (gpointer) "a", NULL));
  g_assert_true (sl_db_close (g_steal_pointer (&fixture->db), NULL));
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &n_bytes, NULL));
  memset (bytes + 4096, 0x5a, 3 * 4096);
  g_assert_true (g_file_set_contents (fixture->path, bytes, n_bytes, NULL));

  before = sl_test_file_checksum (fixture->path);
  g_assert_null (sl_db_open (fixture->path, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
  after = sl_test_file_checksum (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (has_beside (fixture->path, "-wal"));
  g_assert_false (has_beside (fixture->path, "-journal"));
}

static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_db_close (g_steal_pointer (&fixture->db), NULL));
  g_assert_cmpint (truncate (fixture->path, 6000), ==, 0);
  g_assert_null (sl_db_open (fixture->path, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.sidelight", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "copy.sidelight", NULL);
  g_autofree char *wal = NULL;
  SlDb *db;

  g_assert_true (sl_db_transact (fixture->db, add_pair, (gpointer) "a", NULL));
  g_assert_true (sl_db_copy_to (fixture->db, copy, &error));
  g_assert_true (sl_db_copy_to (fixture->db, copy, &error));
  g_assert_no_error (error);
  g_assert_false (has_beside (copy, ".part"));
  db = sl_db_open (copy, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (db), ==, 1);
  g_assert_true (sl_db_close (db, NULL));

  /* Nobody's work is replaced under their hands, and no journal of another file stays beside a
   * copy. */
  db = sl_db_open (copy, NULL);
  g_assert_false (sl_db_copy_to (fixture->db, copy, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (sl_db_close (db, NULL));
  wal = g_strconcat (copy, "-wal", NULL);
  g_assert_true (g_file_set_contents (wal, "left by a crash", -1, NULL));
  g_assert_true (sl_db_copy_to (fixture->db, copy, NULL));
  g_assert_false (has_beside (copy, "-wal"));

  g_assert_false (sl_db_copy_to (fixture->db, nowhere, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_READ_ONLY);
}

/* The child dies between a commit and everything that would tidy up after it. */
static void
test_killed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  int status = 0;
  pid_t child;

  g_assert_true (sl_db_close (g_steal_pointer (&fixture->db), NULL));
  child = fork ();
  if (child == 0)
    {
      SlDb *db = sl_db_open (fixture->path, NULL);

      if (db == NULL || !sl_db_transact (db, add_pair, (gpointer) "kept", NULL))
        _exit (1);
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_true (has_beside (fixture->path, "-wal"));

  fixture->db = sl_db_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture->db), ==, 1);
  g_assert_true (sl_db_close (g_steal_pointer (&fixture->db), &error));
  g_assert_false (has_beside (fixture->path, "-wal"));
}

static void
test_bad_sql (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  /* Double quotes are names, never text. */
  g_assert_false (sl_db_read_int (fixture->db, "SELECT \"no such column\"", &value, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (
    sl_db_execute (fixture->db, "ATTACH ':memory:' AS a; ATTACH ':memory:' AS b", &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/db/one-file-at-rest", test_one_file_at_rest);
  ADD ("/db/create-never-replaces", test_create_never_replaces);
  ADD ("/db/constraint", test_constraint);
  ADD ("/db/nested", test_nested);
  ADD ("/db/busy", test_busy);
  ADD ("/db/busy-in-another-process", test_busy_in_another_process);
  ADD ("/db/full", test_full);
  ADD ("/db/corrupt", test_corrupt);
  ADD ("/db/truncated", test_truncated);
  ADD ("/db/copy", test_copy);
  ADD ("/db/killed", test_killed);
  ADD ("/db/bad-sql", test_bad_sql);
#undef ADD

  return g_test_run ();
}
