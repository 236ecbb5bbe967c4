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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/quote-pair/same", test_same);
  g_test_add_func ("/quote-pair/cut", test_cut);
  g_test_add_func ("/quote-pair/changed-word", test_changed_word);
  g_test_add_func ("/quote-pair/changed-end", test_changed_end);
  g_test_add_func ("/quote-pair/no-quotes", test_no_quotes);

  return g_test_run ();
}
