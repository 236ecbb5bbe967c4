/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-db-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "sl-test-utils.h"
#include "sl-test-workspace.h"
#include "store/sl-db-migrations.h"

/* Opens PATH, which must fail with CODE, name the file and leave it as it is. */
static void
assert_refused (const char *path,
                int         code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = sl_test_file_checksum (path);
  g_autofree char *after = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_assert_null (sl_db_open (path, &error));
  g_assert_error (error, SL_DB_ERROR, code);
  g_assert_nonnull (strstr (error->message, name));
  after = sl_test_file_checksum (path);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static char *
make_file (const char *folder,
           const char *name,
           const char *bytes,
           gssize      n_bytes)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, n_bytes, NULL));

  return path;
}

static char *
make_ours (const char *folder)
{
  char *path = g_build_filename (folder, "ours.sidelight", NULL);
  SlDb *db = sl_db_create (path, NULL);

  g_assert_nonnull (db);
  g_assert_true (sl_db_close (db, NULL));

  return path;
}

/* Overwrites a big-endian number in the header. */
static void
patch (const char *path,
       gsize       at,
       guint32     value)
{
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;
  guint32 number = GUINT32_TO_BE (value);

  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  memcpy (bytes + at, &number, sizeof number);
  g_assert_true (g_file_set_contents (path, bytes, n_bytes, NULL));
}

static void
test_not_ours (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *empty = make_file (folder, "empty.sidelight", "", 0);
  g_autofree char *text = make_file (folder, "article.txt", "The dam broke.", -1);
  g_autofree char
    *html = make_file (folder, "long.html",
                       "<!doctype html><html><head><title>The dam broke at four "
                       "in the morning, and everybody was asleep in their beds</title></html>",
                       -1);
  g_autofree char *cut = make_file (folder, "cut.sidelight", "SQLite format 3", 16);
  g_autofree char *foreign = make_ours (folder);

  assert_refused (empty, SL_DB_ERROR_FOREIGN);
  assert_refused (text, SL_DB_ERROR_FOREIGN);
  assert_refused (html, SL_DB_ERROR_FOREIGN);
  assert_refused (cut, SL_DB_ERROR_FOREIGN);
  patch (foreign, 68, 0x54677474);
  assert_refused (foreign, SL_DB_ERROR_FOREIGN);
  patch (foreign, 68, 0);
  assert_refused (foreign, SL_DB_ERROR_FOREIGN);
  sl_test_remove_dir (folder);
}

static void
test_newer (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = make_ours (folder);

  patch (path, 60, SL_DB_VERSION + 1);
  assert_refused (path, SL_DB_ERROR_TOO_NEW);
  patch (path, 60, G_MAXUINT32);
  assert_refused (path, SL_DB_ERROR_TOO_NEW);
  sl_test_remove_dir (folder);
}

static void
test_missing_and_folder (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *missing = g_build_filename (folder, "missing.sidelight", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_db_open (missing, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "missing.sidelight"));
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_null (sl_db_open (folder, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_null (sl_db_open ("/dev/null", &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FOREIGN);
  sl_test_remove_dir (folder);
}

static void
test_read_only (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = make_ours (folder);

  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  assert_refused (path, SL_DB_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  assert_refused (path, SL_DB_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  sl_test_remove_dir (folder);
}

static void
test_inspect (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = make_ours (folder);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  SlDbFileState state;

  g_assert_true (sl_db_file_inspect (path, &state, NULL));
  g_assert_cmpuint (state.application_id, ==, SL_DB_APPLICATION_ID);
  g_assert_cmpuint (state.user_version, ==, SL_DB_VERSION);
  g_assert_cmpuint (state.n_bytes, >, 4096);
  g_assert_false (state.unclean);
  g_assert_true (g_file_set_contents (wal, "", 0, NULL));
  g_assert_true (sl_db_file_inspect (path, &state, NULL));
  g_assert_true (state.unclean);
  g_assert_false (sl_db_file_is_remote (folder));
  g_assert_false (sl_db_file_is_remote ("/no/such/file"));
  sl_test_remove_dir (folder);
}

static void
test_replace (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *from = make_file (folder, "from", "new", -1);
  g_autofree char *to = make_file (folder, "to", "old", -1);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_db_file_replace (from, to, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (to, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "new");
  g_assert_false (g_file_test (from, G_FILE_TEST_EXISTS));
  g_assert_false (sl_db_file_replace (from, to, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  sl_test_remove_dir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/db-file/not-ours", test_not_ours);
  g_test_add_func ("/db-file/newer", test_newer);
  g_test_add_func ("/db-file/missing-and-folder", test_missing_and_folder);
  g_test_add_func ("/db-file/read-only", test_read_only);
  g_test_add_func ("/db-file/inspect", test_inspect);
  g_test_add_func ("/db-file/replace", test_replace);

  return g_test_run ();
}
