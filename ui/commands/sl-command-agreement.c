/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sl-agreement-text.h"
#include "sl-command-output.h"
#include "sl-command-workspace.h"
#include "workspace/sl-agreement-export.h"

static gboolean
write_text (SlAgreement    *agreement,
            GOutputStream  *stream,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autofree char *text = sl_agreement_text_print (agreement);

  return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
}

typedef gboolean (*WriteFunc) (SlAgreement    *agreement,
                               GOutputStream  *stream,
                               GCancellable   *cancellable,
                               GError        **error);

static WriteFunc
find_format (const char *name)
{
  if (name == NULL || g_str_equal (name, "text"))
    return write_text;
  if (g_str_equal (name, "json"))
    return sl_agreement_export_json;

  return g_str_equal (name, "csv") ? sl_agreement_export_csv : NULL;
}

static int
print_agreement (SlWorkspace *workspace,
                 WriteFunc    write)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlAgreement) agreement =
    sl_agreement_new (sl_workspace_get_set_source (workspace), &error);
  g_autoptr (GOutputStream) stream = NULL;

  if (agreement == NULL)
    {
      sl_command_complain ("%s", error->message);
      return SL_COMMAND_FAILED;
    }
  sl_agreement_compute (agreement);
  stream = sl_command_output_new ();
  write (agreement, stream, NULL, &error);

  return sl_command_output_close (stream, error, SL_COMMAND_DONE);
}

/**
 * sl_command_agreement:
 * @argv: (array zero-terminated=1): the arguments, the verb first
 *
 * Prints where annotators agree.
 *
 * Returns: the exit status
 */
int
sl_command_agreement (const char *const *argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_("How to print: text, json or csv"),
      N_("FORMAT") },
    { NULL },
  };
  g_auto (GStrv) paths = NULL;
  SlWorkspace *workspace;
  WriteFunc write;
  int status;

  paths = sl_command_parse ("agreement", entries, argv, 1, &status);
  if (paths == NULL)
    return status;
  if (paths[1] != NULL)
    return sl_command_misused ("agreement", _("One comparison can be looked at at a time."));
  write = find_format (format);
  if (write == NULL)
    return sl_command_misused ("agreement", _("Unknown format: %s"), format);

  workspace = sl_command_workspace_look (paths[0]);
  if (workspace == NULL)
    return SL_COMMAND_FAILED;
  status = print_agreement (workspace, write);

  return sl_command_workspace_close (workspace, status);
}
