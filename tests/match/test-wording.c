/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-wording.h"
#include "sl-test-utils.h"

#include <string.h>

/* Writes the differences of two texts as "[words a|words b]", one after the other. */
static char *
compare (const char *words_a,
         const char *words_b)
{
  g_autoptr (SlArticle) a = sl_test_article_new (words_a);
  g_autoptr (SlArticle) b = sl_test_article_new (words_b);
  SlTextRange all_a = { 0, sl_text_get_n_chars (sl_article_get_text (a)) };
  SlTextRange all_b = { 0, sl_text_get_n_chars (sl_article_get_text (b)) };
  g_autoptr (GArray) differences = sl_wording_compare (a, &all_a, b, &all_b);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const SlDifference *difference = &g_array_index (differences, SlDifference, i);
      g_autofree char *x = sl_article_dup_words (a, &difference->a);
      g_autofree char *y = sl_article_dup_words (b, &difference->b);

      g_assert_cmpint (difference->kind, ==,
                       *x == '\0' || *y == '\0' ? SL_DIFFERENCE_LEFT_OUT : SL_DIFFERENCE_WORDING);
      g_string_append_printf (out, "[%s|%s]", x, y);
    }

  return g_string_free (out, FALSE);
}

static void
assert_differences (const char *words_a,
                    const char *words_b,
                    const char *expected)
{
  g_autofree char *found = compare (words_a, words_b);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_same (void)
{
  assert_differences ("The bridge was closed.", "The bridge was closed.", "");
  assert_differences ("“The bridge’s deck,” he said", "the BRIDGE'S deck he said", "");
  assert_differences ("", "", "");
  assert_differences ("... -- !", "?", "");
}

static void
test_changed_word (void)
{
  assert_differences ("We must reduce and suppress the demand", "We must reduce and compress the demand",
                      "[suppress|compress]");
  assert_differences ("Über sechzig Häuser brannten", "Über siebzig Häuser brannten", "[sechzig|siebzig]");
}

static void
test_left_out (void)
{
  assert_differences ("The old bridge was closed at noon", "The bridge was closed at noon", "[old|]");
  assert_differences ("The bridge was closed", "The bridge was closed on Monday evening", "[|on Monday evening]");
  assert_differences ("", "All of it", "[|All of it]");
}

/* The empty side lies where the words would stand. */
static void
test_place_of_what_is_missing (void)
{
  g_autoptr (SlArticle) a = sl_test_article_new ("The old bridge");
  g_autoptr (SlArticle) b = sl_test_article_new ("Well: the bridge");
  SlTextRange range_a = { 0, 14 };
  SlTextRange range_b = { 6, 16 };
  g_autoptr (GArray) differences = sl_wording_compare (a, &range_a, b, &range_b);
  const SlDifference *difference = &g_array_index (differences, SlDifference, 0);

  g_assert_cmpuint (differences->len, ==, 1);
  g_assert_cmpuint (difference->a.start, ==, 4);
  g_assert_cmpuint (difference->a.end, ==, 7);
  g_assert_cmpuint (difference->b.start, ==, 9);
  g_assert_cmpuint (difference->b.end, ==, 9);
}

/* A lone common word between two differences does not split them. */
static void
test_runs_are_merged (void)
{
  assert_differences ("The mayor opened a new library and a school", "The mayor closed a old library and a school",
                      "[opened a new|closed a old]");
  assert_differences ("one two three four five six", "uno two three quattro five six", "[one|uno][four|quattro]");
}

/* What nobody could read word by word is one difference, and takes no time. */
static void
test_long_passages (void)
{
  g_autoptr (GString) a = g_string_new ("begin");
  g_autoptr (GString) b = g_string_new ("begin");
  g_autofree char *found = NULL;

  for (guint i = 0; i < 5000; i++)
    {
      g_string_append_printf (a, " word%u", i);
      g_string_append_printf (b, " word%u", i * 7 + 1);
    }
  g_string_append (a, " end");
  g_string_append (b, " end");
  found = compare (a->str, b->str);
  g_assert_true (g_str_has_prefix (found, "[word0 word1"));
  g_assert_null (strstr (found, "]["));
}

/* Swapping the texts swaps the sides and nothing else. */
static void
test_both_ways (void)
{
  assert_differences ("The old bridge was closed at noon", "The bridge was shut at noon",
                      "[old|][closed|shut]");
  assert_differences ("The bridge was shut at noon", "The old bridge was closed at noon",
                      "[|old][shut|closed]");
}

static void
test_ends (void)
{
  assert_differences ("Yesterday the bridge was closed", "Today the bridge was closed",
                      "[Yesterday|Today]");
  assert_differences ("The bridge was closed yesterday", "The bridge was closed today",
                      "[yesterday|today]");
  assert_differences ("All of it", "", "[All of it|]");
  assert_differences ("Bridge", "Ferry", "[Bridge|Ferry]");
}

/* Emoji are no words; accents are. A letter with its mark behind it is the letter. */
static void
test_wide_characters (void)
{
  assert_differences ("\U0001f30a The cafe\u0301 closed", "The caf\u00e9 closed \U0001f30a", "");
  assert_differences ("The caf\u00e9 closed", "The cafe closed", "[caf\u00e9|cafe]");
}

/* Only what lies in the ranges is looked at. */
static void
test_parts (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("one two three, one two four");
  SlTextRange first = { 0, 13 };
  SlTextRange second = { 15, 27 };
  SlTextRange nothing = { 3, 3 };
  g_autoptr (GArray) parts = sl_wording_compare (article, &first, article, &second);
  g_autoptr (GArray) itself = sl_wording_compare (article, &first, article, &first);
  g_autoptr (GArray) missing = sl_wording_compare (article, &first, article, &nothing);

  g_assert_cmpuint (parts->len, ==, 1);
  g_assert_cmpuint (g_array_index (parts, SlDifference, 0).a.start, ==, 8);
  g_assert_cmpuint (g_array_index (parts, SlDifference, 0).b.start, ==, 23);
  g_assert_cmpuint (g_array_index (parts, SlDifference, 0).b.end, ==, 27);
  g_assert_cmpuint (itself->len, ==, 0);
  g_assert_cmpuint (missing->len, ==, 1);
  g_assert_cmpint (g_array_index (missing, SlDifference, 0).kind, ==, SL_DIFFERENCE_LEFT_OUT);
  g_assert_cmpuint (g_array_index (missing, SlDifference, 0).b.start, ==, 3);
}

static void
test_figures_are_words (void)
{
  assert_differences ("In all 1,200 homes were lost", "In all 1,300 homes were lost",
                      "[1,200|1,300]");
  assert_differences ("In all 1,200 homes were lost", "In all 1200 homes were lost", "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/wording/same", test_same);
  g_test_add_func ("/wording/changed-word", test_changed_word);
  g_test_add_func ("/wording/left-out", test_left_out);
  g_test_add_func ("/wording/place-of-what-is-missing", test_place_of_what_is_missing);
  g_test_add_func ("/wording/runs-are-merged", test_runs_are_merged);
  g_test_add_func ("/wording/long-passages", test_long_passages);
  g_test_add_func ("/wording/both-ways", test_both_ways);
  g_test_add_func ("/wording/ends", test_ends);
  g_test_add_func ("/wording/wide-characters", test_wide_characters);
  g_test_add_func ("/wording/parts", test_parts);
  g_test_add_func ("/wording/figures-are-words", test_figures_are_words);

  return g_test_run ();
}
