/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace/sl-workspace.h"

G_BEGIN_DECLS

SlWorkspace *sl_command_workspace_look   (const char  *path);
SlWorkspace *sl_command_workspace_open   (const char  *path);
SlWorkspace *sl_command_workspace_create (const char  *path);
int          sl_command_workspace_close  (SlWorkspace *workspace,
                                          int          status);

G_END_DECLS
