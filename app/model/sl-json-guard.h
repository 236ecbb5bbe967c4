/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Larger documents are refused: it is some hundred times the largest set of annotations we know of.
 */
#define SL_JSON_GUARD_MAX_BYTES (64 * 1024 * 1024)

gboolean sl_json_guard_check (const char  *bytes,
                              gsize        n,
                              guint        max_depth,
                              GError     **error);

G_END_DECLS
