/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-relation.h"
#include "sl-match-fixture.h"

static SlMatch *
relate (SlMatchFixture *fixture)
{
  SlPair pair = { .a = fixture->a, .b = fixture->b };
  SlMatch *match;

  g_assert_true (sl_pair_measure (&pair, fixture->terms));
  match = sl_match_new (sl_claim_get_uuid (pair.a->claim), sl_claim_get_uuid (pair.b->claim), sl_relation_decide (&pair),
                        0.5, SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);
  sl_relation_add_differences (match, &pair);

  return match;
}

static guint
count_differences (SlMatch          *match,
                   SlDifferenceKind  kind)
{
  const SlDifference *differences;
  guint n_differences;
  guint n = 0;

  differences = sl_match_get_differences (match, &n_differences);
  for (guint i = 0; i < n_differences; i++)
    n += differences[i].kind == kind;

  return n;
}

static void
assert_relation (const char *a,
                 const char *b,
                 SlRelation  expected)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new (a, b);
  g_autoptr (SlMatch) match = relate (fixture);

  g_assert_cmpint (sl_match_get_relation (match), ==, expected);
}

static void
test_same_quote (void)
{
  assert_relation ("\"Every pier will be rebuilt,\" Lund said.", "Lund promised: \"Every pier will be rebuilt, whatever it costs.\"",
                   SL_RELATION_SAME_QUOTE);
  assert_relation ("Lund called it \"a black day for shipping\".", "It was \"a black day\", Lund said.", SL_RELATION_SAME_QUOTE);
}

/* Titles and single words stand in quotation marks without being anyone's words. */
static void
test_quoted_title (void)
{
  assert_relation ("Lund sang it on \"The Morning Show with Nina Vik\".", "Lund was a guest of \"The Morning Show with Nina Vik\".",
                   SL_RELATION_SAME_CLAIM);
  assert_relation ("Lund would not talk about \"that ferry\".", "Lund said \"that ferry should never have left the harbour\".",
                   SL_RELATION_SAME_CLAIM);
}

static void
test_altered_quote (void)
{
  assert_relation ("\"We want to reduce and suppress the demand for timber,\" Lund said.",
                   "\"We want to reduce and compress the demand for timber,\" said Lund.", SL_RELATION_ALTERED_QUOTE);
}

static void
test_same_claim (void)
{
  assert_relation ("\"Every pier will be rebuilt,\" Lund said.", "Lund promised that every pier would be rebuilt.",
                   SL_RELATION_SAME_CLAIM);
}

static void
test_other_speaker (void)
{
  g_autoptr (SlMatchFixture) fixture =
    sl_match_fixture_new_speakers ("\"The piers must be rebuilt at once before winter comes\"", "Ada Lund",
                                   "\"The piers must be demolished at once before spring comes\"", "Per Vik");
  g_autoptr (SlMatch) match = relate (fixture);

  g_assert_cmpint (sl_match_get_relation (match), ==, SL_RELATION_SAME_CLAIM);
}

static void
add_figure (SlClaimProfile *profile,
            double          value,
            guint           start)
{
  SlFigure *figure = sl_figure_new (&(SlTextRange) { start, start + 2 }, value, "count");

  figure->quantity = g_strdup ("sailors");
  sl_claim_take_figure (profile->claim, figure);
}

static void
test_conflicting_figure (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new ("14 sailors were rescued from the ferry",
                                                             "The ferry's 17 sailors were rescued");
  g_autoptr (SlMatch) match = NULL;

  add_figure (fixture->a, 14, 0);
  add_figure (fixture->b, 17, 12);
  match = relate (fixture);
  g_assert_cmpint (sl_match_get_relation (match), ==, SL_RELATION_CONFLICTING_FIGURE);
  g_assert_cmpuint (count_differences (match, SL_DIFFERENCE_FIGURE), ==, 1);
}

/* Of quotations only the quoted words are compared. */
static void
test_differences (void)
{
  g_autoptr (SlMatchFixture) fixture =
    sl_match_fixture_new ("\"We want to reduce and suppress the demand for timber,\" the minister said on Monday.",
                          "Lund told us: \"We want to reduce and compress the demand for timber.\"");
  g_autoptr (SlMatch) match = relate (fixture);

  g_assert_cmpuint (count_differences (match, SL_DIFFERENCE_WORDING), ==, 1);
  g_assert_cmpuint (count_differences (match, SL_DIFFERENCE_LEFT_OUT), ==, 0);
}

/* The relation does not depend on which claim is named first. */
static void
test_both_ways (void)
{
  assert_relation ("Lund promised: \"Every pier will be rebuilt, whatever it costs.\"",
                   "\"Every pier will be rebuilt,\" Lund said.", SL_RELATION_SAME_QUOTE);
  assert_relation ("\"We want to reduce and compress the demand for timber,\" said Lund.",
                   "\"We want to reduce and suppress the demand for timber,\" Lund said.",
                   SL_RELATION_ALTERED_QUOTE);
}

/* The same long words are one quotation, whoever is named for them. */
static void
test_same_words_of_another (void)
{
  const char *words = "\"The piers must be rebuilt at once before winter comes\"";
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new_speakers (words, "Ada Lund",
                                                                      words, "Per Vik");
  g_autoptr (SlMatch) match = relate (fixture);

  g_assert_cmpint (sl_match_get_relation (match), ==, SL_RELATION_SAME_QUOTE);
}

static void
test_same_figure (void)
{
  g_autoptr (SlMatchFixture) fixture =
    sl_match_fixture_new ("14 sailors were rescued from the ferry",
                          "The ferry's 14 sailors were rescued");
  g_autoptr (SlMatch) match = NULL;

  add_figure (fixture->a, 14, 0);
  add_figure (fixture->b, 14, 12);
  match = relate (fixture);
  g_assert_cmpint (sl_match_get_relation (match), ==, SL_RELATION_SAME_CLAIM);
  g_assert_cmpuint (count_differences (match, SL_DIFFERENCE_FIGURE), ==, 0);
}

/* The same words are told twice: nothing differs. */
static void
test_no_differences (void)
{
  const char *words = "The ferry ran aground off the northern pier on Monday";
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new (words, words);
  g_autoptr (SlMatch) match = relate (fixture);
  guint n = 7;

  g_assert_cmpint (sl_match_get_relation (match), ==, SL_RELATION_SAME_CLAIM);
  sl_match_get_differences (match, &n);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/relation/same-quote", test_same_quote);
  g_test_add_func ("/relation/quoted-title", test_quoted_title);
  g_test_add_func ("/relation/altered-quote", test_altered_quote);
  g_test_add_func ("/relation/same-claim", test_same_claim);
  g_test_add_func ("/relation/other-speaker", test_other_speaker);
  g_test_add_func ("/relation/conflicting-figure", test_conflicting_figure);
  g_test_add_func ("/relation/differences", test_differences);
  g_test_add_func ("/relation/both-ways", test_both_ways);
  g_test_add_func ("/relation/same-words-of-another", test_same_words_of_another);
  g_test_add_func ("/relation/same-figure", test_same_figure);
  g_test_add_func ("/relation/no-differences", test_no_differences);

  return g_test_run ();
}
