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
  g_assert_cmpfloat (sl_terms_get_rarity (terms, g_array_index (tokens, SlToken, 0).word), >, 0);
}

/* Positions are code points, counted from the offset that was given. */
static void
assert_same_stem (const char *a,
                  const char *b)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) x = tokenize (terms, a);
  g_autoptr (GArray) y = tokenize (terms, b);

  g_assert_cmpstr (sl_terms_get_stem (terms, g_array_index (x, SlToken, 0).stem), ==,
                   sl_terms_get_stem (terms, g_array_index (y, SlToken, 0).stem));
}

static void
test_irregular (void)
{
  assert_same_stem ("won", "winning");
  assert_same_stem ("men", "man");
  assert_same_stem ("Left", "leave");
}

static void
test_phrases (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = tokenize (terms, "they cracked down, crack. Down");

  assert_same_stem ("cracking down", "crackdown");
  assert_same_stem ("taken over", "takeovers");
  assert_same_stem ("built-up", "buildup");
  g_assert_cmpuint (g_array_index (tokens, SlToken, 1).stem, !=, g_array_index (tokens, SlToken, 3).stem);
  g_assert_cmpstr (sl_terms_get_word (terms, g_array_index (tokens, SlToken, 1).word), ==, "cracked");
  g_assert_true (flags_of (tokens, 2) & SL_TOKEN_STOP);
  g_assert_false (flags_of (tokens, 4) & SL_TOKEN_STOP);
}

static void
test_spellings (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = tokenize (terms, "colour color");

  assert_same_stem ("centres", "center");
  assert_same_stem ("organisers", "organizers");
  assert_same_stem ("labelled", "labels");
  g_assert_cmpfloat (sl_terms_get_rarity (terms, 0), >, 0);
  g_assert_cmpfloat_with_epsilon (sl_terms_get_rarity (terms, 0), sl_terms_get_rarity (terms, 1), 1e-6);
}

/* The second word has the stem of both. */
static void
test_prefixes (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = tokenize (terms, "co-operation cooperation anti-fog fog re - elect");

  g_assert_cmpuint (tokens->len, ==, 8);
  g_assert_true (flags_of (tokens, 0) & SL_TOKEN_STOP);
  g_assert_cmpuint (g_array_index (tokens, SlToken, 1).stem, ==, g_array_index (tokens, SlToken, 2).stem);

  /* No word that is known without the hyphen. */
  g_assert_cmpuint (g_array_index (tokens, SlToken, 4).stem, ==, g_array_index (tokens, SlToken, 5).stem);
  g_assert_cmpstr (sl_terms_get_stem (terms, g_array_index (tokens, SlToken, 7).stem), ==, "elect");
}

/* Other languages have no such verbs. */
static void
test_phrases_elsewhere (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = sl_terms_tokenize (terms, "take over", 9, 0, "de");

  g_assert_cmpstr (sl_terms_get_stem (terms, g_array_index (tokens, SlToken, 0).stem), !=, "takeov");
  g_assert_false (flags_of (tokens, 1) & SL_TOKEN_STOP);
}

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

static void
test_more_words (void)
{
  assert_words ("rock ’n’ roll", "rock|n|roll");
  assert_words ("\U0001f30a wave\U0001f30a after wave", "wave|after|wave");
  assert_words ("one\ttwo\nthree\u00a0four", "one|two|three|four");
  assert_words ("мост Мост", "мост|мост");
}

/* Words count across texts: what one article taught is known in the next. */
static void
test_shared (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) first = tokenize (terms, "The harbour crane");
  g_autoptr (GArray) second = tokenize (terms, "CRANE of the harbour");

  g_assert_cmpuint (g_array_index (first, SlToken, 2).word, ==,
                    g_array_index (second, SlToken, 0).word);
  g_assert_cmpuint (g_array_index (first, SlToken, 0).word, ==,
                    g_array_index (second, SlToken, 2).word);
  g_assert_cmpuint (g_array_index (first, SlToken, 1).word, !=,
                    g_array_index (second, SlToken, 0).word);
}

/* The ranges stand in the order of the text, and none overlaps the next. */
static void
test_order (void)
{
  const char *text = "\"No,\" she said — 4,500 of the U.S. crew’s \U0001f30a boats (all old) sank.";
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = tokenize (terms, text);
  guint end = 0;

  g_assert_cmpuint (tokens->len, >, 10);
  for (guint i = 0; i < tokens->len; i++)
    {
      const SlToken *token = &g_array_index (tokens, SlToken, i);

      g_assert_cmpuint (token->range.start, >=, end);
      g_assert_cmpuint (token->range.end, >, token->range.start);
      end = token->range.end;
    }
  g_assert_cmpuint (end, <=, g_utf8_strlen (text, -1));
}

static void
test_small_and_capital (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = tokenize (terms, "we saw Anna near 9 boats");

  g_assert_true (flags_of (tokens, 1) & SL_TOKEN_SMALL);
  g_assert_false (flags_of (tokens, 2) & SL_TOKEN_SMALL);
  g_assert_true (flags_of (tokens, 2) & SL_TOKEN_CAPITAL);
  g_assert_true (flags_of (tokens, 4) & SL_TOKEN_NUMBER);
  g_assert_true (flags_of (tokens, 4) & SL_TOKEN_SMALL);
  g_assert_false (flags_of (tokens, 5) & SL_TOKEN_CAPITAL);
}

static void
test_kin_of_itself (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GArray) tokens = tokenize (terms, "harbour crane");
  guint32 harbour = g_array_index (tokens, SlToken, 0).stem;
  guint32 crane = g_array_index (tokens, SlToken, 1).stem;

  g_assert_cmpint (sl_terms_compare (terms, harbour, harbour), !=, SL_KINSHIP_NONE);
  g_assert_cmpint (sl_terms_compare (terms, harbour, crane), ==, SL_KINSHIP_NONE);
  g_assert_cmpint (sl_terms_compare (terms, crane, harbour), ==, SL_KINSHIP_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/terms/words", test_words);
  g_test_add_func ("/terms/flags", test_flags);
  g_test_add_func ("/terms/stems", test_stems);
  g_test_add_func ("/terms/irregular", test_irregular);
  g_test_add_func ("/terms/phrases", test_phrases);
  g_test_add_func ("/terms/spellings", test_spellings);
  g_test_add_func ("/terms/prefixes", test_prefixes);
  g_test_add_func ("/terms/phrases-elsewhere", test_phrases_elsewhere);
  g_test_add_func ("/terms/ranges", test_ranges);
  g_test_add_func ("/terms/languages", test_languages);
  g_test_add_func ("/terms/endless-word", test_endless_word);
  g_test_add_func ("/terms/more-words", test_more_words);
  g_test_add_func ("/terms/shared", test_shared);
  g_test_add_func ("/terms/order", test_order);
  g_test_add_func ("/terms/small-and-capital", test_small_and_capital);
  g_test_add_func ("/terms/kin-of-itself", test_kin_of_itself);

  return g_test_run ();
}
