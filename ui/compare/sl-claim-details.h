/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* Everything about one claim: what it says, verdict, note, evidence, the other tellings, and the acts
 * on it. The card and the side bar show it.
 *
 * Keys, where no text is being typed: S D U for the verdicts, C takes one back, N note, E evidence, L link, Delete.
 *
 * Signals:
 *  done (): an act was completed that closes a card (link begun, claim deleted)
 */
#define SL_TYPE_CLAIM_DETAILS (sl_claim_details_get_type ())
G_DECLARE_FINAL_TYPE (SlClaimDetails, sl_claim_details, SL, CLAIM_DETAILS, AdwBin)

GtkWidget  *sl_claim_details_new            (SlCompareContext *context);
const char *sl_claim_details_get_claim      (SlClaimDetails   *self);
void        sl_claim_details_set_claim      (SlClaimDetails   *self,
                                             const char       *claim_uuid);
gboolean    sl_claim_details_press_key      (SlClaimDetails   *self,
                                             guint             keyval);
void        sl_claim_details_focus_note     (SlClaimDetails   *self);
void        sl_claim_details_focus_evidence (SlClaimDetails   *self);

G_END_DECLS
