/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-record.h"

#include <math.h>

#include "sl-test-utils.h"

static SlRecord *
make_annotator (const char *uuid,
                const char *name)
{
  SlRecord *record = sl_record_new (SL_ENTITY_ANNOTATOR);

  sl_record_set (record, SL_ANNOTATOR_UUID, uuid);
  sl_record_set (record, SL_ANNOTATOR_NAME, name);
  sl_record_set (record, SL_ANNOTATOR_INITIALS, "X");

  return record;
}

static void
test_values (void)
{
  g_autoptr (SlRecord) record = sl_record_new (SL_ENTITY_CLAIM);
  g_autoptr (SlRecord) copy = NULL;
  const double third = 1.0 / 3;
  double read;

  g_assert_null (sl_record_get (record, SL_CLAIM_UUID));
  g_assert_cmpint (sl_record_get_int (record, SL_CLAIM_START), ==, -1);
  sl_record_set_int (record, SL_CLAIM_START, 4000000000);
  sl_record_set_double (record, SL_CLAIM_SCORE, third);
  g_assert_cmpint (sl_record_get_int (record, SL_CLAIM_START), ==, 4000000000);
  read = sl_record_get_double (record, SL_CLAIM_SCORE);
  g_assert_cmpmem (&read, sizeof read, &third, sizeof third);
  copy = sl_record_copy (record);
  g_assert_true (sl_record_equal (record, copy));
  sl_record_set (copy, SL_CLAIM_SPEAKER, "a mayor");
  g_assert_false (sl_record_equal (record, copy));
  g_assert_false (sl_record_equal (record, NULL));
  g_assert_true (sl_record_equal (NULL, NULL));
  sl_record_set_double (record, SL_CLAIM_SCORE, NAN);
  g_assert_true (G_APPROX_VALUE (sl_record_get_double (record, SL_CLAIM_SCORE), 0, 1e-30));
}

static void
test_json (void)
{
  g_autoptr (SlRecord) record = make_annotator ("u", "Ann \"A\" \\ \n \U0001f600");
  g_autoptr (SlRecord) read = NULL;
  g_autofree char *json = sl_record_to_json (record);
  const char *bad[] = { "[]",           "{}",       "{\"name\":\"Ann\"}",
                        "{\"uuid\":1}", "nonsense", "{\"uuid\":\"a\"" };

  read = sl_record_from_json (SL_ENTITY_ANNOTATOR, json, NULL);
  g_assert_true (sl_record_equal (record, read));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sl_record_from_json (SL_ENTITY_ANNOTATOR, bad[i], &error));
      g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
    }
}

static void
test_keys (void)
{
  g_autoptr (SlRecord) annotation = sl_record_new (SL_ENTITY_ANNOTATION);
  g_autofree char *key = NULL;
  SlEntity entity;

  sl_record_set (annotation, SL_ANNOTATION_CLAIM, "c");
  sl_record_set (annotation, SL_ANNOTATION_ANNOTATOR, "a");
  key = sl_record_dup_key (annotation);
  g_assert_cmpstr (key, ==, "c a");
  for (guint i = 0; i < SL_N_ENTITIES; i++)
    {
      g_assert_true (sl_entity_from_string (sl_entity_to_string (i), &entity));
      g_assert_cmpint (entity, ==, i);
    }
  g_assert_false (sl_entity_from_string ("nobody", &entity));
  g_assert_false (sl_entity_from_string (NULL, &entity));
}

static gboolean
collect (SlRecord  *record,
         gpointer   user_data,
         GError   **error)
{
  g_ptr_array_add (user_data, record);

  return TRUE;
}

static gboolean
stop (SlRecord  *record,
      gpointer   user_data,
      GError   **error)
{
  sl_record_free (record);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "stop");

  return FALSE;
}

static void
test_table (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "a.sidelight", NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_record_free);
  g_autoptr (SlRecord) ann = make_annotator ("a", "Ann");
  g_autoptr (SlRecord) anna = make_annotator ("a", "Anna");
  g_autoptr (SlRecord) ben = make_annotator ("b", "Ben");
  g_autoptr (SlRecord) nameless = make_annotator ("c", NULL);
  g_autoptr (GError) error = NULL;
  SlDb *db = sl_db_create (path, NULL);

  g_assert_true (sl_record_write (ben, db, NULL));
  g_assert_true (sl_record_write (ann, db, NULL));
  g_assert_true (sl_record_write (anna, db, NULL));
  g_assert_true (sl_record_foreach (db, SL_ENTITY_ANNOTATOR, collect, found, NULL));
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_true (sl_record_equal (g_ptr_array_index (found, 0), anna));
  g_assert_true (sl_record_equal (g_ptr_array_index (found, 1), ben));
  g_assert_false (sl_record_foreach (db, SL_ENTITY_ANNOTATOR, stop, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (sl_record_write (nameless, db, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
  g_assert_true (sl_record_delete (ann, db, NULL));
  g_assert_true (sl_record_delete (ann, db, NULL));
  g_ptr_array_set_size (found, 0);
  g_assert_true (sl_record_foreach (db, SL_ENTITY_ANNOTATOR, collect, found, NULL));
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (sl_db_close (db, NULL));
  sl_test_remove_dir (folder);
}

/* Bytes that are no text never reach the objects. */
static void
test_bytes (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "a.sidelight", NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_record_free);
  g_autoptr (GError) error = NULL;
  SlDb *db = sl_db_create (path, NULL);

  g_assert_true (
    sl_db_execute (db, "INSERT INTO annotator VALUES ('a', CAST (x'ff' AS TEXT), 'A')", NULL));
  g_assert_false (sl_record_foreach (db, SL_ENTITY_ANNOTATOR, collect, found, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
  g_assert_true (sl_db_close (db, NULL));
  sl_test_remove_dir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/record/values", test_values);
  g_test_add_func ("/record/json", test_json);
  g_test_add_func ("/record/keys", test_keys);
  g_test_add_func ("/record/table", test_table);
  g_test_add_func ("/record/bytes", test_bytes);

  return g_test_run ();
}
