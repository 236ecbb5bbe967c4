/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-article-pane.h"
#include "sl-link-rubber.h"

G_BEGIN_DECLS

/* Draws a link out over the panes: moves the rubber ribbon with the pointer while a link is being
 * made, and scrolls a pane at whose upper or lower edge the pointer dwells with its button down. */
#define SL_TYPE_LINK_PULL (sl_link_pull_get_type ())
G_DECLARE_FINAL_TYPE (SlLinkPull, sl_link_pull, SL, LINK_PULL, GObject)

SlLinkPull *sl_link_pull_new    (SlCompareContext *context,
                                 GtkWidget        *host,
                                 SlLinkRubber     *rubber,
                                 GPtrArray        *panes);
void        sl_link_pull_move   (SlLinkPull       *self,
                                 double            x,
                                 double            y,
                                 gboolean          pressed);
gboolean    sl_link_pull_scroll (SlLinkPull       *self,
                                 gint64            now);
void        sl_link_pull_stop   (SlLinkPull       *self);

G_END_DECLS
