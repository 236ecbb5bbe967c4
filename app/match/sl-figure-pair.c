/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-figure-pair.h"

#include <math.h>
#include <string.h>

/* Rounding is never coarser than this share of the figure. */
#define MAX_STEP 0.25
#define MAX_ABOUT 0.1

/* Smaller whole numbers are counted, not measured. */
#define COUNTED 100

/* Figures further apart than this do not measure the same thing, whatever the words say; small ones may
 * differ by more. */
#define MAX_RATIO 2.0
#define MAX_RATIO_SMALL 3.0
#define SMALL_FIGURE 20

/* Shorter words than one letter more say nothing of what is measured. */
#define MAX_PARTICLE 2

/* Counts and spans of time up to this are small talk ("two men", "eight years"); equal ones prove little. */
#define SMALL_COUNT 12

/* Whether a number is a multiple of another, as far as floating point can tell. */
static gboolean
is_multiple (double value,
             double step)
{
  double n = value / step;

  return fabs (n - round (n)) < 1e-6;
}

/* The step to which a figure seems to be rounded: the place of its last digit that is not 0. With @fives
 * a 5 there is taken as the middle of two such steps ("at least 15"). */
static double
get_step (double   value,
          gboolean fives)
{
  double step = 1e-3;

  while (step < value && is_multiple (value, step * 10))
    step *= 10;
  if (fives && value > step * 5 && is_multiple (value, step * 5))
    step *= 5;

  return MIN (step, value * MAX_STEP);
}

/* What a figure allows the true value to be. "More than 20" is said of 22, not of 40: what is beyond
 * the next step would be told by another figure. */
static void
get_limits (const SlFigure *figure,
            gboolean        counted,
            double         *low,
            double         *high)
{
  double value = fabs (figure->value);
  double step = get_step (value, figure->bound != SL_BOUND_EXACT);

  *low = value;
  *high = MAX (value, fabs (figure->high));
  switch (figure->bound)
    {
    case SL_BOUND_AT_LEAST:
      *high += step * 0.99;
      break;
    case SL_BOUND_AT_MOST:
      *low -= step * 0.99;
      break;
    case SL_BOUND_ABOUT:
      *low -= MIN (step, value * MAX_ABOUT);
      *high += MIN (step, value * MAX_ABOUT);
      break;
    case SL_BOUND_EXACT:
    default:
      *low -= counted ? 0 : step / 2;
      *high += counted ? 0 : step / 2;
      break;
    }
}

static gboolean
is_calendar (const SlFigure *figure)
{
  return g_str_equal (figure->unit, "year") || g_str_equal (figure->unit, "month") ||
         g_str_equal (figure->unit, "date") || g_str_equal (figure->unit, "time") ||
         g_str_equal (figure->unit, "ordinal");
}

static gboolean
values_agree (const SlFigure *a,
              const SlFigure *b)
{
  gboolean counted = is_calendar (a) || (fabs (a->value) < COUNTED && fabs (b->value) < COUNTED &&
                                         is_multiple (a->value, 1) && is_multiple (b->value, 1));
  double limits[4];

  get_limits (a, counted, &limits[0], &limits[1]);
  get_limits (b, counted, &limits[2], &limits[3]);

  return limits[0] <= limits[3] + 1e-9 && limits[2] <= limits[1] + 1e-9;
}

static gboolean
words_akin (const char *a,
            const char *b)
{
  gsize longer = MAX (strlen (a), strlen (b));
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;

  return n == longer || (n >= 4 && n * 10 >= longer * 6);
}

/**
 * sl_figure_pair_counts:
 * @figure: a figure
 * @word: a word in small letters
 *
 * Returns: whether the word, or one that begins much like it, is among those that say what the figure
 *   measures
 */
gboolean
sl_figure_pair_counts (const SlFigure *figure,
                       const char     *word)
{
  g_auto (GStrv) words = NULL;

  if (figure->quantity == NULL || strlen (word) <= MAX_PARTICLE)
    return FALSE;

  words = g_str_tokenize_and_fold (figure->quantity, NULL, NULL);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words_akin (words[i], word))
        return TRUE;
    }

  return FALSE;
}

