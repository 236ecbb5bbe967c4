/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-tokens.h"

/* The tokens of UTF8, set apart by bars. */
static char *
join_tokens (const char *utf8)
{
  g_autoptr (SlText) text = sl_text_new (utf8, -1);
  g_autoptr (GArray) tokens = sl_tokens_new (text);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const SlToken *token = &g_array_index (tokens, SlToken, i);
      g_autofree char *words = sl_text_dup_range (text, &token->range);

      g_assert_cmpuint (sl_text_byte_offset (text, token->range.start), ==, token->byte_start);
      g_assert_cmpuint (sl_text_byte_offset (text, token->range.end), ==, token->byte_end);
      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append (joined, words);
    }

  return g_string_free (joined, FALSE);
}

static void
test_cuts (void)
{
  static const struct
  {
    const char *text;
    const char *tokens;
  } cases[] = {
    { "", "" },
    { "  \n\t", "" },
    { "Two words.", "Two|words|." },
    { "The mayor's dog doesn’t bite", "The|mayor|'s|dog|doesn’t|bite" },
    { "the U.S. in 2.55 million, 1,600.", "the|U.S.|in|2.55|million|,|1,600|." },
    { "a three-state bust at 03:44", "a|three|-|state|bust|at|03:44" },
    { "the 9th of “May”", "the|9|th|of|“|May|”" },
    { "O'Brien's", "O'Brien|'s" },
    { "水位上升", "水|位|上|升" },
    { "Äpfel\u00a0für 5 €", "Äpfel|für|5|€" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tokens = join_tokens (cases[i].text);

      g_assert_cmpstr (tokens, ==, cases[i].tokens);
    }
}

static void
test_shapes (void)
{
  g_autoptr (SlText) text = sl_text_new ("lower Title UPPER McMixed U.S. 12", -1);
  g_autoptr (GArray) tokens = sl_tokens_new (text);
  static const SlShape shapes[] = { SL_SHAPE_LOWER, SL_SHAPE_TITLE, SL_SHAPE_UPPER, SL_SHAPE_MIXED, SL_SHAPE_UPPER, SL_SHAPE_OTHER };

  g_assert_cmpuint (tokens->len, ==, G_N_ELEMENTS (shapes));
  for (guint i = 0; i < tokens->len; i++)
    g_assert_cmpint (g_array_index (tokens, SlToken, i).shape, ==, shapes[i]);
  g_assert_true (g_array_index (tokens, SlToken, 4).ends_in_dot);
}

/* Words that are letters of ASCII in part are known by the same hash, have the same ending and the same shape. */
static void
test_mixed_letters (void)
{
  g_autoptr (SlText) text = sl_text_new ("Élan élan café Café CAFÉ B2b x2É O’Neill", -1);
  g_autoptr (GArray) tokens = sl_tokens_new (text);
  static const char *const words[] = { "élan", "élan", "café", "café", "café", "b2b", "x2é", "o'neill" };
  static const SlShape shapes[] = { SL_SHAPE_TITLE, SL_SHAPE_LOWER, SL_SHAPE_LOWER, SL_SHAPE_TITLE,
                                    SL_SHAPE_UPPER, SL_SHAPE_TITLE, SL_SHAPE_MIXED, SL_SHAPE_MIXED };

  g_assert_cmpuint (tokens->len, ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < tokens->len; i++)
    {
      const SlToken *token = &g_array_index (tokens, SlToken, i);

      g_test_message ("%s", words[i]);
      g_assert_cmphex (token->hash, ==, sl_lexicon_hash (words[i]));
      g_assert_cmpint (token->shape, ==, shapes[i]);
      g_assert_cmpuint (token->range.end - token->range.start, ==, g_utf8_strlen (words[i], -1));
    }
  g_assert_cmphex (g_array_index (tokens, SlToken, 7).suffix, ==, 'i' << 16 | 'l' << 8 | 'l');
  g_assert_cmphex (g_array_index (tokens, SlToken, 4).suffix, ==, 'a' << 16 | 'f' << 8 | 0xE9);
}

static void
test_find (void)
{
  g_autoptr (SlText) text = sl_text_new ("one two three", -1);
  g_autoptr (GArray) tokens = sl_tokens_new (text);

  g_assert_cmpuint (sl_tokens_find (tokens, 0), ==, 0);
  g_assert_cmpuint (sl_tokens_find (tokens, 3), ==, 1);
  g_assert_cmpuint (sl_tokens_find (tokens, 5), ==, 1);
  g_assert_cmpuint (sl_tokens_find (tokens, 99), ==, 3);
}

static void
test_more_cuts (void)
{
  static const char *const cases[][2] = {
    { "a", "a" },
    { "?", "?" },
    { "The mill burned!", "The|mill|burned|!" },
    { "(the mill)", "(|the|mill|)" },
    { "$5", "$|5" },
    { "5%", "5|%" },
    { "café au lait", "café|au|lait" },
    { "Мельница сгорела.", "Мельница|сгорела|." },
    { "the mill; the baker: gone", "the|mill|;|the|baker|:|gone" },
    { "«oui»", "«|oui|»" },
    { "a\tb\nc", "a|b|c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tokens = join_tokens (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (tokens, ==, cases[i][1]);
    }
}

static void
test_forms (void)
{
  static const char utf8[] = "houses glass virus crisis as stood";
  static const char *const words[] = { "stood", "glass", NULL };
  g_autoptr (SlText) text = sl_text_new (utf8, -1);
  g_autoptr (GArray) tokens = sl_tokens_new (text);

  for (guint i = 0; i < tokens->len; i++)
    {
      const SlToken *token = &g_array_index (tokens, SlToken, i);

      g_assert_cmpint (sl_token_is_s_plural (token, utf8), ==, i == 0);
      g_assert_cmpint (sl_token_is_one_of (token, words), ==, i == 1 || i == 5);
      g_assert_cmpint (sl_token_ends_in (token, utf8, "ss"), ==, i == 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tokens/cuts", test_cuts);
  g_test_add_func ("/tokens/shapes", test_shapes);
  g_test_add_func ("/tokens/mixed-letters", test_mixed_letters);
  g_test_add_func ("/tokens/find", test_find);
  g_test_add_func ("/tokens/more-cuts", test_more_cuts);
  g_test_add_func ("/tokens/forms", test_forms);

  return g_test_run ();
}
