/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-text-range.h"

#include "sl-measure.h"

G_BEGIN_DECLS

/* Who marked which passages of which texts, with which label. Somebody who took no part in a text
 * is not compared there; somebody who took part and marked nothing found nothing. */
typedef struct _SlMarks SlMarks;

SlMarks *sl_marks_new          (guint              n_raters,
                                guint              n_labels);
void     sl_marks_free         (SlMarks           *self);
guint    sl_marks_add_text     (SlMarks           *self,
                                guint              length);
void     sl_marks_set_part     (SlMarks           *self,
                                guint              text,
                                guint              rater,
                                gboolean           takes_part);
void     sl_marks_add          (SlMarks           *self,
                                guint              text,
                                guint              rater,
                                const SlTextRange *range,
                                guint              label);

void     sl_marks_estimate     (SlMarks           *self,
                                SlEstimate        *estimates);
void     sl_marks_estimate_pair (SlMarks          *self,
                                 guint             a,
                                 guint             b,
                                 SlEstimate       *estimates);
void     sl_marks_estimate_text (SlMarks          *self,
                                 guint             text,
                                 SlEstimate       *estimates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlMarks, sl_marks_free)

G_END_DECLS
