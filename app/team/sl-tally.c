/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-tally.h"

/**
 * sl_tally_init:
 * @self: (out caller-allocates): a tally
 * @ratings: ratings whose raters and categories it is for
 *
 * Makes an empty tally.
 */
void
sl_tally_init (SlTally         *self,
               const SlRatings *ratings)
{
  guint r = sl_ratings_get_n_raters (ratings);
  guint q = sl_ratings_get_n_categories (ratings);

  self->n_raters = r;
  self->n_categories = q;
  self->units = g_new0 (double, r + 1);
  self->ratings = g_new0 (double, (r + 1) * q);
  self->pairs = g_new0 (double, (r + 1) * q * q);
  self->margins = g_new0 (double, r * q);
  self->unanimous = 0;
}

/**
 * sl_tally_clear:
 * @self: a tally
 *
 * Frees what it holds.
 */
void
sl_tally_clear (SlTally *self)
{
  g_clear_pointer (&self->units, g_free);
  g_clear_pointer (&self->ratings, g_free);
  g_clear_pointer (&self->pairs, g_free);
  g_clear_pointer (&self->margins, g_free);
}

/* Adds WEIGHT units of which CHOSEN tells how many of M raters chose each category. */
static void
add_pattern (SlTally     *self,
             const guint *chosen,
             guint        m,
             double       weight)
{
  guint q = self->n_categories;

  self->units[m] += weight;
  for (guint k = 0; k < q; k++)
    {
      self->ratings[m * q + k] += weight * chosen[k];
      for (guint l = 0; l < q; l++)
        self->pairs[(m * q + k) * q + l] += weight * chosen[k] * (chosen[l] - (guint) (k == l));
      if (chosen[k] == self->n_raters)
        self->unanimous += weight;
    }
}

/**
 * sl_tally_add:
 * @self: an empty tally
 * @ratings: what to count
 *
 * Counts the ratings.
 */
void
sl_tally_add (SlTally         *self,
              const SlRatings *ratings)
{
  g_autofree guint *chosen = g_new (guint, MAX (self->n_categories, 1));

  for (guint i = 0; i < sl_ratings_get_n_patterns (ratings); i++)
    {
      guint weight;
      const int *pattern = sl_ratings_get_pattern (ratings, i, &weight);
      guint m = 0;

      if (weight == 0)
        continue;
      memset (chosen, 0, self->n_categories * sizeof *chosen);
      for (guint g = 0; g < self->n_raters; g++)
        {
          if (pattern[g] == SL_RATING_MISSING)
            continue;
          m++;
          chosen[pattern[g]]++;
          self->margins[g * self->n_categories + pattern[g]] += weight;
        }
      add_pattern (self, chosen, m, weight);
    }
}

/**
 * sl_tally_n_pairable:
 * @self: a tally
 *
 * Returns: how many units have two ratings or more
 */
double
sl_tally_n_pairable (const SlTally *self)
{
  double n = 0;

  for (guint m = 2; m <= self->n_raters; m++)
    n += self->units[m];

  return n;
}

/**
 * sl_tally_table:
 * @ratings: ratings
 * @a: a rater
 * @b: another
 *
 * Returns: (transfer full) (array): the table of counts of the units that both rated; the rows are
 *   the categories of @a, the columns those of @b
 */
double *
sl_tally_table (const SlRatings *ratings,
                guint            a,
                guint            b)
{
  guint q = sl_ratings_get_n_categories (ratings);
  double *table = g_new0 (double, MAX (q * q, 1));

  for (guint i = 0; i < sl_ratings_get_n_patterns (ratings); i++)
    {
      guint weight;
      const int *pattern = sl_ratings_get_pattern (ratings, i, &weight);

      if (pattern[a] != SL_RATING_MISSING && pattern[b] != SL_RATING_MISSING)
        table[(guint) pattern[a] * q + (guint) pattern[b]] += weight;
    }

  return table;
}
