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
gboolean sl_compare_acts_relate        (SlCompareContext *context,
                                        const char       *claim_a,
                                        const char       *claim_b,
                                        SlRelation        relation);
gboolean sl_compare_acts_link_words    (SlCompareContext  *context,
                                        const char        *claim_uuid,
                                        const char        *article_uuid,
                                        const SlTextRange *range,
                                        SlRelation         relation);
gboolean sl_compare_acts_link_same     (SlCompareContext *context,
                                        const char       *claim_uuid);
gboolean sl_compare_acts_unlink        (SlCompareContext *context,
                                        const char       *match_uuid);
gboolean sl_compare_acts_unlink_all    (SlCompareContext *context,
                                        GPtrArray        *match_uuids);

G_END_DECLS
