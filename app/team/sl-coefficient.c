/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-coefficient.h"

#include "sl-tally.h"

/* How far apart two categories are. */
typedef enum
{
  DISTANCE_NOMINAL,
  DISTANCE_LINEAR,
  DISTANCE_QUADRATIC
} Distance;

static SlEstimate
undefined (SlUndefined why)
{
  const SlEstimate estimate = { .undefined = why };

  return estimate;
}

static SlEstimate
defined (double value)
{
  const SlEstimate estimate = { .value = value };

  return estimate;
}

static double
measure_distance (Distance distance,
                  guint    k,
                  guint    l)
{
  double apart = k > l ? k - l : l - k;

  if (distance == DISTANCE_NOMINAL)
    return k != l;

  return distance == DISTANCE_LINEAR ? apart : apart * apart;
}

/* Pairs of raters that chose the same, of units with M ratings. */
static double
count_agreeing (const SlTally *tally,
                guint          m)
{
  guint q = tally->n_categories;
  double n = 0;

  for (guint k = 0; k < q; k++)
    n += tally->pairs[(m * q + k) * q + k];

  return n;
}

/* Mean over units of the share of pairs of raters that agree: Gwet 2014, chapter 2. */
static SlEstimate
percent (const SlTally *tally)
{
  double n = sl_tally_n_pairable (tally);
  double agreeing = 0;

  if (n <= 0)
    return undefined (SL_UNDEFINED_NO_PAIRS);
  for (guint m = 2; m <= tally->n_raters; m++)
    agreeing += count_agreeing (tally, m) / (m * (m - 1.0));

  return defined (agreeing / n);
}

/* The same with units weighted by their ratings, one less the observed disagreement of alpha:
 * Krippendorff 2004, chapter 11. */
static SlEstimate
percent_by_ratings (const SlTally *tally)
{
  double ratings = 0;
  double agreeing = 0;

  for (guint m = 2; m <= tally->n_raters; m++)
    {
      ratings += m * tally->units[m];
      agreeing += count_agreeing (tally, m) / (m - 1.0);
    }

  return ratings > 0 ? defined (agreeing / ratings) : undefined (SL_UNDEFINED_NO_PAIRS);
}

static SlEstimate
percent_all_agree (const SlTally *tally)
{
  guint r = tally->n_raters;

  if (r < 2)
    return undefined (SL_UNDEFINED_NO_PAIRS);

  return tally->units[r] > 0 ? defined (tally->unanimous / tally->units[r])
                             : undefined (SL_UNDEFINED_INCOMPLETE);
}

/* Mean share of each category over the units that somebody rated, also where only one did (Gwet
 * 2014); the number of categories in use. */
static guint
fill_shares (const SlTally *tally,
             double        *shares)
{
  guint q = tally->n_categories;
  double n = 0;
  guint used = 0;

  for (guint m = 1; m <= tally->n_raters; m++)
    n += tally->units[m];
  for (guint k = 0; k < q; k++)
    {
      shares[k] = 0;
      for (guint m = 1; m <= tally->n_raters; m++)
        shares[k] += tally->ratings[m * q + k] / m;
      shares[k] /= n;
      used += shares[k] > 0;
    }

  return used;
}

/* Fleiss 1971; with missing ratings as in Gwet 2014. */
static SlEstimate
fleiss (const SlTally *tally)
{
  g_autofree double *shares = g_new0 (double, MAX (tally->n_categories, 1));
  SlEstimate observed = percent (tally);
  double chance = 0;

  if (observed.undefined != SL_DEFINED)
    return observed;
  if (fill_shares (tally, shares) < 2)
    return undefined (SL_UNDEFINED_ONE_CATEGORY);
  for (guint k = 0; k < tally->n_categories; k++)
    chance += shares[k] * shares[k];

  return defined ((observed.value - chance) / (1 - chance));
}

