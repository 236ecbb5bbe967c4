/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sl-command-output.h"
#include "sl-command-workspace.h"
#include "workspace/sl-sync.h"

static char *
dup_report (SlSyncReport *report)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, ngettext ("%u change sent\n", "%u changes sent\n", report->pushed),
                          report->pushed);
  g_string_append_printf (out, ngettext ("%u change received\n", "%u changes received\n",
                                         report->pulled), report->pulled);
  if (report->report->conflicts > 0)
    g_string_append_printf (out, ngettext ("%u in conflict\n", "%u in conflict\n",
                                           report->report->conflicts), report->report->conflicts);
  for (guint i = 0; i < report->report->messages->len; i++)
    {
      g_autofree char *line =
        sl_command_dup_line (g_ptr_array_index (report->report->messages, i));

      g_string_append_printf (out, "  %s\n", line);
    }

  return g_string_free (out, FALSE);
}

static int
sync_workspace (const char  *path,
                const char  *server,
                char       **text)
{
  SlWorkspace *workspace = sl_command_workspace_open (path);
  g_autoptr (SlSyncReport) report = NULL;
  g_autoptr (GError) error = NULL;
  int status = SL_COMMAND_DONE;

  if (workspace == NULL)
    return SL_COMMAND_FAILED;
  report = sl_sync_run (workspace, server, NULL, NULL, &error);
  if (report != NULL)
    *text = dup_report (report);
  else
    {
      sl_command_complain ("%s", error->message);
      status = SL_COMMAND_FAILED;
    }

  return sl_command_workspace_close (workspace, status);
}

/**
 * sl_command_sync:
 * @argv: (array zero-terminated=1): the arguments, the verb first
 *
 * Sends what the user did in a comparison to the team server and takes in what others did. The
 * password comes from the environment (PGPASSWORD) or the desktop's keyring.
 *
 * Returns: the exit status
 */
int
sl_command_sync (const char *const *argv)
{
  g_autofree char *server = NULL;
  g_autofree char *text = NULL;
  const GOptionEntry entries[] = {
    { "server", 's', 0, G_OPTION_ARG_STRING, &server,
      N_("The team server, as postgresql://NAME@HOST/DATABASE; else $SIDELIGHT_SERVER"),
      N_("ADDRESS") },
    { NULL },
  };
  g_auto (GStrv) paths = NULL;
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  paths = sl_command_parse ("sync", entries, argv, 1, &status);
  if (paths == NULL)
    return status;
  if (paths[1] != NULL)
    return sl_command_misused ("sync", _("One comparison can be synchronised at a time."));
  if (server == NULL)
    server = g_strdup (g_getenv ("SIDELIGHT_SERVER"));
  if (server == NULL)
    return sl_command_misused ("sync", _("Name the team server with --server."));

  status = sync_workspace (paths[0], server, &text);
  stream = sl_command_output_new ();
  if (text != NULL)
    g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, &error);

  return sl_command_output_close (stream, error, status);
}
