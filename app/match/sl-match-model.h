/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-pair-features.h"

G_BEGIN_DECLS

/* What is looked at in a second step, when all pairs have a first score: how a pair stands among the
 * others. */
typedef enum
{
  SL_CONTEXT_FIRST,      /* the first score, as log odds */
  SL_CONTEXT_GAP_LESS,   /* log odds above the best rival of one claim … */
  SL_CONTEXT_GAP_MORE,   /* … and of the other, whichever is larger */
  SL_CONTEXT_MUTUAL,     /* each is the other's best */
  SL_CONTEXT_NEIGHBOURS, /* the best pair of what stands before or after both */
  SL_N_CONTEXTS
} SlContext;

/* Learned weights, see tests/training/match. The last weight of each row is the constant. */
typedef struct
{
  double first[SL_N_FEATURES + 1];
  double second[SL_N_CONTEXTS + 1];
  double threshold;
} SlMatchModel;

const char   *sl_context_to_string        (SlContext           context);
SlMatchModel *sl_match_model_new_default  (void);
SlMatchModel *sl_match_model_new_from_text (const char         *text,
                                           GError            **error);
char         *sl_match_model_to_text      (const SlMatchModel *self);
double        sl_match_model_score_first  (const SlMatchModel *self,
                                           const float        *features);
double        sl_match_model_score_second (const SlMatchModel *self,
                                           const float        *contexts);

G_END_DECLS
