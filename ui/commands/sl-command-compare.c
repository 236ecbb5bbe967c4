/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/sl-report-html.h"
#include "match/sl-matcher.h"
#include "model/sl-set.h"
#include "sl-analysis-json.h"
#include "sl-command-articles.h"
#include "sl-command-output.h"
#include "sl-compare-text.h"

static gboolean
print_json (GPtrArray      *articles,
            GPtrArray      *names,
            GPtrArray      *matches,
            GOutputStream  *stream,
            GError        **error)
{
  g_autoptr (SlJsonWriter) writer = sl_json_writer_new (stream, NULL);

  sl_json_writer_begin_object (writer);
  sl_json_writer_name (writer, "articles");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < articles->len; i++)
    sl_analysis_json_put_article (writer, g_ptr_array_index (articles, i),
                                  g_ptr_array_index (names, i));
  sl_json_writer_end_array (writer);
  sl_analysis_json_put_matches (writer, articles, matches);
  sl_json_writer_end_object (writer);

  return sl_json_writer_finish (writer, error);
}

/* The report is that of a set, which here has nobody's verdicts yet. */
static gboolean
print_html (GPtrArray      *articles,
            GPtrArray      *matches,
            GOutputStream  *stream,
            GError        **error)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, NULL);

  for (guint i = 0; i < articles->len; i++)
    sl_set_add_article (set, g_ptr_array_index (articles, i));
  for (guint i = 0; i < matches->len; i++)
    sl_set_add_match (set, g_ptr_array_index (matches, i));

  return sl_report_html_write (SL_SET_SOURCE (set), stream, NULL, error);
}

static gboolean
print_text (GPtrArray      *articles,
            GPtrArray      *matches,
            GOutputStream  *stream,
            GError        **error)
{
  g_autofree char *report = sl_compare_text_dup (articles, matches);

  return g_output_stream_write_all (stream, report, strlen (report), NULL, NULL, error);
}

/**
 * sl_command_compare:
 * @argv: (array zero-terminated=1): the arguments, the verb first
 *
 * Reads articles and prints which of their claims are the same, and how the tellings differ.
 *
 * Returns: the exit status
 */
int
sl_command_compare (const char *const *argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      N_("How to print: text (default), json or html"), N_("FORMAT") },
    { NULL },
  };
  g_auto (GStrv) paths = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GPtrArray) unique = NULL;
  g_autoptr (GPtrArray) matches = NULL;
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  paths = sl_command_parse ("compare", entries, argv, 1, &status);
  if (paths == NULL)
    return status;
  if (format == NULL)
    format = g_strdup ("text");
  if (!g_str_equal (format, "json") && !g_str_equal (format, "text") &&
      !g_str_equal (format, "html"))
    return sl_command_misused ("compare", _("There is no format “%s”; there are text, json and "
                                            "html."), format);

  articles = sl_command_read_articles ((const char *const *) paths, names, &status);
  unique = sl_command_list_unique (articles);
  matches = sl_matcher_match (unique, NULL, NULL, NULL, &error);
  stream = sl_command_output_new ();
  if (matches != NULL && g_str_equal (format, "json"))
    print_json (articles, names, matches, stream, &error);
  else if (matches != NULL && g_str_equal (format, "html"))
    print_html (unique, matches, stream, &error);
  else if (matches != NULL)
    print_text (unique, matches, stream, &error);

  return sl_command_output_close (stream, error, status);
}
