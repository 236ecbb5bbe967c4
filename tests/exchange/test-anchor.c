/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-anchor.h"

#define TEXT "\U0001f600 The dam held.\nThe mayor said the dam held.\nThe dam broke."

static SlAnchorResult
resolve (const SlAnchor *anchor,
         SlTextRange    *range)
{
  g_autoptr (SlText) text = sl_text_new (TEXT, -1);
  g_autoptr (SlOffsets) offsets = sl_offsets_new (text);
  gint64 budget = 100000;

  return sl_anchor_resolve (anchor, text, offsets, &budget, range);
}

static void
assert_at (const SlAnchor *anchor,
           SlAnchorResult  result,
           guint           start,
           guint           end)
{
  SlTextRange range = { 0, 0 };

  g_assert_cmpint (resolve (anchor, &range), ==, result);
  g_assert_cmpuint (range.start, ==, start);
  g_assert_cmpuint (range.end, ==, end);
}

static void
test_place (void)
{
  assert_at (&(SlAnchor) { 2, 9, FALSE, "The dam" }, SL_ANCHOR_FOUND, 2, 9);
  assert_at (&(SlAnchor) { 3, 10, TRUE, "The dam" }, SL_ANCHOR_FOUND, 2, 9);
  assert_at (&(SlAnchor) { 2, 9, FALSE, NULL }, SL_ANCHOR_FOUND, 2, 9);
  assert_at (&(SlAnchor) { 0, 1, FALSE, "\U0001f600" }, SL_ANCHOR_FOUND, 0, 1);
}

/* Counted in the other unit: the place is right, and that is told. */
static void
test_other_unit (void)
{
  assert_at (&(SlAnchor) { 3, 10, FALSE, "The dam" }, SL_ANCHOR_MOVED, 2, 9);
  assert_at (&(SlAnchor) { 2, 9, TRUE, "The dam" }, SL_ANCHOR_MOVED, 2, 9);
}

static void
test_words (void)
{
  assert_at (&(SlAnchor) { -1, -1, FALSE, "The mayor" }, SL_ANCHOR_FOUND, 16, 25);
  assert_at (&(SlAnchor) { 40, 49, FALSE, "The mayor" }, SL_ANCHOR_MOVED, 16, 25);
  assert_at (&(SlAnchor) { 9000, 9009, FALSE, "The mayor" }, SL_ANCHOR_MOVED, 16, 25);
  assert_at (&(SlAnchor) { -1, -1, FALSE, "dam held", "said the ", "." }, SL_ANCHOR_FOUND, 35, 43);
  assert_at (&(SlAnchor) { -1, -1, FALSE, "held. The  mayor" }, SL_ANCHOR_FOUND, 10, 25);
}

static void
test_lost (void)
{
  SlTextRange range;

  g_assert_cmpint (resolve (&(SlAnchor) { 2, 9, FALSE, "The tower" }, &range), ==, SL_ANCHOR_LOST);
  g_assert_cmpint (resolve (&(SlAnchor) { 2, 9000, FALSE, NULL }, &range), ==, SL_ANCHOR_LOST);
  g_assert_cmpint (resolve (&(SlAnchor) { 9, 2, FALSE, NULL }, &range), ==, SL_ANCHOR_LOST);
  g_assert_cmpint (resolve (&(SlAnchor) { -1, -1, FALSE, "" }, &range), ==, SL_ANCHOR_LOST);
  g_assert_cmpint (resolve (&(SlAnchor) { -1, -1, FALSE, NULL }, &range), ==, SL_ANCHOR_LOST);
  g_assert_cmpint (resolve (&(SlAnchor) { 1, 2, TRUE, NULL }, &range), ==, SL_ANCHOR_LOST);
  g_assert_cmpint (resolve (&(SlAnchor) { -1, -1, FALSE, "held" }, &range), ==, SL_ANCHOR_UNSURE);
}

static void
test_budget (void)
{
  g_autoptr (SlText) text = sl_text_new (TEXT, -1);
  g_autoptr (SlOffsets) offsets = sl_offsets_new (text);
  gint64 budget = 1;
  SlTextRange range;

  g_assert_cmpint (sl_anchor_resolve (&(SlAnchor) { -1, -1, FALSE, "The dam broke" }, text, offsets,
                                      &budget, &range), ==, SL_ANCHOR_LOST);
  g_assert_cmpint (budget, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/anchor/place", test_place);
  g_test_add_func ("/exchange/anchor/other-unit", test_other_unit);
  g_test_add_func ("/exchange/anchor/words", test_words);
  g_test_add_func ("/exchange/anchor/lost", test_lost);
  g_test_add_func ("/exchange/anchor/budget", test_budget);

  return g_test_run ();
}
