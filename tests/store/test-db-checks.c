/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-db-private.h"

#include "deny-checks.h"
#include "sl-test-utils.h"

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
  fixture->path = g_build_filename (fixture->folder, "a.sidelight", NULL);
  fixture->db = sl_db_create (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (sl_db_execute (fixture->db,
                                "CREATE TEMP TABLE small (n INTEGER CHECK (n < 10))", &error));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (sl_db_close (fixture->db, NULL));
  sl_test_remove_dir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
add_large (SlDb      *db,
           gpointer   user_data,
           GError   **error)
{
  return sl_db_execute (db, "INSERT INTO small VALUES (11)", error);
}

static void
test_aside (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_db_transact (fixture->db, add_large, NULL, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (sl_db_set_checks (fixture->db, FALSE, &error));
  g_assert_true (add_large (fixture->db, NULL, &error));
  g_assert_true (sl_db_set_checks (fixture->db, TRUE, &error));
  g_assert_false (add_large (fixture->db, NULL, NULL));
}

/* A transaction never begins without checks. */
static void
test_next (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_db_set_checks (fixture->db, FALSE, &error));
  g_assert_false (sl_db_transact (fixture->db, add_large, NULL, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
}

/* What cannot be put back closes the connection for changes, until it can. */
static void
test_denied (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_db_set_checks (fixture->db, FALSE, &error));
  sqlite3_set_authorizer (fixture->db->handle, deny_checks, NULL);
  g_assert_false (sl_db_set_checks (fixture->db, TRUE, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "a.sidelight"));
  g_clear_error (&error);
  g_assert_false (sl_db_transact (fixture->db, add_large, NULL, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED);
  g_clear_error (&error);
  sqlite3_set_authorizer (fixture->db->handle, NULL, NULL);
  g_assert_false (sl_db_transact (fixture->db, add_large, NULL, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/db-checks/aside", Fixture, NULL, set_up, test_aside, tear_down);
  g_test_add ("/db-checks/next", Fixture, NULL, set_up, test_next, tear_down);
  g_test_add ("/db-checks/denied", Fixture, NULL, set_up, test_denied, tear_down);

  return g_test_run ();
}
