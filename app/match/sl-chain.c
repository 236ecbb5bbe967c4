/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-chain.h"

struct _SlChain
{
  GArray *anchors;
  guint length_a;
  guint length_b;
};

static int
compare_anchors (gconstpointer a,
                 gconstpointer b)
{
  const SlAnchor *x = a;
  const SlAnchor *y = b;
  int order = sl_text_range_compare (&x->a, &y->a);

  return order != 0 ? order : sl_text_range_compare (&x->b, &y->b);
}

static gboolean
follows (const SlAnchor *later,
         const SlAnchor *earlier)
{
  return later->a.start >= earlier->a.end && later->b.start >= earlier->b.end;
}

/* The best sum of weights of a chain that ends at or before a place in b: a Fenwick tree of maxima
 * over the ends in b, so that the chain costs n log n. */
typedef struct
{
  double *best;
  int *index;
  guint n;
} MaxTree;

static void
max_tree_update (MaxTree *tree,
                 guint    rank,
                 double   weight,
                 int      index)
{
  for (guint i = rank + 1; i <= tree->n; i += i & -i)
    {
      if (weight > tree->best[i])
        {
          tree->best[i] = weight;
          tree->index[i] = index;
        }
    }
}

static int
max_tree_query (MaxTree *tree,
                guint    n_ranks,
                double  *weight)
{
  int index = -1;

  *weight = 0;
  for (guint i = n_ranks; i > 0; i -= i & -i)
    {
      if (tree->best[i] > *weight)
        {
          *weight = tree->best[i];
          index = tree->index[i];
        }
    }

  return index;
}

