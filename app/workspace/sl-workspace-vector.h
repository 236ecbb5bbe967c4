/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"

G_BEGIN_DECLS

/* The key in the table of settings of a comparison. */
#define SL_META_VECTOR "vector"

char     *sl_known_to_string     (SlVector    *vector,
                                  gint64       clock);
SlVector *sl_known_from_string   (const char  *string,
                                  gint64      *clock);
SlVector *sl_workspace_dup_known (SlWorkspace *self);

G_END_DECLS
