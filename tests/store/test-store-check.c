/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-store-check.h"

#include "sl-test-utils.h"
#include "store/sl-db.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  SlStore *store;

  fixture->folder = sl_test_make_dir ();
  fixture->path = g_build_filename (fixture->folder, "dam.sidelight", NULL);
  store = sl_store_create (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (sl_store_close (store, &error));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sl_test_remove_dir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
test_sound (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  SlStore *store = sl_store_open (fixture->path, &error);
  guint version = 0;

  g_assert_no_error (error);
  g_assert_true (sl_store_check (store, &version, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (version, >=, 1);
  g_assert_true (sl_store_close (store, NULL));
}

/* A row that points at nothing is found, which opening does not look for. */
static void
test_dangling (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  SlDb *db = sl_db_open (fixture->path, &error);
  SlStore *store;
  guint version = 0;

  g_assert_no_error (error);
  sl_db_execute (db, "PRAGMA foreign_keys = OFF; INSERT INTO annotation (claim, annotator, verdict)"
                 " VALUES ('nothing', 'nobody', 'disputed')", &error);
  g_assert_no_error (error);
  g_assert_true (sl_db_close (db, NULL));

  store = sl_store_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_false (sl_store_check (store, &version, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
  g_assert_true (sl_store_close (store, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/store/check/sound", Fixture, NULL, set_up, test_sound, tear_down);
  g_test_add ("/store/check/dangling", Fixture, NULL, set_up, test_dangling, tear_down);

  return g_test_run ();
}
