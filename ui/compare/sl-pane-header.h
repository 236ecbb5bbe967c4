/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* The head of a pane: outlet, date, menu, title, progress. */
#define SL_TYPE_PANE_HEADER (sl_pane_header_get_type ())
G_DECLARE_FINAL_TYPE (SlPaneHeader, sl_pane_header, SL, PANE_HEADER, GtkWidget)

GtkWidget *sl_pane_header_new         (SlCompareContext *context,
                                       SlArticle        *article);
void       sl_pane_header_set_article (SlPaneHeader     *self,
                                       SlArticle        *article);
char      *sl_pane_header_format_date (const char       *iso_8601);

G_END_DECLS
