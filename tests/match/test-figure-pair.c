/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-figure-pair.h"

static SlFigure *
figure (double      value,
        SlBound     bound,
        const char *unit,
        const char *quantity)
{
  SlFigure *self = sl_figure_new (&(SlTextRange) { 0, 1 }, value, unit);

  self->bound = bound;
  self->quantity = g_strdup (quantity);

  return self;
}

static void
assert_relation (SlFigure        *a,
                 SlFigure        *b,
                 SlFigureRelation expected)
{
  g_autoptr (SlFigure) x = a;
  g_autoptr (SlFigure) y = b;

  g_assert_cmpint (sl_figure_pair_compare (x, y), ==, expected);
  g_assert_cmpint (sl_figure_pair_compare (y, x), ==, expected);
}

static void
test_agree (void)
{
  assert_relation (figure (50, SL_BOUND_EXACT, "times", "strength"), figure (50, SL_BOUND_AT_LEAST, "times", NULL),
                   SL_FIGURES_AGREE);
  assert_relation (figure (916e6, SL_BOUND_EXACT, "usd", "loss"), figure (915e6, SL_BOUND_AT_LEAST, "usd", "loss"),
                   SL_FIGURES_AGREE);
  assert_relation (figure (48, SL_BOUND_EXACT, "count", "houses"), figure (50, SL_BOUND_ABOUT, "count", "houses"),
                   SL_FIGURES_AGREE);
  assert_relation (figure (22, SL_BOUND_EXACT, "points", NULL), figure (20, SL_BOUND_AT_LEAST, "points", NULL),
                   SL_FIGURES_AGREE);
  assert_relation (figure (18, SL_BOUND_EXACT, "years", NULL), figure (15, SL_BOUND_AT_LEAST, "years", NULL),
                   SL_FIGURES_AGREE);
  assert_relation (figure (56.5e6, SL_BOUND_EXACT, "usd", NULL), figure (57e6, SL_BOUND_EXACT, "usd", NULL),
                   SL_FIGURES_AGREE);
}

static void
test_conflict (void)
{
  assert_relation (figure (50, SL_BOUND_AT_LEAST, "times", "stronger"), figure (60, SL_BOUND_EXACT, "times", "stronger"),
                   SL_FIGURES_CONFLICT);
  assert_relation (figure (235e6, SL_BOUND_AT_LEAST, "usd", NULL), figure (228e6, SL_BOUND_ABOUT, "usd", NULL),
                   SL_FIGURES_CONFLICT);
  assert_relation (figure (12, SL_BOUND_EXACT, "count", "injured people"), figure (14, SL_BOUND_EXACT, "count", "people"),
                   SL_FIGURES_CONFLICT);
  assert_relation (figure (2, SL_BOUND_EXACT, "points", NULL), figure (6, SL_BOUND_ABOUT, "points", NULL),
                   SL_FIGURES_CONFLICT);
}

static void
test_unrelated (void)
{
  assert_relation (figure (12, SL_BOUND_EXACT, "count", "people"), figure (14, SL_BOUND_EXACT, "count", "houses"),
                   SL_FIGURES_UNRELATED);
  assert_relation (figure (12, SL_BOUND_EXACT, "count", "people"), figure (14, SL_BOUND_EXACT, "percent", "people"),
                   SL_FIGURES_UNRELATED);
  assert_relation (figure (12, SL_BOUND_EXACT, "count", NULL), figure (14, SL_BOUND_EXACT, "count", NULL),
                   SL_FIGURES_UNRELATED);
  assert_relation (figure (8, SL_BOUND_EXACT, "years", NULL), figure (12, SL_BOUND_EXACT, "years", NULL),
                   SL_FIGURES_UNRELATED);
  assert_relation (figure (2383, SL_BOUND_EXACT, "count", "votes"), figure (836, SL_BOUND_EXACT, "count", "votes"),
                   SL_FIGURES_UNRELATED);
  assert_relation (figure (2016, SL_BOUND_EXACT, "year", NULL), figure (2015, SL_BOUND_EXACT, "year", NULL),
                   SL_FIGURES_UNRELATED);
  assert_relation (figure (0, SL_BOUND_ABOUT, "count", "people"), figure (-3, SL_BOUND_AT_MOST, "count", "people"),
                   SL_FIGURES_UNRELATED);
  assert_relation (figure (2, SL_BOUND_EXACT, "count", "people"), figure (200, SL_BOUND_EXACT, "count", "people"),
                   SL_FIGURES_UNRELATED);
}

