/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-profile.h"
#include "sl-test-utils.h"

#include <string.h>

static const char TEXT[] =
  "Councillor Maria Voss said the harbour bridge, which carries nine trams, needs \"urgent repairs\".\n"
  "The bridge is old.\n";

static SlClaim *
add_claim (SlArticle *article)
{
  return sl_test_claim_new (article, "the harbour bridge, which carries nine trams, needs \"urgent repairs\"",
                            SL_CLAIM_KIND_ATTRIBUTED);
}

static guint32
find_stem (SlTerms    *terms,
           const char *word)
{
  g_autoptr (GArray) tokens = sl_terms_tokenize (terms, word, strlen (word), 0, NULL);

  return g_array_index (tokens, SlToken, 0).stem;
}

static void
test_terms (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (SlArticle) article = sl_test_article_new (TEXT);
  g_autoptr (SlArticleProfile) profile = NULL;
  SlClaimProfile *claim;

  add_claim (article);
  profile = sl_article_profile_new (article, terms, 4);
  g_assert_cmpuint (profile->claims->len, ==, 1);
  claim = g_ptr_array_index (profile->claims, 0);
  g_assert_cmpuint (claim->id, ==, 0);
  g_assert_true (claim->article == profile);
  /* harbour bridge carries nine trams needs urgent repairs */
  g_assert_cmpuint (claim->terms->len, ==, 8);
  g_assert_cmpint (sl_claim_profile_find (claim, find_stem (terms, "Bridges")), >=, 0);
  g_assert_cmpint (sl_claim_profile_find (claim, find_stem (terms, "Voss")), ==, -1);
  g_assert_cmpuint (sl_article_profile_get_df (profile, find_stem (terms, "bridge")), ==, 2);
  g_assert_cmpuint (sl_article_profile_get_df (profile, find_stem (terms, "ferry")), ==, 0);
  g_assert_cmpuint (profile->sentences->len, ==, 2);
  /* councillor, maria, voss and the claim's own */
  g_assert_cmpuint (claim->sentence->len, ==, 11);
}

static void
test_clauses (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (SlArticle) article = sl_test_article_new (TEXT);
  g_autoptr (SlArticleProfile) profile = NULL;
  SlClaimProfile *claim;

  add_claim (article);
  profile = sl_article_profile_new (article, terms, 0);
  claim = g_ptr_array_index (profile->claims, 0);
  /* "which carries nine trams" and "needs urgent repairs"; "the harbour bridge" has two terms only. */
  g_assert_cmpuint (claim->clauses->len, ==, 2);
  g_assert_cmpuint (g_array_index (claim->clauses, SlClause, 0).terms &
                    g_array_index (claim->clauses, SlClause, 1).terms, ==, 0);
}

static void
test_quotes_and_speaker (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (SlArticle) article = sl_test_article_new (TEXT);
  g_autoptr (SlArticleProfile) profile = NULL;
  SlClaim *claim = add_claim (article);
  SlClaimProfile *found;

  sl_claim_add_quoted (claim, &(SlTextRange) { 80, 94 });
  sl_claim_set_source (claim, &(SlTextRange) { 0, 21 });
  profile = sl_article_profile_new (article, terms, 0);
  found = g_ptr_array_index (profile->claims, 0);
  g_assert_cmpuint (found->quotes->len, ==, 1);
  g_assert_cmpuint (g_array_index (found->quotes, SlTokenSpan, 0).end -
                    g_array_index (found->quotes, SlTokenSpan, 0).first, ==, 2);
  /* councillor, maria, voss */
  g_assert_cmpuint (found->speaker->len, ==, 3);
}

static void
test_nothing (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (SlArticle) article = sl_test_article_new ("");
  g_autoptr (SlArticleProfile) profile = sl_article_profile_new (article, terms, 0);

  g_assert_cmpuint (profile->claims->len, ==, 0);
  g_assert_cmpuint (profile->sentences->len, ==, 0);
  g_assert_cmpuint (sl_article_profile_span (profile, 0, 10).end, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/profile/terms", test_terms);
  g_test_add_func ("/profile/clauses", test_clauses);
  g_test_add_func ("/profile/quotes-and-speaker", test_quotes_and_speaker);
  g_test_add_func ("/profile/nothing", test_nothing);

  return g_test_run ();
}
