/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command.h"

#include <glib/gi18n.h>

#include "sl-command-output.h"
#include "sl-command-workspace.h"

/* What one annotator has said. */
typedef struct
{
  SlAnnotator *annotator;
  guint n_verdicts[SL_N_VERDICTS];
} Share;

typedef struct
{
  GString *out;
  GHashTable *shares; /* UUID -> Share */
  guint n_claims;
  guint n_articles;
  guint n_matches[SL_N_MATCH_STATES];
  guint n_omissions;
  guint n_annotators;
} Info;

static gboolean
tell_article (gpointer   object,
              gpointer   user_data,
              GError   **error)
{
  Info *info = user_data;
  guint n_claims = sl_article_get_claims (object)->len;
  g_autofree char *label = sl_article_dup_label (object);
  const char *title = sl_article_get_title (object);
  gboolean has_both = title != NULL && !g_str_equal (title, label);
  g_autofree char *text = has_both ? g_strdup_printf ("%s: %s", label, title) : g_strdup (label);
  g_autofree char *line = sl_command_dup_line (text);

  info->n_articles++;
  info->n_claims += n_claims;
  g_string_append_printf (info->out, ngettext ("  %s (%u claim)\n", "  %s (%u claims)\n", n_claims),
                          line, n_claims);

  return TRUE;
}

static gboolean
count_row (const SlSetRow  *row,
           gpointer         user_data,
           GError         **error)
{
  Info *info = user_data;
  const char *uuid = sl_annotator_get_uuid (row->annotator);
  Share *share = g_hash_table_lookup (info->shares, uuid);

  if (share == NULL)
    {
      share = g_new0 (Share, 1);
      share->annotator = row->annotator;
      g_hash_table_insert (info->shares, g_strdup (uuid), share);
    }
  share->n_verdicts[sl_annotation_get_verdict (row->annotation)]++;

  return TRUE;
}

static gboolean
count_match (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  Info *info = user_data;

  info->n_matches[sl_match_get_state (object)]++;

  return TRUE;
}

static gboolean
count_annotator (gpointer   object,
                 gpointer   user_data,
                 GError   **error)
{
  ((Info *) user_data)->n_annotators++;

  return TRUE;
}

static gboolean
count_omission (gpointer   object,
                gpointer   user_data,
                GError   **error)
{
  ((Info *) user_data)->n_omissions++;

  return TRUE;
}

static gboolean
tell_annotator (gpointer   object,
                gpointer   user_data,
                GError   **error)
{
  Info *info = user_data;
  const Share none = { NULL };
  const Share *share = g_hash_table_lookup (info->shares, sl_annotator_get_uuid (object));
  g_autofree char *line = sl_command_dup_line (sl_annotator_get_name (object));

  if (share == NULL)
    share = &none;
  g_string_append_printf (info->out, _("  %s: %u supported, %u disputed, %u unverifiable, %u "
                                       "without a verdict\n"),
                          line, share->n_verdicts[SL_VERDICT_SUPPORTED],
                          share->n_verdicts[SL_VERDICT_DISPUTED],
                          share->n_verdicts[SL_VERDICT_UNVERIFIABLE],
                          share->n_verdicts[SL_VERDICT_NONE]);

  return TRUE;
}

static gboolean
fill (Info         *info,
      SlWorkspace  *workspace,
      GError      **error)
{
  SlSetSource *source = sl_workspace_get_set_source (workspace);
  const char *title = sl_workspace_get_title (workspace);
  g_autofree char *line = title != NULL ? sl_command_dup_line (title) : NULL;
  guint version;

  g_string_append_printf (info->out, "%s\n", line != NULL ? line : _("Comparison without a title"));
  if (!sl_set_source_foreach_article (source, tell_article, info, error) ||
      !sl_set_source_foreach_row (source, count_row, info, error) ||
      !sl_set_source_foreach_match (source, count_match, info, error) ||
      !sl_set_source_foreach_omission (source, count_omission, info, error) ||
      !sl_set_source_foreach_annotator (source, count_annotator, info, error))
    return FALSE;

  g_string_append_printf (info->out, _("Articles: %u\n"), info->n_articles);
  g_string_append_printf (info->out, _("Claims: %u\n"), info->n_claims);
  g_string_append_printf (info->out, _("Matches: %u suggested, %u accepted, %u rejected\n"),
                          info->n_matches[SL_MATCH_SUGGESTED], info->n_matches[SL_MATCH_ACCEPTED],
                          info->n_matches[SL_MATCH_REJECTED]);
  if (info->n_omissions > 0)
    g_string_append_printf (info->out, _("Not mentioned, checked by reading: %u\n"),
                            info->n_omissions);
  g_string_append_printf (info->out, _("Annotators: %u\n"), info->n_annotators);
  if (!sl_set_source_foreach_annotator (source, tell_annotator, info, error) ||
      !sl_workspace_check (workspace, &version, error))
    return FALSE;
  g_string_append_printf (info->out, _("Schema: %u\n"), version);
  g_string_append (info->out, _("Integrity: good\n"));

  return TRUE;
}

static int
print_info (SlWorkspace *workspace)
{
  g_autoptr (GHashTable) shares = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  Info info = { .out = out, .shares = shares };

  if (!fill (&info, workspace, &error))
    {
      sl_command_complain ("%s", error->message);
      return SL_COMMAND_FAILED;
    }
  stream = sl_command_output_new ();
  g_output_stream_write_all (stream, out->str, out->len, NULL, NULL, &error);

  return sl_command_output_close (stream, error, SL_COMMAND_DONE);
}

/**
 * sl_command_info:
 * @argv: (array zero-terminated=1): the arguments, the verb first
 *
 * Prints what a comparison holds, and whether its file is sound.
 *
 * Returns: the exit status
 */
int
sl_command_info (const char *const *argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_auto (GStrv) paths = NULL;
  SlWorkspace *workspace;
  int status;

  paths = sl_command_parse ("info", entries, argv, 1, &status);
  if (paths == NULL)
    return status;
  if (paths[1] != NULL)
    return sl_command_misused ("info", _("One comparison can be looked at at a time."));

  workspace = sl_command_workspace_look (paths[0]);
  if (workspace == NULL)
    return SL_COMMAND_FAILED;
  status = print_info (workspace);

  return sl_command_workspace_close (workspace, status);
}
