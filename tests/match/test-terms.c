/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-terms.h"

#include <string.h>

static GArray *
tokenize (SlTerms    *terms,
          const char *text)
{
  return sl_terms_tokenize (terms, text, strlen (text), 0, "en");
}

/* The words of a text with a bar between them. */
static void
assert_words (const char *text,
              const char *expected)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = tokenize (terms, text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? "|" : "",
                            sl_terms_get_word (terms, g_array_index (tokens, SlToken, i).word));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_words (void)
{
  assert_words ("The Mayor’s plan -- it's ready!", "the|mayor|plan|it's|ready");
  assert_words ("185,000 in the U.S., 4.5 percent", "185000|in|the|us.|4.5|percent");
  assert_words ("The US told us, USA", "the|us.|told|us|usa.");
  assert_words ("well-known 9-year-old", "well|known|9|year|old");
  assert_words ("ÉCOLE e\xcc\x81" "cole", "école|école");
  assert_words ("", "");
  assert_words ("…“”—", "");
}

static guint32
flags_of (GArray *tokens,
          guint   i)
{
  return g_array_index (tokens, SlToken, i).flags;
}

static void
test_flags (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = tokenize (terms, "Late trains, which Anna took … in 2019.\nNext");

  g_assert_true (flags_of (tokens, 0) & SL_TOKEN_SENTENCE);
  g_assert_false (flags_of (tokens, 0) & SL_TOKEN_CAPITAL);
  g_assert_true (flags_of (tokens, 2) & SL_TOKEN_STOP);
  g_assert_true (flags_of (tokens, 2) & SL_TOKEN_CLAUSE);
  g_assert_true (flags_of (tokens, 3) & SL_TOKEN_CAPITAL);
  g_assert_true (flags_of (tokens, 5) & SL_TOKEN_CUT);
  g_assert_true (flags_of (tokens, 6) & SL_TOKEN_NUMBER);
  g_assert_true (flags_of (tokens, 7) & SL_TOKEN_SENTENCE);
}

static void
test_stems (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = tokenize (terms, "bridge Bridges suppress compress oppose opposition");
  guint32 stems[6];

  for (guint i = 0; i < 6; i++)
    stems[i] = g_array_index (tokens, SlToken, i).stem;
  g_assert_cmpuint (stems[0], ==, stems[1]);
  g_assert_cmpint (sl_terms_compare (terms, stems[2], stems[3]), ==, SL_KINSHIP_NONE);
  g_assert_cmpint (sl_terms_compare (terms, stems[4], stems[5]), ==, SL_KINSHIP_FAMILY);
  g_assert_cmpfloat (sl_terms_get_rarity (terms, stems[0]), >, 0);
}

/* Positions are code points, counted from the offset that was given. */
static void
test_ranges (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = sl_terms_tokenize (terms, "“Ärger”, so", strlen ("“Ärger”, so"), 100, NULL);

  g_assert_cmpuint (tokens->len, ==, 2);
  g_assert_cmpuint (g_array_index (tokens, SlToken, 0).range.start, ==, 101);
  g_assert_cmpuint (g_array_index (tokens, SlToken, 0).range.end, ==, 106);
  g_assert_cmpuint (g_array_index (tokens, SlToken, 1).range.start, ==, 109);
}

static void
test_languages (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) german = sl_terms_tokenize (terms, "Häuser Häusern", strlen ("Häuser Häusern"), 0, "de-AT");
  g_autoptr (GArray) unknown = sl_terms_tokenize (terms, "houses the", 10, 0, "xx");

  g_assert_cmpuint (g_array_index (german, SlToken, 0).stem, ==, g_array_index (german, SlToken, 1).stem);
  g_assert_cmpstr (sl_terms_get_stem (terms, g_array_index (unknown, SlToken, 0).stem), ==, "houses");
  g_assert_false (flags_of (unknown, 1) & SL_TOKEN_STOP);
}

/* A word without end costs no more than one of ordinary length. */
static void
test_endless_word (void)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = tokenize (terms, text);

  g_assert_cmpuint (tokens->len, ==, 1);
  g_assert_cmpuint (g_array_index (tokens, SlToken, 0).range.end, ==, 100000);
  g_assert_cmpuint (strlen (sl_terms_get_word (terms, 0)), <, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/terms/words", test_words);
  g_test_add_func ("/terms/flags", test_flags);
  g_test_add_func ("/terms/stems", test_stems);
  g_test_add_func ("/terms/ranges", test_ranges);
  g_test_add_func ("/terms/languages", test_languages);
  g_test_add_func ("/terms/endless-word", test_endless_word);

  return g_test_run ();
}
