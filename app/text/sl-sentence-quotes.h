/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-reading.h"

G_BEGIN_DECLS

gboolean sl_sentence_quotes_hold (const SlReading *reading,
                                  const SlSpan    *part,
                                  guint            first,
                                  guint            after);

G_END_DECLS
