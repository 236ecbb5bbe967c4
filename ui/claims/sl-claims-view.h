/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "compare/sl-compare-context.h"
#include "sl-matrix-grid.h"

G_BEGIN_DECLS

/* The Claims view: who tells which claim and how, with what to show and in which order above it.
 *
 * Signal: search-requested (const char *article_uuid, const char *words): look for what the article
 *   does not mention */
#define SL_TYPE_CLAIMS_VIEW (sl_claims_view_get_type ())
G_DECLARE_FINAL_TYPE (SlClaimsView, sl_claims_view, SL, CLAIMS_VIEW, AdwBin)

GtkWidget    *sl_claims_view_new        (SlCompareContext *context);
SlMatrix     *sl_claims_view_get_matrix (SlClaimsView     *self);
SlMatrixGrid *sl_claims_view_get_grid   (SlClaimsView     *self);
void          sl_claims_view_reset      (SlClaimsView     *self);

G_END_DECLS
