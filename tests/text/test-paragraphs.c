/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-paragraphs.h"

#include <string.h>

static void
assert_split (const char *text,
              const char *expected)
{
  g_autoptr (GArray) blocks = sl_paragraphs_split (text, strlen (text));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const SlTextBlock *block = &g_array_index (blocks, SlTextBlock, i);

      g_string_append_printf (found, "%u[%.*s]", block->group, (int) (block->end - block->start),
                              text + block->start);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_lines (void)
{
  assert_split ("", "");
  assert_split (" \n\n\t\n", "");
  assert_split ("One.", "0[One.]");
  assert_split ("One.\n\n  Two. \n\n\nThree.\n", "0[One.]1[Two.]2[Three.]");
  assert_split ("One.\nTwo.\n\nThree.", "0[One.]0[Two.]1[Three.]");
}

/* As e-mail and old agencies break lines: what is broken is put together, what is a list is not. */
static void
test_wrapped (void)
{
  assert_split ("The dam above the town was opened a day early on\n"
                "Monday, the water board said, because more rain was\n"
                "expected in the mountains than the forecast of last\n"
                "week had said.\n"
                "\n"
                "Some four hundred people left their homes below the\n"
                "dam:\n"
                "- in the upper valley,\n"
                "- in the lower valley.\n",
                "0[The dam above the town was opened a day early on\n"
                "Monday, the water board said, because more rain was\n"
                "expected in the mountains than the forecast of last\n"
                "week had said.]"
                "1[Some four hundred people left their homes below the\n"
                "dam:]1[- in the upper valley,]1[- in the lower valley.]");
}

static void
test_survey (void)
{
  const char *text = "He said so.\n\nDam opens early\n\nPhoto: Jo Reed";
  g_autoptr (GArray) blocks = sl_paragraphs_split (text, strlen (text));
  SlTextBlock *block = &g_array_index (blocks, SlTextBlock, 0);

  g_assert_cmpuint (blocks->len, ==, 3);
  g_assert_true (block->sentence);
  g_assert_cmpuint (block->words, ==, 3);
  g_assert_false (block[1].sentence);
  g_assert_cmpint (block[1].debris, ==, SL_DEBRIS_NONE);
  g_assert_cmpint (block[2].debris, ==, SL_DEBRIS_CAPTION);

  sl_paragraphs_decide (block, SL_ROLE_QUOTE);
  sl_paragraphs_decide (block, SL_ROLE_LIST);
  g_assert_cmpint (block->role, ==, SL_ROLE_QUOTE);
}

static void
assert_bullet (const char *words,
               gsize       n)
{
  g_assert_cmpuint (sl_paragraphs_bullet (words, strlen (words)), ==, n);
}

static void
test_bullets (void)
{
  assert_bullet ("• one", 4);
  assert_bullet ("- one", 2);
  assert_bullet ("12. one", 4);
  assert_bullet ("1) one", 3);
  assert_bullet ("(1) one", 4);
  assert_bullet ("(1. one", 0);
  assert_bullet ("-one", 0);
  assert_bullet ("1.5 million", 0);
  assert_bullet ("2018. one", 0);
  assert_bullet ("•", 0);
  assert_bullet ("one", 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/paragraphs/lines", test_lines);
  g_test_add_func ("/paragraphs/wrapped", test_wrapped);
  g_test_add_func ("/paragraphs/survey", test_survey);
  g_test_add_func ("/paragraphs/bullets", test_bullets);

  return g_test_run ();
}
