/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *sl_language_guess      (const char *words,
                                    gsize       n);
char       *sl_language_normalise  (const char *tag);
gboolean    sl_language_is_english (const char *tag);

G_END_DECLS
