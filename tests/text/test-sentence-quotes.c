/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"

#include "text/sl-sentence-quotes.h"

/* Each case is the text with a bar where a sentence ends; the bar stands for a space. */
static void
check_cases (const char *const *cases,
             guint              n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *text = g_strdelimit (g_strdup (cases[i]), "|", ' ');
      g_autoptr (SlReading) reading = reading_fixture_new (text);
      g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *joined = NULL;

      for (guint k = 0; k < reading->sentences->len; k++)
        {
          const SlSpan *span = &g_array_index (reading->sentences, SlSentence, k).span;

          g_ptr_array_add (sentences, reading_fixture_dup_words (reading, span));
        }
      g_ptr_array_add (sentences, NULL);
      joined = g_strjoinv ("|", (char **) sentences->pdata);
      g_assert_cmpstr (joined, ==, cases[i]);
    }
}

/* A clause that takes a quotation in is not done before the quotation is. */
static void
test_taken_in (void)
{
  static const char *const cases[] = {
    "The baker wrote that “The mill burns. The street is closed.”|Nobody answered.",
    "Lane says \"the weir will hold. The gate may not\" and went home.|It rained.",
    "Lane said: “The weir will hold.|The gate may not.”|It rained.",
    "Lane said, “The weir will hold.|The gate may not.”|It rained.",
    "In a letter “The weir will hold.|The gate may not” was what we read.|It rained.",
    "The baker wrote that “The mill burns.|The street is closed.|Nobody answered.",
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* A quotation that is signed and stands alone is one piece with who signs it. */
static void
test_pull_quotes (void)
{
  static const char *const cases[] = {
    "“The mill burns. The street is closed.” - Ada Quill",
    "\"The mill burns. The street is closed.\" Ada Quill, baker of Oldbridge",
    "“The mill burns.|The street is closed.”|The baker was right.",
    "“The mill burns.|The street is closed.”|Ada Quill said so in Oldbridge",
    "“The mill burns.|The street is closed.”|Was it?",
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Marks that never close hold nothing, however long the text is. */
static void
test_unclosed (void)
{
  g_autofree char *filler = g_strnfill (4000, '.');
  g_autofree char *dots = g_strdelimit (g_strdup (filler), ".", 'a');
  g_autofree char *text = g_strconcat ("He wrote that “It rains. ", dots, ". It pours. ", NULL);
  g_autoptr (SlReading) reading = reading_fixture_new (text);
  SlSpan part = { 0, reading->tokens->len };

  g_assert_cmpuint (reading->sentences->len, ==, 3);
  g_assert_false (sl_sentence_quotes_hold (reading, &part, 0, 6));
  g_assert_false (sl_sentence_quotes_hold (reading, &part, 0, part.end));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sentence-quotes/taken-in", test_taken_in);
  g_test_add_func ("/sentence-quotes/pull-quotes", test_pull_quotes);
  g_test_add_func ("/sentence-quotes/unclosed", test_unclosed);

  return g_test_run ();
}
