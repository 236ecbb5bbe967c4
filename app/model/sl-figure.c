/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-figure.h"

G_DEFINE_BOXED_TYPE (SlFigure, sl_figure, sl_figure_copy, sl_figure_free)

/**
 * sl_figure_new:
 * @range: where the figure stands, in code points
 * @value: its normalised value
 * @unit: (nullable): its unit; "count" if %NULL
 *
 * Returns: (transfer full): an exact figure; the other fields may be filled in before it is shared
 */
SlFigure *
sl_figure_new (const SlTextRange *range,
               double             value,
               const char        *unit)
{
  SlFigure *self = g_new0 (SlFigure, 1);

  self->range = *range;
  self->value = value;
  self->high = value;
  self->unit = g_strdup (unit != NULL ? unit : "count");

  return self;
}

/**
 * sl_figure_copy:
 * @self: a figure
 *
 * Returns: (transfer full): a copy
 */
SlFigure *
sl_figure_copy (const SlFigure *self)
{
  SlFigure *copy = g_memdup2 (self, sizeof *self);

  copy->unit = g_strdup (self->unit);
  copy->quantity = g_strdup (self->quantity);

  return copy;
}

/**
 * sl_figure_free:
 * @self: (transfer full): a figure
 *
 * Frees @self.
 */
void
sl_figure_free (SlFigure *self)
{
  g_free (self->unit);
  g_free (self->quantity);
  g_free (self);
}

/**
 * sl_figure_equal:
 * @a: a figure
 * @b: a figure
 *
 * Returns: whether both have the same place, value, bound, unit and quantity
 */
gboolean
sl_figure_equal (const SlFigure *a,
                 const SlFigure *b)
{
  return sl_text_range_equal (&a->range, &b->range) &&
         G_APPROX_VALUE (a->value, b->value, 1e-9) &&
         G_APPROX_VALUE (a->high, b->high, 1e-9) &&
         a->bound == b->bound &&
         g_strcmp0 (a->unit, b->unit) == 0 &&
         g_strcmp0 (a->quantity, b->quantity) == 0;
}

static const char *const bound_names[] = {
  "exact", "at-least", "at-most", "about",
};
G_STATIC_ASSERT (G_N_ELEMENTS (bound_names) == SL_BOUND_ABOUT + 1);

/**
 * sl_bound_to_string:
 * @bound: a value
 *
 * Returns: the stable name of @bound, as written in files; never translated
 */
const char *
sl_bound_to_string (SlBound bound)
{
  g_return_val_if_fail ((guint) bound < G_N_ELEMENTS (bound_names), NULL);

  return bound_names[bound];
}

/**
 * sl_bound_from_string:
 * @string: (nullable): a name from a file
 * @bound: (out): where to put the value
 *
 * Returns: whether @string is a name that Sidelight knows; @bound is left alone if not
 */
gboolean
sl_bound_from_string (const char *string,
                      SlBound    *bound)
{
  for (guint i = 0; string != NULL && i < G_N_ELEMENTS (bound_names); i++)
    {
      if (g_str_equal (bound_names[i], string))
        {
          *bound = i;
          return TRUE;
        }
    }

  return FALSE;
}
