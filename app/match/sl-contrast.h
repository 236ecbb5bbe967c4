/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-profile.h"

G_BEGIN_DECLS

/* Claims in nearly the same words that all the same say different things. */

void     sl_contrast_collect (SlClaimProfile *claim,
                              SlTerms        *terms);
void     sl_contrast_clear   (SlContrasts    *self);
gboolean sl_contrast_roles   (SlClaimProfile *a,
                              SlClaimProfile *b,
                              SlTerms        *terms);
gboolean sl_contrast_extent  (SlClaimProfile *a,
                              SlClaimProfile *b,
                              SlTerms        *terms);

G_END_DECLS
