/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-row.h"

#include "sl-matrix-text.h"
#include "sl-workspace-omissions.h"
#include "sl-workspace-origins.h"

struct _SlMatrixRow
{
  GObject parent_instance;

  GPtrArray *claims;
  SlClaim *head;
  char *label;
  guint coverage;
  guint n_origins;
  SlMatrixConflict conflict;
  gboolean altered;
  double certainty;
  guint article;      /* where it stands first: place of the article, then of the words */
  guint start;
};

G_DEFINE_FINAL_TYPE (SlMatrixRow, sl_matrix_row, G_TYPE_OBJECT)

static void
sl_matrix_row_finalize (GObject *object)
{
  SlMatrixRow *self = SL_MATRIX_ROW (object);

  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_free (self->label);

  G_OBJECT_CLASS (sl_matrix_row_parent_class)->finalize (object);
}

static void
sl_matrix_row_class_init (SlMatrixRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_matrix_row_finalize;
}

static void
sl_matrix_row_init (SlMatrixRow *self)
{
}

static gboolean
is_conflict (SlRelation relation)
{
  return relation == SL_RELATION_CONFLICTING_FIGURE || relation == SL_RELATION_CONTRADICTS;
}

static gboolean
has_claim (SlMatrixRow *self,
           const char  *claim_uuid)
{
  for (guint i = 0; i < self->claims->len; i++)
    {
      if (g_str_equal (sl_claim_get_uuid (g_ptr_array_index (self->claims, i)), claim_uuid))
        return TRUE;
    }

  return FALSE;
}

/* What the matches of one claim within the row say, and contradictions that a person has seen: how sure the best of them is, how much they weigh together, and
 * whether one is a conflict. */
static void
weigh_claim (SlMatrixRow *self,
             SlWorkspace *workspace,
             SlClaim     *claim,
             double      *best,
             double      *sum)
{
  const char *uuid = sl_claim_get_uuid (claim);
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, uuid);

  *best = 0;
  *sum = 0;
  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);
      SlMatchState state = sl_match_get_state (match);
      double score = state == SL_MATCH_ACCEPTED ? 1 : sl_match_get_score (match);

      if (state == SL_MATCH_REJECTED ||
          (sl_match_get_relation (match) != SL_RELATION_CONTRADICTS &&
           !has_claim (self, sl_match_get_other (match, uuid))))
        continue;
      if (is_conflict (sl_match_get_relation (match)))
        self->conflict = SL_MATRIX_CONFLICTING;
      else if (sl_match_get_relation (match) == SL_RELATION_ALTERED_QUOTE)
        self->altered = TRUE;
      if (!sl_relation_is_same (sl_match_get_relation (match)))
        continue;
      *best = MAX (*best, score);
      *sum += score;
    }
}

/* The head is the telling that most others agree with; among equals the shortest, which says no more
 * than they all do. */
static void
weigh (SlMatrixRow *self,
       SlWorkspace *workspace)
{
  double head_sum = -1;

  for (guint i = 0; i < self->claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (self->claims, i);
      double best;
      double sum;

      weigh_claim (self, workspace, claim, &best, &sum);
      self->certainty += best / self->claims->len;
      if (sum > head_sum + 1e-9 ||
          (sum > head_sum - 1e-9 && sl_text_range_length (sl_claim_get_range (claim)) <
                                    sl_text_range_length (sl_claim_get_range (self->head))))
        {
          head_sum = sum;
          self->head = claim;
        }
    }
  if (self->altered)
    self->conflict = MAX (self->conflict, SL_MATRIX_ALTERED);
  if (self->claims->len == 1)
    self->certainty = sl_claim_get_score (self->head);
}

static void
count (SlMatrixRow *self,
       SlWorkspace *workspace)
{
  GListModel *articles = sl_workspace_get_articles (workspace);
  guint n = g_list_model_get_n_items (articles);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);
      SlClaim *claim = sl_matrix_row_get_claim (self, sl_article_get_uuid (article));

      if (claim == NULL)
        continue;
      if (self->coverage++ == 0)
        {
          self->article = i;
          self->start = sl_claim_get_range (claim)->start;
        }
    }
}

