/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-article-pane.h"
#include "sl-pair-links.h"
#include "sl-pane-layout.h"

G_BEGIN_DECLS

/* What stands between two panes: the chain button above, the ribbons below. Dragging it sideways
 * changes the widths of the panes.
 *
 * Property: linked (boolean). Signal: resize (double dx, gboolean begin) */
#define SL_TYPE_GUTTER (sl_gutter_get_type ())
G_DECLARE_FINAL_TYPE (SlGutter, sl_gutter, SL, GUTTER, GtkWidget)

GtkWidget   *sl_gutter_new        (SlCompareContext *context,
                                   SlArticlePane    *left,
                                   SlArticlePane    *right);
SlPairLinks *sl_gutter_get_links  (SlGutter         *self);
GtkWidget   *sl_gutter_get_header (SlGutter         *self);
gboolean     sl_gutter_get_linked (SlGutter         *self);
void         sl_gutter_set_linked (SlGutter         *self,
                                   gboolean          linked);
gboolean     sl_gutter_step       (SlGutter         *self,
                                   int               by);

G_END_DECLS
