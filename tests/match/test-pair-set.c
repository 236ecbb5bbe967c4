/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-pair-set.h"
#include "sl-test-utils.h"

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
  const char *const first[] = { "Dockers of Brevik harbour went on strike over unpaid night shifts",
                                "Brevik harbour handles timber and salt", NULL };
  const char *const second[] = { "Unpaid night shifts led dockers in Brevik harbour to strike",
                                 "Dockers want the night shifts paid", NULL };
  const char *const third[] = { "In Brevik harbour dockers are on strike because night shifts were unpaid", NULL };
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (articles, make_article (first));
  g_ptr_array_add (articles, make_article (second));
  g_ptr_array_add (articles, make_article (third));

  return articles;
}

/* Weights under which the overlap alone counts, and the context can be read off. */
static SlMatchModel *
make_model (void)
{
  return sl_match_model_new_from_text ("first overlap 10\nfirst constant -3\nsecond first 1\n", NULL);
}

/* Compares every article with every other. */
static SlPairSet *
compare_all (GPtrArray *articles)
{
  SlPairSet *set = sl_pair_set_new (articles);

  for (guint i = 0; i < articles->len; i++)
    {
      for (guint j = i + 1; j < articles->len; j++)
        sl_pair_set_compare (set, i, j, NULL);
    }

  return set;
}

/* The pair of the first claims of the first two articles. */
static SlScoredPair *
find_best (SlPairSet *set)
{
  GArray *pairs = sl_pair_set_get_pairs (set);

  for (guint i = 0; i < pairs->len; i++)
    {
      SlScoredPair *scored = &g_array_index (pairs, SlScoredPair, i);

      if (scored->pair.a->id == 0 && scored->pair.b->id == 0 && scored->pair.a->article->index == 0 &&
          scored->pair.b->article->index == 1)
        return scored;
    }

  return NULL;
}

static void
test_context (void)
{
  g_autoptr (GPtrArray) articles = make_articles ();
  g_autofree SlMatchModel *model = make_model ();
  g_autoptr (SlPairSet) set = compare_all (articles);
  SlScoredPair *best;

  sl_pair_set_score (set, model);
  best = find_best (set);
  g_assert_nonnull (best);
  g_assert_true (sl_scored_pair_is_plausible (best));
  g_assert_cmpfloat (best->contexts[SL_CONTEXT_MUTUAL], >, 0);
  g_assert_cmpfloat (best->contexts[SL_CONTEXT_GAP_LESS], >, 0);
  g_assert_cmpfloat (best->contexts[SL_CONTEXT_GAP_LESS], <=, best->contexts[SL_CONTEXT_GAP_MORE]);
  g_assert_cmpfloat (best->pair.score, >, 0.5);
}

static void
test_select (void)
{
  g_autoptr (GPtrArray) articles = make_articles ();
  g_autofree SlMatchModel *model = make_model ();
  g_autoptr (SlPairSet) set = compare_all (articles);
  g_autoptr (GPtrArray) selected = NULL;
  g_autoptr (GPtrArray) none = NULL;

  sl_pair_set_score (set, model);
  selected = sl_pair_set_select (set, 0.5);
  none = sl_pair_set_select (set, 1.1);
  g_assert_cmpuint (selected->len, >=, 3);
  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 1; i < selected->len; i++)
    g_assert_cmpfloat (((SlPair *) g_ptr_array_index (selected, i - 1))->score, >=,
                       ((SlPair *) g_ptr_array_index (selected, i))->score);
}

/* What stands in a fourth article does not change what the first three have in common. */
static void
test_features_do_not_depend_on_others (void)
{
  const char *const other[] = { "Dockers, strike, night, shifts, harbour, Brevik, unpaid", NULL };
  g_autoptr (GPtrArray) articles = make_articles ();
  g_autoptr (SlPairSet) before = compare_all (articles);
  g_autoptr (SlPairSet) after = NULL;

  g_ptr_array_add (articles, make_article (other));
  after = compare_all (articles);
  g_assert_cmpmem (find_best (before)->pair.features, sizeof (float) * SL_N_FEATURES,
                   find_best (after)->pair.features, sizeof (float) * SL_N_FEATURES);
}

static void
test_clear (void)
{
  g_autoptr (GPtrArray) articles = make_articles ();
  g_autofree SlMatchModel *model = make_model ();
  g_autoptr (SlPairSet) set = sl_pair_set_new (articles);
  SlArticleProfile *profile = sl_pair_set_get_profile (set, 1);
  guint n;

  g_assert_cmpuint (sl_pair_set_get_pairs (set)->len, ==, 0);
  sl_pair_set_compare (set, 0, 1, model);
  n = sl_pair_set_get_pairs (set)->len;
  g_assert_cmpuint (n, >, 0);
  sl_pair_set_score (set, model);
  sl_pair_set_clear (set);
  g_assert_cmpuint (sl_pair_set_get_pairs (set)->len, ==, 0);
  g_assert_true (sl_pair_set_get_profile (set, 1) == profile);
  sl_pair_set_compare (set, 0, 1, model);
  g_assert_cmpuint (sl_pair_set_get_pairs (set)->len, ==, n);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pair-set/context", test_context);
  g_test_add_func ("/pair-set/select", test_select);
  g_test_add_func ("/pair-set/features-do-not-depend-on-others", test_features_do_not_depend_on_others);
  g_test_add_func ("/pair-set/clear", test_clear);

  return g_test_run ();
}
