/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-unitizing.h"

/* Krippendorff's alpha for unitizing: Krippendorff 2004, "Measuring the reliability of qualitative
 * text analysis data", Quality & Quantity 38; the formulas are also in Krippendorff, "Content
 * Analysis", 2nd edition, chapter 11. A text is cut into the units that somebody marked and the gaps
 * in between. */

typedef struct
{
  double start;
  double end;
  gboolean marked;
} Segment;

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  return sl_text_range_compare (a, b);
}

/**
 * sl_unitizing_merge:
 * @ranges: (element-type SlTextRange): ranges in any order
 * @touching: whether ranges become one that only touch, too
 *
 * Returns: (transfer full) (element-type SlTextRange): the same places by ranges that do not
 *   overlap, in their order
 */
GArray *
sl_unitizing_merge (GArray   *ranges,
                    gboolean  touching)
{
  g_autoptr (GArray) sorted = g_array_copy (ranges);
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (SlTextRange));

  g_array_sort (sorted, compare_ranges);
  for (guint i = 0; i < sorted->len; i++)
    {
      const SlTextRange range = g_array_index (sorted, SlTextRange, i);
      SlTextRange *last = merged->len > 0 ? &g_array_index (merged, SlTextRange, merged->len - 1)
                                          : NULL;

      if (last != NULL && (range.start < last->end || (touching && range.start == last->end)))
        last->end = MAX (last->end, range.end);
      else
        g_array_append_val (merged, range);
    }

  return merged;
}

static void
append_segment (GArray   *segments,
                guint     start,
                guint     end,
                gboolean  marked)
{
  const Segment segment = { start, end, marked };

  if (start < end)
    g_array_append_val (segments, segment);
}

static GArray *
cut (GArray *ranges,
     guint   length)
{
  g_autoptr (GArray) merged = sl_unitizing_merge (ranges, FALSE);
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  guint end = 0;

  for (guint i = 0; i < merged->len; i++)
    {
      const SlTextRange *range = &g_array_index (merged, SlTextRange, i);

      append_segment (segments, end, range->start, FALSE);
      append_segment (segments, range->start, range->end, TRUE);
      end = range->end;
    }
  append_segment (segments, end, length, FALSE);

  return segments;
}

/* How far apart two segments are that meet: two units by the distances of their ends, a unit in
 * another's gap by its whole length; a unit that another's unit and gap share counts with the unit.
 */
static double
measure_pair (const Segment *a,
              const Segment *b)
{
  double starts = a->start - b->start;
  double ends = a->end - b->end;

  if (a->marked && b->marked)
    return starts * starts + ends * ends;
  if (a->marked && b->start <= a->start && a->end <= b->end)
    return (a->end - a->start) * (a->end - a->start);
  if (b->marked && a->start <= b->start && b->end <= a->end)
    return (b->end - b->start) * (b->end - b->start);

  return 0;
}

/* Segments of both cover the text, so a walk along both meets all that overlap. */
static double
compare_raters (GArray *a,
                GArray *b)
{
  double sum = 0;
  guint i = 0;
  guint k = 0;

  while (i < a->len && k < b->len)
    {
      const Segment *one = &g_array_index (a, Segment, i);
      const Segment *other = &g_array_index (b, Segment, k);

      sum += measure_pair (one, other);
      if (one->end <= other->end)
        i++;
      if (other->end <= one->end)
        k++;
    }

  return sum;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* For each unit, in how many places of how many gaps it would fit; both lists are sorted, so the
 * gaps that are too short for one unit are so for the next. */
static double
sum_places (GArray *units,
            GArray *gaps)
{
  double sum = 0;
  double total = 0;
  guint first = 0;

  for (guint i = 0; i < gaps->len; i++)
    total += g_array_index (gaps, double, i);
  for (guint i = 0; i < units->len; i++)
    {
      double length = g_array_index (units, double, i);

      for (; first < gaps->len && g_array_index (gaps, double, first) < length; first++)
        total -= g_array_index (gaps, double, first);
      sum += length * length * (total - (gaps->len - first) * (length - 1));
    }

  return sum;
}

static double
reckon_expected (GArray *units,
                 GArray *gaps,
                 double  n_raters,
                 double  length)
{
  double positions = n_raters * length;
  double weight = positions * (positions - 1);
  double sum = 0;

  g_array_sort (units, compare_doubles);
  g_array_sort (gaps, compare_doubles);
  for (guint i = 0; i < units->len; i++)
    {
      double l = g_array_index (units, double, i);

      sum += (units->len - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l);
      weight -= l * (l - 1);
    }
  sum += sum_places (units, gaps);

  return weight > 0 ? 2 / length * sum / weight : 0;
}

/**
 * sl_unitizing_compute:
 * @ranges: (array length=n_raters): a #GArray of #SlTextRange for each rater; what overlaps there
 *   counts as one mark
 * @n_raters: how many people marked, at least two
 * @length: how long the text is, in characters
 *
 * Returns: observed and expected disagreement; alpha is one less their ratio
 */
SlUnitizing
sl_unitizing_compute (GArray *const *ranges,
                      guint          n_raters,
                      guint          length)
{
  g_autoptr (GPtrArray) raters = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));
  SlUnitizing result = { 0, 0 };
  double pairs;

  g_return_val_if_fail (n_raters >= 2 && length > 0, result);

  for (guint i = 0; i < n_raters; i++)
    {
      GArray *segments = cut (ranges[i], length);

      g_ptr_array_add (raters, segments);
      for (guint k = 0; k < segments->len; k++)
        {
          const Segment *segment = &g_array_index (segments, Segment, k);
          double size = segment->end - segment->start;

          g_array_append_val (segment->marked ? units : gaps, size);
        }
      for (guint k = 0; k < i; k++)
        result.observed += 2 * compare_raters (g_ptr_array_index (raters, k), segments);
    }
  pairs = (double) n_raters * (n_raters - 1);
  result.observed /= pairs * length * length;
  result.expected = reckon_expected (units, gaps, n_raters, length);

  return result;
}
