/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sl-analysis-json.h"
#include "sl-analysis-text.h"
#include "sl-command-articles.h"
#include "sl-command-output.h"

/* Articles are printed as they are read, so that a thousand of them need no more memory than
 * one. */
static gboolean
print_json (const char *const  *paths,
            GOutputStream      *stream,
            int                *status,
            GError            **error)
{
  g_autoptr (SlJsonWriter) writer = sl_json_writer_new (stream, NULL);

  sl_json_writer_begin_object (writer);
  sl_json_writer_name (writer, "articles");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (SlArticle) article = sl_command_read_article (paths[i]);

      if (article == NULL)
        *status = SL_COMMAND_FAILED;
      else
        sl_analysis_json_put_article (writer, article, paths[i]);
      if (!sl_json_writer_check (writer, error))
        return FALSE;
    }
  sl_json_writer_end_array (writer);
  sl_json_writer_end_object (writer);

  return sl_json_writer_finish (writer, error);
}

static gboolean
print_text (const char *const  *paths,
            GOutputStream      *stream,
            int                *status,
            GError            **error)
{
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (SlArticle) article = sl_command_read_article (paths[i]);
      g_autofree char *report = NULL;

      if (article == NULL)
        {
          *status = SL_COMMAND_FAILED;
          continue;
        }
      report = sl_analysis_text_dup_article (article, paths[i]);
      if (!g_output_stream_write_all (stream, report, strlen (report), NULL, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_command_analyze:
 * @argv: (array zero-terminated=1): the arguments, the verb first
 *
 * Reads articles and prints what was found in each.
 *
 * Returns: the exit status
 */
int
sl_command_analyze (const char *const *argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_("How to print: text (default) or json"),
      N_("FORMAT") },
    { NULL },
  };
  g_auto (GStrv) paths = NULL;
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  paths = sl_command_parse ("analyze", entries, argv, 1, &status);
  if (paths == NULL)
    return status;
  if (format != NULL && !g_str_equal (format, "json") && !g_str_equal (format, "text"))
    return sl_command_misused ("analyze", _("There is no format “%s”; text and json are there."),
                               format);

  stream = sl_command_output_new ();
  if (g_strcmp0 (format, "json") == 0)
    print_json ((const char *const *) paths, stream, &status, &error);
  else
    print_text ((const char *const *) paths, stream, &status, &error);

  return sl_command_output_close (stream, error, status);
}
