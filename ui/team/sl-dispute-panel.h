/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "compare/sl-compare-context.h"
#include "team/sl-dispute.h"

G_BEGIN_DECLS

/* One claim that several people judged, in its context, with what each says and the ways to settle
 * it. */
#define SL_TYPE_DISPUTE_PANEL (sl_dispute_panel_get_type ())
G_DECLARE_FINAL_TYPE (SlDisputePanel, sl_dispute_panel, SL, DISPUTE_PANEL, AdwBin)

GtkWidget *sl_dispute_panel_new         (SlCompareContext *context);
void       sl_dispute_panel_set_dispute (SlDisputePanel   *self,
                                         SlDispute        *dispute);
SlDispute *sl_dispute_panel_get_dispute (SlDisputePanel   *self);
gboolean   sl_dispute_panel_take        (SlDisputePanel   *self,
                                         guint             i);
gboolean   sl_dispute_panel_settle      (SlDisputePanel   *self,
                                         SlRuling          ruling,
                                         SlVerdict         verdict);
gboolean   sl_dispute_panel_take_back   (SlDisputePanel   *self);

char      *sl_dispute_panel_describe    (SlDispute        *dispute);

G_END_DECLS