/* Whether the words that say what is measured have one in common. */
static gboolean
quantities_akin (const SlFigure *a,
                 const SlFigure *b)
{
  g_auto (GStrv) words = NULL;

  if (a->quantity == NULL || b->quantity == NULL)
    return FALSE;

  words = g_str_tokenize_and_fold (b->quantity, NULL, NULL);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (sl_figure_pair_counts (a, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* Whether a figure of this unit must be named: things that are counted, and spans of time, of which a text
 * about one event has many. */
static gboolean
needs_name (const char *unit)
{
  static const char *const UNITS[] = { "count", "seconds", "minutes", "hours", "days", "weeks", "months", "years", NULL };

  return g_strv_contains (UNITS, unit);
}

/* Whether the two may measure the same: they are named alike, or are a share or a price without a name. */
static gboolean
same_quantity (const SlFigure *a,
               const SlFigure *b)
{
  if (needs_name (a->unit) || (a->quantity != NULL && b->quantity != NULL))
    return quantities_akin (a, b);

  return TRUE;
}

/**
 * sl_figure_pair_compare:
 * @a: a figure
 * @b: another
 *
 * Two figures agree if they have the same unit and differ by no more than rounding and words like
 * "about" and "at least" allow. They conflict if they measure the same quantity and differ by more.
 *
 * Returns: how the two stand to each other
 */
SlFigureRelation
sl_figure_pair_compare (const SlFigure *a,
                        const SlFigure *b)
{
  double low = MIN (fabs (a->value), fabs (b->value));
  double high = MAX (fabs (a->value), fabs (b->value));

  if (!g_str_equal (a->unit, b->unit))
    return SL_FIGURES_UNRELATED;
  if (values_agree (a, b))
    return SL_FIGURES_AGREE;
  if (is_calendar (a) || high > low * (high < SMALL_FIGURE ? MAX_RATIO_SMALL : MAX_RATIO) || !same_quantity (a, b))
    return SL_FIGURES_UNRELATED;

  return SL_FIGURES_CONFLICT;
}

static gboolean
agrees_with_any (const SlFigure *figure,
                 SlClaim        *claim)
{
  for (guint i = 0; i < sl_claim_get_n_figures (claim); i++)
    {
      if (sl_figure_pair_compare (figure, sl_claim_get_figure (claim, i)) == SL_FIGURES_AGREE)
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_figure_pair_conflict:
 * @a: a claim
 * @i: one of its figures
 * @b: another claim
 * @j: one of its figures
 *
 * Returns: whether the two figures conflict and neither agrees with any other figure on the other side
 */
gboolean
sl_figure_pair_conflict (SlClaim *a,
                         guint    i,
                         SlClaim *b,
                         guint    j)
{
  const SlFigure *x = sl_claim_get_figure (a, i);
  const SlFigure *y = sl_claim_get_figure (b, j);

  return sl_figure_pair_compare (x, y) == SL_FIGURES_CONFLICT && !agrees_with_any (x, b) && !agrees_with_any (y, a);
}

/* What it proves that both sides have the figure. */
static double
weigh_figure (const SlFigure *figure)
{
  if (is_calendar (figure))
    return 0.5;

  return needs_name (figure->unit) && figure->value <= SMALL_COUNT ? 0.4 : 1;
}

static guint
count_dates (SlClaim *claim)
{
  guint n = 0;

  for (guint i = 0; i < sl_claim_get_n_figures (claim); i++)
    n += is_calendar (sl_claim_get_figure (claim, i));

  return n;
}

/* Whether a claim has a year, and whether it is one of @other. */
static gboolean
has_year (SlClaim  *claim,
          SlClaim  *other,
          gboolean *agrees)
{
  gboolean found = FALSE;

  for (guint i = 0; i < sl_claim_get_n_figures (claim); i++)
    {
      const SlFigure *figure = sl_claim_get_figure (claim, i);

      if (!g_str_equal (figure->unit, "year"))
        continue;
      found = TRUE;
      *agrees |= agrees_with_any (figure, other);
    }

  return found;
}

/**
 * sl_figure_pair_summarise:
 * @a: a claim
 * @b: another claim
 *
 * Returns: how the figures of the two stand to each other
 */
SlFigureSummary
sl_figure_pair_summarise (SlClaim *a,
                          SlClaim *b)
{
  SlFigureSummary summary = { 0 };
  guint n_dates[2] = { count_dates (a), count_dates (b) };
  gboolean date_agrees = FALSE;
  gboolean measure_agrees = FALSE;
  gboolean year_agrees = FALSE;
  gboolean measured;

  for (guint i = 0; i < sl_claim_get_n_figures (a); i++)
    {
      const SlFigure *figure = sl_claim_get_figure (a, i);

      if (agrees_with_any (figure, b))
        {
          summary.agree += weigh_figure (figure);
          date_agrees |= is_calendar (figure);
          measure_agrees |= !is_calendar (figure);
        }
      for (guint j = 0; j < sl_claim_get_n_figures (b); j++)
        summary.conflict += sl_figure_pair_conflict (a, i, b, j);
    }
  summary.dates_apart = n_dates[0] > 0 && n_dates[1] > 0 && !date_agrees;
  measured = sl_claim_get_n_figures (a) > n_dates[0] && sl_claim_get_n_figures (b) > n_dates[1];
  summary.apart = measured && !measure_agrees;
  summary.years_apart = measured && has_year (a, b, &year_agrees) && has_year (b, a, &year_agrees) && !year_agrees;

  return summary;
}
