/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* The claims of all articles in one list, with filters, and the details of the selected one below. */
#define SL_TYPE_CLAIMS_SIDEBAR (sl_claims_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (SlClaimsSidebar, sl_claims_sidebar, SL, CLAIMS_SIDEBAR, AdwBin)

GtkWidget  *sl_claims_sidebar_new       (SlCompareContext *context);
GListModel *sl_claims_sidebar_get_model (SlClaimsSidebar  *self);
void        sl_claims_sidebar_reset     (SlClaimsSidebar  *self);

G_END_DECLS
