/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* The claim card: verdict, note, evidence, "also in" with the wording compared, adjust and delete.
 * A popover that neither takes the focus nor closes because a key was pressed. */
#define SL_TYPE_CLAIM_CARD (sl_claim_card_get_type ())
G_DECLARE_FINAL_TYPE (SlClaimCard, sl_claim_card, SL, CLAIM_CARD, GtkPopover)

GtkWidget *sl_claim_card_new            (SlCompareContext   *context);
void       sl_claim_card_present        (SlClaimCard        *self,
                                         GtkWidget          *parent,
                                         const GdkRectangle *at,
                                         GPtrArray          *claim_uuids);
void       sl_claim_card_step           (SlClaimCard        *self,
                                         int                 by);
void       sl_claim_card_focus_note     (SlClaimCard        *self);
void       sl_claim_card_focus_evidence (SlClaimCard        *self);

G_END_DECLS
