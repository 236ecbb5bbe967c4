/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GOutputStream *sl_command_output_new   (void);
int            sl_command_output_close (GOutputStream *stream,
                                        const GError  *error,
                                        int            status);
char          *sl_command_dup_line     (const char    *text);

G_END_DECLS
