/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-db-private.h"
#include "store/sl-store-private.h"

#include "deny-checks.h"
#include "sl-test-utils.h"
#include "store/sl-codec.h"
#include "store/sl-store-check.h"

/* More than makes a commit a large one, see sl-store-bulk.c. */
#define MANY 1500

typedef struct
{
  char *folder;
  char *path;
  SlStore *store;
  SlArticle *article;
  SlAnnotator *annotator;
} Fixture;

static void
add (GPtrArray *changes,
     SlRecord  *record)
{
  g_ptr_array_add (changes, sl_change_new (NULL, record));
}

static SlRecord *
make_annotation (Fixture    *fixture,
                 guint       i,
                 const char *note)
{
  SlClaim *claim = g_ptr_array_index (sl_article_get_claims (fixture->article), i);
  g_autoptr (SlAnnotation) annotation =
    sl_annotation_new (sl_claim_get_uuid (claim), sl_annotator_get_uuid (fixture->annotator),
                       SL_VERDICT_DISPUTED, note, "2026-03-09T10:00:00Z");

  return sl_codec_from_annotation (annotation);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < MANY; i++)
    g_string_append (text, "dam ");
  fixture->folder = sl_test_make_dir ();
  fixture->path = g_build_filename (fixture->folder, "a.sidelight", NULL);
  fixture->store = sl_store_create (fixture->path, &error);
  g_assert_no_error (error);
  fixture->article = sl_test_article_new (text->str);
  fixture->annotator = sl_annotator_new (NULL, "Ann", NULL);
  for (guint i = 0; i < MANY; i++)
    sl_article_take_claim (fixture->article,
                           sl_claim_new (NULL, sl_article_get_uuid (fixture->article),
                                         &(SlTextRange) { 4 * i, 4 * i + 3 },
                                         SL_CLAIM_KIND_ASSERTION, SL_ORIGIN_MARKED, 0));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (sl_store_close (fixture->store, NULL));
  sl_test_remove_dir (fixture->folder);
  g_object_unref (fixture->article);
  g_object_unref (fixture->annotator);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* The article, its claims, and a note on each: "plain", and on the last one "gauge". */
static GPtrArray *
make_changes (Fixture *fixture)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  GPtrArray *claims = sl_article_get_claims (fixture->article);

  add (changes, sl_codec_from_annotator (fixture->annotator));
  add (changes, sl_codec_from_article (fixture->article, 0));
  for (guint i = 0; i < claims->len; i++)
    add (changes, sl_codec_from_claim (g_ptr_array_index (claims, i)));
  for (guint i = 0; i < claims->len; i++)
    add (changes, make_annotation (fixture, i, i + 1 < claims->len ? "plain" : "gauge"));

  return changes;
}

static gboolean
commit (Fixture    *fixture,
        GPtrArray  *changes,
        GError    **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  g_ptr_array_add (texts, sl_article_get_text (fixture->article));

  return sl_store_commit (fixture->store, NULL, changes, texts, NULL, error);
}

static guint
count_hits (Fixture    *fixture,
            const char *words)
{
  g_autoptr (GPtrArray) hits = sl_store_search (fixture->store, words, 2 * MANY, NULL);

  return hits->len;
}

/* The schema is compared word for word when the file is opened, and its indexes are looked through. */
static void
check_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  guint version;

  g_assert_true (sl_store_close (fixture->store, NULL));
  fixture->store = sl_store_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (sl_store_check (fixture->store, &version, &error));
  g_assert_no_error (error);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) changes = make_changes (fixture);
  g_autoptr (GPtrArray) few = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (commit (fixture, changes, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_hits (fixture, "gauge"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "plain"), ==, MANY - 1);
  g_assert_cmpuint (count_hits (fixture, "dam"), >, MANY);
  check_file (fixture);

  /* What comes later goes into the index row by row again. */
  g_ptr_array_add (few, sl_change_new (make_annotation (fixture, 0, "plain"),
                                       make_annotation (fixture, 0, "sluice")));
  g_assert_true (commit (fixture, few, NULL));
  g_assert_cmpuint (count_hits (fixture, "sluice"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "plain"), ==, MANY - 2);
  check_file (fixture);
}

/* Rows that go in their thousands are not found any more. */
static void
test_removal (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) changes = make_changes (fixture);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);

  g_assert_true (commit (fixture, changes, NULL));
  for (guint i = 0; i < MANY; i++)
    g_ptr_array_add (gone, sl_change_new (make_annotation (fixture, i, NULL), NULL));
  g_assert_true (commit (fixture, gone, NULL));
  g_assert_cmpuint (count_hits (fixture, "gauge"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "plain"), ==, 0);
  check_file (fixture);
}

/* A large commit that fails leaves nothing behind, neither rows nor a file without triggers or
 * checks. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) changes = make_changes (fixture);
  g_autoptr (GPtrArray) wrong = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (GError) error = NULL;
  SlRecord *record = make_annotation (fixture, 0, "stray");

  sl_record_set (record, SL_ANNOTATION_CLAIM, "11111111-1111-4111-8111-111111111111");
  add (changes, record);
  g_assert_false (commit (fixture, changes, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpuint (count_hits (fixture, "plain"), ==, 0);

  g_ptr_array_set_size (changes, changes->len - 1);
  g_assert_true (commit (fixture, changes, &error));
  record = make_annotation (fixture, 0, "plain");
  sl_record_set (record, SL_ANNOTATION_VERDICT, "perhaps");
  add (wrong, record);
  g_assert_false (commit (fixture, wrong, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CONSTRAINT);
  check_file (fixture);
}

/* A large commit whose checks cannot be put back is none, and no other follows it. */
static void
test_unchecked (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) changes = make_changes (fixture);
  g_autoptr (GError) error = NULL;
  sqlite3 *handle = fixture->store->db->handle;

  sqlite3_set_authorizer (handle, deny_checks, NULL);
  g_assert_false (commit (fixture, changes, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED);
  g_clear_error (&error);
  g_ptr_array_set_size (changes, 1);
  g_assert_false (commit (fixture, changes, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED);
  g_clear_error (&error);
  sqlite3_set_authorizer (handle, NULL, NULL);
  g_assert_cmpuint (count_hits (fixture, "plain"), ==, 0);
  g_assert_true (commit (fixture, changes, &error));
  check_file (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/store-bulk/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/store-bulk/removal", Fixture, NULL, set_up, test_removal, tear_down);
  g_test_add ("/store-bulk/failure", Fixture, NULL, set_up, test_failure, tear_down);

  g_test_add ("/store-bulk/unchecked", Fixture, NULL, set_up, test_unchecked, tear_down);

  return g_test_run ();
}
