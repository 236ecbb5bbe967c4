/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-dispute.h"

struct _SlDispute
{
  GObject parent_instance;

  SlArticle *article;
  SlClaim *claim;
  GPtrArray *annotations;
  GPtrArray *annotators;
  SlAdjudication *adjudication;
};

G_DEFINE_FINAL_TYPE (SlDispute, sl_dispute, G_TYPE_OBJECT)

static void
sl_dispute_finalize (GObject *object)
{
  SlDispute *self = SL_DISPUTE (object);

  g_clear_object (&self->article);
  g_clear_object (&self->claim);
  g_ptr_array_unref (self->annotations);
  g_ptr_array_unref (self->annotators);
  g_clear_object (&self->adjudication);

  G_OBJECT_CLASS (sl_dispute_parent_class)->finalize (object);
}

static void
sl_dispute_class_init (SlDisputeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_dispute_finalize;
}

static void
sl_dispute_init (SlDispute *self)
{
  self->annotations = g_ptr_array_new_with_free_func (g_object_unref);
  self->annotators = g_ptr_array_new_with_free_func (g_object_unref);
}

/* What is gathered on the way through a set. */
typedef struct
{
  GPtrArray *disputes;
  GHashTable *by_place;
  GHashTable *by_claim;
} Gather;

/* Of two verdicts of one person on the same words the later one counts. */
static void
add_annotation (SlDispute    *self,
                SlAnnotator  *annotator,
                SlAnnotation *annotation)
{
  for (guint i = 0; i < self->annotations->len; i++)
    {
      SlAnnotation *known = g_ptr_array_index (self->annotations, i);

      if (g_strcmp0 (sl_annotation_get_annotator (known),
                     sl_annotation_get_annotator (annotation)) != 0)
        continue;
      if (g_strcmp0 (sl_annotation_get_changed (known), sl_annotation_get_changed (annotation)) < 0)
        {
          g_object_unref (known);
          self->annotations->pdata[i] = g_object_ref (annotation);
        }
      return;
    }
  g_ptr_array_add (self->annotations, g_object_ref (annotation));
  g_ptr_array_add (self->annotators, g_object_ref (annotator));
}

static gboolean
gather_row (const SlSetRow  *row,
            gpointer         user_data,
            GError         **error)
{
  Gather *gather = user_data;
  const SlTextRange *range = sl_claim_get_range (row->claim);
  g_autofree char *place = NULL;
  SlDispute *dispute;

  if (sl_annotation_get_verdict (row->annotation) == SL_VERDICT_NONE)
    return TRUE;

  place = g_strdup_printf ("%s %u %u", sl_article_get_uuid (row->article), range->start, range->end);
  dispute = g_hash_table_lookup (gather->by_place, place);
  if (dispute == NULL)
    {
      dispute = g_object_new (SL_TYPE_DISPUTE, NULL);
      dispute->article = g_object_ref (row->article);
      dispute->claim = g_object_ref (row->claim);
      g_ptr_array_add (gather->disputes, dispute);
      g_hash_table_insert (gather->by_place, g_steal_pointer (&place), dispute);
    }
  else if (g_strcmp0 (sl_claim_get_uuid (row->claim), sl_claim_get_uuid (dispute->claim)) < 0)
    g_set_object (&dispute->claim, row->claim);
  g_hash_table_insert (gather->by_claim, g_strdup (sl_claim_get_uuid (row->claim)), dispute);
  add_annotation (dispute, row->annotator, row->annotation);

  return TRUE;
}

static gboolean
gather_adjudication (gpointer   object,
                     gpointer   user_data,
                     GError   **error)
{
  Gather *gather = user_data;
  SlDispute *dispute = g_hash_table_lookup (gather->by_claim, sl_adjudication_get_claim (object));

  if (dispute != NULL)
    g_set_object (&dispute->adjudication, SL_ADJUDICATION (object));

  return TRUE;
}

/**
 * sl_dispute_list:
 * @source: what was judged and decided
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type SlDispute): the claims that two or more people judged and
 *   those that are decided, in the order of the articles and their texts; or %NULL with @error set
 */
GPtrArray *
sl_dispute_list (SlSetSource  *source,
                 GError      **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_place = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) by_claim = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Gather gather = { all, by_place, by_claim };
  GPtrArray *disputes;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), NULL);

  if (!sl_set_source_foreach_row (source, gather_row, &gather, error) ||
      !sl_set_source_foreach_adjudication (source, gather_adjudication, &gather, error))
    return NULL;

  disputes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      SlDispute *dispute = g_ptr_array_index (all, i);

      if (dispute->annotations->len >= 2 || dispute->adjudication != NULL)
        g_ptr_array_add (disputes, g_object_ref (dispute));
    }

  return disputes;
}

/**
 * sl_dispute_get_article:
 * @self: a dispute
 *
 * Returns: (transfer none): the article in which the claim stands
 */
SlArticle *
sl_dispute_get_article (SlDispute *self)
{
  g_return_val_if_fail (SL_IS_DISPUTE (self), NULL);

  return self->article;
}

/**
 * sl_dispute_get_claim:
 * @self: a dispute
 *
 * Returns: (transfer none): the claim that a decision is about
 */
