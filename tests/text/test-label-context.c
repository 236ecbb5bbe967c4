/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-label-context.h"

static void
test_cues (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("The gate was shut, Lane said on Monday. Nothing else.");
  g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));

  g_assert_cmpint (context->cues[6], >=, SL_CUE_LIKELY);
  g_assert_cmpuint (context->right[0], ==, 6);
  g_assert_cmpuint (context->left[0], ==, SL_NOWHERE);
  g_assert_cmpuint (context->left[8], ==, 6);
  g_assert_cmpuint (context->right[10], ==, SL_NOWHERE);
  g_assert_cmpuint (context->sentences[10], ==, 1);
  g_assert_cmpuint (context->sentence_contexts[0].last_cue, ==, 6);
  g_assert_cmpuint (context->sentence_contexts[1].last_cue, ==, SL_NOWHERE);
}

static void
test_quotes (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("“The gate was shut,” Lane said. He left.");
  g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));

  g_assert_cmpint (context->quotes[0], ==, 0);
  g_assert_cmpint (context->quotes[8], ==, -1);
  g_assert_true (context->quote_contexts[0].cue_after == sl_lexicon_hash ("said"));
  g_assert_true (context->sentence_contexts[0].starts_in_quote);
  g_assert_false (context->sentence_contexts[1].has_quote);
}

static void
test_window (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("One two\nthree");
  g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));
  SlLabelWindow window;

  sl_label_context_fill_window (context, 1, &window);
  g_assert_cmpuint (window.word[1], ==, sl_lexicon_hash ("one"));
  g_assert_cmpuint (window.word[2], ==, sl_lexicon_hash ("two"));
  g_assert_cmpuint (window.word[0], ==, 0);
  g_assert_cmpuint (window.word[3], ==, 0);
  g_assert_cmpuint (sl_label_context_word (context, 99), ==, 0);
}

/* The nearest sign of a clause lies in the lowest byte; no sentence sees those of another. */
static void
test_clauses (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("Lane, who left, said that the gate was shut. The crew slept.");
  g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));
  guint said = 5;
  guint crew = reading->tokens->len - 3;

  g_assert_cmpuint (sl_reading_token (reading, said)->hash, ==, sl_lexicon_hash ("said"));
  g_assert_cmpuint (context->clauses_before[0], ==, 0);
  g_assert_cmpuint (context->clauses_before[said] & 0xFF, ==, SL_CLASS_COMMA);
  g_assert_cmpuint (context->clauses_behind[said] & 0xFF, ==, SL_CLASS_THAT);
  g_assert_cmpuint (context->clauses_behind[said] >> 8 & 0xFF, ==, SL_CLASS_AUXILIARY);
  g_assert_cmpuint (context->clauses_before[crew], ==, 0);
  g_assert_cmpuint (context->clauses_behind[crew], ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/label-context/cues", test_cues);
  g_test_add_func ("/label-context/quotes", test_quotes);
  g_test_add_func ("/label-context/window", test_window);
  g_test_add_func ("/label-context/clauses", test_clauses);

  return g_test_run ();
}
