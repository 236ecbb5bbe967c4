/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-set-fit.h"

#include "sl-test-set.h"
#include "sl-test-utils.h"

#define TEXT "The dam broke at four in the morning, the mayor said. About 60 people were moved."

static SlArticle *
make_article (const char *uuid,
              const char *utf8)
{
  g_autoptr (SlText) text = sl_text_new (utf8, -1);

  return sl_article_new (uuid, text);
}

static void
mark (SlArticle  *article,
      const char *uuid,
      guint       start,
      guint       end)
{
  SlTextRange range = { start, end };

  sl_article_take_claim (article, sl_claim_new (uuid, sl_article_get_uuid (article), &range,
                                                SL_CLAIM_KIND_ASSERTION, SL_ORIGIN_MARKED, 1));
}

static SlSet *
make_set (SlArticle  *article,
          const char *claim)
{
  SlSet *set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autoptr (SlAnnotator) ben = sl_annotator_new (SL_TEST_BEN, "Ben", NULL);
  g_autoptr (SlAnnotation) annotation = NULL;

  g_assert_true (sl_set_add_annotator (set, ben));
  g_assert_true (sl_set_add_article (set, article));
  if (claim == NULL)
    return set;
  annotation = sl_annotation_new (claim, SL_TEST_BEN, SL_VERDICT_DISPUTED, "n",
                                  "2026-03-09T10:00:00Z");
  g_assert_true (sl_set_add_annotation (set, annotation));

  return set;
}

static SlSetFit *
fit (SlSet *base,
     SlSet *set)
{
  g_autoptr (GError) error = NULL;
  SlSetFit *self = sl_set_fit_new (SL_SET_SOURCE (base), SL_SET_SOURCE (set), NULL, &error);

  g_assert_no_error (error);

  return self;
}

/* The same text under another UUID is the same article, and the same words are the same claim. */
static void
test_by_hash (void)
{
  g_autoptr (SlArticle) here = make_article (NULL, TEXT);
  g_autoptr (SlArticle) there = make_article (SL_TEST_CLAIM (9), TEXT);
  g_autoptr (SlSet) base = NULL;
  g_autoptr (SlSet) set = NULL;
  g_autoptr (SlSetFit) self = NULL;
  g_autoptr (SlSet) made = NULL;
  SlClaim *claim;

  mark (here, SL_TEST_CLAIM (1), 0, 13);
  mark (there, SL_TEST_CLAIM (2), 0, 13);
  mark (there, SL_TEST_CLAIM (3), 54, 70);
  base = make_set (here, NULL);
  set = make_set (there, SL_TEST_CLAIM (2));
  self = fit (base, set);
  made = sl_set_fit_make_set (self, NULL);

  g_assert_cmpuint (sl_set_fit_get_strays (self)->len, ==, 0);
  g_assert_cmpuint (sl_set_fit_get_messages (self)->len, ==, 0);
  g_assert_cmpuint (sl_set_get_n_articles (made), ==, 1);
  g_assert_nonnull (sl_set_lookup_article (made, sl_article_get_uuid (here)));
  g_assert_nonnull (sl_set_lookup_annotation (made, SL_TEST_CLAIM (1), SL_TEST_BEN));
  g_assert_null (sl_set_lookup_claim (made, SL_TEST_CLAIM (2)));
  claim = sl_set_lookup_claim (made, SL_TEST_CLAIM (3));
  g_assert_cmpstr (sl_claim_get_article (claim), ==, sl_article_get_uuid (here));
}

