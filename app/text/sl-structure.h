/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-draft.h"

G_BEGIN_DECLS

SlDraft *sl_structure_read         (const char *text,
                                    gsize       n);
void     sl_structure_read_blocks  (SlDraft    *draft,
                                    GArray     *blocks);
void     sl_structure_mark_repeats (SlDraft    *draft);

G_END_DECLS
