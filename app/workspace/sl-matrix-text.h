/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"

G_BEGIN_DECLS

char *sl_matrix_text_dup_line    (const char  *words);
char *sl_matrix_text_dup_said    (SlArticle   *article,
                                  SlClaim     *claim);
char *sl_matrix_text_dup_label   (SlArticle   *article,
                                  SlClaim     *claim);
char *sl_matrix_text_dup_figures (SlWorkspace *workspace,
                                  SlClaim     *claim,
                                  gboolean    *conflicting);
char *sl_matrix_text_dup_query   (SlArticle   *article,
                                  SlClaim     *claim);

G_END_DECLS
