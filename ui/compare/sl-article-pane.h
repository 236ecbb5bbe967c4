/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-article-view.h"

G_BEGIN_DECLS

/* An article in the Compare view: header (outlet, date, title, progress), text, overview strip.
 * The header is dragged to reorder the panes.
 *
 * Actions: pane.move-left, pane.move-right, pane.details, pane.remove. Signal: details-requested () */
#define SL_TYPE_ARTICLE_PANE (sl_article_pane_get_type ())
G_DECLARE_FINAL_TYPE (SlArticlePane, sl_article_pane, SL, ARTICLE_PANE, GtkWidget)

GtkWidget     *sl_article_pane_new            (SlCompareContext *context,
                                               SlArticle        *article);
SlArticle     *sl_article_pane_get_article    (SlArticlePane    *self);
void           sl_article_pane_set_article    (SlArticlePane    *self,
                                               SlArticle        *article);
SlArticleView *sl_article_pane_get_view       (SlArticlePane    *self);
GtkWidget     *sl_article_pane_get_header     (SlArticlePane    *self);
GtkAdjustment *sl_article_pane_get_adjustment (SlArticlePane    *self);

G_END_DECLS
