/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-db.h"

#include "sl-test-utils.h"

static const char SQL_ECHO[] = "SELECT ?1, ?2, ?3, ?4";
static const char SQL_THREE[] = "VALUES (1), (2), (3)";

static SlDb *
make_db (char **folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  SlDb *db;

  *folder = sl_test_make_dir ();
  path = g_build_filename (*folder, "test.sidelight", NULL);
  db = sl_db_create (path, &error);
  g_assert_no_error (error);

  return db;
}

static void
test_values (void)
{
  g_autofree char *folder = NULL;
  SlDb *db = make_db (&folder);
  gboolean row = FALSE;

  {
    g_auto (SlDbStmt) query = SL_DB_STMT_INIT;

    g_assert_true (sl_db_borrow (db, SQL_ECHO, &query, NULL));
    sl_db_bind_text (&query, 1, "caf\u00e9 \U0001f600");
    sl_db_bind_int (&query, 2, G_MININT64);
    sl_db_bind_double (&query, 3, 0.1);
    sl_db_bind_text (&query, 4, NULL);
    g_assert_true (sl_db_step (&query, &row, NULL));
    g_assert_true (row);
    g_assert_cmpstr (sl_db_column_text (&query, 0), ==, "caf\u00e9 \U0001f600");
    g_assert_cmpint (sl_db_column_int (&query, 1), ==, G_MININT64);
    g_assert_true (G_APPROX_VALUE (sl_db_column_double (&query, 2), 0.1, 1e-30));
    g_assert_true (sl_db_column_is_null (&query, 3));
    g_assert_null (sl_db_column_text (&query, 3));
    g_assert_true (sl_db_step (&query, &row, NULL));
    g_assert_false (row);
  }
  {
    g_auto (SlDbStmt) again = SL_DB_STMT_INIT;

    /* Bindings do not outlive a loan. */
    g_assert_true (sl_db_borrow (db, SQL_ECHO, &again, NULL));
    g_assert_true (sl_db_step (&again, &row, NULL));
    g_assert_true (sl_db_column_is_null (&again, 0));
  }
  sl_db_close (db, NULL);
  sl_test_remove_dir (folder);
}

static void
test_not_text (void)
{
  g_autofree char *folder = NULL;
  SlDb *db = make_db (&folder);
  gboolean row = FALSE;

  {
    g_auto (SlDbStmt) query = SL_DB_STMT_INIT;

    g_assert_true (
      sl_db_borrow (db, "SELECT CAST (x'ff41' AS TEXT), CAST (x'410042' AS TEXT)", &query, NULL));
    g_assert_true (sl_db_step (&query, &row, NULL));
    g_assert_null (sl_db_column_text (&query, 0));
    g_assert_null (sl_db_column_text (&query, 1));
  }
  sl_db_close (db, NULL);
  sl_test_remove_dir (folder);
}

static guint
count_pairs (SlDb *db)
{
  g_auto (SlDbStmt) outer = SL_DB_STMT_INIT;
  gboolean row = TRUE;
  guint n = 0;

  g_assert_true (sl_db_borrow (db, SQL_THREE, &outer, NULL));
  while (sl_db_step (&outer, &row, NULL) && row)
    {
      g_auto (SlDbStmt) inner = SL_DB_STMT_INIT;
      gboolean inner_row = TRUE;

      g_assert_true (sl_db_borrow (db, SQL_THREE, &inner, NULL));
      while (sl_db_step (&inner, &inner_row, NULL) && inner_row)
        n++;
    }

  return n;
}

static void
test_no_leak (void)
{
  g_autofree char *folder = NULL;
  SlDb *db = make_db (&folder);
  guint n;

  g_assert_cmpuint (count_pairs (db), ==, 9);
  n = sl_db_get_n_statements (db);
  for (guint i = 0; i < 1000; i++)
    count_pairs (db);
  g_assert_cmpuint (sl_db_get_n_statements (db), ==, n);
  sl_db_close (db, NULL);
  sl_test_remove_dir (folder);
}

static void
test_errors (void)
{
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  SlDb *db = make_db (&folder);

  {
    g_auto (SlDbStmt) query = SL_DB_STMT_INIT;

    g_assert_false (sl_db_borrow (db, "SELECT no_such_column", &query, &error));
    g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED);
    g_clear_error (&error);
    g_assert_true (sl_db_borrow (db, "INSERT INTO meta (key) VALUES (?1)", &query, NULL));
    g_assert_false (sl_db_run (&query, &error));
    g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
    sl_db_bind_text (&query, 1, "a");
    g_assert_true (sl_db_run (&query, NULL));
  }
  sl_db_close (db, NULL);
  sl_test_remove_dir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/db-stmt/values", test_values);
  g_test_add_func ("/db-stmt/not-text", test_not_text);
  g_test_add_func ("/db-stmt/no-leak", test_no_leak);
  g_test_add_func ("/db-stmt/errors", test_errors);

  return g_test_run ();
}