/* Where the text is another, marks move only with consent, and lost ones are told. */
static void
test_by_words (void)
{
  g_autoptr (SlArticle) here = make_article (NULL, "Update: " TEXT);
  g_autoptr (SlArticle) there = make_article (NULL, TEXT " More is not known yet.");
  g_autoptr (GHashTable) moved = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (SlSet) base = NULL;
  g_autoptr (SlSet) set = NULL;
  g_autoptr (SlSetFit) self = NULL;
  g_autoptr (SlSet) without = NULL;
  g_autoptr (SlSet) with = NULL;
  const SlStray *stray;

  sl_article_set_detail (here, SL_DETAIL_URL, "https://news.example.com/dam");
  sl_article_set_detail (there, SL_DETAIL_URL, "https://news.example.com/dam");
  mark (there, SL_TEST_CLAIM (1), 0, 13);
  mark (there, SL_TEST_CLAIM (2), 82, 104);
  base = make_set (here, NULL);
  set = make_set (there, SL_TEST_CLAIM (1));
  self = fit (base, set);

  g_assert_cmpuint (sl_set_fit_get_messages (self)->len, ==, 1);
  g_assert_cmpuint (sl_set_fit_get_strays (self)->len, ==, 2);
  stray = g_ptr_array_index (sl_set_fit_get_strays (self), 0);
  g_assert_true (stray->found);
  g_assert_cmpstr (stray->words, ==, "The dam broke");
  g_assert_cmpuint (stray->range.start, ==, 8);
  stray = g_ptr_array_index (sl_set_fit_get_strays (self), 1);
  g_assert_false (stray->found);

  without = sl_set_fit_make_set (self, NULL);
  g_assert_cmpuint (sl_set_get_n_claims (without), ==, 0);
  g_assert_cmpuint (sl_set_get_n_annotations (without), ==, 0);
  g_hash_table_add (moved, (gpointer) SL_TEST_CLAIM (1));
  g_hash_table_add (moved, (gpointer) SL_TEST_CLAIM (2));
  with = sl_set_fit_make_set (self, moved);
  g_assert_cmpuint (sl_set_get_n_claims (with), ==, 1);
  g_assert_cmpuint (sl_claim_get_range (sl_set_lookup_claim (with, SL_TEST_CLAIM (1)))->start, ==,
                    8);
  g_assert_nonnull (sl_set_lookup_annotation (with, SL_TEST_CLAIM (1), SL_TEST_BEN));
}

/* Another article stays another, and may not take over a claim of one here. */
static void
test_unknown (void)
{
  g_autoptr (SlArticle) here = make_article (NULL, TEXT);
  g_autoptr (SlArticle) there = make_article (NULL, "Nobody knows what the council has decided.");
  g_autoptr (SlSet) base = NULL;
  g_autoptr (SlSet) set = NULL;
  g_autoptr (SlSetFit) self = NULL;
  g_autoptr (SlSet) made = NULL;

  mark (here, SL_TEST_CLAIM (1), 0, 13);
  mark (there, SL_TEST_CLAIM (1), 0, 6);
  mark (there, SL_TEST_CLAIM (2), 7, 12);
  base = make_set (here, NULL);
  set = make_set (there, SL_TEST_CLAIM (1));
  self = fit (base, set);
  made = sl_set_fit_make_set (self, NULL);

  g_assert_cmpuint (sl_set_fit_get_messages (self)->len, ==, 1);
  g_assert_cmpuint (sl_set_get_n_articles (made), ==, 1);
  g_assert_cmpuint (sl_set_get_n_claims (made), ==, 1);
  g_assert_cmpuint (sl_set_get_n_annotations (made), ==, 0);
}

/* A set fits the comparison that it came from without any change. */
static void
test_itself (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlSetFit) self = fit (set, set);
  g_autoptr (SlSet) made = sl_set_fit_make_set (self, NULL);
  g_autofree char *before = sl_test_export ("json", set, NULL);
  g_autofree char *after = sl_test_export ("json", made, NULL);

  g_assert_cmpstr (before, ==, after);
}

