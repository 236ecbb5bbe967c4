/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-reading.h"

G_BEGIN_DECLS

SlSpan sl_subjects_find  (const SlReading *reading,
                          const SlSpan    *sentence,
                          const SlSpan    *cue);
SlSpan sl_subjects_widen (const SlReading *reading,
                          guint            start,
                          const SlSpan    *cue,
                          const SlSpan    *source);

G_END_DECLS
