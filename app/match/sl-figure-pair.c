/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-figure-pair.h"

#include <math.h>
#include <string.h>

/* How far apart two figures may be and still be the same one, rounded: as a share of the larger. */
#define EXACT_TOLERANCE 0.02
#define ABOUT_TOLERANCE 0.1
#define BOUND_TOLERANCE 0.15

/* Figures further apart than this do not measure the same thing, whatever the words say. */
#define MAX_RATIO 4.0

/* Counts up to this are small talk ("two men"); equal ones prove little. */
#define SMALL_COUNT 12

static double
get_tolerance (const SlFigure *a,
               const SlFigure *b)
{
  if (a->bound == SL_BOUND_AT_LEAST || a->bound == SL_BOUND_AT_MOST ||
      b->bound == SL_BOUND_AT_LEAST || b->bound == SL_BOUND_AT_MOST)
    return BOUND_TOLERANCE;
  if (a->bound == SL_BOUND_ABOUT || b->bound == SL_BOUND_ABOUT)
    return ABOUT_TOLERANCE;

  /* Small whole numbers are counted, not measured. */
  return fabs (a->value) < 100 && fabs (b->value) < 100 ? 0 : EXACT_TOLERANCE;
}

static gboolean
values_agree (const SlFigure *a,
              const SlFigure *b)
{
  double larger = MAX (fabs (a->high), fabs (b->high));
  double slack = get_tolerance (a, b) * larger + 1e-9;

  return a->value <= b->high + slack && b->value <= a->high + slack;
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

/* Whether the words that say what is measured have one in common. */
static gboolean
quantities_akin (const SlFigure *a,
                 const SlFigure *b)
{
  g_auto (GStrv) words_a = NULL;
  g_auto (GStrv) words_b = NULL;

  if (a->quantity == NULL || b->quantity == NULL)
    return FALSE;

  words_a = g_str_tokenize_and_fold (a->quantity, NULL, NULL);
  words_b = g_str_tokenize_and_fold (b->quantity, NULL, NULL);
  for (guint i = 0; words_a[i] != NULL; i++)
    {
      for (guint j = 0; words_b[j] != NULL; j++)
        {
          if (strlen (words_a[i]) > 2 && words_akin (words_a[i], words_b[j]))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_calendar (const SlFigure *figure)
{
  return g_str_equal (figure->unit, "year") || g_str_equal (figure->unit, "date");
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
  if (is_calendar (a) || high > low * MAX_RATIO || !quantities_akin (a, b))
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

  return g_str_equal (figure->unit, "count") && figure->value <= SMALL_COUNT ? 0.4 : 1;
}

/**
 * sl_figure_pair_summarise:
 * @a: a claim
 * @b: another claim
 *
 * Returns: how many figures of the two agree and how many conflict
 */
SlFigureSummary
sl_figure_pair_summarise (SlClaim *a,
                          SlClaim *b)
{
  SlFigureSummary summary = { 0 };

  for (guint i = 0; i < sl_claim_get_n_figures (a); i++)
    {
      const SlFigure *figure = sl_claim_get_figure (a, i);

      if (agrees_with_any (figure, b))
        summary.agree += weigh_figure (figure);
      for (guint j = 0; j < sl_claim_get_n_figures (b); j++)
        summary.conflict += sl_figure_pair_conflict (a, i, b, j);
    }

  return summary;
}
