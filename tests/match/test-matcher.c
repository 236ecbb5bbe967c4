/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-matcher.h"
#include "sl-test-utils.h"

static const char *const FIRST[] = {
  "Engineers closed the Halden suspension bridge after inspectors found cracks in two steel cables.",
  "The harbour museum reopens on Friday.",
  "Ferry captains expect longer queues at both landings.",
  NULL,
};

static const char *const SECOND[] = {
  "Local bakers won a prize for rye bread.",
  "The Halden suspension bridge was closed by engineers when inspectors discovered cracks in steel cables.",
  NULL,
};

static SlArticle *
make_article (const char *const *sentences)
{
  g_autofree char *text = g_strjoinv ("\n", (GStrv) sentences);
  SlArticle *article = sl_test_article_new (text);

  for (guint i = 0; sentences[i] != NULL; i++)
    sl_test_claim_new (article, sentences[i], SL_CLAIM_KIND_ASSERTION);

  return article;
}

static GPtrArray *
make_articles (void)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (articles, make_article (FIRST));
  g_ptr_array_add (articles, make_article (SECOND));

  return articles;
}

static const char *
get_claim (GPtrArray *articles,
           guint      article,
           guint      claim)
{
  return sl_claim_get_uuid (g_ptr_array_index (sl_article_get_claims (g_ptr_array_index (articles, article)), claim));
}

static void
test_same_claim (void)
{
  g_autoptr (GPtrArray) articles = make_articles ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) matches = sl_matcher_match (articles, NULL, NULL, NULL, &error);
  SlMatch *match;

  g_assert_no_error (error);
  g_assert_cmpuint (matches->len, ==, 1);
  match = g_ptr_array_index (matches, 0);
  g_assert_cmpstr (sl_match_get_other (match, get_claim (articles, 0, 0)), ==, get_claim (articles, 1, 1));
  g_assert_cmpint (sl_match_get_relation (match), ==, SL_RELATION_SAME_CLAIM);
  g_assert_cmpint (sl_match_get_state (match), ==, SL_MATCH_SUGGESTED);
  g_assert_cmpfloat (sl_match_get_score (match), >, 0.5);
  g_assert_cmpfloat (sl_match_get_score (match), <=, 1.0);
}

/* What one article says twice is its own affair. */
static void
test_not_within_one_article (void)
{
  const char *const twice[] = { FIRST[0], FIRST[0], NULL };
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) matches = NULL;

  g_ptr_array_add (articles, make_article (twice));
  matches = sl_matcher_match (articles, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (matches->len, ==, 0);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) none = sl_matcher_match (articles, NULL, NULL, NULL, NULL);
  g_autoptr (GPtrArray) empty = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_ptr_array_add (articles, sl_test_article_new (""));
  g_ptr_array_add (articles, sl_test_article_new (""));
  empty = sl_matcher_match (articles, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (empty->len, ==, 0);
}

