/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-bundle.h"

G_BEGIN_DECLS

/* The team server: a PostgreSQL database with the tables of data/server/sidelight-server.sql. What
 * goes over it is what goes by file, too: entries, which may come twice and in any order. */

/* What an exchange did. */
typedef struct
{
  guint pushed;
  SlBundle *pulled;
} SlServerResult;

void            sl_server_result_free  (SlServerResult  *result);
gboolean        sl_server_is_available (void);
char           *sl_server_check_target (const char      *target,
                                        GError         **error);
SlServerResult *sl_server_exchange     (const char      *target,
                                        const char      *password,
                                        SlBundle        *own,
                                        SlVector        *known,
                                        GHashTable      *texts,
                                        GCancellable    *cancellable,
                                        GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlServerResult, sl_server_result_free)

G_END_DECLS
