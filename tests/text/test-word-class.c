/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-word-class.h"

static void
test_classes (void)
{
  g_autoptr (SlText) text = sl_text_new ("she said that Monday the mayor's 12 dogs quickly barked, NATO", -1);
  g_autoptr (GArray) tokens = sl_tokens_new (text);
  static const SlWordClass classes[] = {
    SL_CLASS_SUBJECT, SL_CLASS_REPORT_ED, SL_CLASS_DETERMINER, SL_CLASS_CALENDAR, SL_CLASS_DETERMINER, SL_CLASS_TITLE,
    SL_CLASS_CLITIC, SL_CLASS_NUMBER, SL_CLASS_S, SL_CLASS_LY, SL_CLASS_ED, SL_CLASS_COMMA, SL_CLASS_UPPER,
  };

  g_assert_cmpuint (tokens->len, ==, G_N_ELEMENTS (classes));
  for (guint i = 0; i < tokens->len; i++)
    {
      const SlToken *token = &g_array_index (tokens, SlToken, i);
      SlWordClass found = sl_word_class_of (token);

      g_assert_cmpint (token->class, ==, found);
      if (i != 2)
        g_assert_cmpint (found, ==, classes[i]);
      else
        g_assert_cmpint (found, ==, SL_CLASS_THAT);
    }
}

static void
test_acronyms (void)
{
  g_autoptr (SlText) text = sl_text_new ("US us WHO who I", -1);
  g_autoptr (GArray) tokens = sl_tokens_new (text);

  for (guint i = 0; i < tokens->len; i++)
    g_assert_cmpint (sl_word_class_of (&g_array_index (tokens, SlToken, i)) == SL_CLASS_UPPER, ==, i % 2 == 0 && i < 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/word-class/classes", test_classes);
  g_test_add_func ("/word-class/acronyms", test_acronyms);

  return g_test_run ();
}
