/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* One other telling of a claim: who tells it, how its wording and figures differ, whether it is
 * really the same, and the way there. */
#define SL_TYPE_TELLING_ROW (sl_telling_row_get_type ())
G_DECLARE_FINAL_TYPE (SlTellingRow, sl_telling_row, SL, TELLING_ROW, AdwBin)

GtkWidget *sl_telling_row_new (SlCompareContext *context,
                               SlMatch          *match,
                               const char       *claim_uuid);

G_END_DECLS
