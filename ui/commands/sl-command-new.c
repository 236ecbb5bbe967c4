/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command.h"

#include <glib/gi18n.h>

#include "sl-command-articles.h"
#include "sl-command-workspace.h"

static gboolean
fill (SlWorkspace *workspace,
      GPtrArray   *articles)
{
  g_autoptr (GError) error = NULL;

  if (sl_workspace_add_articles (workspace, articles, &error) &&
      sl_workspace_compare (workspace, &error))
    return TRUE;

  sl_command_complain ("%s", error->message);

  return FALSE;
}

/**
 * sl_command_new:
 * @argv: (array zero-terminated=1): the arguments, the verb first
 *
 * Makes a comparison of articles; an empty one where none is named. Overwrites nothing, and leaves
 * nothing behind if no article can be read or the comparison cannot be filled.
 *
 * Returns: the exit status
 */
int
sl_command_new (const char *const *argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_auto (GStrv) paths = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GPtrArray) unique = NULL;
  SlWorkspace *workspace;
  int status;

  paths = sl_command_parse ("new", entries, argv, 1, &status);
  if (paths == NULL)
    return status;

  file = g_file_new_for_commandline_arg (paths[0]);
  if (g_file_query_exists (file, NULL))
    {
      sl_command_complain (_("“%s” is there already and is not overwritten. Please choose another "
                             "name."), paths[0]);
      return SL_COMMAND_FAILED;
    }
  articles = sl_command_read_articles ((const char *const *) paths + 1, NULL, &status);
  if (articles->len == 0 && status != SL_COMMAND_DONE)
    return status;

  unique = sl_command_list_unique (articles);
  workspace = sl_command_workspace_create (paths[0]);
  if (workspace == NULL)
    return SL_COMMAND_FAILED;
  if (fill (workspace, unique))
    return sl_command_workspace_close (workspace, status);

  sl_command_workspace_close (workspace, SL_COMMAND_FAILED);
  g_file_delete (file, NULL, NULL);

  return SL_COMMAND_FAILED;
}
