/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-profile.h"

G_BEGIN_DECLS

/* An inverted index of claims: which claims share words, figures or a quotation with a given one. */
typedef struct _SlCandidates SlCandidates;

SlCandidates *sl_candidates_new    (void);
void          sl_candidates_free   (SlCandidates   *self);
void          sl_candidates_add    (SlCandidates   *self,
                                    SlClaimProfile *claim);
void          sl_candidates_lookup (SlCandidates   *self,
                                    SlClaimProfile *claim,
                                    GPtrArray      *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlCandidates, sl_candidates_free)

G_END_DECLS
