/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sl_decode          (const char  *bytes,
                          gsize        n,
                          gboolean     html,
                          const char  *charset,
                          const char  *name,
                          gsize       *n_out,
                          GError     **error);
char *sl_decode_declared (const char  *bytes,
                          gsize        n);

G_END_DECLS