static SlClaim *
claim_with (double first,
            double second)
{
  SlTextRange range = { 0, 10 };
  SlClaim *claim = sl_claim_new (NULL, "00000000-0000-4000-8000-000000000001", &range, SL_CLAIM_KIND_FIGURE,
                                 SL_ORIGIN_FOUND, 0.5);

  sl_claim_take_figure (claim, figure (first, SL_BOUND_EXACT, "count", "people"));
  if (second > 0)
    sl_claim_take_figure (claim, figure (second, SL_BOUND_EXACT, "count", "people"));

  return claim;
}

/* A figure that has its equal on the other side does not conflict with what stands beside that. */
static void
test_summary (void)
{
  g_autoptr (SlClaim) a = claim_with (120, 30);
  g_autoptr (SlClaim) b = claim_with (120, 40);
  g_autoptr (SlClaim) c = claim_with (120, 0);
  SlFigureSummary summary = sl_figure_pair_summarise (a, b);

  g_assert_cmpuint (summary.conflict, ==, 1);
  g_assert_cmpfloat_with_epsilon (summary.agree, 1, 1e-9);
  g_assert_true (sl_figure_pair_conflict (a, 1, b, 1));
  g_assert_false (sl_figure_pair_conflict (a, 0, b, 1));
  g_assert_cmpuint (sl_figure_pair_summarise (a, c).conflict, ==, 0);
}

static SlClaim *
claim_of_year (double value,
               double year)
{
  SlClaim *claim = claim_with (value, 0);

  sl_claim_take_figure (claim, figure (year, SL_BOUND_EXACT, "year", NULL));

  return claim;
}

static void
test_years (void)
{
  g_autoptr (SlClaim) a = claim_of_year (120, 2015);
  g_autoptr (SlClaim) same = claim_of_year (190, 2015);
  g_autoptr (SlClaim) other = claim_of_year (120, 2017);
  g_autoptr (SlClaim) none = claim_with (120, 0);

  g_assert_false (sl_figure_pair_summarise (a, same).years_apart);
  g_assert_true (sl_figure_pair_summarise (a, same).apart);
  g_assert_true (sl_figure_pair_summarise (a, other).years_apart);
  g_assert_true (sl_figure_pair_summarise (other, a).dates_apart);
  g_assert_false (sl_figure_pair_summarise (a, other).apart);
  g_assert_false (sl_figure_pair_summarise (a, none).years_apart);
  g_assert_false (sl_figure_pair_summarise (none, none).years_apart);
}

/* A claim with one figure. */
static SlClaim *
claim_of (SlFigure *only)
{
  SlTextRange range = { 0, 10 };
  SlClaim *claim = sl_claim_new (NULL, "00000000-0000-4000-8000-000000000001", &range, SL_CLAIM_KIND_FIGURE,
                                 SL_ORIGIN_FOUND, 0.5);

  sl_claim_take_figure (claim, only);

  return claim;
}

/* That both have the figure proves more of 60 hours than of eight years. */
static void
test_small_talk (void)
{
  g_autoptr (SlClaim) years = claim_of (figure (8, SL_BOUND_EXACT, "years", NULL));
  g_autoptr (SlClaim) men = claim_of (figure (2, SL_BOUND_EXACT, "count", "men"));
  g_autoptr (SlClaim) hours = claim_of (figure (60, SL_BOUND_EXACT, "hours", NULL));

  g_assert_cmpfloat_with_epsilon (sl_figure_pair_summarise (years, years).agree, 0.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_figure_pair_summarise (men, men).agree, 0.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_figure_pair_summarise (hours, hours).agree, 1, 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figure-pair/agree", test_agree);
  g_test_add_func ("/figure-pair/conflict", test_conflict);
  g_test_add_func ("/figure-pair/unrelated", test_unrelated);
  g_test_add_func ("/figure-pair/summary", test_summary);
  g_test_add_func ("/figure-pair/years", test_years);

  g_test_add_func ("/figure-pair/small-talk", test_small_talk);

  return g_test_run ();
}