/**
 * sl_matrix_row_new:
 * @workspace: a workspace
 * @claims: (element-type SlClaim): claims of it that tell the same, at least one
 *
 * Returns: (transfer full): a row
 */
SlMatrixRow *
sl_matrix_row_new (SlWorkspace *workspace,
                   GPtrArray   *claims)
{
  SlMatrixRow *self;
  SlArticle *article;

  g_return_val_if_fail (SL_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (claims->len > 0, NULL);

  self = g_object_new (SL_TYPE_MATRIX_ROW, NULL);
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (self->claims, g_object_ref (g_ptr_array_index (claims, i)));
  self->head = g_ptr_array_index (self->claims, 0);
  weigh (self, workspace);
  count (self, workspace);
  self->n_origins = sl_workspace_count_origins (workspace, self->claims);
  article = sl_workspace_lookup_article (workspace, sl_claim_get_article (self->head));
  self->label = article != NULL ? sl_matrix_text_dup_label (article, self->head) : g_strdup ("…");

  return self;
}

/**
 * sl_matrix_row_get_claims:
 * @self: a row
 *
 * Returns: (transfer none) (element-type SlClaim): its tellings
 */
GPtrArray *
sl_matrix_row_get_claims (SlMatrixRow *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_ROW (self), NULL);

  return self->claims;
}

/**
 * sl_matrix_row_get_head:
 * @self: a row
 *
 * Returns: (transfer none): the telling that stands for them all
 */
SlClaim *
sl_matrix_row_get_head (SlMatrixRow *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_ROW (self), NULL);

  return self->head;
}

/**
 * sl_matrix_row_get_label:
 * @self: a row
 *
 * Returns: what the claim says, in a line or two
 */
const char *
sl_matrix_row_get_label (SlMatrixRow *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_ROW (self), NULL);

  return self->label;
}

/**
 * sl_matrix_row_get_coverage:
 * @self: a row
 *
 * Returns: how many articles tell the claim
 */
guint
sl_matrix_row_get_coverage (SlMatrixRow *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_ROW (self), 0);

  return self->coverage;
}

/**
 * sl_matrix_row_get_n_origins:
 * @self: a row
 *
 * Returns: how many sources tell the claim: articles that have it in the same words from one origin, as
 *   an agency, are one
 */
guint
sl_matrix_row_get_n_origins (SlMatrixRow *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_ROW (self), 0);

  return self->n_origins;
}

/**
 * sl_matrix_row_get_conflict:
 * @self: a row
 *
 * Returns: how far its tellings disagree
 */
SlMatrixConflict
sl_matrix_row_get_conflict (SlMatrixRow *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_ROW (self), SL_MATRIX_AGREED);

  return self->conflict;
}

/**
 * sl_matrix_row_has_altered:
 * @self: a row
 *
 * Returns: whether a quotation among its tellings is told in other words, whatever their figures
 */
gboolean
sl_matrix_row_has_altered (SlMatrixRow *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_ROW (self), FALSE);

  return self->altered;
}

/**
 * sl_matrix_row_get_certainty:
 * @self: a row
 *
 * For a claim that several articles tell: how sure it is that they tell the same, the mean over the
 * tellings of each one's best match, where a match that a person confirmed counts 1. For a claim of
 * one article: how sure it is that it is one.
 *
 * Returns: the certainty, 0 to 1
 */
double
sl_matrix_row_get_certainty (SlMatrixRow *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_ROW (self), 0);

  return self->certainty;
}

/**
 * sl_matrix_row_compare_places:
 * @a: a row
 * @b: another row
 *
 * Returns: below, at or above zero as @a begins before, with or after @b, in the order of the
 *   articles and of their text
 */
int
sl_matrix_row_compare_places (SlMatrixRow *a,
                              SlMatrixRow *b)
{
  if (a->article != b->article)
    return a->article < b->article ? -1 : 1;

  return (a->start > b->start) - (a->start < b->start);
}

/**
 * sl_matrix_row_get_claim:
 * @self: a row
 * @article_uuid: an article
 *
 * Returns: (transfer none) (nullable): the first telling in the article
 */
