/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-code.h"

G_BEGIN_DECLS

GPtrArray *sl_code_tree_sort       (GPtrArray  *codes);
guint      sl_code_tree_get_depth  (GPtrArray  *codes,
                                    SlCode     *code);
SlCode    *sl_code_tree_find       (GPtrArray  *codes,
                                    const char *uuid);
gboolean   sl_code_tree_may_parent (GPtrArray  *codes,
                                    const char *code_uuid,
                                    const char *parent_uuid);

G_END_DECLS
