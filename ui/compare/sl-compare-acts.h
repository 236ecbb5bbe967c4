/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* Acts of the user that concern several claims or links at once. Like those of the context, they
 * change the workspace as one step of undo and report a failure. */
gboolean sl_compare_acts_clear_verdict (SlCompareContext *context,
                                        const char       *claim_uuid);
gboolean sl_compare_acts_judge_all     (SlCompareContext *context,
                                        GPtrArray        *claims,
                                        SlVerdict         verdict);

G_END_DECLS
