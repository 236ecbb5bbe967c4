/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-model.h"
#include "sl-reading.h"

G_BEGIN_DECLS

/* More features than this are never told of one token. */
#define SL_LABEL_MAX_FEATURES 72

/* Classes of a token for which the model weighs pairs of labels. */
#define SL_LABEL_N_PAIR_SETS 3
#define SL_LABEL_N_PAIR_CLASSES 176

typedef struct _SlLabelFeatures SlLabelFeatures;

SlLabelFeatures *sl_label_features_new       (const SlReading       *reading,
                                              const SlModel         *model);
void             sl_label_features_free      (SlLabelFeatures       *self);
guint            sl_label_features_get       (const SlLabelFeatures *self,
                                              guint                  i,
                                              guint32               *features);
void             sl_label_features_get_pairs (const SlLabelFeatures *self,
                                              guint                  i,
                                              guint                 *classes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlLabelFeatures, sl_label_features_free)

G_END_DECLS
