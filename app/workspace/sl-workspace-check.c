/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-workspace-private.h"

#include "store/sl-store-check.h"

/**
 * sl_workspace_check:
 * @self: a workspace
 * @version: (out): the version of the file's schema
 * @error: return location for an #SlDbError
 *
 * Looks through the whole file, more closely than opening does.
 *
 * Returns: whether all is well with it
 */
gboolean
sl_workspace_check (SlWorkspace  *self,
                    guint        *version,
                    GError      **error)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  return sl_workspace_require_open (self, error) && sl_store_check (self->store, version, error);
}
