/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-article-view.h"
#include "sl-pair-links.h"

G_BEGIN_DECLS

/* The strip between two panes: a ribbon for every match whose ends are in view, a stub where only
 * one is. Its look says the relation, never the verdict. */
#define SL_TYPE_RIBBON_STRIP (sl_ribbon_strip_get_type ())
G_DECLARE_FINAL_TYPE (SlRibbonStrip, sl_ribbon_strip, SL, RIBBON_STRIP, GtkWidget)

GtkWidget        *sl_ribbon_strip_new       (SlCompareContext *context,
                                             SlPairLinks      *links,
                                             SlArticleView    *left,
                                             SlArticleView    *right);
const SlPairLink *sl_ribbon_strip_get_at    (SlRibbonStrip    *self,
                                             double            x,
                                             double            y);
gboolean          sl_ribbon_strip_ask       (SlRibbonStrip    *self,
                                             double            x,
                                             double            y);
gboolean          sl_ribbon_strip_step      (SlRibbonStrip    *self,
                                             int               by);

G_END_DECLS
