/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command.h"

#include <glib/gi18n.h>

#include "exchange/sl-format.h"
#include "sl-command-formats.h"
#include "sl-command-output.h"
#include "sl-command-workspace.h"
#include "workspace/sl-set-import.h"

static void
append_messages (GString   *out,
                 GPtrArray *messages)
{
  for (guint i = 0; i < messages->len; i++)
    {
      g_autofree char *line = sl_command_dup_line (g_ptr_array_index (messages, i));

      g_string_append_printf (out, "  %s\n", line);
    }
}

static char *
dup_report (const char    *path,
            SlMergeReport *report,
            GPtrArray     *messages,
            gboolean       dry_run)
{
  GString *out = g_string_new (NULL);
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: what an import would change, with --dry-run; %s is a file. */
  g_string_append_printf (out, dry_run ? _("%s would bring:") : _("%s brought:"), name);
  g_string_append_c (out, '\n');
  g_string_append_printf (out, ngettext ("  %u added\n", "  %u added\n", report->added),
                          report->added);
  g_string_append_printf (out, ngettext ("  %u changed\n", "  %u changed\n", report->changed),
                          report->changed);
  g_string_append_printf (out, ngettext ("  %u the same as here\n", "  %u the same as here\n",
                                         report->unchanged),
                          report->unchanged);
  g_string_append_printf (out, ngettext ("  %u in conflict\n", "  %u in conflict\n",
                                         report->conflicts), report->conflicts);
  g_string_append_printf (out, ngettext ("  %u article that was not here\n",
                                         "  %u articles that were not here\n",
                                         report->unknown_articles), report->unknown_articles);
  append_messages (out, messages);
  append_messages (out, report->messages);

  return g_string_free (out, FALSE);
}

/* What was marked and is not there any more, or stands elsewhere. */
static void
append_strays (GString   *out,
               GPtrArray *strays,
               gboolean   moved)
{
  for (guint i = 0; i < strays->len; i++)
    {
      const SlStray *stray = g_ptr_array_index (strays, i);
      g_autofree char *words = sl_command_dup_line (stray->words);
      g_autofree char *article = sl_command_dup_line (stray->article);

      if (!stray->found)
        g_string_append_printf (out, _("  Not found in “%s”: %s\n"), article, words);
      else if (moved)
        g_string_append_printf (out, _("  Moved in “%s”: %s\n"), article, words);
      else
        g_string_append_printf (out, _("  Stands elsewhere in “%s”, left out: %s\n"), article,
                                words);
    }
}

static GHashTable *
list_found (GPtrArray *strays)
{
  GHashTable *found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < strays->len; i++)
    {
      const SlStray *stray = g_ptr_array_index (strays, i);

      if (stray->found)
        g_hash_table_add (found, stray->claim);
    }

  return found;
}

static gboolean
import_set (SlWorkspace     *workspace,
            const SlFormat  *format,
            const char      *path,
            gboolean         dry_run,
            gboolean         move,
            GString         *out)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSetImport) import = sl_set_import_load (workspace, file, format, NULL, &error);
  g_autoptr (GHashTable) moved = NULL;
  g_autoptr (SlMergeReport) report = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  g_autofree char *text = NULL;

  if (import != NULL)
    {
      moved = move ? list_found (sl_set_import_get_strays (import)) : NULL;
      report = sl_set_import_merge (import, workspace, moved, dry_run, &error);
    }
  if (report == NULL)
    {
      sl_command_complain ("%s", error->message);
      return FALSE;
    }

  messages = sl_set_import_get_messages (import);
  text = dup_report (path, report, messages, dry_run);
  g_string_append (out, text);
  append_strays (out, sl_set_import_get_strays (import), move);

  return TRUE;
}

/**
 * sl_command_import:
 * @argv: (array zero-terminated=1): the arguments, the verb first
 *
 * Takes colleagues' sets into a comparison, each in one step, and reports what changed. A set that
 * cannot be read changes nothing, and the others go on.
 *
 * Returns: the exit status
 */
int
sl_command_import (const char *const *argv)
{
  g_autofree char *formats = sl_command_formats_dup_help (SL_COMMAND_FORMATS_IN);
  g_autofree char *format_id = NULL;
  gboolean dry_run = FALSE;
  gboolean move = FALSE;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format_id,
      N_("The format, where the file does not show it"), N_("FORMAT") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run,
      N_("Tell what would change, and change nothing"), NULL },
    { "move", 'm', 0, G_OPTION_ARG_NONE, &move,
      N_("Move marks to where their words stand in a changed article"), NULL },
    { NULL },
  };
  g_auto (GStrv) paths = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  const SlFormat *format = NULL;
  SlWorkspace *workspace;
  int status;

  paths = sl_command_parse_with ("import", entries, formats, argv, 2, &status);
  if (paths == NULL)
    return status;
  if (format_id != NULL && !sl_command_formats_find (SL_COMMAND_FORMATS_IN, format_id, &format))
    return sl_command_misused ("import", _("There is no format “%s” to import."), format_id);
  workspace = sl_command_workspace_open (paths[0]);
  if (workspace == NULL)
    return SL_COMMAND_FAILED;

  for (guint i = 1; paths[i] != NULL; i++)
    {
      if (!import_set (workspace, format, paths[i], dry_run, move, out))
        status = SL_COMMAND_FAILED;
    }
  status = sl_command_workspace_close (workspace, status);
  stream = sl_command_output_new ();
  g_output_stream_write_all (stream, out->str, out->len, NULL, NULL, &error);

  return sl_command_output_close (stream, error, status);
}
