/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-filter.h"

#include <string.h>

#include "sl-matrix-omissions.h"
#include "sl-matrix-speakers.h"

/**
 * sl_matrix_filter_new:
 *
 * Returns: (transfer full): a filter that lets every row through, best covered first
 */
SlMatrixFilter *
sl_matrix_filter_new (void)
{
  SlMatrixFilter *self = g_new0 (SlMatrixFilter, 1);

  self->verdict = -1;
  self->kind = -1;
  self->gap = -1;

  return self;
}

/**
 * sl_matrix_filter_copy:
 * @self: a filter
 *
 * Returns: (transfer full): one like it
 */
SlMatrixFilter *
sl_matrix_filter_copy (const SlMatrixFilter *self)
{
  SlMatrixFilter *copy = g_new (SlMatrixFilter, 1);

  *copy = *self;
  copy->speaker = g_strdup (self->speaker);
  copy->annotator = g_strdup (self->annotator);
  copy->text = g_strdup (self->text);

  return copy;
}

/**
 * sl_matrix_filter_free:
 * @self: (transfer full): a filter
 *
 * Frees it.
 */
void
sl_matrix_filter_free (SlMatrixFilter *self)
{
  g_free (self->speaker);
  g_free (self->annotator);
  g_free (self->text);
  g_free (self);
}

/**
 * sl_matrix_filter_equal:
 * @a: a filter
 * @b: another filter
 *
 * Returns: whether both ask for the same
 */
gboolean
sl_matrix_filter_equal (const SlMatrixFilter *a,
                        const SlMatrixFilter *b)
{
  return a->scope == b->scope && a->verdict == b->verdict && a->kind == b->kind &&
         a->gap == b->gap && a->sort == b->sort && a->reversed == b->reversed &&
         g_strcmp0 (a->speaker, b->speaker) == 0 && g_strcmp0 (a->annotator, b->annotator) == 0 &&
         g_strcmp0 (a->text, b->text) == 0;
}

/**
 * sl_matrix_filter_count:
 * @self: a filter
 *
 * Returns: how many things are asked for, for a badge; the text is not counted, it can be seen
 */
guint
sl_matrix_filter_count (const SlMatrixFilter *self)
{
  return (self->scope != SL_MATRIX_SCOPE_ALL) + (self->verdict >= 0) + (self->kind >= 0) +
         (self->gap >= 0) + (self->speaker != NULL) + (self->annotator != NULL);
}

static gboolean
is_in_scope (const SlMatrixFilter *self,
             SlMatrixRow          *row)
{
  switch (self->scope)
    {
    case SL_MATRIX_SCOPE_CONFLICTING:
      return sl_matrix_row_get_conflict (row) == SL_MATRIX_CONFLICTING;
    case SL_MATRIX_SCOPE_ALTERED:
      return sl_matrix_row_has_altered (row);
    case SL_MATRIX_SCOPE_SHARED:
      return sl_matrix_row_get_coverage (row) > 1;
    case SL_MATRIX_SCOPE_SINGLE_SOURCE:
      return sl_matrix_row_get_n_origins (row) == 1;
    case SL_MATRIX_SCOPE_ALL:
    case SL_N_MATRIX_SCOPES:
    default:
      return TRUE;
    }
}

static SlVerdict
get_verdict (const SlMatrixFilter *self,
             SlWorkspace          *workspace,
             SlClaim              *claim)
{
  SlAnnotation *annotation;

  if (self->annotator == NULL)
    return sl_workspace_get_verdict (workspace, sl_claim_get_uuid (claim));

  annotation = sl_workspace_lookup_annotation (workspace, sl_claim_get_uuid (claim),
                                               self->annotator);

  return annotation != NULL ? sl_annotation_get_verdict (annotation) : SL_VERDICT_NONE;
}

/* A row is without a verdict while none of its tellings has one, and has a verdict if any has. */
static gboolean
has_verdict (const SlMatrixFilter *self,
             SlWorkspace          *workspace,
             SlMatrixRow          *row)
{
  GPtrArray *claims = sl_matrix_row_get_claims (row);
  gboolean judged = FALSE;

  for (guint i = 0; i < claims->len; i++)
    {
      SlVerdict verdict = get_verdict (self, workspace, g_ptr_array_index (claims, i));

      judged = judged || verdict != SL_VERDICT_NONE;
      if (verdict != SL_VERDICT_NONE && self->verdict == (int) verdict)
        return TRUE;
    }

  return self->verdict == SL_VERDICT_NONE && !judged;
}

/* A colleague was asked for: rows of which that person said something. */
static gboolean
is_annotated (const SlMatrixFilter *self,
              SlWorkspace          *workspace,
              SlMatrixRow          *row)
{
  GPtrArray *claims = sl_matrix_row_get_claims (row);

  for (guint i = 0; i < claims->len; i++)
    {
      const char *uuid = sl_claim_get_uuid (g_ptr_array_index (claims, i));

      if (sl_workspace_lookup_annotation (workspace, uuid, self->annotator) != NULL)
        return TRUE;
    }

  return sl_matrix_omissions_match (workspace, row, SL_MATRIX_GAP_STATED, self->annotator) ||
         sl_matrix_omissions_match (workspace, row, SL_MATRIX_GAP_CONTRADICTED, self->annotator);
}

