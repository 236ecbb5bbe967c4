/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sl-workspace-omissions.h"

/* The matrix as text: as a table of what is shown, and a row to paste into a message. */

/* A spreadsheet takes a cell that starts like this for a formula (CWE-1236). */
static gboolean
looks_like_formula (const char *cell)
{
  return *cell != '\0' && strchr ("=+-@", *cell) != NULL;
}

static void
put_csv (GString    *out,
         const char *cell)
{
  gboolean quotes = strpbrk (cell, ",\"\r\n") != NULL;

  if (quotes)
    g_string_append_c (out, '"');
  if (looks_like_formula (cell))
    g_string_append_c (out, '\'');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  if (quotes)
    g_string_append_c (out, '"');
}

static void
put_tabs (GString    *out,
          const char *cell)
{
  if (looks_like_formula (cell))
    g_string_append_c (out, '\'');
  for (const char *p = cell; *p != '\0'; p++)
    g_string_append_c (out, *p == '\t' || *p == '\n' || *p == '\r' ? ' ' : *p);
}

typedef struct
{
  GString *out;
  SlMatrixTable form;
  gboolean first;
  gboolean has_omissions; /* the columns for them are there where whoever is asked for stated any */
} Table;

static void
put (Table      *table,
     const char *cell)
{
  if (!table->first)
    g_string_append_c (table->out, table->form == SL_MATRIX_TABLE_CSV ? ',' : '\t');
  table->first = FALSE;
  if (cell == NULL)
    return;
  if (table->form == SL_MATRIX_TABLE_CSV)
    put_csv (table->out, cell);
  else
    put_tabs (table->out, cell);
}

static void
end_row (Table *table)
{
  g_string_append (table->out, table->form == SL_MATRIX_TABLE_CSV ? "\r\n" : "\n");
  table->first = TRUE;
}

/* The parts that are told of each article, without those on omissions. */
#define N_PARTS 4

static void
put_head (Table      *table,
          GListModel *articles)
{
  put (table, "claim");
  put (table, "articles");
  put (table, "disagreement");
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      static const char *const parts[] = { "wording", "figure", "speaker", "verdict", "omission",
                                           "omission note" };
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);
      g_autofree char *label = sl_article_dup_label (article);

      for (guint k = 0; k < (table->has_omissions ? G_N_ELEMENTS (parts) : N_PARTS); k++)
        {
          g_autofree char *title = g_strdup_printf ("%s: %s", label, parts[k]);

          put (table, title);
        }
    }
  end_row (table);
}

static const char *
get_disagreement (SlMatrixRow *row)
{
  switch (sl_matrix_row_get_conflict (row))
    {
    case SL_MATRIX_CONFLICTING:
      return "conflicting";
    case SL_MATRIX_ALTERED:
      return "altered-quote";
    case SL_MATRIX_AGREED:
    default:
      return NULL;
    }
}

/* Whether the cell is empty because somebody looked, or in spite of that. */
static const char *
get_omission (const SlMatrixCell *cell)
{
  if (cell->omission == NULL)
    return NULL;

  return cell->claim == NULL ? "stated" : "contradicted";
}

/* Nobody else's: who judges blind must not see from the columns that others have stated something. */
static gboolean
has_omissions (SlMatrix *matrix)
{
  SlWorkspace *workspace = sl_matrix_get_workspace (matrix);
  const char *asked = sl_matrix_get_filter (matrix)->annotator;
  SlAnnotator *me = sl_workspace_get_annotator (workspace);

  if (asked == NULL && me != NULL)
    asked = sl_annotator_get_uuid (me);

  return asked != NULL && sl_workspace_has_omissions (workspace, asked);
}

