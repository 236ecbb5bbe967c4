/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Passwords of team servers, in the desktop's keyring and nowhere else. */

gboolean sl_password_can_keep (void);
char    *sl_password_lookup   (const char    *server,
                               GCancellable  *cancellable);
gboolean sl_password_keep     (const char    *server,
                               const char    *password,
                               GCancellable  *cancellable,
                               GError       **error);

G_END_DECLS
