/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command.h"

#include <glib/gi18n.h>

#include "exchange/sl-format.h"
#include "model/sl-uuid.h"
#include "sl-command-bundle.h"
#include "sl-command-formats.h"
#include "sl-command-output.h"
#include "sl-command-workspace.h"
#include "team/sl-return.h"

/* What the command line asks for. */
typedef struct
{
  char *format_id;
  char *output;
  char *publisher_name;
  char *publisher_url;
  char *since;
  char *annotator;
  gboolean decisions;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->format_id);
  g_free (self->output);
  g_free (self->publisher_name);
  g_free (self->publisher_url);
  g_free (self->since);
  g_free (self->annotator);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static int
export_to_file (SlSetSource       *source,
                const SlFormat    *format,
                const SlPublisher *publisher,
                const char        *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  if (sl_format_publish_file (format, source, publisher, file, NULL, &error))
    return SL_COMMAND_DONE;

  sl_command_complain ("%s", error->message);

  return SL_COMMAND_FAILED;
}

static int
export_to_output (SlSetSource       *source,
                  const SlFormat    *format,
                  const SlPublisher *publisher)
{
  g_autoptr (GOutputStream) stream = sl_command_output_new ();
  g_autoptr (GError) error = NULL;

  sl_format_write (format, source, publisher, stream, NULL, &error);

  return sl_command_output_close (stream, error, SL_COMMAND_DONE);
}

static gboolean
check_annotator (SlWorkspace  *workspace,
                 const char   *uuid,
                 GError      **error)
{
  GListModel *annotators = sl_workspace_get_annotators (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (annotators); i++)
    {
      g_autoptr (SlAnnotator) annotator = g_list_model_get_item (annotators, i);

      if (g_str_equal (sl_annotator_get_uuid (annotator), uuid))
        return TRUE;
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _("Nobody in the comparison has the UUID “%s”."), uuid);

  return FALSE;
}

/* Everybody's, that of one annotator, or what was decided about this one's verdicts. */
static SlSetSource *
get_source (SlWorkspace    *workspace,
            const Options  *options,
            GError        **error)
{
  SlSetSource *source = sl_workspace_get_set_source (workspace);

  if (options->annotator != NULL && !check_annotator (workspace, options->annotator, error))
    return NULL;
  if (options->decisions)
    return (SlSetSource *) sl_return_new (source, options->annotator, error);

  return options->annotator != NULL ? SL_SET_SOURCE (sl_set_new_of_annotator (source,
                                                                              options->annotator))
                                    : g_object_ref (source);
}

static int
export_workspace (const char     *path,
                  const SlFormat *format,
                  const Options  *options)
{
  const SlPublisher publisher = { options->publisher_name, options->publisher_url };
  SlWorkspace *workspace = sl_command_workspace_look (path);
  g_autoptr (SlSetSource) source = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (workspace == NULL)
    return SL_COMMAND_FAILED;
  source = get_source (workspace, options, &error);
  if (source == NULL)
    {
      sl_command_complain ("%s", error->message);
      return sl_command_workspace_close (workspace, SL_COMMAND_FAILED);
    }
  status = options->output != NULL ? export_to_file (source, format, &publisher, options->output)
                                   : export_to_output (source, format, &publisher);

  return sl_command_workspace_close (workspace, status);
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
  g_autofree char *formats = sl_command_formats_dup_help (SL_COMMAND_FORMATS_OUT);
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format_id, N_("The format"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("Write to a file instead of standard output"), N_("FILE") },
    { "since", 's', 0, G_OPTION_ARG_FILENAME, &options.since,
      N_("Only the changes that the colleague who wrote FILE does not have, with --format=bundle"),
      N_("FILE") },
    { "annotator", 0, 0, G_OPTION_ARG_STRING, &options.annotator,
      N_("Only what one annotator said, by UUID as a set tells it"), N_("UUID") },
    { "decisions", 0, 0, G_OPTION_ARG_NONE, &options.decisions,
      N_("Return to the annotator what was decided about their verdicts"), NULL },
    { "publisher-name", 0, 0, G_OPTION_ARG_STRING, &options.publisher_name,
      N_("Who publishes the verdicts, for ClaimReview"), N_("NAME") },
    { "publisher-url", 0, 0, G_OPTION_ARG_STRING, &options.publisher_url,
      N_("The page where they are published, for ClaimReview"), N_("ADDRESS") },
    { NULL },
  };
  g_auto (GStrv) paths = NULL;
  const SlFormat *format;
  int status;

  paths = sl_command_parse_with ("export", entries, formats, argv, 1, &status);
  if (paths == NULL)
    return status;
  if (paths[1] != NULL)
    return sl_command_misused ("export", _("One comparison can be exported at a time."));
  if (options.annotator != NULL && !sl_uuid_is_valid (options.annotator))
    return sl_command_misused ("export", _("“%s” is not a UUID."), options.annotator);
  if (options.decisions && options.annotator == NULL)
    return sl_command_misused ("export", _("“--decisions” goes with “--annotator”."));
  if (options.format_id != NULL && g_str_equal (options.format_id, "bundle"))
    return sl_command_export_bundle (paths[0], options.since, options.annotator, options.output);
  if (options.since != NULL)
    return sl_command_misused ("export", _("“--since” goes with “--format=bundle”."));
  if (!sl_command_formats_find (SL_COMMAND_FORMATS_OUT,
                                options.format_id != NULL ? options.format_id : "json", &format))
    return sl_command_misused ("export", _("There is no format “%s” to export."),
                               options.format_id);
  if (format->publish != NULL && (options.publisher_name == NULL || options.publisher_url == NULL))
    return sl_command_misused ("export", _("The format “%s” needs --publisher-name and "
                                           "--publisher-url."), format->id);

  return export_workspace (paths[0], format, &options);
}
