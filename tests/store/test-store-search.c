/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-store.h"

#include <string.h>

#include "sl-test-utils.h"
#include "store/sl-codec.h"

#define TEXT \
  "Flood in the caf\u00e9 quarter\n" \
  "\U0001f600 The old dam broke at four, the mayor said, and the water came.\n" \
  "The dam was old. Nobody had looked after the dam for years, and the mayor knew."

typedef struct
{
  char *folder;
  SlStore *store;
  SlArticle *article;
  char *claim;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ann", NULL);
  g_autoptr (SlAnnotation) annotation = NULL;
  g_autoptr (GError) error = NULL;
  SlClaim *claim;

  fixture->folder = sl_test_make_dir ();
  path = g_build_filename (fixture->folder, "a.sidelight", NULL);
  fixture->store = sl_store_create (path, NULL);
  fixture->article = sl_test_article_new (TEXT);
  claim = sl_test_claim_new (fixture->article, "The old dam broke at four",
                             SL_CLAIM_KIND_ATTRIBUTED);
  sl_claim_set_speaker (claim, "Erika Muster");
  fixture->claim = g_strdup (sl_claim_get_uuid (claim));
  annotation = sl_annotation_new (fixture->claim, sl_annotator_get_uuid (annotator),
                                  SL_VERDICT_DISPUTED, "The river gauge tells five o'clock.",
                                  "2026");

  g_ptr_array_add (texts, sl_article_get_text (fixture->article));
  g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_annotator (annotator)));
  g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_article (fixture->article, 0)));
  g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_claim (claim)));
  g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_annotation (annotation)));
  g_assert_true (sl_store_commit (fixture->store, NULL, changes, texts, NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (sl_store_close (fixture->store, NULL));
  sl_test_remove_dir (fixture->folder);
  g_object_unref (fixture->article);
  g_free (fixture->claim);
  g_free (fixture->folder);
}

static GPtrArray *
search (Fixture    *fixture,
        const char *words)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = sl_store_search (fixture->store, words, 20, &error);

  g_assert_no_error (error);
  g_assert_nonnull (hits);

  return hits;
}

static void
test_claim_note_and_text (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) dam = search (fixture, "dam");
  g_autoptr (GPtrArray) speaker = search (fixture, "muster");
  g_autoptr (GPtrArray) gauge = search (fixture, "gauge river");
  const SlStoreHit *hit;

  /* The claim, and the two lines of the text. */
  g_assert_cmpuint (dam->len, ==, 3);
  hit = g_ptr_array_index (dam, 0);
  g_assert_cmpstr (hit->claim, ==, fixture->claim);
  hit = g_ptr_array_index (dam, 2);
  g_assert_null (hit->claim);
  g_assert_cmpstr (hit->article, ==, sl_article_get_uuid (fixture->article));
  g_assert_true (g_str_has_prefix (hit->snippet, "The dam was old."));

  g_assert_cmpuint (speaker->len, ==, 1);
  g_assert_cmpuint (gauge->len, ==, 1);
  hit = g_ptr_array_index (gauge, 0);
  g_assert_cmpstr (hit->claim, ==, fixture->claim);
  g_assert_nonnull (strstr (hit->snippet, "river gauge"));
}

/* A place is told in code points, also behind characters of several bytes. */
static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) hits = search (fixture, "water");
  g_autoptr (GPtrArray) accents = search (fixture, "CAFE");
  const SlStoreHit *hit = g_ptr_array_index (hits, 0);
  g_autofree char *words = NULL;

  g_assert_cmpuint (hits->len, ==, 1);
  words = sl_article_dup_words (fixture->article, &hit->range);
  g_assert_cmpstr (words, ==, "water");
  g_assert_cmpuint (accents->len, ==, 1);
  hit = g_ptr_array_index (accents, 0);
  g_clear_pointer (&words, g_free);
  words = sl_article_dup_words (fixture->article, &hit->range);
  g_assert_cmpstr (words, ==, "caf\u00e9");
}

static void
test_all_words_and_prefix (Fixture       *fixture,
                           gconstpointer  data)
{
  const struct { const char *words; guint n; } cases[] = {
    { "may", 2 }, { "water mayor", 1 }, { "mayor nobody", 1 }, { "broke fiv", 0 },
    { "brok four", 0 }, { "zebra", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) hits = search (fixture, cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpuint (hits->len, ==, cases[i].n);
    }
}

/* Nothing that can be typed is an error. */
static void
test_no_syntax (Fixture       *fixture,
                gconstpointer  data)
{
  const char *typed[] = {
    "", " ", "\"", "\"\"", "AND", "dam AND", "NOT dam", "NEAR(dam, 2)", "words:dam", "*", "dam*",
    "^dam", "-dam", "(dam", "dam)", "{a b}: dam", "dam + ", "'", "--", ";", "\\", "%",
    "dam\n\tbroke", "\xff\xfe", "o'clock",
    "\U0001f600", "a\"b", "\"dam\" \"", "\x02 dam\x03",
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GPtrArray) hits = search (fixture, typed[i]);

      g_assert_nonnull (hits);
    }
}

static void
test_query (void)
{
  g_autofree char *long_query = g_strnfill (100000, 'a');
  g_autofree char *cut = NULL;
  g_autofree char *two = NULL;
  guint n = 0;

  two = sl_store_make_query (" dam  \"broke ", &n);
  g_assert_cmpstr (two, ==, "\"dam\" AND \"\"\"broke\"*");
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (sl_store_make_query (" - \u2014 ", &n));
  g_assert_cmpuint (n, ==, 0);
  for (guint i = 1; i < 100000; i += 2)
    long_query[i] = ' ';
  cut = sl_store_make_query (long_query, &n);
  g_assert_cmpuint (n, ==, 32);
}

/* The index follows every change of a row. */
static void
test_index_follows (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  SlClaim *claim = g_ptr_array_index (sl_article_get_claims (fixture->article), 0);
  g_autoptr (SlClaim) adjusted = sl_claim_copy_adjusted (claim, &(SlTextRange) { 30, 37 });
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *path = g_strdup (sl_store_get_path (fixture->store));
  SlDb *db;

  g_ptr_array_add (changes,
                   sl_change_new (sl_codec_from_claim (claim), sl_codec_from_claim (adjusted)));
  before = search (fixture, "broke four");
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_true (sl_store_commit (fixture->store, NULL, changes, NULL, NULL, NULL));
  after = search (fixture, "broke four");
  g_assert_cmpuint (after->len, ==, 1);

  g_assert_true (sl_store_close (fixture->store, NULL));
  db = sl_db_open (path, NULL);
  g_assert_true (sl_db_execute (
    db,
    "INSERT INTO claim_search (claim_search, rank) VALUES ('integrity-check', 1);"
    "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1);"
    "INSERT INTO note_search (note_search, rank) VALUES ('integrity-check', 1);",
    NULL));
  g_assert_true (sl_db_close (db, NULL));
  fixture->store = sl_store_open (path, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/store-search/claim-note-and-text", test_claim_note_and_text);
  ADD ("/store-search/place", test_place);
  ADD ("/store-search/all-words-and-prefix", test_all_words_and_prefix);
  ADD ("/store-search/no-syntax", test_no_syntax);
  ADD ("/store-search/index-follows", test_index_follows);
#undef ADD
  g_test_add_func ("/store-search/query", test_query);

  return g_test_run ();
}
