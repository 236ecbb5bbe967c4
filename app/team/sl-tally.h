/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-ratings.h"

G_BEGIN_DECLS

/* What all coefficients are reckoned from. Everything is a count, which a double holds exactly, so
 * no result depends on the order of the units; division comes last. R raters, Q categories. */
typedef struct
{
  guint n_raters;
  guint n_categories;
  double *units;   /* [m] units with m ratings, m from 0 to R */
  double *ratings; /* [m][k] ratings of category k among those units */
  double *pairs;   /* [m][k][l] pairs of different raters in one of them who chose k and l */
  double *margins; /* [rater][k] how often a rater chose k */
  double unanimous; /* units that all R raters rated alike */
} SlTally;

void   sl_tally_init       (SlTally         *self,
                            const SlRatings *ratings);
void   sl_tally_clear      (SlTally         *self);
void   sl_tally_add        (SlTally         *self,
                            const SlRatings *ratings);
double sl_tally_n_pairable (const SlTally   *self);
double *sl_tally_table     (const SlRatings *ratings,
                            guint            a,
                            guint            b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SlTally, sl_tally_clear)

G_END_DECLS
