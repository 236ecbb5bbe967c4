/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-match.h"

#define LOW "00000000-0000-4000-8000-000000000001"
#define HIGH "f0000000-0000-4000-8000-000000000001"

/* A pair has no direction: both orders give the same match, and the differences turn with it. */
static void
test_unordered (void)
{
  g_autoptr (SlMatch) a = sl_match_new (LOW, HIGH, SL_RELATION_SAME_CLAIM, 0.5, SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);
  g_autoptr (SlMatch) b = sl_match_new (HIGH, LOW, SL_RELATION_SAME_CLAIM, 0.5, SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);
  const SlDifference difference = { SL_DIFFERENCE_FIGURE, { 1, 2 }, { 30, 40 } };
  const SlDifference *found;
  guint n;

  g_assert_cmpstr (sl_match_get_uuid (a), ==, sl_match_get_uuid (b));
  g_assert_cmpstr (sl_match_get_a (b), ==, LOW);
  g_assert_cmpstr (sl_match_get_other (a, LOW), ==, HIGH);
  g_assert_cmpstr (sl_match_get_other (a, HIGH), ==, LOW);
  g_assert_null (sl_match_get_other (a, "another"));

  sl_match_add_difference (a, LOW, &difference);
  sl_match_add_difference (b, HIGH, &difference);
  found = sl_match_get_differences (a, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (found[0].a.start, ==, 1);
  found = sl_match_get_differences (b, &n);
  g_assert_cmpuint (found[0].a.start, ==, 30);
  g_assert_cmpuint (found[0].b.start, ==, 1);
}

static void
test_decided (void)
{
  SlMatch *match = sl_match_new (LOW, HIGH, SL_RELATION_SAME_CLAIM, 0.5, SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);
  SlMatch *rejected;
  guint n;

  sl_match_add_difference (match, LOW, &(SlDifference) { SL_DIFFERENCE_WORDING, { 1, 2 }, { 3, 4 } });
  rejected = sl_match_copy_with_state (match, SL_MATCH_REJECTED, SL_RELATION_SAME_CLAIM);
  g_assert_cmpint (sl_match_get_state (match), ==, SL_MATCH_SUGGESTED);
  g_assert_cmpint (sl_match_get_state (rejected), ==, SL_MATCH_REJECTED);
  g_assert_cmpstr (sl_match_get_uuid (rejected), ==, sl_match_get_uuid (match));
  sl_match_get_differences (rejected, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_finalize_object (match);
  g_assert_finalize_object (rejected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/match/unordered", test_unordered);
  g_test_add_func ("/match/decided", test_decided);

  return g_test_run ();
}
