/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-bootstrap.h"

/* The first numbers of the series that the paper's reference program gives for the seed 0 begin
 * e220a8397b1dcdaf 6e789e6aa1b965f4 06c45d188009454f; their upper halves scale to these. */
static void
test_series (void)
{
  SlRandom random;

  sl_random_init (&random, 0);
  g_assert_cmpuint (sl_random_below (&random, 256), ==, 0xe2);
  g_assert_cmpuint (sl_random_below (&random, 256), ==, 0x6e);
  g_assert_cmpuint (sl_random_below (&random, 256), ==, 0x06);
}

static void
test_below (void)
{
  guint counts[7] = { 0 };
  SlRandom random;

  sl_random_init (&random, 42);
  for (guint i = 0; i < 70000; i++)
    counts[sl_random_below (&random, 7)]++;
  for (guint i = 0; i < 7; i++)
    {
      g_assert_cmpuint (counts[i], >, 9600);
      g_assert_cmpuint (counts[i], <, 10400);
    }
  g_assert_cmpuint (sl_random_below (&random, 1), ==, 0);
}

static void
test_interval (void)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  double low = 0;
  double high = 0;

  for (guint i = 0; i < 1000; i++)
    {
      double value = (i * 7919) % 1000;

      g_array_append_val (values, value);
    }
  g_assert_true (sl_bootstrap_interval (values, &low, &high));
  g_assert_cmpfloat_with_epsilon (low, 25, 1);
  g_assert_cmpfloat_with_epsilon (high, 974, 1);
}

/* From few samples nothing is said. */
static void
test_too_few (void)
{
  g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (double));
  double low = -1;
  double high = -1;

  g_array_set_size (values, SL_BOOTSTRAP_RESAMPLES / 2 - 1);
  g_assert_false (sl_bootstrap_interval (values, &low, &high));
  g_assert_cmpfloat_with_epsilon (low, -1, 1e-15);
  g_array_set_size (values, SL_BOOTSTRAP_RESAMPLES / 2);
  g_assert_true (sl_bootstrap_interval (values, &low, &high));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/bootstrap/series", test_series);
  g_test_add_func ("/bootstrap/below", test_below);
  g_test_add_func ("/bootstrap/interval", test_interval);
  g_test_add_func ("/bootstrap/too-few", test_too_few);

  return g_test_run ();
}
