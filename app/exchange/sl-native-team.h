/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-set.h"
#include "sl-json-reader.h"
#include "sl-json-writer.h"

G_BEGIN_DECLS

/* The part of a native set that teams have: decisions, the codebook, coded passages and what is not
 * mentioned. */

gboolean sl_native_team_find_version (SlSetSource   *source,
                                      int           *version,
                                      GError       **error);
gboolean sl_native_team_write        (SlSetSource   *source,
                                      SlJsonWriter  *writer,
                                      GError       **error);
gboolean sl_native_team_read         (JsonObject    *root,
                                      SlSet         *set,
                                      GPtrArray     *messages,
                                      GError       **error);

G_END_DECLS
