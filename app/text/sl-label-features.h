/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-label-context.h"

G_BEGIN_DECLS

/* More features than this are never told of one token. */
#define SL_LABEL_MAX_FEATURES 96

/* Classes of a token for which the model weighs pairs of labels. */
#define SL_LABEL_N_PAIR_SETS 3
#define SL_LABEL_N_PAIR_CLASSES 176

guint    sl_label_features_get        (const SlLabelContext *self,
                                       guint                 i,
                                       guint32              *features);
guint    sl_label_features_get_own    (const SlLabelContext *self,
                                       guint                 i,
                                       guint32              *features);
guint    sl_label_features_get_shared (const SlLabelContext *self,
                                       guint                 i,
                                       guint32              *features);
gboolean sl_label_features_are_shared (const SlLabelContext *self,
                                       guint                 i);
void     sl_label_features_get_pairs  (const SlLabelContext *self,
                                       guint                 i,
                                       guint                *classes);

G_END_DECLS
