/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-claim.h"

#define ARTICLE "2ed6657d-e927-568b-95e1-2665a8aea6a2"

static SlClaim *
make_claim (void)
{
  SlClaim *claim = sl_claim_new (NULL, ARTICLE, &(SlTextRange) { 10, 60 }, SL_CLAIM_KIND_QUOTE, SL_ORIGIN_FOUND, 0.8);

  sl_claim_add_quoted (claim, &(SlTextRange) { 11, 30 });
  sl_claim_add_quoted (claim, &(SlTextRange) { 45, 60 });
  sl_claim_add_content (claim, &(SlTextRange) { 10, 31 });
  sl_claim_set_source (claim, &(SlTextRange) { 36, 40 });
  sl_claim_set_cue (claim, &(SlTextRange) { 32, 36 });
  sl_claim_set_speaker (claim, "Ida Brandt");
  sl_claim_take_figure (claim, sl_figure_new (&(SlTextRange) { 20, 22 }, 12, "count"));
  sl_claim_take_figure (claim, sl_figure_new (&(SlTextRange) { 50, 52 }, 14, "count"));

  return claim;
}

static void
test_copy (void)
{
  SlClaim *claim = make_claim ();
  SlClaim *copy = sl_claim_copy (claim);

  g_assert_true (sl_claim_equal (claim, copy));
  g_assert_cmpstr (sl_claim_get_uuid (claim), ==, sl_claim_get_uuid (copy));
  sl_claim_set_speaker (copy, NULL);
  g_assert_false (sl_claim_equal (claim, copy));
  g_assert_cmpstr (sl_claim_get_speaker (claim), ==, "Ida Brandt");
  g_assert_finalize_object (claim);
  g_assert_finalize_object (copy);
}

/* A smaller range keeps the identity, the speaker and what of the quotations lies inside. */
static void
test_adjust (void)
{
  g_autoptr (SlClaim) claim = make_claim ();
  g_autoptr (SlClaim) adjusted = sl_claim_copy_adjusted (claim, &(SlTextRange) { 10, 50 });
  const SlTextRange *quoted;
  guint n;

  g_assert_cmpstr (sl_claim_get_uuid (adjusted), ==, sl_claim_get_uuid (claim));
  g_assert_cmpuint (sl_claim_get_range (adjusted)->end, ==, 50);
  quoted = sl_claim_get_quoted (adjusted, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (quoted[1].start, ==, 45);
  g_assert_cmpuint (quoted[1].end, ==, 50);
  g_assert_cmpuint (sl_claim_get_n_figures (adjusted), ==, 1);
  g_assert_cmpfloat_with_epsilon (sl_claim_get_figure (adjusted, 0)->value, 12, 1e-9);
  g_assert_cmpstr (sl_claim_get_speaker (adjusted), ==, "Ida Brandt");
  g_assert_cmpuint (sl_claim_get_range (claim)->end, ==, 60);
}

static void
test_score_is_a_probability (void)
{
  g_autoptr (SlClaim) high = sl_claim_new (NULL, ARTICLE, &(SlTextRange) { 0, 1 }, SL_CLAIM_KIND_FIGURE, SL_ORIGIN_FOUND, 7);
  g_autoptr (SlClaim) low = sl_claim_new (NULL, ARTICLE, &(SlTextRange) { 0, 1 }, SL_CLAIM_KIND_FIGURE, SL_ORIGIN_FOUND, -1);

  g_assert_cmpfloat_with_epsilon (sl_claim_get_score (high), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_claim_get_score (low), 0, 1e-9);
}

static void
test_order (void)
{
  g_autoptr (SlClaim) first = sl_claim_new ("a", ARTICLE, &(SlTextRange) { 5, 9 }, SL_CLAIM_KIND_FIGURE, SL_ORIGIN_FOUND, 0);
  g_autoptr (SlClaim) second = sl_claim_new ("b", ARTICLE, &(SlTextRange) { 5, 9 }, SL_CLAIM_KIND_FIGURE, SL_ORIGIN_FOUND, 0);
  g_autoptr (SlClaim) third = sl_claim_new ("a", ARTICLE, &(SlTextRange) { 6, 7 }, SL_CLAIM_KIND_FIGURE, SL_ORIGIN_FOUND, 0);

  g_assert_cmpint (sl_claim_compare (first, second), <, 0);
  g_assert_cmpint (sl_claim_compare (third, second), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/claim/copy", test_copy);
  g_test_add_func ("/claim/adjust", test_adjust);
  g_test_add_func ("/claim/score-is-a-probability", test_score_is_a_probability);
  g_test_add_func ("/claim/order", test_order);

  return g_test_run ();
}
