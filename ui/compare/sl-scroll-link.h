/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-article-pane.h"
#include "sl-gutter.h"

G_BEGIN_DECLS

/* Linked scrolling: the pane under the pointer or with the focus leads; the others follow along the
 * chain of claims that do not cross, from neighbour to neighbour. */
#define SL_TYPE_SCROLL_LINK (sl_scroll_link_get_type ())
G_DECLARE_FINAL_TYPE (SlScrollLink, sl_scroll_link, SL, SCROLL_LINK, GObject)

SlScrollLink  *sl_scroll_link_new        (void);
void           sl_scroll_link_set_panes  (SlScrollLink  *self,
                                          GPtrArray     *panes,
                                          GPtrArray     *gutters);
void           sl_scroll_link_watch      (SlScrollLink  *self,
                                          SlArticlePane *pane);
SlArticlePane *sl_scroll_link_get_leader (SlScrollLink  *self);
void           sl_scroll_link_set_leader (SlScrollLink  *self,
                                          SlArticlePane *pane);
void           sl_scroll_link_rest       (SlScrollLink  *self);

G_END_DECLS