SlClaim *
sl_dispute_get_claim (SlDispute *self)
{
  g_return_val_if_fail (SL_IS_DISPUTE (self), NULL);

  return self->claim;
}

/**
 * sl_dispute_get_adjudication:
 * @self: a dispute
 *
 * Returns: (transfer none) (nullable): how it was decided
 */
SlAdjudication *
sl_dispute_get_adjudication (SlDispute *self)
{
  g_return_val_if_fail (SL_IS_DISPUTE (self), NULL);

  return self->adjudication;
}

/**
 * sl_dispute_get_n_annotations:
 * @self: a dispute
 *
 * Returns: how many people judged the claim
 */
guint
sl_dispute_get_n_annotations (SlDispute *self)
{
  g_return_val_if_fail (SL_IS_DISPUTE (self), 0);

  return self->annotations->len;
}

/**
 * sl_dispute_get_annotation:
 * @self: a dispute
 * @i: which
 *
 * Returns: (transfer none): what somebody says, with note and evidence
 */
SlAnnotation *
sl_dispute_get_annotation (SlDispute *self,
                           guint      i)
{
  g_return_val_if_fail (SL_IS_DISPUTE (self), NULL);
  g_return_val_if_fail (i < self->annotations->len, NULL);

  return g_ptr_array_index (self->annotations, i);
}

/**
 * sl_dispute_get_annotator:
 * @self: a dispute
 * @i: which
 *
 * Returns: (transfer none): who says it
 */
SlAnnotator *
sl_dispute_get_annotator (SlDispute *self,
                          guint      i)
{
  g_return_val_if_fail (SL_IS_DISPUTE (self), NULL);
  g_return_val_if_fail (i < self->annotators->len, NULL);

  return g_ptr_array_index (self->annotators, i);
}

static gboolean
all_say_the_same (SlDispute *self)
{
  for (guint i = 1; i < self->annotations->len; i++)
    {
      if (sl_annotation_get_verdict (g_ptr_array_index (self->annotations, i)) !=
          sl_annotation_get_verdict (g_ptr_array_index (self->annotations, 0)))
        return FALSE;
    }

  return TRUE;
}

/* Whether the people say what they said when it was decided. Dates do not matter: a note that was
 * added since is no other verdict. */
static gboolean
votes_stand (SlDispute *self)
{
  if (sl_adjudication_get_n_votes (self->adjudication) != self->annotations->len)
    return FALSE;
  for (guint i = 0; i < self->annotations->len; i++)
    {
      SlAnnotation *annotation = g_ptr_array_index (self->annotations, i);
      gboolean found = FALSE;

      for (guint k = 0; k < self->annotations->len; k++)
        {
          const SlVote *vote = sl_adjudication_get_vote (self->adjudication, k);

          found = found ||
                  (g_str_equal (vote->annotator, sl_annotation_get_annotator (annotation)) &&
                   vote->verdict == sl_annotation_get_verdict (annotation));
        }
      if (!found)
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_dispute_get_state:
 * @self: a dispute
 *
 * Returns: how far people are with it
 */
SlDisputeState
sl_dispute_get_state (SlDispute *self)
{
  g_return_val_if_fail (SL_IS_DISPUTE (self), SL_DISPUTE_DISPUTED);

  if (self->adjudication != NULL)
    return votes_stand (self) ? SL_DISPUTE_SETTLED : SL_DISPUTE_CHANGED;

  return all_say_the_same (self) ? SL_DISPUTE_AGREED : SL_DISPUTE_DISPUTED;
}

/**
 * sl_dispute_decide:
 * @self: a dispute
 * @ruling: how it is settled
 * @verdict: the verdict, where the ruling has one
 * @taken_from: (nullable): whose verdict is taken
 * @reason: (nullable): why
 * @adjudicator_uuid: who decides
 * @decided: (nullable): when, RFC 3339
 *
 * Returns: (transfer full): the decision, with the verdicts from which it was made
 */
SlAdjudication *
sl_dispute_decide (SlDispute  *self,
                   SlRuling    ruling,
                   SlVerdict   verdict,
                   const char *taken_from,
                   const char *reason,
                   const char *adjudicator_uuid,
                   const char *decided)
{
  const char *claim;
  SlAdjudication *adjudication;

  g_return_val_if_fail (SL_IS_DISPUTE (self), NULL);

  /* A decision that is made again stays with its claim. */
  claim = self->adjudication != NULL ? sl_adjudication_get_claim (self->adjudication)
                                     : sl_claim_get_uuid (self->claim);
  adjudication = sl_adjudication_new (claim, ruling, verdict, adjudicator_uuid, decided);
  sl_adjudication_set_taken_from (adjudication, taken_from);
  sl_adjudication_set_reason (adjudication, reason);
  for (guint i = 0; i < self->annotations->len; i++)
    {
      SlAnnotation *annotation = g_ptr_array_index (self->annotations, i);

      sl_adjudication_add_vote (adjudication, sl_annotation_get_annotator (annotation),
                                sl_annotation_get_verdict (annotation),
                                sl_annotation_get_changed (annotation));
    }

  return adjudication;
}
