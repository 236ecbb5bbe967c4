/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-ratings.h"

#include "sl-team-fixture.h"

static char *
describe (const SlRatings *ratings)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < sl_ratings_get_n_patterns (ratings); i++)
    {
      guint n;
      const int *pattern = sl_ratings_get_pattern (ratings, i, &n);

      for (guint k = 0; k < sl_ratings_get_n_raters (ratings); k++)
        g_string_append_c (line, pattern[k] == SL_RATING_MISSING ? '.' : '0' + pattern[k]);
      g_string_append_printf (line, ":%u ", n);
    }

  return g_string_free (line, FALSE);
}

static void
assert_ratings (const SlRatings *ratings,
                const char      *expected)
{
  g_autofree char *line = describe (ratings);

  g_assert_cmpstr (line, ==, expected);
}

/* Units that were rated alike are one pattern; units that nobody rated are none. */
static void
test_patterns (void)
{
  g_autoptr (SlRatings) ratings = sl_team_ratings_parse ("012 ... 012 0.1 012 ...:4", 3, 3);

  g_assert_cmpuint (sl_ratings_get_n_raters (ratings), ==, 3);
  g_assert_cmpuint (sl_ratings_get_n_categories (ratings), ==, 3);
  g_assert_cmpuint (sl_ratings_get_n_units (ratings), ==, 4);
  assert_ratings (ratings, "012:3 0.1:1 ");
}

static void
test_outside (void)
{
  g_autoptr (SlRatings) ratings = sl_ratings_new (2, 3);
  const int wrong[] = { 0, 3 };

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*n_categories*");
  sl_ratings_add (ratings, wrong);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (sl_ratings_get_n_units (ratings), ==, 0);
}

static void
test_pair (void)
{
  g_autoptr (SlRatings) ratings = sl_team_ratings_parse ("012 0.1 .1. 112:2", 3, 3);
  g_autoptr (SlRatings) pair = sl_ratings_new_pair (ratings, 0, 2);
  g_autoptr (SlRatings) turned = sl_ratings_new_pair (ratings, 2, 0);

  assert_ratings (pair, "02:1 01:1 12:2 ");
  assert_ratings (turned, "20:1 10:1 21:2 ");
}

static void
test_against (void)
{
  g_autoptr (SlRatings) ratings = sl_team_ratings_parse ("012 0.1 112:2", 3, 3);
  g_autoptr (SlRatings) against = sl_ratings_new_against (ratings, 1);

  g_assert_cmpuint (sl_ratings_get_n_categories (against), ==, 2);
  assert_ratings (against, "101:1 1.0:1 001:2 ");
}

static void
test_complete (void)
{
  g_autoptr (SlRatings) ratings = sl_team_ratings_parse ("012 0.1 112:2 ..1", 3, 3);
  g_autoptr (SlRatings) complete = sl_ratings_new_complete (ratings);

  assert_ratings (complete, "012:1 112:2 ");
}

/* A sample has as many units, of the same patterns, and is the same for the same seed. */
static void
test_sample (void)
{
  g_autoptr (SlRatings) ratings = sl_team_ratings_parse ("00:30 01:50 11:20", 2, 2);
  guint total[3] = { 0 };
  SlRandom random;

  sl_random_init (&random, 1);
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (SlRatings) sample = sl_ratings_new_sample (ratings, &random);
      guint sum = 0;

      g_assert_cmpuint (sl_ratings_get_n_patterns (sample), ==, 3);
      g_assert_cmpuint (sl_ratings_get_n_units (sample), ==, 100);
      for (guint k = 0; k < 3; k++)
        {
          guint n;

          sl_ratings_get_pattern (sample, k, &n);
          total[k] += n;
          sum += n;
        }
      g_assert_cmpuint (sum, ==, 100);
    }
  g_assert_cmpfloat_with_epsilon (total[0] / 20000.0, 0.3, 0.02);
  g_assert_cmpfloat_with_epsilon (total[1] / 20000.0, 0.5, 0.02);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ratings/patterns", test_patterns);
  g_test_add_func ("/ratings/outside", test_outside);
  g_test_add_func ("/ratings/pair", test_pair);
  g_test_add_func ("/ratings/against", test_against);
  g_test_add_func ("/ratings/complete", test_complete);
  g_test_add_func ("/ratings/sample", test_sample);

  return g_test_run ();
}