static int
compare_uints (gconstpointer a,
               gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* How many of the sorted ends are at most LIMIT. */
static guint
count_up_to (const guint *ends,
             guint        n,
             guint        limit)
{
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (ends[middle] <= limit)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* An anchor enters the tree only when a later one starts behind its end in a: ORDER holds the
 * anchors by their end in a. */
static int
compare_ends_in_a (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  const SlAnchor *anchors = user_data;
  const SlAnchor *x = &anchors[*(const guint *) a];
  const SlAnchor *y = &anchors[*(const guint *) b];

  return x->a.end < y->a.end ? -1 : x->a.end > y->a.end;
}

static void
find_chain (SlChain        *self,
            const SlAnchor *sorted,
            guint           n)
{
  g_autofree guint *ends = g_new (guint, n);
  g_autofree guint *order = g_new (guint, n);
  g_autofree double *total = g_new (double, n);
  g_autofree int *previous = g_new (int, n);
  g_autofree double *best = g_new0 (double, n + 1);
  g_autofree int *index = g_new0 (int, n + 1);
  MaxTree tree = { best, index, n };
  guint entered = 0;
  int last = 0;

  for (guint i = 0; i < n; i++)
    {
      ends[i] = sorted[i].b.end;
      order[i] = i;
    }
  qsort (ends, n, sizeof *ends, compare_uints);
  g_qsort_with_data (order, n, sizeof *order, compare_ends_in_a, (gpointer) sorted);

  for (guint i = 0; i < n; i++)
    {
      double before;

      for (; entered < n && sorted[order[entered]].a.end <= sorted[i].a.start; entered++)
        {
          guint k = order[entered];

          if (k < i)
            max_tree_update (&tree, count_up_to (ends, n, sorted[k].b.end) - 1, total[k], k);
        }
      previous[i] = max_tree_query (&tree, count_up_to (ends, n, sorted[i].b.start), &before);
      total[i] = before + sorted[i].weight;
      if (total[i] > total[last])
        last = i;
    }

  for (int i = last; i >= 0; i = previous[i])
    g_array_prepend_val (self->anchors, sorted[i]);
}

/**
 * sl_chain_new:
 * @anchors: (array length=n_anchors): places that are the same, in any order; may cross
 * @n_anchors: how many there are
 * @length_a: length of the one text in code points
 * @length_b: length of the other text in code points
 *
 * Keeps the heaviest chain of anchors that follow one another in both texts (the weighted longest
 * increasing subsequence; Fredman 1975 for the bound), because only such anchors may drive linked
 * scrolling: crossing ones would throw the reader about.
 *
 * Returns: (transfer full): the chain
 */
SlChain *
sl_chain_new (const SlAnchor *anchors,
              guint           n_anchors,
              guint           length_a,
              guint           length_b)
{
  SlChain *self = g_new0 (SlChain, 1);

  self->anchors = g_array_new (FALSE, FALSE, sizeof (SlAnchor));
  self->length_a = length_a;
  self->length_b = length_b;
  if (n_anchors > 0)
    {
      g_autofree SlAnchor *sorted = g_memdup2 (anchors, n_anchors * sizeof *anchors);

      qsort (sorted, n_anchors, sizeof *sorted, compare_anchors);
      find_chain (self, sorted, n_anchors);
    }
  for (guint i = 1; i < self->anchors->len; i++)
    g_assert (follows (&g_array_index (self->anchors, SlAnchor, i), &g_array_index (self->anchors, SlAnchor, i - 1)));

  return self;
}

/**
 * sl_chain_free:
 * @self: (transfer full): a chain
 *
 * Frees @self.
 */
void
sl_chain_free (SlChain *self)
{
  g_array_unref (self->anchors);
  g_free (self);
}

/**
 * sl_chain_get_n_anchors:
 * @self: a chain
 *
 * Returns: how many anchors it keeps; with none there is nothing to follow
 */
guint
sl_chain_get_n_anchors (SlChain *self)
{
  return self->anchors->len;
}

/**
 * sl_chain_get_anchor:
 * @self: a chain
 * @i: below sl_chain_get_n_anchors()
 *
 * Returns: an anchor, in the order of both texts
 */
const SlAnchor *
sl_chain_get_anchor (SlChain *self,
                     guint    i)
{
  g_return_val_if_fail (i < self->anchors->len, NULL);

  return &g_array_index (self->anchors, SlAnchor, i);
}

/* The corners of the broken line: start, both ends of every anchor, end. */
static void
get_corner (SlChain *self,
            guint    i,
            gboolean to_b,
            double  *x,
            double  *y)
{
  guint n = self->anchors->len;
  double a;
  double b;

  if (i == 0)
    {
      a = 0;
      b = 0;
    }
  else if (i > 2 * n)
    {
      a = self->length_a;
      b = self->length_b;
    }
  else
    {
      const SlAnchor *anchor = &g_array_index (self->anchors, SlAnchor, (i - 1) / 2);

      a = i % 2 == 1 ? anchor->a.start : anchor->a.end;
      b = i % 2 == 1 ? anchor->b.start : anchor->b.end;
    }
  *x = to_b ? a : b;
  *y = to_b ? b : a;
}

static double
map (SlChain *self,
     double   offset,
     gboolean to_b)
{
  guint low = 0;
  guint high = 2 * self->anchors->len + 1;
  double x0, y0, x1, y1;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      get_corner (self, middle, to_b, &x0, &y0);
      if (x0 <= offset)
        low = middle;
      else
        high = middle;
    }
  get_corner (self, low, to_b, &x0, &y0);
  get_corner (self, high, to_b, &x1, &y1);
  if (x1 <= x0)
    return y1;

  return y0 + (y1 - y0) * CLAMP ((offset - x0) / (x1 - x0), 0, 1);
}

/**
 * sl_chain_map_to_b:
 * @self: a chain
 * @offset_a: a place in the one text, in code points, with fraction
 *
 * Returns: the place beside it in the other text; never decreases as @offset_a grows
 */
double
sl_chain_map_to_b (SlChain *self,
                   double   offset_a)
{
  return map (self, offset_a, TRUE);
}

/**
 * sl_chain_map_to_a:
 * @self: a chain
 * @offset_b: a place in the other text, in code points, with fraction
 *
 * Returns: the place beside it in the one text
 */
double
sl_chain_map_to_a (SlChain *self,
                   double   offset_b)
{
  return map (self, offset_b, FALSE);
}
