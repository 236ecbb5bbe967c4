/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-snap.h"

#include <string.h>

#include "sl-test-utils.h"

static const char sentence[] = "It rose, “by 30 cm,” Ada’s aunt said — twice.";

static void
assert_snaps (const char *from,
              const char *to)
{
  g_autoptr (SlText) text = sl_text_new (sentence, -1);
  const char *found = strstr (sentence, from);
  SlTextRange raw = { sl_text_char_offset (text, found - sentence),
                      sl_text_char_offset (text, found - sentence + strlen (from)) };
  SlTextRange snapped;
  g_autofree char *words = NULL;

  g_assert_true (sl_snap_to_words (text, &raw, &snapped));
  words = sl_text_dup_range (text, &snapped);
  g_assert_cmpstr (words, ==, to);
}

static void
test_words (void)
{
  assert_snaps ("ose", "rose");
  assert_snaps (" rose, ", "rose");
  assert_snaps ("se, “by 3", "rose, “by 30");
  assert_snaps ("da’s au", "Ada’s aunt");
  assert_snaps ("said — ", "said");
  assert_snaps ("“by 30 cm,”", "“by 30 cm,”");
  assert_snaps ("twice.", "twice");
}

static void
test_either_end_first (void)
{
  g_autoptr (SlText) text = sl_text_new (sentence, -1);
  SlTextRange snapped;

  g_assert_true (sl_snap_to_words (text, &(SlTextRange) { 6, 4 }, &snapped));
  g_assert_cmpuint (snapped.start, ==, 3);
  g_assert_cmpuint (snapped.end, ==, 7);
  g_assert_true (sl_snap_exact (text, &(SlTextRange) { 6, 2 }, &snapped));
  g_assert_cmpuint (snapped.start, ==, 3);
  g_assert_cmpuint (snapped.end, ==, 6);
}

static void
test_nothing_to_snap (void)
{
  g_autoptr (SlText) text = sl_text_new ("a  , \n b", -1);
  g_autoptr (SlText) empty = sl_text_new ("", -1);
  SlTextRange snapped;

  g_assert_false (sl_snap_to_words (text, &(SlTextRange) { 1, 6 }, &snapped));
  g_assert_false (sl_snap_to_words (text, &(SlTextRange) { 2, 2 }, &snapped));
  g_assert_false (sl_snap_exact (text, &(SlTextRange) { 1, 3 }, &snapped));
  g_assert_false (sl_snap_exact (text, &(SlTextRange) { 90, 99 }, &snapped));
  g_assert_false (sl_snap_to_words (empty, &(SlTextRange) { 0, 1 }, &snapped));
}

static void
test_step_word (void)
{
  g_autoptr (SlText) text = sl_text_new ("one two three", -1);

  g_assert_cmpuint (sl_snap_step_word (text, 3, 1), ==, 7);
  g_assert_cmpuint (sl_snap_step_word (text, 7, 1), ==, 13);
  g_assert_cmpuint (sl_snap_step_word (text, 13, 1), ==, 13);
  g_assert_cmpuint (sl_snap_step_word (text, 8, -1), ==, 4);
  g_assert_cmpuint (sl_snap_step_word (text, 4, -1), ==, 0);
  g_assert_cmpuint (sl_snap_step_word (text, 0, -1), ==, 0);
}

/* A word longer than what is looked at is cut, not followed for ever. */
static void
test_endless_word (void)
{
  g_autofree char *word = g_strnfill (100000, 'x');
  g_autoptr (SlText) text = sl_text_new (word, -1);
  SlTextRange snapped;

  g_assert_true (sl_snap_to_words (text, &(SlTextRange) { 50000, 50001 }, &snapped));
  g_assert_cmpuint (snapped.start, <=, 50000);
  g_assert_cmpuint (snapped.end, >=, 50001);
}

static void
assert_range (const SlTextRange *range,
              guint              start,
              guint              end)
{
  g_assert_cmpuint (range->start, ==, start);
  g_assert_cmpuint (range->end, ==, end);
}

static void
test_units (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("One is. Two is.\n\nThree.");
  SlTextRange range;

  sl_article_add_sentence (article, &(SlTextRange) { 0, 7 });
  sl_article_add_sentence (article, &(SlTextRange) { 8, 15 });
  sl_snap_sentence (article, 2, &range);
  assert_range (&range, 0, 7);
  sl_snap_sentence (article, 10, &range);
  assert_range (&range, 8, 15);
  sl_snap_sentence (article, 19, &range);
  assert_range (&range, 17, 23);
  sl_snap_paragraph (article, 10, &range);
  assert_range (&range, 0, 15);
  sl_snap_paragraph (article, 16, &range);
  assert_range (&range, 16, 16);
  sl_snap_word (sl_article_get_text (article), 9, &range);
  assert_range (&range, 8, 11);
  sl_snap_word (sl_article_get_text (article), 7, &range);
  assert_range (&range, 7, 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/snap/words", test_words);
  g_test_add_func ("/snap/either-end-first", test_either_end_first);
  g_test_add_func ("/snap/nothing", test_nothing_to_snap);
  g_test_add_func ("/snap/step-word", test_step_word);
  g_test_add_func ("/snap/endless-word", test_endless_word);
  g_test_add_func ("/snap/units", test_units);

  return g_test_run ();
}
