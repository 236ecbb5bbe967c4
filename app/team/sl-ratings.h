/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-bootstrap.h"

G_BEGIN_DECLS

#define SL_RATING_MISSING -1

/* Who gave which category to which unit. Units that were rated alike are one pattern with a count:
 * no measure can tell them apart, and samples are drawn and counted much faster. */
typedef struct _SlRatings SlRatings;

SlRatings *sl_ratings_new           (guint            n_raters,
                                     guint            n_categories);
void       sl_ratings_free          (SlRatings       *self);
void       sl_ratings_add           (SlRatings       *self,
                                     const int       *categories);

guint      sl_ratings_get_n_raters     (const SlRatings *self);
guint      sl_ratings_get_n_categories (const SlRatings *self);
guint      sl_ratings_get_n_units      (const SlRatings *self);
guint      sl_ratings_get_n_patterns   (const SlRatings *self);
const int *sl_ratings_get_pattern      (const SlRatings *self,
                                        guint            i,
                                        guint           *n_units);

SlRatings *sl_ratings_new_pair      (const SlRatings *self,
                                     guint            a,
                                     guint            b);
SlRatings *sl_ratings_new_against   (const SlRatings *self,
                                     guint            category);
SlRatings *sl_ratings_new_complete  (const SlRatings *self);
SlRatings *sl_ratings_new_sample    (const SlRatings *self,
                                     SlRandom        *random);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlRatings, sl_ratings_free)

G_END_DECLS
