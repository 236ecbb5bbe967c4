/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-words.h"

static void
test_trim (void)
{
  const char *words = " \t\xc2\xa0" "a b\xe2\x80\x8b \n";

  g_assert_cmpuint (sl_words_trim_start (words, strlen (words)), ==, 4);
  g_assert_cmpuint (sl_words_trim_end (words, strlen (words)), ==, 7);
  g_assert_cmpuint (sl_words_trim_start ("  ", 2), ==, 2);
  g_assert_cmpuint (sl_words_trim_end ("  ", 2), ==, 0);
  g_assert_cmpuint (sl_words_trim_start ("a", 0), ==, 0);
}

static void
test_cut (void)
{
  g_assert_cmpuint (sl_words_cut ("aéb", 4, 9), ==, 4);
  g_assert_cmpuint (sl_words_cut ("aéb", 4, 3), ==, 3);
  g_assert_cmpuint (sl_words_cut ("aéb", 4, 2), ==, 1);
  g_assert_cmpuint (sl_words_cut ("é", 2, 1), ==, 0);
}

static void
assert_folded (const char *words,
               const char *spaced,
               const char *folded)
{
  g_autofree char *by_space = sl_words_fold_space (words, strlen (words));
  g_autofree char *by_case = sl_words_fold (words, strlen (words));

  g_assert_cmpstr (by_space, ==, spaced);
  g_assert_cmpstr (by_case, ==, folded);
}

static void
test_fold (void)
{
  assert_folded ("", "", "");
  /* Its small letter takes more room than the capital. */
  assert_folded ("ȺȺȺȺ ȾȾȾȾ", "ȺȺȺȺ ȾȾȾȾ", "ⱥⱥⱥⱥ ⱦⱦⱦⱦ");
  assert_folded ("  Don’t \n\t Panic — ÄRGER ", "Don’t Panic — ÄRGER", "don't panic - ärger");
}

static void
assert_count (const char *words,
              guint       count)
{
  g_assert_cmpuint (sl_words_count (words, strlen (words)), ==, count);
}

static void
test_count (void)
{
  assert_count ("", 0);
  assert_count (" — … ", 0);
  assert_count ("It’s a twenty-year-old U.S. law", 5);
  assert_count ("中国外交部", 3);
  assert_count ("3.5 Prozent", 2);
}

static gboolean
ends (const char *words)
{
  return sl_words_end_sentence (words, strlen (words));
}

static void
test_end_sentence (void)
{
  g_assert_true (ends ("He said so."));
  g_assert_true (ends ("“He said so.”"));
  g_assert_true (ends ("(He said so!) "));
  g_assert_true (ends ("„Er sagte das.“"));
  g_assert_true (ends ("他这样说。"));
  g_assert_true (ends ("He said:"));
  g_assert_false (ends ("Dam opens early"));
  g_assert_false (ends ("‘Dam opens early’"));
  g_assert_false (ends (""));
  g_assert_false (ends ("”"));
}

static void
test_title_case (void)
{
  const char *title = "Water Board Opens the Upper Dam a Day Early";
  const char *sentence = "Water board opens the upper dam a day early";

  g_assert_true (sl_words_are_title_case (title, strlen (title)));
  g_assert_false (sl_words_are_title_case (sentence, strlen (sentence)));
  g_assert_false (sl_words_are_title_case ("Water", 5));
}

static void
test_starts (void)
{
  g_assert_true (sl_words_start_like_name ("“Dam”", strlen ("“Dam”")));
  g_assert_true (sl_words_start_like_name ("12 dams", 7));
  g_assert_true (sl_words_start_like_name ("大坝", strlen ("大坝")));
  g_assert_false (sl_words_start_like_name ("the dam", 7));
  g_assert_false (sl_words_start_like_name ("…", strlen ("…")));

  g_assert_true (sl_words_start_with ("share this story", "share this"));
  g_assert_true (sl_words_start_with ("share", "share"));
  g_assert_true (sl_words_start_with ("read more:here", "read more:"));
  g_assert_false (sl_words_start_with ("shares fell", "share"));
  g_assert_false (sl_words_start_with ("sha", "share"));
}

static void
test_quotes (void)
{
  g_assert_true (sl_words_have_quotes ("a \"b\"", 5));
  g_assert_true (sl_words_have_quotes ("„b“", strlen ("„b“")));
  g_assert_true (sl_words_have_quotes ("«b»", strlen ("«b»")));
  g_assert_true (sl_words_have_quotes ("「b」", strlen ("「b」")));
  g_assert_false (sl_words_have_quotes ("it’s", strlen ("it’s")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/words/trim", test_trim);
  g_test_add_func ("/words/cut", test_cut);
  g_test_add_func ("/words/fold", test_fold);
  g_test_add_func ("/words/count", test_count);
  g_test_add_func ("/words/end-sentence", test_end_sentence);
  g_test_add_func ("/words/title-case", test_title_case);
  g_test_add_func ("/words/starts", test_starts);
  g_test_add_func ("/words/quotes", test_quotes);

  return g_test_run ();
}
