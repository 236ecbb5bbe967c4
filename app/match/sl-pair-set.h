/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-match-model.h"

G_BEGIN_DECLS

/* A pair that was looked at, with how it stands among the others. */
typedef struct
{
  SlPair pair;
  double first;
  float contexts[SL_N_CONTEXTS];
} SlScoredPair;

/* The pairs of claims that are worth a look, of the pairs of articles that were compared. */
typedef struct _SlPairSet SlPairSet;

SlPairSet        *sl_pair_set_new         (GPtrArray          *articles);
void              sl_pair_set_free        (SlPairSet          *self);
void              sl_pair_set_clear       (SlPairSet          *self);
void              sl_pair_set_compare     (SlPairSet          *self,
                                           guint               i,
                                           guint               j,
                                           const SlMatchModel *model);
GArray           *sl_pair_set_get_pairs   (SlPairSet          *self);
SlArticleProfile *sl_pair_set_get_profile (SlPairSet          *self,
                                           guint               i);
SlTerms          *sl_pair_set_get_terms   (SlPairSet          *self);
void              sl_pair_set_score_first (SlPairSet          *self,
                                           const SlMatchModel *model);
void              sl_pair_set_score       (SlPairSet          *self,
                                           const SlMatchModel *model);
GPtrArray        *sl_pair_set_select      (SlPairSet          *self,
                                           double              threshold);

gboolean      sl_scored_pair_is_plausible (const SlScoredPair *scored);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlPairSet, sl_pair_set_free)

G_END_DECLS
