/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command-bundle.h"

#include "exchange/sl-bundle-json.h"
#include "sl-command-output.h"
#include "sl-command-workspace.h"
#include "sl-command.h"

static gboolean
read_since (const char  *path,
            SlVector   **since,
            GError     **error)
{
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_commandline_arg (path) : NULL;

  *since = file != NULL ? sl_bundle_read_vector (file, NULL, error) : NULL;

  return file == NULL || *since != NULL;
}

static int
write_out (SlBundle   *bundle,
           const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GFile) file = NULL;

  if (output == NULL)
    {
      stream = sl_command_output_new ();
      sl_bundle_write (bundle, stream, NULL, &error);
      return sl_command_output_close (stream, error, SL_COMMAND_DONE);
    }
  file = g_file_new_for_commandline_arg (output);
  if (sl_bundle_export_file (bundle, file, NULL, &error))
    return SL_COMMAND_DONE;
  sl_command_complain ("%s", error->message);

  return SL_COMMAND_FAILED;
}

/**
 * sl_command_export_bundle:
 * @path: a comparison
 * @since: (nullable): a file of the colleague's: what it knows is left out
 * @annotator_uuid: (nullable): whose changes, or %NULL for everybody's
 * @output: (nullable): where to; %NULL for standard output
 *
 * Writes what colleagues need to have the same comparison.
 *
 * Returns: the exit status
 */
int
sl_command_export_bundle (const char *path,
                          const char *since,
                          const char *annotator_uuid,
                          const char *output)
{
  g_autoptr (SlVector) vector = NULL;
  g_autoptr (SlBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;
  SlWorkspace *workspace;
  int status = SL_COMMAND_FAILED;

  if (!read_since (since, &vector, &error))
    {
      sl_command_complain ("%s", error->message);
      return SL_COMMAND_FAILED;
    }
  workspace = sl_command_workspace_look (path);
  if (workspace == NULL)
    return SL_COMMAND_FAILED;
  bundle = sl_workspace_make_bundle (workspace, vector, annotator_uuid, &error);
  if (bundle != NULL)
    status = write_out (bundle, output);
  else
    sl_command_complain ("%s", error->message);

  return sl_command_workspace_close (workspace, status);
}