static gboolean
has_kind (const SlMatrixFilter *self,
          SlMatrixRow          *row)
{
  GPtrArray *claims = sl_matrix_row_get_claims (row);

  for (guint i = 0; i < claims->len; i++)
    {
      if ((int) sl_claim_get_kind (g_ptr_array_index (claims, i)) == self->kind)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_speaker (const SlMatrixFilter *self,
             SlMatrixRow          *row)
{
  GPtrArray *claims = sl_matrix_row_get_claims (row);
  g_autofree char *wanted = sl_matrix_speakers_dup_key (self->speaker);

  for (guint i = 0; i < claims->len; i++)
    {
      const char *speaker = sl_claim_get_speaker (g_ptr_array_index (claims, i));
      g_autofree char *key = sl_matrix_speakers_dup_key (speaker);

      if (key != NULL && g_strcmp0 (key, wanted) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_text (const SlMatrixFilter *self,
          SlWorkspace          *workspace,
          SlMatrixRow          *row)
{
  GPtrArray *claims = sl_matrix_row_get_claims (row);
  g_autofree char *wanted = g_utf8_casefold (self->text, -1);
  g_autofree char *label = g_utf8_casefold (sl_matrix_row_get_label (row), -1);

  if (strstr (label, wanted) != NULL)
    return TRUE;

  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);
      SlArticle *article = sl_workspace_lookup_article (workspace, sl_claim_get_article (claim));
      g_autofree char *words = NULL;
      g_autofree char *folded = NULL;

      if (article == NULL)
        continue;
      words = sl_article_dup_words (article, sl_claim_get_range (claim));
      folded = g_utf8_casefold (words, -1);
      if (strstr (folded, wanted) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_matrix_filter_match:
 * @self: a filter
 * @workspace: a workspace
 * @row: a row of it
 *
 * Returns: whether the row is what is asked for
 */
gboolean
sl_matrix_filter_match (const SlMatrixFilter *self,
                        SlWorkspace          *workspace,
                        SlMatrixRow          *row)
{
  /* The cheap questions come first: this runs for every row at every key. */
  return is_in_scope (self, row) &&
         (self->kind < 0 || has_kind (self, row)) &&
         (self->verdict < 0 || has_verdict (self, workspace, row)) &&
         (self->gap < 0 ||
          sl_matrix_omissions_match (workspace, row, (SlMatrixGap) self->gap, self->annotator)) &&
         (self->annotator == NULL || is_annotated (self, workspace, row)) &&
         (self->speaker == NULL || has_speaker (self, row)) &&
         (self->text == NULL || *self->text == '\0' || has_text (self, workspace, row));
}

static int
compare_coverage (SlMatrixRow *a,
                  SlMatrixRow *b)
{
  return (int) sl_matrix_row_get_coverage (b) - (int) sl_matrix_row_get_coverage (a);
}

static int
compare_conflict (SlMatrixRow *a,
                  SlMatrixRow *b)
{
  return (int) sl_matrix_row_get_conflict (b) - (int) sl_matrix_row_get_conflict (a);
}

static int
compare_certainty (SlMatrixRow *a,
                   SlMatrixRow *b)
{
  double x = sl_matrix_row_get_certainty (a);
  double y = sl_matrix_row_get_certainty (b);

  return (x < y) - (x > y);
}

/**
 * sl_matrix_filter_compare:
 * @self: a filter
 * @a: a row
 * @b: another row
 *
 * Well covered before little told, conflicts before agreement, sure before doubtful; reversed, the
 * other way round. What is equal stays in the order of the articles.
 *
 * Returns: below, at or above zero
 */
int
sl_matrix_filter_compare (const SlMatrixFilter *self,
                          SlMatrixRow          *a,
                          SlMatrixRow          *b)
{
  int order = 0;

  switch (self->sort)
    {
    case SL_MATRIX_SORT_COVERAGE:
      order = compare_coverage (a, b);
      order = order != 0 ? order : compare_conflict (a, b);
      break;
    case SL_MATRIX_SORT_CONFLICT:
      order = compare_conflict (a, b);
      order = order != 0 ? order : compare_coverage (a, b);
      break;
    case SL_MATRIX_SORT_CERTAINTY:
      order = compare_certainty (a, b);
      break;
    case SL_MATRIX_SORT_ORDER:
      order = sl_matrix_row_compare_places (a, b);
      break;
    case SL_N_MATRIX_SORTS:
    default:
      break;
    }
  if (order != 0)
    return self->reversed ? -order : order;

  return sl_matrix_row_compare_places (a, b);
}
