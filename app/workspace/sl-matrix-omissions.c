/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-omissions.h"

#include <glib/gi18n-lib.h>

#include "sl-matrix-text.h"
#include "sl-workspace-omissions.h"

/* The cells of a row in which an article does not tell the claim, and what people stated of them. */

static gboolean
has_stated (GPtrArray  *omissions,
            const char *article_uuid,
            const char *annotator_uuid)
{
  for (guint i = 0; i < omissions->len; i++)
    {
      SlOmission *omission = g_ptr_array_index (omissions, i);

      if (g_str_equal (sl_omission_get_article (omission), article_uuid) &&
          g_strcmp0 (sl_omission_get_annotator (omission), annotator_uuid) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_gap (SlMatrixGap gap,
        gboolean    mentioned,
        gboolean    stated)
{
  switch (gap)
    {
    case SL_MATRIX_GAP_STATED:
      return stated && !mentioned;
    case SL_MATRIX_GAP_UNCHECKED:
      return !stated && !mentioned;
    case SL_MATRIX_GAP_CONTRADICTED:
      return stated && mentioned;
    case SL_N_MATRIX_GAPS:
    default:
      return FALSE;
    }
}

/**
 * sl_matrix_omissions_match:
 * @workspace: a workspace
 * @row: a row of it
 * @gap: what is looked for
 * @annotator_uuid: (nullable): whose statements count; %NULL for those of the one who works
 *
 * Returns: whether the row has such a cell
 */
gboolean
sl_matrix_omissions_match (SlWorkspace *workspace,
                           SlMatrixRow *row,
                           SlMatrixGap  gap,
                           const char  *annotator_uuid)
{
  GListModel *articles = sl_workspace_get_articles (workspace);
  SlAnnotator *me = sl_workspace_get_annotator (workspace);
  g_autoptr (GPtrArray) omissions =
    sl_workspace_list_omissions (workspace, sl_claim_get_uuid (sl_matrix_row_get_head (row)), NULL);

  if (annotator_uuid == NULL && me != NULL)
    annotator_uuid = sl_annotator_get_uuid (me);
  if (gap != SL_MATRIX_GAP_UNCHECKED && omissions->len == 0)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);
      const char *uuid = sl_article_get_uuid (article);

      if (is_gap (gap, sl_matrix_row_get_claim (row, uuid) != NULL,
                  has_stated (omissions, uuid, annotator_uuid)))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_name (SlWorkspace *workspace,
          const char  *annotator_uuid)
{
  SlAnnotator *me = sl_workspace_get_annotator (workspace);
  GListModel *annotators = sl_workspace_get_annotators (workspace);

  if (me != NULL && g_str_equal (sl_annotator_get_uuid (me), annotator_uuid))
    return g_strdup (C_("stated by", "you"));
  for (guint i = 0; i < g_list_model_get_n_items (annotators); i++)
    {
      g_autoptr (SlAnnotator) annotator = g_list_model_get_item (annotators, i);

      if (g_str_equal (sl_annotator_get_uuid (annotator), annotator_uuid))
        return g_strdup (sl_annotator_get_name (annotator));
    }

  return g_strdup (C_("stated by", "somebody"));
}

static void
append_statement (GString     *lines,
                  SlWorkspace *workspace,
                  SlOmission  *omission)
{
  g_autofree char *name = dup_name (workspace, sl_omission_get_annotator (omission));
  const char *note = sl_omission_get_note (omission);

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  /* Translators: who stated that an article does not mention a claim */
  g_string_append_printf (lines, _("Stated as not mentioned by %s"), name);
  if (note != NULL)
    {
      g_autofree char *line = sl_matrix_text_dup_line (note);

      g_string_append_printf (lines, ": %s", line);
    }
}

/**
 * sl_matrix_omissions_describe:
 * @matrix: a matrix
 * @row: a row of it
 * @article_uuid: an article
 *
 * Tells who stated that the article does not mention the claim, of those whose statements are to be
 * seen, with their notes.
 *
 * Returns: (transfer full) (nullable): a line for each; %NULL if nobody did
 */
char *
sl_matrix_omissions_describe (SlMatrix    *matrix,
                              SlMatrixRow *row,
                              const char  *article_uuid)
{
  SlWorkspace *workspace = sl_matrix_get_workspace (matrix);
  g_autoptr (GPtrArray) omissions =
    sl_workspace_list_omissions (workspace, sl_claim_get_uuid (sl_matrix_row_get_head (row)),
                                 article_uuid);
  g_autoptr (GString) lines = g_string_new (NULL);
  const char *last = NULL;

  for (guint i = 0; i < omissions->len; i++)
    {
      SlOmission *omission = g_ptr_array_index (omissions, i);
      const char *annotator = sl_omission_get_annotator (omission);

      /* Somebody's newest statement comes first and speaks for the others. */
      if (sl_matrix_is_seen (matrix, annotator) && g_strcmp0 (annotator, last) != 0)
        append_statement (lines, workspace, omission);
      last = annotator;
    }

  return lines->len > 0 ? g_strdup (lines->str) : NULL;
}
