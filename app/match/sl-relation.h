/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-pair-features.h"

#include "model/sl-match.h"

G_BEGIN_DECLS

SlRelation  sl_relation_decide           (const SlPair *pair);
void        sl_relation_add_differences  (SlMatch      *match,
                                          const SlPair *pair);

G_END_DECLS
