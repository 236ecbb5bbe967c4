/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command-output.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "sl-command.h"

/**
 * sl_command_output_new:
 *
 * Returns: (transfer full): a stream that writes to standard output
 */
GOutputStream *
sl_command_output_new (void)
{
  return g_unix_output_stream_new (STDOUT_FILENO, TRUE);
}

/**
 * sl_command_output_close:
 * @stream: the stream of sl_command_output_new()
 * @error: (nullable): what failed while it was written
 * @status: the exit status if the output came through
 *
 * Closes standard output. Only then does a full disk or a lost connection show for certain.
 *
 * Returns: @status, or the one for failure, with the reason told on standard error
 */
int
sl_command_output_close (GOutputStream *stream,
                         const GError  *error,
                         int            status)
{
  g_autoptr (GError) close_error = NULL;

  if (!g_output_stream_close (stream, NULL, &close_error) && error == NULL)
    error = close_error;
  if (error == NULL)
    return status;

  sl_command_complain (_("The output could not be written: %s"), error->message);

  return SL_COMMAND_FAILED;
}

/**
 * sl_command_dup_line:
 * @text: text of an article
 *
 * Makes one line of it. Control characters become spaces, so that no article can steer a terminal.
 *
 * Returns: (transfer full): the line
 */
char *
sl_command_dup_line (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          space = line->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, c);
      space = FALSE;
    }

  return g_string_free (line, FALSE);
}
