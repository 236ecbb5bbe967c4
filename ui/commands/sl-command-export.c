/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command.h"

#include <glib/gi18n.h>

#include "exchange/sl-format.h"
#include "sl-command-output.h"
#include "sl-command-workspace.h"

static char *
dup_format_ids (void)
{
  guint n;
  const SlFormat *formats = sl_format_list (&n);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (formats[i].write != NULL)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "", formats[i].id);
    }

  return g_string_free (ids, FALSE);
}

static int
export_to_file (SlWorkspace    *workspace,
                const SlFormat *format,
                const char     *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  if (sl_format_export_file (format, sl_workspace_get_set_source (workspace), file, NULL, &error))
    return SL_COMMAND_DONE;

  sl_command_complain ("%s", error->message);

  return SL_COMMAND_FAILED;
}

static int
export_to_output (SlWorkspace    *workspace,
                  const SlFormat *format)
{
  g_autoptr (GOutputStream) stream = sl_command_output_new ();
  g_autoptr (GError) error = NULL;

  format->write (sl_workspace_get_set_source (workspace), stream, NULL, &error);

  return sl_command_output_close (stream, error, SL_COMMAND_DONE);
}

/**
 * sl_command_export:
 * @argv: (array zero-terminated=1): the arguments, the verb first
 *
 * Writes a comparison as an annotation set.
 *
 * Returns: the exit status
 */
int
sl_command_export (const char *const *argv)
{
  g_autofree char *ids = dup_format_ids ();
  g_autofree char *description = g_strdup_printf (_("The format: %s"), ids);
  g_autofree char *format_id = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format_id, description, N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Write to a file instead of standard output"), N_("FILE") },
    { NULL },
  };
  g_auto (GStrv) paths = NULL;
  const SlFormat *format;
  SlWorkspace *workspace;
  int status;

  paths = sl_command_parse ("export", entries, argv, 1, &status);
  if (paths == NULL)
    return status;
  if (paths[1] != NULL)
    return sl_command_misused ("export", _("One comparison can be exported at a time."));
  format = sl_format_lookup (format_id != NULL ? format_id : "json");
  if (format == NULL || format->write == NULL)
    return sl_command_misused ("export", _("There is no format “%s” to export; there are %s."),
                               format_id, ids);

  workspace = sl_command_workspace_look (paths[0]);
  if (workspace == NULL)
    return SL_COMMAND_FAILED;
  status = output != NULL ? export_to_file (workspace, format,
                                            output) : export_to_output (workspace, format);

  return sl_command_workspace_close (workspace, status);
}
