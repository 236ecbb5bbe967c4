/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-tally.h"

#include "sl-team-fixture.h"

#define EXACT(value, expected) g_assert_cmpfloat_with_epsilon (value, expected, 1e-15)

static void
test_counts (void)
{
  g_autoptr (SlRatings) ratings = sl_team_ratings_parse ("001:2 1.1 ..0 222", 3, 3);
  g_auto (SlTally) tally = { 0 };

  sl_tally_init (&tally, ratings);
  sl_tally_add (&tally, ratings);
  EXACT (tally.units[1], 1);
  EXACT (tally.units[2], 1);
  EXACT (tally.units[3], 3);
  EXACT (tally.unanimous, 1);
  EXACT (sl_tally_n_pairable (&tally), 4);
  /* three ratings: 0 0 1 twice and 2 2 2 */
  EXACT (tally.ratings[3 * 3 + 0], 4);
  EXACT (tally.ratings[3 * 3 + 1], 2);
  EXACT (tally.ratings[3 * 3 + 2], 3);
  EXACT (tally.pairs[(3 * 3 + 0) * 3 + 0], 4);
  EXACT (tally.pairs[(3 * 3 + 0) * 3 + 1], 4);
  EXACT (tally.pairs[(3 * 3 + 1) * 3 + 1], 0);
  EXACT (tally.pairs[(3 * 3 + 2) * 3 + 2], 6);
  EXACT (tally.margins[0 * 3 + 0], 2);
  EXACT (tally.margins[0 * 3 + 1], 1);
  EXACT (tally.margins[2 * 3 + 1], 3);
}

static void
test_table (void)
{
  g_autoptr (SlRatings) ratings = sl_team_ratings_parse ("001:2 1.1 ..0 222 .01", 3, 3);
  g_autofree double *table = sl_tally_table (ratings, 0, 2);

  EXACT (table[0 * 3 + 1], 2);
  EXACT (table[1 * 3 + 1], 1);
  EXACT (table[2 * 3 + 2], 1);
  EXACT (table[0 * 3 + 0], 0);
  EXACT (table[1 * 3 + 0], 0);
}

static void
test_nobody (void)
{
  g_autoptr (SlRatings) ratings = sl_ratings_new (0, 0);
  g_auto (SlTally) tally = { 0 };

  sl_tally_init (&tally, ratings);
  sl_tally_add (&tally, ratings);
  EXACT (sl_tally_n_pairable (&tally), 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tally/counts", test_counts);
  g_test_add_func ("/tally/table", test_table);
  g_test_add_func ("/tally/nobody", test_nobody);

  return g_test_run ();
}
