/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int sl_commands_run (int        argc,
                     char     **argv,
                     gboolean  *handled);

G_END_DECLS
