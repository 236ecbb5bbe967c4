/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-label-context.h"

G_BEGIN_DECLS

/* More features than this are never told of one token. */
#define SL_CUE_MAX_FEATURES 48

guint         sl_cue_features_get      (const SlLabelContext *context,
                                        guint                 i,
                                        guint32              *features);
SlCueStrength sl_cue_features_strength (const SlLabelContext *context,
                                        const SlModel        *model,
                                        guint                 i);

G_END_DECLS
