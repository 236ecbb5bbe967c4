/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-label-context.h"
#include "sl-labels.h"

G_BEGIN_DECLS

/* Finds the best row of labels. */
typedef struct _SlViterbi SlViterbi;

const SlViterbi *sl_viterbi_get     (const SlModel        *model);
void             sl_viterbi_label   (const SlViterbi      *self,
                                     const SlLabelContext *context,
                                     const SlSpan         *span,
                                     guint8               *labels,
                                     guint8               *from);
gboolean         sl_viterbi_fits    (const SlModel        *model);

G_END_DECLS
