/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-matrix.h"

G_BEGIN_DECLS

gboolean sl_matrix_omissions_match    (SlWorkspace       *workspace,
                                       SlMatrixRow       *row,
                                       SlMatrixGap        gap,
                                       const char        *annotator_uuid);
char    *sl_matrix_omissions_describe (SlMatrix          *matrix,
                                       SlMatrixRow       *row,
                                       const char        *article_uuid);

G_END_DECLS
