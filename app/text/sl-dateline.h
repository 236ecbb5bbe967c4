/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize sl_dateline_find   (const char  *words,
                          gsize        n,
                          char       **agency);
gsize sl_dateline_byline (const char  *words,
                          gsize        n,
                          char       **author,
                          char       **outlet);

G_END_DECLS
