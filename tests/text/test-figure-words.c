/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-figure-words.h"
#include "text/sl-lexicon.h"

static void
test_look_up (void)
{
  const SlFigureWord *million = sl_figure_words_look_up (sl_lexicon_hash ("Million"));
  const SlFigureWord *dollars = sl_figure_words_look_up (sl_lexicon_hash ("dollars"));

  g_assert_nonnull (million);
  g_assert_cmpint (million->kind, ==, SL_FIGURE_WORD_SCALE);
  g_assert_cmpfloat_with_epsilon (million->value, 1e6, 1e-9);
  g_assert_nonnull (dollars);
  g_assert_cmpstr (dollars->unit, ==, "usd");
  g_assert_null (sl_figure_words_look_up (sl_lexicon_hash ("river")));
}

static void
test_currency (void)
{
  g_assert_cmpstr (sl_figure_words_currency ('$'), ==, "usd");
  g_assert_cmpstr (sl_figure_words_currency (0x20AC), ==, "eur");
  g_assert_null (sl_figure_words_currency ('x'));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figure-words/look-up", test_look_up);
  g_test_add_func ("/figure-words/currency", test_currency);

  return g_test_run ();
}
