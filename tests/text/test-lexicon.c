/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-lexicon.h"

static void
test_sections (void)
{
  g_assert_true (sl_lexicon_word_is ("said", SL_WORD_REPORT));
  g_assert_true (sl_lexicon_word_is ("alleged", SL_WORD_DOUBTING));
  g_assert_true (sl_lexicon_word_is ("u.s", SL_WORD_ABBREVIATION));
  g_assert_false (sl_lexicon_word_is ("said", SL_WORD_MONTH));
  g_assert_false (sl_lexicon_word_is ("", SL_WORD_REPORT));
  g_assert_false (sl_lexicon_word_is ("xylophone", SL_WORD_REPORT));
}

static void
test_folding (void)
{
  g_assert_cmpuint (sl_lexicon_hash ("SAID"), ==, sl_lexicon_hash ("said"));
  g_assert_cmpuint (sl_lexicon_hash ("don’t"), ==, sl_lexicon_hash ("don't"));
  g_assert_cmpuint (sl_lexicon_hash ("ÄRZTE"), ==, sl_lexicon_hash ("ärzte"));
  g_assert_cmpuint (sl_lexicon_hash ("say"), !=, sl_lexicon_hash ("says"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/lexicon/sections", test_sections);
  g_test_add_func ("/lexicon/folding", test_folding);

  return g_test_run ();
}
