/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "compare/sl-compare-context.h"

G_BEGIN_DECLS

/* The codebook of a comparison: frames and topics with their definitions, to be changed in place. */
#define SL_TYPE_CODEBOOK_WINDOW (sl_codebook_window_get_type ())
G_DECLARE_FINAL_TYPE (SlCodebookWindow, sl_codebook_window, SL, CODEBOOK_WINDOW, AdwWindow)

GtkWidget *sl_codebook_window_new             (SlCompareContext *context,
                                               GtkWindow        *parent);
void       sl_codebook_window_add_news_frames (SlCodebookWindow *self);
void       sl_codebook_window_add_code        (SlCodebookWindow *self,
                                               SlCodeKind        kind,
                                               const char       *name);

G_END_DECLS
