/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-measure.h"
#include "sl-ratings.h"

G_BEGIN_DECLS

SlEstimate sl_coefficient_compute (SlMeasure        measure,
                                   const SlRatings *ratings);
void       sl_coefficient_estimate_all (const SlRatings *ratings,
                                        SlEstimate      *estimates);

G_END_DECLS