/* What was not found there is not found here: by article and claim as they are known here. */
static void
test_omissions (void)
{
  g_autoptr (SlArticle) here = make_article (NULL, TEXT);
  g_autoptr (SlArticle) there = make_article (SL_TEST_CLAIM (9), TEXT);
  g_autoptr (SlArticle) edition = make_article (SL_TEST_CLAIM (8), TEXT);
  g_autoptr (SlArticle) silent = make_article (NULL, "Nobody knows what the council has decided.");
  g_autoptr (SlOmission) omission = NULL;
  g_autoptr (SlOmission) twin = NULL;
  g_autoptr (SlSet) base = NULL;
  g_autoptr (SlSet) set = NULL;
  g_autoptr (SlSetFit) self = NULL;
  g_autoptr (SlSet) made = NULL;
  g_autofree char *key = sl_omission_dup_key (SL_TEST_CLAIM (1), sl_article_get_uuid (silent),
                                              SL_TEST_BEN);

  mark (here, SL_TEST_CLAIM (1), 0, 13);
  mark (there, SL_TEST_CLAIM (2), 0, 13);
  base = make_set (here, NULL);
  set = make_set (there, NULL);
  g_assert_true (sl_set_add_article (set, silent));
  g_assert_true (sl_set_add_article (set, edition));
  omission = sl_omission_new (SL_TEST_CLAIM (2), sl_article_get_uuid (silent), SL_TEST_BEN, "twice",
                              "2026-03-09T10:00:00Z");
  /* Here both are one article, which tells the claim. */
  twin = sl_omission_new (SL_TEST_CLAIM (2), SL_TEST_CLAIM (8), SL_TEST_BEN, NULL, NULL);
  g_assert_true (sl_set_add_omission (set, omission));
  g_assert_true (sl_set_add_omission (set, twin));
  self = fit (base, set);
  made = sl_set_fit_make_set (self, NULL);
  g_assert_cmpuint (sl_set_get_n_omissions (made), ==, 1);
  g_assert_cmpstr (sl_omission_get_note (sl_set_lookup_omission (made, key)), ==, "twice");
  g_assert_cmpuint (sl_set_fit_get_messages (self)->len, ==, 1);
}

/* An article that reads differently here keeps what was stated of it, with a word about that. */
static void
test_omission_of_another_text (void)
{
  g_autoptr (SlArticle) here = make_article (NULL, "Update: " TEXT);
  g_autoptr (SlArticle) there = make_article (NULL, TEXT);
  g_autoptr (SlArticle) other = make_article (NULL, "Nobody knows what the council has decided.");
  g_autoptr (SlOmission) omission = NULL;
  g_autoptr (SlSet) base = NULL;
  g_autoptr (SlSet) set = NULL;
  g_autoptr (SlSetFit) self = NULL;
  g_autoptr (SlSet) made = NULL;
  g_autofree char *key = sl_omission_dup_key (SL_TEST_CLAIM (1), sl_article_get_uuid (here),
                                              SL_TEST_BEN);

  mark (other, SL_TEST_CLAIM (1), 0, 6);
  base = make_set (here, NULL);
  set = make_set (there, NULL);
  g_assert_true (sl_set_add_article (set, other));
  omission = sl_omission_new (SL_TEST_CLAIM (1), sl_article_get_uuid (there), SL_TEST_BEN, NULL, NULL);
  g_assert_true (sl_set_add_omission (set, omission));
  self = fit (base, set);
  made = sl_set_fit_make_set (self, NULL);
  g_assert_nonnull (sl_set_lookup_omission (made, key));
  g_assert_cmpuint (sl_set_fit_get_messages (self)->len, ==, 2);
}

static void
test_cancelled (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sl_set_fit_new (SL_SET_SOURCE (set), SL_SET_SOURCE (set), cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/set-fit/by-hash", test_by_hash);
  g_test_add_func ("/set-fit/by-words", test_by_words);
  g_test_add_func ("/set-fit/unknown", test_unknown);
  g_test_add_func ("/set-fit/itself", test_itself);
  g_test_add_func ("/set-fit/omissions", test_omissions);
  g_test_add_func ("/set-fit/omission-of-another-text", test_omission_of_another_text);
  g_test_add_func ("/set-fit/cancelled", test_cancelled);

  return g_test_run ();
}