/* A claim inside another makes no second match of the same places. */
static void
test_overlapping_claims (void)
{
  g_autoptr (GPtrArray) articles = make_articles ();
  g_autoptr (GPtrArray) matches = NULL;

  sl_test_claim_new (g_ptr_array_index (articles, 0), "inspectors found cracks in two steel cables",
                     SL_CLAIM_KIND_ASSERTION);
  sl_test_claim_new (g_ptr_array_index (articles, 1), "inspectors discovered cracks in steel cables",
                     SL_CLAIM_KIND_ASSERTION);
  matches = sl_matcher_match (articles, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (matches->len, ==, 1);
}

static void
note_progress_cb (double   done,
                  gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (done, >=, *last);
  g_assert_cmpfloat (done, <=, 1.0);
  *last = done;
}

static void
test_progress (void)
{
  g_autoptr (GPtrArray) articles = make_articles ();
  g_autoptr (GPtrArray) matches = NULL;
  double last = 0;

  matches = sl_matcher_match (articles, note_progress_cb, &last, NULL, NULL);
  g_assert_nonnull (matches);
  g_assert_cmpfloat_with_epsilon (last, 1.0, 1e-9);
}

static void
test_cancel (void)
{
  g_autoptr (GPtrArray) articles = make_articles ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sl_matcher_match (articles, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
assert_same_matches (GPtrArray *a,
                     GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      SlMatch *x = g_ptr_array_index (a, i);
      SlMatch *y = g_ptr_array_index (b, i);

      g_assert_cmpstr (sl_match_get_uuid (x), ==, sl_match_get_uuid (y));
      g_assert_cmpint (sl_match_get_relation (x), ==, sl_match_get_relation (y));
      g_assert_cmpfloat_with_epsilon (sl_match_get_score (x), sl_match_get_score (y), 1e-12);
    }
}

/* Updates and compares with what a new matcher finds; returns how many pairs of articles that took. */
static guint
update (SlMatcher *matcher,
        GPtrArray *articles)
{
  guint before = sl_matcher_get_n_compared (matcher);
  g_autoptr (GPtrArray) matches = sl_matcher_update (matcher, articles, NULL, NULL, NULL, NULL);
  g_autoptr (GPtrArray) from_scratch = sl_matcher_match (articles, NULL, NULL, NULL, NULL);

  assert_same_matches (matches, from_scratch);

  return sl_matcher_get_n_compared (matcher) - before;
}

/* After a change only pairs that the changed article is part of are compared. */
static void
test_update (void)
{
  const char *const third[] = { "Cracks in steel cables of the Halden suspension bridge made engineers close it.", NULL };
  g_autoptr (GPtrArray) articles = make_articles ();
  g_autoptr (SlMatcher) matcher = sl_matcher_new ();
  g_autoptr (SlArticle) changed = NULL;

  g_assert_cmpuint (update (matcher, articles), ==, 1);
  g_assert_cmpuint (update (matcher, articles), ==, 0);
  g_ptr_array_add (articles, make_article (third));
  g_assert_cmpuint (update (matcher, articles), ==, 2);
  changed = sl_article_copy (g_ptr_array_index (articles, 2));
  g_assert_cmpuint (update (matcher, articles), ==, 0);
  sl_test_claim_new (changed, "cables of the Halden suspension bridge", SL_CLAIM_KIND_ASSERTION);
  g_ptr_array_remove_index (articles, 2);
  g_assert_cmpuint (update (matcher, articles), ==, 0);
  g_ptr_array_add (articles, g_steal_pointer (&changed));
  g_assert_cmpuint (update (matcher, articles), ==, 2);
  g_ptr_array_remove_index (articles, 0);
  g_assert_cmpuint (update (matcher, articles), ==, 0);
}

/* Of many articles only some are compared, which others come and go changes what is found as little as a
 * new matcher would. */
static void
test_update_many (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SlMatcher) matcher = sl_matcher_new ();

  for (guint i = 0; i < 8; i++)
    {
      g_ptr_array_add (articles, make_article (i % 2 == 0 ? FIRST : SECOND));
      update (matcher, articles);
    }
  for (guint i = 0; i < 4; i++)
    {
      g_ptr_array_add (articles, make_article (i % 2 == 0 ? FIRST : SECOND));
      g_assert_cmpuint (update (matcher, articles), <=, 8 + i);
    }
  g_ptr_array_remove_index (articles, 3);
  update (matcher, articles);
}

/* An article that stands twice in the list is still one article. */
static void
test_twice (void)
{
  g_autoptr (GPtrArray) articles = make_articles ();
  g_autoptr (GPtrArray) matches = NULL;

  g_ptr_array_add (articles, g_object_ref (g_ptr_array_index (articles, 0)));
  matches = sl_matcher_match (articles, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (matches->len, >=, 1);
}

/* What was compared before the end is kept, and the next update does the rest. */
static void
test_update_after_cancel (void)
{
  g_autoptr (GPtrArray) articles = make_articles ();
  g_autoptr (SlMatcher) matcher = sl_matcher_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (sl_matcher_update (matcher, articles, NULL, NULL, cancellable, NULL));
  g_assert_cmpuint (update (matcher, articles), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/matcher/same-claim", test_same_claim);
  g_test_add_func ("/matcher/not-within-one-article", test_not_within_one_article);
  g_test_add_func ("/matcher/nothing", test_nothing);
  g_test_add_func ("/matcher/overlapping-claims", test_overlapping_claims);
  g_test_add_func ("/matcher/progress", test_progress);
  g_test_add_func ("/matcher/cancel", test_cancel);
  g_test_add_func ("/matcher/update", test_update);
  g_test_add_func ("/matcher/update-many", test_update_many);
  g_test_add_func ("/matcher/twice", test_twice);
  g_test_add_func ("/matcher/update-after-cancel", test_update_after_cancel);

  return g_test_run ();
}
