/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command-workspace.h"

#include <glib/gi18n.h>

#include "sl-command.h"
#include "workspace/sl-identity.h"

/* Opens or makes a comparison. */
static SlWorkspace *
start (const char    *path,
       gboolean       as_user,
       SlWorkspace *(*begin) (GFile *, SlAnnotator *, GError **))
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlAnnotator) user = as_user ? sl_identity_load (&error) : NULL;
  SlWorkspace *workspace = user != NULL || !as_user ? begin (file, user, &error) : NULL;

  if (workspace == NULL)
    sl_command_complain ("%s", error->message);

  return workspace;
}

/**
 * sl_command_workspace_look:
 * @path: a path from the command line
 *
 * Opens a comparison without a part in it; if that fails, the reason is told on standard error.
 *
 * Returns: (transfer full) (nullable): the comparison
 */
SlWorkspace *
sl_command_workspace_look (const char *path)
{
  return start (path, FALSE, sl_workspace_open);
}

/**
 * sl_command_workspace_open:
 * @path: a path from the command line
 *
 * Opens a comparison as the user; if that fails, the reason is told on standard error.
 *
 * Returns: (transfer full) (nullable): the comparison
 */
SlWorkspace *
sl_command_workspace_open (const char *path)
{
  return start (path, TRUE, sl_workspace_open);
}

/**
 * sl_command_workspace_create:
 * @path: a path from the command line
 *
 * Makes a comparison as the user; if that fails, the reason is told on standard error.
 *
 * Returns: (transfer full) (nullable): the comparison
 */
SlWorkspace *
sl_command_workspace_create (const char *path)
{
  return start (path, TRUE, sl_workspace_create);
}

/**
 * sl_command_workspace_close:
 * @workspace: (transfer full): a comparison
 * @status: the exit status if closing goes well
 *
 * Closes a comparison; if that fails, the reason is told on standard error.
 *
 * Returns: @status, or the one for failure
 */
int
sl_command_workspace_close (SlWorkspace *workspace,
                            int          status)
{
  g_autoptr (SlWorkspace) owned = workspace;
  g_autoptr (GError) error = NULL;

  if (sl_workspace_close (owned, &error))
    return status;

  sl_command_complain ("%s", error->message);

  return SL_COMMAND_FAILED;
}
