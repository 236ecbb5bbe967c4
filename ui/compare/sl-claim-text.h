/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace/sl-workspace.h"

G_BEGIN_DECLS

/* What lists, cards and screen readers say of a claim. */
char    *sl_claim_text_dup_words   (SlWorkspace *workspace,
                                    SlClaim     *claim);
char    *sl_claim_text_dup_outlet  (SlWorkspace *workspace,
                                    SlClaim     *claim);
char    *sl_claim_text_dup_meta    (SlWorkspace *workspace,
                                    SlClaim     *claim);
char    *sl_claim_text_dup_label   (SlWorkspace *workspace,
                                    SlClaim     *claim);
char    *sl_claim_text_dup_figures (SlWorkspace *workspace,
                                    SlMatch     *match,
                                    const char  *claim_uuid);
void     sl_claim_text_get_said    (SlClaim     *claim,
                                    SlTextRange *said);

G_END_DECLS
