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

static void
test_copy (void)
{
  g_autoptr (SlMatch) match = sl_match_new (LOW, HIGH, SL_RELATION_ADDS_CONTEXT, 0.25,
                                            SL_MATCH_ACCEPTED, SL_ORIGIN_MARKED);
  g_autoptr (SlMatch) copy = NULL;
  guint n;

  sl_match_add_difference (match, LOW,
                           &(SlDifference) { SL_DIFFERENCE_LEFT_OUT, { 1, 2 }, { 9, 9 } });
  copy = sl_match_copy (match);
  g_assert_cmpint (sl_match_get_relation (copy), ==, SL_RELATION_ADDS_CONTEXT);
  g_assert_cmpint (sl_match_get_state (copy), ==, SL_MATCH_ACCEPTED);
  g_assert_cmpint (sl_match_get_origin (copy), ==, SL_ORIGIN_MARKED);
  g_assert_cmpfloat_with_epsilon (sl_match_get_score (copy), 0.25, 1e-9);
  g_assert_cmpstr (sl_match_get_b (copy), ==, HIGH);

  sl_match_add_difference (copy, LOW,
                           &(SlDifference) { SL_DIFFERENCE_WORDING, { 3, 4 }, { 5, 6 } });
  sl_match_get_differences (match, &n);
  g_assert_cmpuint (n, ==, 1);
  sl_match_get_differences (copy, &n);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_score_is_a_probability (void)
{
  g_autoptr (SlMatch) high = sl_match_new (LOW, HIGH, SL_RELATION_SAME_CLAIM, 7,
                                           SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);
  g_autoptr (SlMatch) third = sl_match_new (LOW, HIGH, SL_RELATION_SAME_CLAIM, 1.0 / 3,
                                            SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);

  g_assert_cmpfloat_with_epsilon (sl_match_get_score (high), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (sl_match_get_score (third), 0.3333, 1e-12);
}

/* The UUID of a pair follows from its claims alone: everybody's suggestions meet. */
static void
test_pair_uuid (void)
{
  g_autoptr (SlMatch) match = sl_match_new (LOW, HIGH, SL_RELATION_CONTRADICTS, 1,
                                            SL_MATCH_ACCEPTED, SL_ORIGIN_MARKED);
  g_autofree char *there = sl_match_dup_pair_uuid (LOW, HIGH);
  g_autofree char *back = sl_match_dup_pair_uuid (HIGH, LOW);
  g_autofree char *other = sl_match_dup_pair_uuid (LOW, "00000000-0000-4000-8000-000000000002");

  g_assert_cmpstr (there, ==, back);
  g_assert_cmpstr (there, ==, sl_match_get_uuid (match));
  g_assert_cmpstr (there, !=, other);
}

/* A decision may name another relation; the suggestion stays what it was. */
static void
test_relation_of_a_decision (void)
{
  g_autoptr (SlMatch) match = sl_match_new (LOW, HIGH, SL_RELATION_SAME_CLAIM, 0.5,
                                            SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);
  g_autoptr (SlMatch) decided = sl_match_copy_with_state (match, SL_MATCH_ACCEPTED,
                                                          SL_RELATION_CONTRADICTS);

  g_assert_cmpint (sl_match_get_relation (decided), ==, SL_RELATION_CONTRADICTS);
  g_assert_cmpint (sl_match_get_relation (match), ==, SL_RELATION_SAME_CLAIM);
  g_assert_null (sl_match_get_other (match, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/match/unordered", test_unordered);
  g_test_add_func ("/match/decided", test_decided);
  g_test_add_func ("/match/copy", test_copy);
  g_test_add_func ("/match/score-is-a-probability", test_score_is_a_probability);
  g_test_add_func ("/match/pair-uuid", test_pair_uuid);
  g_test_add_func ("/match/relation-of-a-decision", test_relation_of_a_decision);

  return g_test_run ();
}
