/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-text-range.h"

G_DEFINE_BOXED_TYPE (SlTextRange, sl_text_range, sl_text_range_copy, sl_text_range_free)

/**
 * sl_text_range_copy:
 * @self: a range
 *
 * Returns: (transfer full): a copy of @self
 */
SlTextRange *
sl_text_range_copy (const SlTextRange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * sl_text_range_free:
 * @self: (transfer full): a range made by sl_text_range_copy()
 *
 * Frees @self.
 */
void
sl_text_range_free (SlTextRange *self)
{
  g_free (self);
}

/**
 * sl_text_range_length:
 * @self: a range
 *
 * Returns: the number of code points in @self
 */
guint
sl_text_range_length (const SlTextRange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->end > self->start ? self->end - self->start : 0;
}

/**
 * sl_text_range_equal:
 * @a: a range
 * @b: a range
 *
 * Returns: whether both cover the same code points
 */
gboolean
sl_text_range_equal (const SlTextRange *a,
                     const SlTextRange *b)
{
  return a->start == b->start && a->end == b->end;
}

/**
 * sl_text_range_overlap:
 * @a: a range
 * @b: a range
 *
 * Returns: how many code points the ranges share
 */
guint
sl_text_range_overlap (const SlTextRange *a,
                       const SlTextRange *b)
{
  guint start = MAX (a->start, b->start);
  guint end = MIN (a->end, b->end);

  return end > start ? end - start : 0;
}

/**
 * sl_text_range_contains:
 * @outer: a range
 * @inner: a range
 *
 * Returns: whether @inner lies wholly within @outer
 */
gboolean
sl_text_range_contains (const SlTextRange *outer,
                        const SlTextRange *inner)
{
  return outer->start <= inner->start && inner->end <= outer->end;
}

/**
 * sl_text_range_compare:
 * @a: a range
 * @b: a range
 *
 * Orders by start, the longer range first where two start together.
 *
 * Returns: negative, zero or positive, as for qsort()
 */
int
sl_text_range_compare (const SlTextRange *a,
                       const SlTextRange *b)
{
  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->end != b->end)
    return a->end > b->end ? -1 : 1;

  return 0;
}