/* Gwet 2008, formulas 11 and 12. */
static SlEstimate
gwet_ac1 (const SlTally *tally)
{
  g_autofree double *shares = g_new0 (double, MAX (tally->n_categories, 1));
  SlEstimate observed = percent (tally);
  double chance = 0;

  if (observed.undefined != SL_DEFINED)
    return observed;
  if (tally->n_categories < 2)
    return undefined (SL_UNDEFINED_ONE_CATEGORY);
  fill_shares (tally, shares);
  for (guint k = 0; k < tally->n_categories; k++)
    chance += shares[k] * (1 - shares[k]);
  chance /= tally->n_categories - 1.0;

  return defined ((observed.value - chance) / (1 - chance));
}

/* Bennett, Alpert & Goldstein 1954; Randolph 2005 for more than two raters. */
static SlEstimate
bennett_s (const SlTally *tally)
{
  SlEstimate observed = percent (tally);
  double q = tally->n_categories;

  if (observed.undefined != SL_DEFINED)
    return observed;
  if (q < 2)
    return undefined (SL_UNDEFINED_ONE_CATEGORY);

  return defined ((q * observed.value - 1) / (q - 1));
}

/* Agreement by chance as in Conger 1980: the mean over pairs of raters of the product of their
 * shares, written as squared mean less variance over raters (Gwet 2014, chapter 2). */
static SlEstimate
conger (const SlTally *tally)
{
  SlEstimate observed = percent (tally);
  guint q = tally->n_categories;
  double same = 0;
  double pairs = 0;

  if (observed.undefined != SL_DEFINED)
    return observed;
  for (guint g = 0; g < tally->n_raters; g++)
    {
      for (guint h = g + 1; h < tally->n_raters; h++)
        {
          double n_g = 0;
          double n_h = 0;
          double both = 0;

          for (guint k = 0; k < q; k++)
            {
              n_g += tally->margins[g * q + k];
              n_h += tally->margins[h * q + k];
              both += tally->margins[g * q + k] * tally->margins[h * q + k];
            }
          if (n_g <= 0 || n_h <= 0)
            continue;
          same += both / (n_g * n_h);
          pairs++;
        }
    }

  return pairs > same ? defined ((observed.value - same / pairs) / (1 - same / pairs))
                      : undefined (SL_UNDEFINED_ONE_CATEGORY);
}

/* Krippendorff 2011, "Computing Krippendorff's alpha-reliability": how far apart two categories
 * are, where TOTALS tells how often each was given in units with two ratings or more. */
static double
measure_alpha_distance (SlMeasure     measure,
                        const double *totals,
                        guint         k,
                        guint         l)
{
  double between = 0;

  if (measure == SL_MEASURE_ALPHA_NOMINAL)
    return k != l;
  if (measure == SL_MEASURE_ALPHA_INTERVAL)
    return measure_distance (DISTANCE_QUADRATIC, k, l);

  for (guint g = MIN (k, l); g <= MAX (k, l); g++)
    between += totals[g];
  between -= (totals[k] + totals[l]) / 2;

  return between * between;
}

/* Krippendorff's alpha: Krippendorff 2011. */
static SlEstimate
alpha (const SlTally *tally,
       SlMeasure      measure)
{
  guint q = tally->n_categories;
  g_autofree double *totals = g_new0 (double, MAX (q, 1));
  double n = 0;
  double observed = 0;
  double expected = 0;

  for (guint m = 2; m <= tally->n_raters; m++)
    {
      for (guint k = 0; k < q; k++)
        totals[k] += tally->ratings[m * q + k];
      n += m * tally->units[m];
    }
  for (guint k = 0; k < q; k++)
    {
      for (guint l = 0; l < q; l++)
        {
          double distance = measure_alpha_distance (measure, totals, k, l);

          for (guint m = 2; m <= tally->n_raters; m++)
            observed += distance * tally->pairs[(m * q + k) * q + l] / (m - 1.0);
          expected += distance * totals[k] * totals[l];
        }
    }
  if (n <= 0)
    return undefined (SL_UNDEFINED_NO_PAIRS);

  return expected > 0 ? defined (1 - (n - 1) * observed / expected)
                      : undefined (SL_UNDEFINED_ONE_CATEGORY);
}

