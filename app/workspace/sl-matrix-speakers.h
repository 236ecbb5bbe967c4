/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"

G_BEGIN_DECLS

char      *sl_matrix_speakers_dup_key (const char  *speaker);
GPtrArray *sl_matrix_speakers_list    (SlWorkspace *workspace);

G_END_DECLS
