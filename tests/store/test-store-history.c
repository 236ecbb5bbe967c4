/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-store.h"

#include "sl-test-utils.h"
#include "store/sl-codec.h"

static SlStore *
make_store (char **folder)
{
  g_autofree char *path = NULL;
  SlStore *store;

  *folder = sl_test_make_dir ();
  path = g_build_filename (*folder, "a.sidelight", NULL);
  store = sl_store_create (path, NULL);
  g_assert_nonnull (store);

  return store;
}

static gint64
write_meta (SlStore       *store,
            SlGestureKind  kind,
            gint64         step,
            const char    *annotator,
            const char    *before,
            const char    *after)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  const char *values[] = { before, after };
  SlRecord *records[] = { NULL, NULL };
  const SlGesture gesture = {
    0, step, kind, "title", 1, annotator, "desk", "2026-03-07T10:00:00Z"
  };
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  for (guint i = 0; i < 2; i++)
    {
      if (values[i] == NULL)
        continue;
      records[i] = sl_record_new (SL_ENTITY_META);
      sl_record_set (records[i], SL_META_KEY, "title");
      sl_record_set (records[i], SL_META_VALUE, values[i]);
    }
  g_ptr_array_add (changes, sl_change_new (records[0], records[1]));
  g_assert_true (sl_store_commit (store, &gesture, changes, NULL, &id, &error));
  g_assert_no_error (error);

  return id;
}

static gboolean
describe (const SlGesture  *gesture,
          gpointer          user_data,
          GError          **error)
{
  g_string_append_printf (user_data, "%d:%d:%d:%s ", (int) gesture->id, (int) gesture->step,
                          gesture->kind, gesture->annotator);

  return TRUE;
}

static void
test_log (void)
{
  g_autofree char *folder = NULL;
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  SlStore *store = make_store (&folder);
  const SlChange *change;

  g_assert_cmpint (write_meta (store, SL_GESTURE_DO, 0, "ann", NULL, "One"), ==, 1);
  g_assert_cmpint (write_meta (store, SL_GESTURE_DO, 1, "ann", "One", "Two"), ==, 2);
  g_assert_cmpint (write_meta (store, SL_GESTURE_UNDO, 1, "ben", "Two", NULL), ==, 3);
  g_assert_true (sl_store_foreach_gesture (store, describe, log, NULL));
  g_assert_cmpstr (log->str, ==, "1:1:0:ann 2:1:0:ann 3:1:1:ben ");

  g_assert_true (sl_store_read_changes (store, 2, changes, NULL));
  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (sl_record_get (change->before, SL_META_VALUE), ==, "One");
  g_assert_cmpstr (sl_record_get (change->after, SL_META_VALUE), ==, "Two");
  g_assert_true (sl_store_close (store, NULL));
  sl_test_remove_dir (folder);
}

/* What the log says of an annotator is numbered without a gap, and stays. */
static void
test_numbers_and_append_only (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  SlStore *store = make_store (&folder);
  gint64 n = 0;
  SlDb *db;

  for (guint i = 0; i < 5; i++)
    {
      write_meta (store, SL_GESTURE_DO, 0, "ann", NULL, "A");
      write_meta (store, SL_GESTURE_DO, 0, "ben", NULL, "B");
    }
  path = g_strdup (sl_store_get_path (store));
  g_assert_true (sl_store_close (store, NULL));
  db = sl_db_open (path, NULL);
  g_assert_true (sl_db_read_int (db, "SELECT group_concat(seq, '') FROM (SELECT seq FROM gesture"
                                 " WHERE annotator = 'ben' ORDER BY id)", &n, NULL));
  g_assert_cmpint (n, ==, 12345);
  g_assert_false (sl_db_execute (db, "UPDATE gesture SET label = 'x'", &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (sl_db_execute (db, "UPDATE change SET after = 'x'", &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
  g_assert_true (sl_db_close (db, NULL));
  sl_test_remove_dir (folder);
}

static gboolean
stop (const SlGesture  *gesture,
      gpointer          user_data,
      GError          **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "stop");

  return FALSE;
}

static void
test_damaged (void)
{
  const char *damage[] = {
    "INSERT INTO change VALUES (1, 9, 'rumour', 'k', NULL, '{}')",
    "INSERT INTO change VALUES (1, 9, 'meta', 'k', NULL, 'no json')",
    "INSERT INTO change VALUES (1, 9, 'meta', 'k', NULL, '{\"value\":\"x\"}')",
    "INSERT INTO change VALUES (1, 9, 'meta', 'k', NULL, NULL)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      g_autofree char *folder = NULL;
      g_autofree char *path = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
      SlStore *store = make_store (&folder);
      SlDb *db;

      write_meta (store, SL_GESTURE_DO, 0, "ann", NULL, "A");
      g_assert_false (sl_store_foreach_gesture (store, stop, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      path = g_strdup (sl_store_get_path (store));
      g_assert_true (sl_store_close (store, NULL));
      db = sl_db_open (path, NULL);
      g_assert_true (sl_db_execute (db, damage[i], NULL));
      g_assert_true (sl_db_close (db, NULL));
      store = sl_store_open (path, NULL);
      g_assert_false (sl_store_read_changes (store, 1, changes, &error));
      g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
      g_assert_true (sl_store_close (store, NULL));
      sl_test_remove_dir (folder);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store-history/log", test_log);
  g_test_add_func ("/store-history/numbers-and-append-only", test_numbers_and_append_only);
  g_test_add_func ("/store-history/damaged", test_damaged);

  return g_test_run ();
}
