/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* The text of one article with its claims painted below it. Read-only, caret visible, so that text,
 * caret, selection and copying are those of GtkTextView, for assistive technologies too.
 * Buffer offsets are the article's offsets: nothing is ever inserted.
 *
 * Signals:
 *  layout-changed (): places of claims are not what they were (width, folding, font, claims)
 */
#define SL_TYPE_ARTICLE_VIEW (sl_article_view_get_type ())
G_DECLARE_FINAL_TYPE (SlArticleView, sl_article_view, SL, ARTICLE_VIEW, GtkTextView)

GtkWidget *sl_article_view_new              (SlCompareContext  *context,
                                             SlArticle         *article);
SlArticle *sl_article_view_get_article      (SlArticleView     *self);
void       sl_article_view_set_type         (SlArticleView     *self,
                                             double             points,
                                             double             line_spacing);

/* Geometry, in buffer coordinates (pixels from the top of the text, not scrolled) */
gboolean   sl_article_view_get_range_extent (SlArticleView     *self,
                                             const SlTextRange *range,
                                             double            *top,
                                             double            *bottom);
gboolean   sl_article_view_get_claim_extent (SlArticleView     *self,
                                             const char        *claim_uuid,
                                             double            *top,
                                             double            *bottom);
gboolean   sl_article_view_is_settled       (SlArticleView     *self);
double     sl_article_view_get_offset_at    (SlArticleView     *self,
                                             double             y);
double     sl_article_view_get_y_of         (SlArticleView     *self,
                                             double             offset);
GPtrArray *sl_article_view_list_claims_at   (SlArticleView     *self,
                                             double             x,
                                             double             y);

void       sl_article_view_show_card        (SlArticleView     *self,
                                             const char        *claim_uuid);
void       sl_article_view_select_range     (SlArticleView     *self,
                                             const SlTextRange *range);
void       sl_article_view_unfold_at        (SlArticleView     *self,
                                             guint              offset);
void       sl_article_view_flash            (SlArticleView     *self,
                                             const SlTextRange *range);

G_END_DECLS
