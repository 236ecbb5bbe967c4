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

/* Each thing that a claim holds counts when two are compared. */
static void
test_every_field_counts (void)
{
  g_autoptr (SlClaim) claim = make_claim ();

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (SlClaim) copy = sl_claim_copy (claim);

      g_assert_true (sl_claim_equal (claim, copy));
      switch (i)
        {
        case 0: sl_claim_add_quoted (copy, &(SlTextRange) { 58, 59 }); break;
        case 1: sl_claim_add_content (copy, &(SlTextRange) { 40, 60 }); break;
        case 2: sl_claim_set_source (copy, NULL); break;
        case 3: sl_claim_set_cue (copy, &(SlTextRange) { 32, 35 }); break;
        case 4: sl_claim_set_speaker (copy, "ida brandt"); break;
        case 5: sl_claim_set_creator (copy, ARTICLE); break;
        case 6: sl_claim_set_created (copy, "2026-03-08T09:00:00Z"); break;
        default: sl_claim_take_figure (copy, sl_figure_new (&(SlTextRange) { 12, 14 }, 3, NULL));
        }
      g_assert_false (sl_claim_equal (claim, copy));
      g_assert_false (sl_claim_equal (copy, claim));
    }
}

static void
test_identity_counts (void)
{
  const SlTextRange range = { 0, 4 };
  g_autoptr (SlClaim) claim = sl_claim_new ("a", ARTICLE, &range, SL_CLAIM_KIND_FIGURE,
                                            SL_ORIGIN_FOUND, 0.5);
  g_autoptr (SlClaim) uuid = sl_claim_new ("b", ARTICLE, &range, SL_CLAIM_KIND_FIGURE,
                                           SL_ORIGIN_FOUND, 0.5);
  g_autoptr (SlClaim) article = sl_claim_new ("a", "another", &range, SL_CLAIM_KIND_FIGURE,
                                              SL_ORIGIN_FOUND, 0.5);
  g_autoptr (SlClaim) kind = sl_claim_new ("a", ARTICLE, &range, SL_CLAIM_KIND_QUOTE,
                                           SL_ORIGIN_FOUND, 0.5);
  g_autoptr (SlClaim) origin = sl_claim_new ("a", ARTICLE, &range, SL_CLAIM_KIND_FIGURE,
                                             SL_ORIGIN_MARKED, 0.5);
  g_autoptr (SlClaim) score = sl_claim_new ("a", ARTICLE, &range, SL_CLAIM_KIND_FIGURE,
                                            SL_ORIGIN_FOUND, 0.6);

  g_assert_false (sl_claim_equal (claim, uuid));
  g_assert_false (sl_claim_equal (claim, article));
  g_assert_false (sl_claim_equal (claim, kind));
  g_assert_false (sl_claim_equal (claim, origin));
  g_assert_false (sl_claim_equal (claim, score));
  g_assert_true (sl_claim_equal (claim, claim));
}

/* A claim may begin with the text, and nothing has to be known of it. */
static void
test_bare (void)
{
  g_autoptr (SlClaim) claim = sl_claim_new (NULL, ARTICLE, &(SlTextRange) { 0, 1 },
                                            SL_CLAIM_KIND_ASSERTION, SL_ORIGIN_IMPORTED, 0.25);
  g_autoptr (SlClaim) other = sl_claim_new (NULL, ARTICLE, &(SlTextRange) { 0, 1 },
                                            SL_CLAIM_KIND_ASSERTION, SL_ORIGIN_IMPORTED, 0.25);
  guint n = 7;

  g_assert_cmpuint (sl_claim_get_range (claim)->start, ==, 0);
  g_assert_cmpint (sl_claim_get_origin (claim), ==, SL_ORIGIN_IMPORTED);
  g_assert_cmpstr (sl_claim_get_article (claim), ==, ARTICLE);
  sl_claim_get_quoted (claim, &n);
  g_assert_cmpuint (n, ==, 0);
  n = 7;
  sl_claim_get_content (claim, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (sl_claim_get_n_figures (claim), ==, 0);
  g_assert_null (sl_claim_get_source (claim));
  g_assert_null (sl_claim_get_cue (claim));
  g_assert_null (sl_claim_get_speaker (claim));
  g_assert_null (sl_claim_get_creator (claim));
  g_assert_null (sl_claim_get_created (claim));
  g_assert_cmpstr (sl_claim_get_uuid (claim), !=, sl_claim_get_uuid (other));
}

/* The copy has its own ranges: what is set anew in one stays as it was in the other. */
static void
test_ranges_are_copied (void)
{
  g_autoptr (SlClaim) claim = make_claim ();
  g_autoptr (SlClaim) copy = sl_claim_copy (claim);
  SlTextRange range = { 1, 2 };

  sl_claim_set_source (copy, &range);
  range.end = 99;
  g_assert_cmpuint (sl_claim_get_source (copy)->end, ==, 2);
  g_assert_cmpuint (sl_claim_get_source (claim)->start, ==, 36);
  sl_claim_set_source (copy, sl_claim_get_source (copy));
  g_assert_cmpuint (sl_claim_get_source (copy)->start, ==, 1);
}

static void
test_score_has_four_decimals (void)
{
  g_autoptr (SlClaim) claim = sl_claim_new (NULL, ARTICLE, &(SlTextRange) { 0, 1 },
                                            SL_CLAIM_KIND_FIGURE, SL_ORIGIN_FOUND, 2.0 / 3);

  g_assert_cmpfloat_with_epsilon (sl_claim_get_score (claim), 0.6667, 1e-12);
}

/* Of two that begin at one place the longer is first: it holds the other. */
static void
test_outer_before_inner (void)
{
  g_autoptr (SlClaim) outer = sl_claim_new ("z", ARTICLE, &(SlTextRange) { 5, 20 },
                                            SL_CLAIM_KIND_QUOTE, SL_ORIGIN_FOUND, 0);
  g_autoptr (SlClaim) inner = sl_claim_new ("a", ARTICLE, &(SlTextRange) { 5, 9 },
                                            SL_CLAIM_KIND_QUOTE, SL_ORIGIN_FOUND, 0);

  g_assert_cmpint (sl_claim_compare (outer, inner), <, 0);
  g_assert_cmpint (sl_claim_compare (inner, outer), >, 0);
  g_assert_cmpint (sl_claim_compare (inner, inner), ==, 0);
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
  g_test_add_func ("/claim/every-field-counts", test_every_field_counts);
  g_test_add_func ("/claim/identity-counts", test_identity_counts);
  g_test_add_func ("/claim/bare", test_bare);
  g_test_add_func ("/claim/ranges-are-copied", test_ranges_are_copied);
  g_test_add_func ("/claim/score-has-four-decimals", test_score_has_four_decimals);
  g_test_add_func ("/claim/outer-before-inner", test_outer_before_inner);

  return g_test_run ();
}
