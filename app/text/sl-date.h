/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *sl_date_find  (const char *words,
                         gsize       n,
                         gsize      *start,
                         gsize      *end);
char     *sl_date_parse (const char *words);
gboolean  sl_date_is_age (const char *folded);

G_END_DECLS
