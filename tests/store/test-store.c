/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-store.h"

#include "sl-test-utils.h"
#include "store/sl-codec.h"

static const SlGesture gesture = {
  .kind = SL_GESTURE_DO,
  .label = "add-articles",
  .n = 1,
  .annotator = "ann",
  .device = "desk",
  .at = "2026-03-07",
};

static SlStore *
make_store (char **folder,
            char **path)
{
  g_autoptr (GError) error = NULL;
  SlStore *store;

  *folder = sl_test_make_dir ();
  *path = g_build_filename (*folder, "a.sidelight", NULL);
  store = sl_store_create (*path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sl_store_get_path (store), ==, *path);

  return store;
}

static GPtrArray *
make_changes (SlArticle *article)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  GPtrArray *claims = sl_article_get_claims (article);

  g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_article (article, 0)));
  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (changes,
                     sl_change_new (NULL, sl_codec_from_claim (g_ptr_array_index (claims, i))));

  return changes;
}

static gboolean
count_row (SlRecord  *record,
           gpointer   user_data,
           GError   **error)
{
  sl_record_free (record);
  (*(guint *) user_data)++;

  return TRUE;
}

static guint
count (SlStore  *store,
       SlEntity  entity)
{
  guint n = 0;

  g_assert_true (sl_store_foreach (store, entity, count_row, &n, NULL));

  return n;
}

static void
test_commit (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SlArticle) article = sl_test_article_new ("The dam broke.\nNobody was hurt.");
  g_autoptr (SlText) text = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) changes = NULL;
  SlStore *store = make_store (&folder, &path);
  gint64 id = 0;

  sl_test_claim_new (article, "The dam broke", SL_CLAIM_KIND_ASSERTION);
  changes = make_changes (article);

  /* Without its text an article does not go in, and nothing else does. */
  g_assert_false (sl_store_commit (store, &gesture, changes, NULL, &id, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
  g_assert_cmpuint (count (store, SL_ENTITY_CLAIM), ==, 0);
  g_clear_error (&error);

  g_ptr_array_add (texts, sl_article_get_text (article));
  g_assert_true (sl_store_commit (store, &gesture, changes, texts, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (id, ==, 1);
  g_assert_true (sl_store_close (store, NULL));

  store = sl_store_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (store, SL_ENTITY_ARTICLE), ==, 1);
  g_assert_cmpuint (count (store, SL_ENTITY_CLAIM), ==, 1);
  text = sl_store_read_text (store, sl_text_get_sha256 (sl_article_get_text (article)), NULL);
  g_assert_cmpstr (sl_text_get_utf8 (text), ==, "The dam broke.\nNobody was hurt.");
  g_assert_null (sl_store_read_text (store, "no such text", &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
  g_assert_true (sl_store_close (store, NULL));
  sl_test_remove_dir (folder);
}

/* What is written in haste is there as well, and what comes after it brings it to the disk. */
static void
test_durable (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  SlStore *store = make_store (&folder, &path);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("Ann %u", i);
      g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, name, NULL);
      g_autoptr (GPtrArray) changes =
        g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);

      g_assert_true (sl_store_set_durable (store, i % 2 == 1, &error));
      g_assert_no_error (error);
      g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_annotator (annotator)));
      g_assert_true (sl_store_commit (store, NULL, changes, NULL, NULL, &error));
      g_assert_no_error (error);
    }
  g_assert_true (sl_store_close (store, NULL));

  store = sl_store_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (store, SL_ENTITY_ANNOTATOR), ==, 4);
  g_assert_true (sl_store_close (store, NULL));
  sl_test_remove_dir (folder);
}

/* A claim of an article that is not there. */
static void
test_foreign_key (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SlArticle) article = sl_test_article_new ("The dam broke.");
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  SlStore *store = make_store (&folder, &path);

  g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_claim (
    sl_test_claim_new (article, "dam", SL_CLAIM_KIND_ASSERTION))));
  g_assert_false (sl_store_commit (store, NULL, changes, NULL, NULL, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
  g_assert_true (sl_store_close (store, NULL));
  sl_test_remove_dir (folder);
}

static void
test_derived_is_not_logged (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (GPtrArray) logged = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ann", NULL);
  SlStore *store = make_store (&folder, &path);

  g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_annotator (annotator)));
  g_assert_true (sl_store_commit (store, NULL, changes, NULL, NULL, NULL));
  g_assert_cmpuint (count (store, SL_ENTITY_ANNOTATOR), ==, 1);
  g_assert_true (sl_store_read_changes (store, 1, logged, NULL));
  g_assert_cmpuint (logged->len, ==, 0);
  g_assert_true (sl_store_close (store, NULL));
  sl_test_remove_dir (folder);
}

static void
test_change (void)
{
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ann", NULL);
  g_autoptr (SlChange) change = sl_change_new (sl_codec_from_annotator (annotator), NULL);
  g_autofree char *key = sl_change_dup_key (change);

  g_assert_cmpint (sl_change_get_entity (change), ==, SL_ENTITY_ANNOTATOR);
  g_assert_cmpstr (key, ==, sl_annotator_get_uuid (annotator));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/commit", test_commit);
  g_test_add_func ("/store/foreign-key", test_foreign_key);
  g_test_add_func ("/store/derived-is-not-logged", test_derived_is_not_logged);
  g_test_add_func ("/store/change", test_change);
  g_test_add_func ("/store/durable", test_durable);

  return g_test_run ();
}
