/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-bootstrap.h"

/**
 * sl_random_init:
 * @self: (out caller-allocates): a generator
 * @seed: where it begins
 *
 * Begins a series: the generator SplitMix64 (Steele, Lea & Flood 2014, "Fast splittable pseudorandom
 * number generators"), which needs no library and gives the same series everywhere.
 */
void
sl_random_init (SlRandom *self,
                guint64   seed)
{
  self->state = seed;
}

static guint64
next (SlRandom *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

/**
 * sl_random_below:
 * @self: a generator
 * @n: more than 0
 *
 * Returns: a number from 0 to @n - 1. The upper half of a product stands for a division (Lemire
 *   2019); with 32 bits left over, no number is more likely by more than one in four billion
 */
guint
sl_random_below (SlRandom *self,
                 guint     n)
{
  return (guint) (((next (self) >> 32) * n) >> 32);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/**
 * sl_bootstrap_interval:
 * @values: (element-type double): what a measure came to in each sample where it was defined;
 *   sorted afterwards
 * @low: (out): the lower bound
 * @high: (out): the upper bound
 *
 * The percentile interval of the bootstrap (Efron 1979, "Bootstrap methods: another look at the
 * jackknife"): what lies in the middle of the samples, at the level %SL_BOOTSTRAP_LEVEL. Where the
 * measure was defined in fewer than half of %SL_BOOTSTRAP_RESAMPLES samples, an interval would mean
 * nothing.
 *
 * Returns: whether there is an interval
 */
gboolean
sl_bootstrap_interval (GArray *values,
                       double *low,
                       double *high)
{
  guint tail;

  g_return_val_if_fail (values != NULL, FALSE);

  if (values->len < SL_BOOTSTRAP_RESAMPLES / 2)
    return FALSE;

  g_array_sort (values, compare_doubles);
  tail = (guint) (values->len * (1 - SL_BOOTSTRAP_LEVEL) / 2);
  *low = g_array_index (values, double, tail);
  *high = g_array_index (values, double, values->len - 1 - tail);

  return TRUE;
}
