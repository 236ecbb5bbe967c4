/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-quote-pair.h"
#include "sl-match-fixture.h"

static SlQuoteOverlap
compare (const char *a,
         const char *b)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new (a, b);

  return sl_quote_pair_overlap (fixture->a, fixture->b);
}

static void
test_same (void)
{
  SlQuoteOverlap overlap = compare ("He said: \"We will rebuild every pier before winter.\"",
                                    "\"We will rebuild,\" he said, \"every pier before winter.\"");

  g_assert_cmpuint (overlap.n_equal, ==, 7);
  g_assert_cmpuint (overlap.n_changed, ==, 0);
  g_assert_false (overlap.ends_apart);
}

static void
test_cut (void)
{
  SlQuoteOverlap overlap = compare ("\"We will rebuild every pier before winter.\"", "They will \"rebuild every pier\".");

  g_assert_cmpuint (overlap.n_equal, ==, 3);
  g_assert_cmpuint (overlap.n_shorter, ==, 3);
  g_assert_cmpuint (overlap.n_changed, ==, 0);
  g_assert_false (overlap.ends_apart);
}

/* An editor's words in brackets and what an ellipsis stands for are no changes of the speaker's words. */
static void
test_brackets (void)
{
  SlQuoteOverlap put_in = compare ("\"Not me, not Anna [Lindqvist], will rebuild every pier.\"",
                                   "\"Not me, not Anna, will rebuild every pier.\"");
  SlQuoteOverlap left_out = compare ("\"We will rebuild every pier long before winter comes.\"",
                                     "\"We will rebuild every pier … before winter comes.\"");

  g_assert_cmpuint (put_in.n_equal, ==, 8);
  g_assert_cmpuint (put_in.n_changed, ==, 0);
  g_assert_cmpuint (left_out.n_equal, ==, 8);
  g_assert_cmpuint (left_out.n_changed, ==, 0);
}

/* Silently dropped words are. */
static void
test_dropped_word (void)
{
  SlQuoteOverlap overlap = compare ("\"We will rebuild every pier long before winter comes.\"",
                                    "\"We will rebuild every pier before winter comes.\"");

  g_assert_cmpuint (overlap.n_changed, ==, 1);
}

static void
test_changed_word (void)
{
  SlQuoteOverlap overlap = compare ("\"We will rebuild every pier before winter.\"",
                                    "\"We will repair every pier before winter.\"");

  g_assert_cmpuint (overlap.n_equal, ==, 6);
  g_assert_cmpuint (overlap.n_changed, ==, 1);
}

/* The last word differs: nothing after it shows that it is not a cut, but both go on. */
static void
test_changed_end (void)
{
  SlQuoteOverlap overlap = compare ("\"Every pier is safe now\"", "\"Every pier is safe today\"");

  g_assert_cmpuint (overlap.n_changed, ==, 0);
  g_assert_true (overlap.ends_apart);
}

static void
test_no_quotes (void)
{
  SlQuoteOverlap overlap = compare ("We will rebuild every pier", "\"We will rebuild every pier\"");

  g_assert_cmpuint (overlap.n_equal, ==, 0);
  g_assert_cmpuint (overlap.n_shorter, ==, 0);
}

/* The order of the two does not matter. */
static void
test_both_ways (void)
{
  const char *a = "\"We will rebuild every pier before winter.\"";
  const char *b = "\"We will repair every pier before spring comes.\"";
  SlQuoteOverlap there = compare (a, b);
  SlQuoteOverlap back = compare (b, a);

  g_assert_cmpuint (there.n_equal, ==, back.n_equal);
  g_assert_cmpuint (there.n_changed, ==, back.n_changed);
  g_assert_cmpuint (there.n_shorter, ==, back.n_shorter);
  g_assert_cmpint (there.ends_apart, ==, back.ends_apart);
}

static void
test_nothing_in_common (void)
{
  SlQuoteOverlap overlap = compare ("\"Every pier is safe\"", "\"Nobody saw smoke\"");

  g_assert_cmpuint (overlap.n_equal, ==, 0);
  g_assert_cmpuint (overlap.n_changed, ==, 0);
  g_assert_cmpuint (overlap.n_shorter, ==, 3);
  g_assert_false (overlap.ends_apart);
}

/* Words that only hold others together are equal words, but say nothing. */
static void
test_meaning (void)
{
  SlQuoteOverlap overlap = compare ("\"the harbour and the lighthouse\"",
                                    "\"the harbour and the lighthouse\"");

  g_assert_cmpuint (overlap.n_equal, ==, 5);
  g_assert_cmpuint (overlap.n_meaning, ==, 2);
  g_assert_cmpuint (overlap.n_names, <=, overlap.n_meaning);
}

static void
test_case_and_marks (void)
{
  SlQuoteOverlap overlap = compare ("\"EVERY pier, every quay!\"", "\"Every pier -- every quay\"");

  g_assert_cmpuint (overlap.n_equal, ==, 4);
  g_assert_cmpuint (overlap.n_changed, ==, 0);
}

/* Of endless quotations only the beginning is compared. */
static void
test_endless (void)
{
  g_autoptr (GString) text = g_string_new ("\"");
  SlQuoteOverlap overlap;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "%sharbour%u", i > 0 ? " " : "", i);
  g_string_append_c (text, '"');
  overlap = compare (text->str, text->str);
  g_assert_cmpuint (overlap.n_equal, ==, 160);
  g_assert_cmpuint (overlap.n_shorter, ==, 160);
  g_assert_cmpuint (overlap.n_changed, ==, 0);
}

static void
test_empty_quotes (void)
{
  SlQuoteOverlap overlap = compare ("He said \"\" twice", "He said \"…\" once");

  g_assert_cmpuint (overlap.n_equal, ==, 0);
  g_assert_cmpuint (overlap.n_shorter, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/quote-pair/same", test_same);
  g_test_add_func ("/quote-pair/cut", test_cut);
  g_test_add_func ("/quote-pair/brackets", test_brackets);
  g_test_add_func ("/quote-pair/dropped-word", test_dropped_word);
  g_test_add_func ("/quote-pair/changed-word", test_changed_word);
  g_test_add_func ("/quote-pair/changed-end", test_changed_end);
  g_test_add_func ("/quote-pair/no-quotes", test_no_quotes);
  g_test_add_func ("/quote-pair/both-ways", test_both_ways);
  g_test_add_func ("/quote-pair/nothing-in-common", test_nothing_in_common);
  g_test_add_func ("/quote-pair/meaning", test_meaning);
  g_test_add_func ("/quote-pair/case-and-marks", test_case_and_marks);
  g_test_add_func ("/quote-pair/endless", test_endless);
  g_test_add_func ("/quote-pair/empty-quotes", test_empty_quotes);

  return g_test_run ();
}
