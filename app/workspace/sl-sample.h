/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"

G_BEGIN_DECLS

char     *sl_sample_find_folder (GError      **error);
gboolean  sl_sample_fill        (SlWorkspace  *workspace,
                                 const char   *folder,
                                 GError      **error);

G_END_DECLS