SlClaim *
sl_matrix_row_get_claim (SlMatrixRow *self,
                         const char  *article_uuid)
{
  SlClaim *first = NULL;

  g_return_val_if_fail (SL_IS_MATRIX_ROW (self), NULL);

  for (guint i = 0; i < self->claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (self->claims, i);

      if (g_strcmp0 (sl_claim_get_article (claim), article_uuid) == 0 &&
          (first == NULL || sl_claim_compare (claim, first) < 0))
        first = claim;
    }

  return first;
}

/**
 * sl_matrix_row_equal:
 * @a: a row
 * @b: another row
 *
 * Returns: whether they hold the same claims and say the same of them
 */
gboolean
sl_matrix_row_equal (SlMatrixRow *a,
                     SlMatrixRow *b)
{
  if (a->claims->len != b->claims->len || a->coverage != b->coverage || a->n_origins != b->n_origins ||
      a->conflict != b->conflict || a->altered != b->altered || a->article != b->article || a->start != b->start ||
      !G_APPROX_VALUE (a->certainty, b->certainty, 1e-6) || g_strcmp0 (a->label, b->label) != 0)
    return FALSE;

  for (guint i = 0; i < a->claims->len; i++)
    {
      if (g_ptr_array_index (a->claims, i) != g_ptr_array_index (b->claims, i))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_altered (SlWorkspace *workspace,
            const char  *claim_uuid)
{
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, claim_uuid);

  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);

      if (sl_match_get_state (match) != SL_MATCH_REJECTED &&
          sl_match_get_relation (match) == SL_RELATION_ALTERED_QUOTE)
        return TRUE;
    }

  return FALSE;
}

static SlVerdict
get_verdict (SlWorkspace *workspace,
             const char  *claim_uuid,
             const char  *annotator_uuid)
{
  SlAnnotation *annotation;

  if (annotator_uuid == NULL)
    return sl_workspace_get_verdict (workspace, claim_uuid);

  annotation = sl_workspace_lookup_annotation (workspace, claim_uuid, annotator_uuid);

  return annotation != NULL ? sl_annotation_get_verdict (annotation) : SL_VERDICT_NONE;
}

/**
 * sl_matrix_cell_new:
 * @workspace: a workspace
 * @row: a row of it
 * @article_uuid: an article
 * @annotator_uuid: (nullable): whose verdict and statement to show; %NULL for those of the one who
 *   works
 *
 * Returns: (transfer full): what the article says of the claim, as it is now
 */
SlMatrixCell *
sl_matrix_cell_new (SlWorkspace *workspace,
                    SlMatrixRow *row,
                    const char  *article_uuid,
                    const char  *annotator_uuid)
{
  SlMatrixCell *self = g_new0 (SlMatrixCell, 1);
  SlClaim *claim = sl_matrix_row_get_claim (row, article_uuid);
  SlArticle *article = sl_workspace_lookup_article (workspace, article_uuid);
  const char *speaker;
  const char *uuid;

  if (article != NULL)
    g_set_object (&self->omission,
                  sl_workspace_lookup_omission (workspace, sl_claim_get_uuid (row->head), article_uuid,
                                                annotator_uuid));
  if (claim == NULL || article == NULL)
    return self;

  uuid = sl_claim_get_uuid (claim);
  speaker = sl_claim_get_speaker (claim);
  self->claim = g_object_ref (claim);
  for (guint i = 0; i < row->claims->len; i++)
    self->n_more += g_strcmp0 (sl_claim_get_article (g_ptr_array_index (row->claims, i)),
                               article_uuid) == 0;
  self->n_more--;
  self->verdict = get_verdict (workspace, uuid, annotator_uuid);
  self->altered = is_altered (workspace, uuid);
  self->wording = sl_matrix_text_dup_said (article, claim);
  self->figures = sl_matrix_text_dup_figures (workspace, claim, &self->conflicting);
  self->speaker = speaker != NULL && *speaker != '\0' ? sl_matrix_text_dup_line (speaker) : NULL;

  return self;
}

/**
 * sl_matrix_cell_free:
 * @self: (transfer full): a cell
 *
 * Frees it.
 */
void
sl_matrix_cell_free (SlMatrixCell *self)
{
  g_clear_object (&self->claim);
  g_clear_object (&self->omission);
  g_free (self->wording);
  g_free (self->figures);
  g_free (self->speaker);
  g_free (self);
}
