/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* A claim in a list: the sign of its verdict, its words, outlet, kind and speaker, and how the other
 * tellings differ. The pointer on it lights the claim in the panes. */
#define SL_TYPE_CLAIM_ROW (sl_claim_row_get_type ())
G_DECLARE_FINAL_TYPE (SlClaimRow, sl_claim_row, SL, CLAIM_ROW, AdwBin)

GtkWidget  *sl_claim_row_new       (SlCompareContext *context);
const char *sl_claim_row_get_claim (SlClaimRow       *self);
void        sl_claim_row_set_claim (SlClaimRow       *self,
                                    SlClaim          *claim);
void        sl_claim_row_refresh   (SlClaimRow       *self);

G_END_DECLS