/* Cohen 1960, weighted as in Cohen 1968, from the table of counts of two raters. */
static SlEstimate
cohen (const double *table,
       guint         q,
       Distance      distance)
{
  g_autofree double *rows = g_new0 (double, MAX (q, 1));
  g_autofree double *columns = g_new0 (double, MAX (q, 1));
  double n = 0;
  double observed = 0;
  double expected = 0;

  for (guint k = 0; k < q; k++)
    {
      for (guint l = 0; l < q; l++)
        {
          rows[k] += table[k * q + l];
          columns[l] += table[k * q + l];
          observed += measure_distance (distance, k, l) * table[k * q + l];
          n += table[k * q + l];
        }
    }
  for (guint k = 0; k < q; k++)
    {
      for (guint l = 0; l < q; l++)
        expected += measure_distance (distance, k, l) * rows[k] * columns[l];
    }
  if (n <= 0)
    return undefined (SL_UNDEFINED_NO_PAIRS);

  return expected > 0 ? defined (1 - n * observed / expected)
                      : undefined (SL_UNDEFINED_ONE_CATEGORY);
}

/* Scott 1955: chance from the shares of both together. */
static SlEstimate
scott (const double *table,
       guint         q)
{
  double n = 0;
  double agreeing = 0;
  double squares = 0;

  for (guint k = 0; k < q; k++)
    {
      double margin = 0;

      for (guint l = 0; l < q; l++)
        {
          margin += table[k * q + l] + table[l * q + k];
          n += table[k * q + l];
        }
      agreeing += table[k * q + k];
      squares += margin * margin;
    }
  if (n <= 0)
    return undefined (SL_UNDEFINED_NO_PAIRS);

  return 4 * n * n > squares ? defined ((4 * n * agreeing - squares) / (4 * n * n - squares))
                             : undefined (SL_UNDEFINED_ONE_CATEGORY);
}

static SlEstimate
of_two (SlMeasure        measure,
        const SlRatings *ratings)
{
  guint q = sl_ratings_get_n_categories (ratings);
  g_autofree double *table = NULL;

  if (sl_ratings_get_n_raters (ratings) != 2)
    return undefined (SL_UNDEFINED_NOT_TWO);

  table = sl_tally_table (ratings, 0, 1);
  if (measure == SL_MEASURE_SCOTT_PI)
    return scott (table, q);

  return cohen (table, q,
                measure == SL_MEASURE_COHEN          ? DISTANCE_NOMINAL
                : measure == SL_MEASURE_COHEN_LINEAR ? DISTANCE_LINEAR
                                                     : DISTANCE_QUADRATIC);
}

/* Light 1971. */
static SlEstimate
light (const SlRatings *ratings)
{
  guint r = sl_ratings_get_n_raters (ratings);
  double sum = 0;

  for (guint a = 0; a < r; a++)
    {
      for (guint b = a + 1; b < r; b++)
        {
          g_autofree double *table = sl_tally_table (ratings, a, b);
          SlEstimate kappa = cohen (table, sl_ratings_get_n_categories (ratings), DISTANCE_NOMINAL);

          if (kappa.undefined != SL_DEFINED)
            return r > 2 ? undefined (SL_UNDEFINED_A_PAIR) : kappa;
          sum += kappa.value;
        }
    }

  return r >= 2 ? defined (sum / (r * (r - 1) / 2.0)) : undefined (SL_UNDEFINED_NO_PAIRS);
}

