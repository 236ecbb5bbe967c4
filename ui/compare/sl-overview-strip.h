/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-article-view.h"

G_BEGIN_DECLS

/* The whole article at a glance, at the edge of its pane: where the claims lie, in verdict colours,
 * and which part is in view. A click or drag goes there. */
#define SL_TYPE_OVERVIEW_STRIP (sl_overview_strip_get_type ())
G_DECLARE_FINAL_TYPE (SlOverviewStrip, sl_overview_strip, SL, OVERVIEW_STRIP, GtkWidget)

GtkWidget *sl_overview_strip_new (SlCompareContext *context,
                                  SlArticleView    *view);

G_END_DECLS
