/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-mentions.h"
#include "sl-match-fixture.h"
#include "sl-test-utils.h"

#define LEAD "After the storm Ada Lund closed the bridge near Halden"

static gboolean
has (SlTerms    *terms,
     GArray     *stems,
     const char *stem)
{
  for (guint i = 0; i < stems->len; i++)
    {
      if (g_str_equal (sl_terms_get_stem (terms, g_array_index (stems, guint32, i)), stem))
        return TRUE;
    }

  return FALSE;
}

static void
test_names (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new (LEAD, "after 12 storms the bridge was closed");
  SlMentions *mentions = &fixture->a->mentions;

  g_assert_true (has (fixture->terms, mentions->names, "lund"));
  g_assert_true (has (fixture->terms, mentions->names, "halden"));
  g_assert_false (has (fixture->terms, mentions->names, "ada"));
  g_assert_true (has (fixture->terms, mentions->words, "ada"));
  g_assert_false (has (fixture->terms, mentions->names, "bridg"));
  g_assert_cmpuint (fixture->b->mentions.names->len, ==, 0);
  g_assert_cmpuint (fixture->b->mentions.near->len, ==, 0);
}

static void
test_is_name (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new ("Near Halden the Bridge is a bridge of 1909", "none");
  SlArticleProfile *article = fixture->articles[0];

  g_assert_true (sl_mentions_is_name (article, 1));
  g_assert_false (sl_mentions_is_name (article, 2));
  g_assert_false (sl_mentions_is_name (article, 3));
  g_assert_false (sl_mentions_is_name (article, article->tokens->len - 1));
}

/* Names that the other claim lacks count apart, by whether the other article has them elsewhere. */
static void
test_apart (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new ("the bridge near Halden was closed by Lund",
                                                             "the bridge near Oslo was closed by Lund");
  SlMentionOverlap overlap = sl_mentions_compare (fixture->a, fixture->b);

  g_assert_cmpuint (overlap.unknown[0], ==, 1);
  g_assert_cmpuint (overlap.unknown[1], ==, 1);
  g_assert_cmpuint (overlap.known[0], ==, 0);
  g_assert_cmpfloat_with_epsilon (overlap.near, 0.5, 1e-6);
}

static void
test_same (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new (LEAD, "the bridge near Halden was closed by Lund");
  SlMentionOverlap overlap = sl_mentions_compare (fixture->a, fixture->b);

  g_assert_cmpuint (overlap.unknown[0] + overlap.unknown[1] + overlap.known[0] + overlap.known[1], ==, 0);
  g_assert_cmpfloat (overlap.near, >, 0.7);
}

static void
test_none (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new ("the", "of");
  SlMentionOverlap overlap = sl_mentions_compare (fixture->a, fixture->b);

  g_assert_cmpfloat (overlap.near, <=, 0);
  g_assert_cmpuint (overlap.unknown[0] + overlap.known[0], ==, 0);
}

/* Names of the sentence before are near, and with "she" they are spoken of. */
static void
test_pronoun (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (SlArticle) article = sl_test_article_new ("the bridge was closed by Lund. then she left. then it rained, and they left.");
  g_autoptr (SlArticleProfile) profile = NULL;
  SlClaimProfile *she;
  SlClaimProfile *they;

  sl_test_claim_new (article, "then she left", SL_CLAIM_KIND_ASSERTION);
  sl_test_claim_new (article, "they left", SL_CLAIM_KIND_ASSERTION);
  profile = sl_article_profile_new (article, terms, 0);
  she = g_ptr_array_index (profile->claims, 0);
  they = g_ptr_array_index (profile->claims, 1);

  g_assert_cmpuint (she->mentions.names->len, ==, 0);
  g_assert_true (has (terms, she->mentions.words, "lund"));
  g_assert_true (has (terms, she->mentions.near, "lund"));
  g_assert_true (has (terms, they->mentions.near, "lund"));
  g_assert_cmpuint (they->mentions.words->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/mentions/names", test_names);
  g_test_add_func ("/mentions/is-name", test_is_name);
  g_test_add_func ("/mentions/apart", test_apart);
  g_test_add_func ("/mentions/same", test_same);
  g_test_add_func ("/mentions/none", test_none);
  g_test_add_func ("/mentions/pronoun", test_pronoun);

  return g_test_run ();
}
