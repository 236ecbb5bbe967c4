/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-compare-context.h"
#include "workspace/sl-matrix-filter.h"

G_BEGIN_DECLS

/* The filter of the list of claims. A wanted verdict or kind of -1, an article or annotator of %NULL
 * and an empty text let everything through. With an annotator, the verdict is that person's. Claims below the context's least score never pass. */
#define SL_TYPE_CLAIM_FILTER (sl_claim_filter_get_type ())
G_DECLARE_FINAL_TYPE (SlClaimFilter, sl_claim_filter, SL, CLAIM_FILTER, GtkFilter)

SlClaimFilter *sl_claim_filter_new         (SlCompareContext *context);
void           sl_claim_filter_set_text    (SlClaimFilter    *self,
                                            const char       *text);
void           sl_claim_filter_set_verdict (SlClaimFilter    *self,
                                            int               verdict);
void           sl_claim_filter_set_kind    (SlClaimFilter    *self,
                                            int               kind);
void           sl_claim_filter_set_article (SlClaimFilter    *self,
                                            const char       *article_uuid);
void           sl_claim_filter_set_annotator (SlClaimFilter  *self,
                                            const char       *annotator_uuid);
void           sl_claim_filter_set_scope   (SlClaimFilter    *self,
                                            SlMatrixScope      scope);
guint          sl_claim_filter_count       (SlClaimFilter    *self);

G_END_DECLS
