/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-reading.h"

G_BEGIN_DECLS

double sl_worth_score (const SlReading *reading,
                       const SlSpan    *span);

G_END_DECLS