static SlEstimate
compute (SlMeasure        measure,
         const SlRatings *ratings,
         const SlTally   *tally)
{
  switch (measure)
    {
    case SL_MEASURE_PERCENT:
      return percent (tally);
    case SL_MEASURE_PERCENT_BY_RATINGS:
      return percent_by_ratings (tally);
    case SL_MEASURE_PERCENT_ALL_AGREE:
      return percent_all_agree (tally);
    case SL_MEASURE_ALPHA_NOMINAL:
    case SL_MEASURE_ALPHA_ORDINAL:
    case SL_MEASURE_ALPHA_INTERVAL:
      return alpha (tally, measure);
    case SL_MEASURE_GWET_AC1:
      return gwet_ac1 (tally);
    case SL_MEASURE_COHEN:
    case SL_MEASURE_COHEN_LINEAR:
    case SL_MEASURE_COHEN_QUADRATIC:
    case SL_MEASURE_SCOTT_PI:
      return of_two (measure, ratings);
    case SL_MEASURE_FLEISS:
      return fleiss (tally);
    case SL_MEASURE_CONGER:
      return conger (tally);
    case SL_MEASURE_LIGHT:
      return light (ratings);
    case SL_MEASURE_BENNETT_S:
      return bennett_s (tally);
    case SL_MEASURE_SPAN_F1_EXACT:
    case SL_MEASURE_SPAN_F1_OVERLAPPING:
    case SL_MEASURE_CHAR_F1:
    case SL_MEASURE_ALPHA_U:
    case SL_N_MEASURES:
    default:
      g_return_val_if_reached (undefined (SL_UNDEFINED_NO_PAIRS));
    }
}

/**
 * sl_coefficient_compute:
 * @measure: a measure of what people said, see sl_measure_is_of_marks()
 * @ratings: what they said
 *
 * Reckons one measure, without an interval. The definitions are those of the papers that
 * sl_measure_get_source() names: where ratings are missing, measures of two people use what both
 * rated, alpha leaves out what only one rated, and Fleiss' kappa and AC1 count that for the shares of
 * the categories, as Gwet 2014 does.
 *
 * Returns: the value, or why there is none
 */
SlEstimate
sl_coefficient_compute (SlMeasure        measure,
                        const SlRatings *ratings)
{
  g_auto (SlTally) tally = { 0 };
  SlEstimate estimate;

  sl_tally_init (&tally, ratings);
  sl_tally_add (&tally, ratings);
  estimate = compute (measure, ratings, &tally);
  estimate.n = (guint) sl_tally_n_pairable (&tally);

  return estimate;
}

static void
compute_all (const SlRatings *ratings,
             SlEstimate      *estimates)
{
  g_auto (SlTally) tally = { 0 };

  sl_tally_init (&tally, ratings);
  sl_tally_add (&tally, ratings);
  for (guint i = SL_MEASURE_PERCENT; i < SL_N_MEASURES; i++)
    {
      estimates[i] = compute (i, ratings, &tally);
      estimates[i].n = (guint) sl_tally_n_pairable (&tally);
    }
}

/**
 * sl_coefficient_estimate_all:
 * @ratings: what people said
 * @estimates: (array fixed-size=19): where to put the estimates, indexed by #SlMeasure; those of
 *   marks are left alone
 *
 * Reckons all measures with their intervals. The samples are the same for each, and in each run.
 */
void
sl_coefficient_estimate_all (const SlRatings *ratings,
                             SlEstimate      *estimates)
{
  GArray *values[SL_N_MEASURES] = { NULL };
  SlRandom random;

  compute_all (ratings, estimates);
  if (sl_ratings_get_n_units (ratings) == 0)
    return;

  sl_random_init (&random, SL_BOOTSTRAP_SEED);
  for (guint i = SL_MEASURE_PERCENT; i < SL_N_MEASURES; i++)
    values[i] = g_array_sized_new (FALSE, FALSE, sizeof (double), SL_BOOTSTRAP_RESAMPLES);
  for (guint s = 0; s < SL_BOOTSTRAP_RESAMPLES; s++)
    {
      g_autoptr (SlRatings) sample = sl_ratings_new_sample (ratings, &random);
      SlEstimate drawn[SL_N_MEASURES];

      compute_all (sample, drawn);
      for (guint i = SL_MEASURE_PERCENT; i < SL_N_MEASURES; i++)
        {
          if (drawn[i].undefined == SL_DEFINED)
            g_array_append_val (values[i], drawn[i].value);
        }
    }
  for (guint i = SL_MEASURE_PERCENT; i < SL_N_MEASURES; i++)
    {
      if (estimates[i].undefined == SL_DEFINED)
        estimates[i].has_interval = sl_bootstrap_interval (values[i], &estimates[i].low,
                                                           &estimates[i].high);
      g_array_unref (values[i]);
    }
}
