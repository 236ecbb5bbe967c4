/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-reading.h"

G_BEGIN_DECLS

/* More features than this are never told of one statement. */
#define SL_WORTH_MAX_FEATURES 2048

guint  sl_worth_features (const SlReading *reading,
                          const SlSpan    *span,
                          guint32         *features);
double sl_worth_score    (const SlReading *reading,
                          const SlSpan    *span);

G_END_DECLS
