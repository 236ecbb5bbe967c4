/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <libpq-fe.h>

#include "sl-server.h"

G_BEGIN_DECLS

gboolean sl_server_parse_target (const char  *target,
                                 const char  *password,
                                 GPtrArray   *keywords,
                                 GPtrArray   *values,
                                 GError     **error);

G_END_DECLS