static void
put_row (Table       *table,
         SlMatrix    *matrix,
         SlMatrixRow *row,
         GListModel  *articles)
{
  g_autofree char *coverage = g_strdup_printf ("%u", sl_matrix_row_get_coverage (row));

  put (table, sl_matrix_row_get_label (row));
  put (table, coverage);
  put (table, get_disagreement (row));
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);
      g_autoptr (SlMatrixCell) cell =
        sl_matrix_cell_new (sl_matrix_get_workspace (matrix), row, sl_article_get_uuid (article),
                            sl_matrix_get_filter (matrix)->annotator);

      put (table, cell->wording);
      put (table, cell->figures);
      put (table, cell->speaker);
      put (table, cell->verdict != SL_VERDICT_NONE ? sl_verdict_to_string (cell->verdict) : NULL);
      if (!table->has_omissions)
        continue;
      put (table, get_omission (cell));
      put (table, cell->omission != NULL ? sl_omission_get_note (cell->omission) : NULL);
    }
  end_row (table);
}

/**
 * sl_matrix_table_dup:
 * @matrix: a matrix
 * @form: how the cells are divided
 *
 * The rows that are shown, in their order, one line each: the claim, in how many articles it
 * stands, how they disagree, and for each article wording, figure, speaker, verdict; if whose verdicts
 * these are stated what articles do not mention, also whether this was stated, and the note. What would be taken for a
 * formula gets an apostrophe; CSV is quoted as in RFC 4180.
 *
 * Returns: (transfer full): the table
 */
char *
sl_matrix_table_dup (SlMatrix      *matrix,
                     SlMatrixTable  form)
{
  GListModel *articles;
  Table table;
  guint n;

  g_return_val_if_fail (SL_IS_MATRIX (matrix), NULL);

  articles = sl_workspace_get_articles (sl_matrix_get_workspace (matrix));
  table = (Table) { g_string_new (NULL), form, TRUE, has_omissions (matrix) };
  n = g_list_model_get_n_items (G_LIST_MODEL (matrix));
  put_head (&table, articles);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlMatrixRow) row = g_list_model_get_item (G_LIST_MODEL (matrix), i);

      put_row (&table, matrix, row, articles);
    }

  return g_string_free (table.out, FALSE);
}

/**
 * sl_matrix_table_dup_row:
 * @matrix: a matrix
 * @row: a row of it
 *
 * Returns: (transfer full): the row as lines to read: the claim, then who tells it and how; who
 *   does not mention it is named at the end, apart those of which that was stated
 */
char *
sl_matrix_table_dup_row (SlMatrix    *matrix,
                         SlMatrixRow *row)
{
  GListModel *articles;
  GString *lines;
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autoptr (GString) checked = g_string_new (NULL);

  g_return_val_if_fail (SL_IS_MATRIX (matrix), NULL);

  articles = sl_workspace_get_articles (sl_matrix_get_workspace (matrix));
  lines = g_string_new (sl_matrix_row_get_label (row));
  g_string_append_c (lines, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);
      g_autofree char *label = sl_article_dup_label (article);
      g_autoptr (SlMatrixCell) cell =
        sl_matrix_cell_new (sl_matrix_get_workspace (matrix), row, sl_article_get_uuid (article),
                            sl_matrix_get_filter (matrix)->annotator);

      if (cell->claim == NULL && cell->omission != NULL)
        g_string_append_printf (checked, "%s%s", checked->len > 0 ? ", " : "", label);
      else if (cell->claim == NULL)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", label);
      else if (cell->speaker != NULL)
        g_string_append_printf (lines, "%s (%s): %s\n", label, cell->speaker, cell->wording);
      else
        g_string_append_printf (lines, "%s: %s\n", label, cell->wording);
    }
  if (missing->len > 0)
    {
      /* Translators: %s is a list of articles */
      g_string_append_printf (lines, _("Not mentioned by: %s"), missing->str);
      g_string_append_c (lines, '\n');
    }
  if (checked->len > 0)
    {
      /* Translators: %s is a list of articles that somebody read */
      g_string_append_printf (lines, _("Not mentioned, checked by reading: %s"), checked->str);
      g_string_append_c (lines, '\n');
    }

  return g_string_free (lines, FALSE);
}
