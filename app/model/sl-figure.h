/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-text-range.h"
#include "sl-vocabulary.h"

G_BEGIN_DECLS

/* How exactly a figure is told: "50", "at least 50", "fewer than 50", "about 50". */
typedef enum
{
  SL_BOUND_EXACT,
  SL_BOUND_AT_LEAST,
  SL_BOUND_AT_MOST,
  SL_BOUND_ABOUT
} SlBound;

/* A figure in a claim. The value is normalised ("2.55 million" is 2550000); `high` equals `value`
 * unless the text gives a span ("10 to 15"). `unit` is one of the short names that sl-figures.h
 * lists ("percent", "usd", "times", "kg", "year", "date", "count" …), `quantity` the words that say what
 * is measured ("overdose deaths"), as far as the text tells. */
typedef struct
{
  SlTextRange range;
  double value;
  double high;
  SlBound bound;
  char *unit;
  char *quantity;
} SlFigure;

#define SL_TYPE_FIGURE (sl_figure_get_type ())

GType     sl_figure_get_type (void) G_GNUC_CONST;

SlFigure *sl_figure_new      (const SlTextRange *range,
                              double             value,
                              const char        *unit);
SlFigure *sl_figure_copy     (const SlFigure    *self);
void      sl_figure_free     (SlFigure          *self);
gboolean  sl_figure_equal    (const SlFigure    *a,
                              const SlFigure    *b);

const char *sl_bound_to_string   (SlBound     bound);
gboolean    sl_bound_from_string (const char *string,
                                  SlBound    *bound);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlFigure, sl_figure_free)

G_END_DECLS
