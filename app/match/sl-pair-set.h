/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-match-model.h"
#include "sl-matcher.h"

G_BEGIN_DECLS

/* A pair that was looked at, with how it stands among the others. */
typedef struct
{
  SlPair pair;
  double first;
  float contexts[SL_N_CONTEXTS];
} SlScoredPair;

/* All pairs of claims that are worth a look, of all pairs of articles. */
typedef struct _SlPairSet SlPairSet;

SlPairSet    *sl_pair_set_new         (GPtrArray           *articles,
                                       const SlMatchModel  *model,
                                       SlMatchProgress      progress,
                                       gpointer             user_data,
                                       GCancellable        *cancellable,
                                       GError             **error);
void          sl_pair_set_free        (SlPairSet           *self);
GArray       *sl_pair_set_get_pairs   (SlPairSet           *self);
void          sl_pair_set_score_first (SlPairSet           *self,
                                       const SlMatchModel  *model);
void          sl_pair_set_score       (SlPairSet           *self,
                                       const SlMatchModel  *model);
GPtrArray    *sl_pair_set_select      (SlPairSet           *self,
                                       double               threshold);

gboolean      sl_scored_pair_is_plausible (const SlScoredPair *scored);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlPairSet, sl_pair_set_free)

G_END_DECLS
