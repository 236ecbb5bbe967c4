/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int sl_command_export_bundle (const char *path,
                              const char *since,
                              const char *annotator_uuid,
                              const char *output);

G_END_DECLS
