/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-text-range.h"
#include "sl-vocabulary.h"

G_BEGIN_DECLS

/* Where two tellings differ. A side without words (left out there) has an empty range at the place
 * where they would stand. Offsets are those of the two articles' texts. */
typedef struct
{
  SlDifferenceKind kind;
  SlTextRange a;
  SlTextRange b;
} SlDifference;

/* Two claims that bear on each other. A pair is unordered: the constructor puts the smaller UUID
 * first, and the UUID of the match follows from the two. Immutable once shared. */
#define SL_TYPE_MATCH (sl_match_get_type ())
G_DECLARE_FINAL_TYPE (SlMatch, sl_match, SL, MATCH, GObject)

SlMatch            *sl_match_new             (const char         *claim_a,
                                              const char         *claim_b,
                                              SlRelation          relation,
                                              double              score,
                                              SlMatchState        state,
                                              SlOrigin            origin);
SlMatch            *sl_match_copy            (SlMatch            *self) G_GNUC_WARN_UNUSED_RESULT;
SlMatch            *sl_match_copy_with_state (SlMatch            *self,
                                              SlMatchState        state,
                                              SlRelation          relation) G_GNUC_WARN_UNUSED_RESULT;

const char         *sl_match_get_uuid        (SlMatch            *self);
const char         *sl_match_get_a           (SlMatch            *self);
const char         *sl_match_get_b           (SlMatch            *self);
const char         *sl_match_get_other       (SlMatch            *self,
                                              const char         *claim_uuid);
SlRelation          sl_match_get_relation    (SlMatch            *self);
double              sl_match_get_score       (SlMatch            *self);
SlMatchState        sl_match_get_state       (SlMatch            *self);
SlOrigin            sl_match_get_origin      (SlMatch            *self);
const SlDifference *sl_match_get_differences (SlMatch            *self,
                                              guint              *n_differences);
void                sl_match_add_difference  (SlMatch            *self,
                                              const char         *claim_a,
                                              const SlDifference *difference);
char               *sl_match_dup_pair_uuid   (const char         *claim_a,
                                              const char         *claim_b);

G_END_DECLS
