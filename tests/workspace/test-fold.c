/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-fold.h"

#include <string.h>

#include "sl-test-utils.h"

static SlFold *
fold (const char *utf8)
{
  g_autoptr (SlText) text = sl_text_new (utf8, -1);

  return sl_fold_new (text);
}

static void
test_equal (void)
{
  g_autoptr (SlFold) a = fold ("The  dam\n\nheld, “she said” – again.");
  g_autoptr (SlFold) b = fold (" The dam held, \"she said\" - again.\n");
  g_autoptr (SlFold) c = fold ("The dam held, \"she said\" - once.");
  g_autoptr (SlFold) empty = fold ("");

  g_assert_true (sl_fold_equal (a, b));
  g_assert_false (sl_fold_equal (a, c));
  g_assert_false (sl_fold_equal (a, empty));
}

static void
test_likeness (void)
{
  g_autoptr (SlFold) a = fold ("The gate at the quay stood open for twelve hours that night.");
  g_autoptr (SlFold) same = fold ("THE gate at the quay stood open\nfor twelve hours that night.");
  g_autoptr (SlFold) more = fold ("Late: the gate at the quay stood open for twelve hours that "
                                  "night.");
  g_autoptr (SlFold) other = fold ("Nobody could say how many people had left the town by then.");
  g_autoptr (SlFold) small = fold ("Too short.");

  g_assert_cmpfloat (sl_fold_likeness (a, same), >, 0.999);
  g_assert_cmpfloat (sl_fold_likeness (a, more), >, 0.8);
  g_assert_cmpfloat (sl_fold_likeness (a, more), <, 1);
  g_assert_cmpfloat (sl_fold_likeness (a, other), <, 0.001);
  g_assert_cmpfloat (sl_fold_likeness (small, small), <, 0.001);
}

static SlTextRange
range_of (const char *text,
          const char *words)
{
  const char *found = strstr (text, words);
  SlTextRange range;

  g_assert_nonnull (found);
  range.start = g_utf8_pointer_to_offset (text, found);
  range.end = range.start + g_utf8_strlen (words, -1);

  return range;
}

static void
test_find (void)
{
  const char *old = "\U0001f600 He said no. She said “no way”. They said no. Nobody came.";
  const char *new = "Update. \U0001f600 He said no. She said \"no  way\". They said no.";
  g_autoptr (SlFold) from = fold (old);
  g_autoptr (SlFold) to = fold (new);
  SlTextRange range = range_of (old, "“no way”");
  SlTextRange found;
  SlTextRange expected;

  g_assert_cmpint (sl_fold_find (from, &range, from, &found), ==, SL_ANCHOR_SAME);
  g_assert_true (sl_text_range_equal (&range, &found));
  g_assert_cmpint (sl_fold_find (from, &range, to, &found), ==, SL_ANCHOR_MOVED);
  expected = range_of (new, "\"no  way\"");
  g_assert_true (sl_text_range_equal (&expected, &found));

  range = range_of (old, "Nobody came");
  g_assert_cmpint (sl_fold_find (from, &range, to, &found), ==, SL_ANCHOR_LOST);

  /* Of two places the one with the same surroundings. */
  range = range_of (old, "said no. N");
  range.end -= 3;
  g_assert_cmpint (sl_fold_find (from, &range, to, &found), ==, SL_ANCHOR_MOVED);
  expected = range_of (new, "They said no");
  g_assert_cmpuint (found.start, ==, expected.start + 5);
  g_assert_cmpuint (found.end, ==, expected.end);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/fold/equal", test_equal);
  g_test_add_func ("/fold/likeness", test_likeness);
  g_test_add_func ("/fold/find", test_find);

  return g_test_run ();
}
