/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-block-quotes.h"

#include <string.h>

#include "text/sl-paragraphs.h"

/* One letter for each paragraph: q for a quotation. */
static void
assert_marks (const char *text,
              const char *expected)
{
  g_autoptr (GArray) blocks = sl_paragraphs_split (text, strlen (text));
  g_autoptr (GString) found = g_string_new (NULL);

  sl_block_quotes_mark (text, blocks);
  for (guint i = 0; i < blocks->len; i++)
    g_string_append_c (found,
                       g_array_index (blocks, SlTextBlock, i).role == SL_ROLE_QUOTE ? 'q' : '.');
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_first_only (void)
{
  assert_marks ("The board put out a statement, saying:\n\nThe dam will stay open for two more "
                "days.\n\nThe mayor agreed with it.",
                ".q.");
  assert_marks ("The minister tweeted:\n\nThe dam will stay open for two more days.", ".q");
}

/* The quoted house writes "US", the quoting one "U.S.". */
static void
test_other_house (void)
{
  assert_marks ("The U.S. board put out a statement, saying:\n\nThe dam will stay open for two "
                "more days.\n\nNobody will pay for it.\n\n"
                "The US will pay for it.\n\nIt will pay soon.\n\nThe U.S. Army agreed.",
                ".qqq..");
  assert_marks ("It’s a U.S. dam, and the board wrote:\n\nThe dam's gate is in the US.\n\nThe "
                "dam’s gate is shut.",
                ".q.");
  assert_marks ("Some 5 percent of the U.S. pay, the board says:\n\nOnly 4% of the US pay.\n\nAnd "
                "3% of them pay “late”.\n\nThe US knows.",
                ".q..");
}

static void
test_none (void)
{
  assert_marks ("The board put out a statement, saying:\n\n“The dam will stay open.”", "..");
  assert_marks ("The board named three dams:\n\nThe dam above Lindau is the largest.", "..");
  assert_marks ("The board put out a statement, saying:\n\nA heading", "..");
  assert_marks ("The board put out a statement, saying:", ".");
  assert_marks ("Saying:\n\nThe dam will stay open.", "..");
  assert_marks ("", "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/block-quotes/first-only", test_first_only);
  g_test_add_func ("/block-quotes/other-house", test_other_house);
  g_test_add_func ("/block-quotes/none", test_none);

  return g_test_run ();
}
