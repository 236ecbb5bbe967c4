/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-compare-context-private.h"

/* Which claims are there to be seen: everybody judges alone until they ask for the others, and what is
 * hardly a claim is left out. */

/**
 * sl_compare_context_is_compared:
 * @self: a context
 * @annotator_uuid: (nullable): somebody
 *
 * Returns: whether this person's marks and verdicts are shown; the user's own always are
 */
gboolean
sl_compare_context_is_compared (SlCompareContext *self,
                                const char       *annotator_uuid)
{
  SlAnnotator *me;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), FALSE);

  me = sl_workspace_get_annotator (self->workspace);
  if (annotator_uuid == NULL ||
      (me != NULL && g_strcmp0 (sl_annotator_get_uuid (me), annotator_uuid) == 0))
    return TRUE;

  return g_hash_table_contains (self->compared, annotator_uuid);
}

static void
tell_compared (SlCompareContext *self)
{
  g_signal_emit_by_name (self, "compared-changed");
  g_signal_emit_by_name (self, "filter-changed");
}

/**
 * sl_compare_context_set_compared:
 * @self: a context
 * @annotator_uuid: another annotator
 * @compared: whether to show that person's marks and verdicts
 *
 * Opens the eyes to what a colleague did, or closes them again.
 */
void
sl_compare_context_set_compared (SlCompareContext *self,
                                 const char       *annotator_uuid,
                                 gboolean          compared)
{
  g_return_if_fail (SL_IS_COMPARE_CONTEXT (self));
  g_return_if_fail (annotator_uuid != NULL);

  if (compared == g_hash_table_contains (self->compared, annotator_uuid))
    return;
  if (compared)
    g_hash_table_add (self->compared, g_strdup (annotator_uuid));
  else
    g_hash_table_remove (self->compared, annotator_uuid);
  tell_compared (self);
}

/**
 * sl_compare_context_compare_with_everyone:
 * @self: a context
 *
 * Opens the eyes to what all colleagues did, those that are in the comparison now.
 */
void
sl_compare_context_compare_with_everyone (SlCompareContext *self)
{
  GListModel *annotators;

  g_return_if_fail (SL_IS_COMPARE_CONTEXT (self));

  annotators = sl_workspace_get_annotators (self->workspace);
  for (guint i = 0; i < g_list_model_get_n_items (annotators); i++)
    {
      g_autoptr (SlAnnotator) annotator = g_list_model_get_item (annotators, i);

      g_hash_table_add (self->compared, g_strdup (sl_annotator_get_uuid (annotator)));
    }
  tell_compared (self);
}

/**
 * sl_compare_context_list_compared:
 * @self: a context
 *
 * Returns: (transfer full) (element-type SlAnnotator): the user, then the others whose marks are
 *   shown, in the order of the workspace
 */
GPtrArray *
sl_compare_context_list_compared (SlCompareContext *self)
{
  GPtrArray *list;
  GListModel *annotators;
  SlAnnotator *me;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), NULL);

  list = g_ptr_array_new_with_free_func (g_object_unref);
  annotators = sl_workspace_get_annotators (self->workspace);
  me = sl_workspace_get_annotator (self->workspace);
  if (me != NULL)
    g_ptr_array_add (list, g_object_ref (me));
  for (guint i = 0; i < g_list_model_get_n_items (annotators); i++)
    {
      g_autoptr (SlAnnotator) annotator = g_list_model_get_item (annotators, i);

      if (g_hash_table_contains (self->compared, sl_annotator_get_uuid (annotator)) &&
          (me == NULL || g_strcmp0 (sl_annotator_get_uuid (me),
                                    sl_annotator_get_uuid (annotator)) != 0))
        g_ptr_array_add (list, g_steal_pointer (&annotator));
    }

  return list;
}

/**
 * sl_compare_context_is_blind:
 * @self: a context
 *
 * Returns: whether nobody else's marks and verdicts are shown
 */
gboolean
sl_compare_context_is_blind (SlCompareContext *self)
{
  g_autoptr (GPtrArray) compared = sl_compare_context_list_compared (self);

  /* The first of them is the user. */
  return compared->len <= 1;
}

/* What only somebody else has marked is not there until one compares with that person. */
static gboolean
is_hidden (SlCompareContext *self,
           SlClaim          *claim)
{
  return sl_claim_get_origin (claim) == SL_ORIGIN_MARKED &&
         !sl_compare_context_is_compared (self, sl_claim_get_creator (claim)) &&
         sl_workspace_lookup_annotation (self->workspace, sl_claim_get_uuid (claim), NULL) == NULL;
}

static gboolean
is_judged (SlCompareContext *self,
           const char       *claim_uuid)
{
  GHashTableIter iter;
  gpointer uuid;

  if (sl_workspace_get_verdict (self->workspace, claim_uuid) != SL_VERDICT_NONE)
    return TRUE;
  g_hash_table_iter_init (&iter, self->compared);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    {
      SlAnnotation *annotation = sl_workspace_lookup_annotation (self->workspace, claim_uuid, uuid);

      if (annotation != NULL && sl_annotation_get_verdict (annotation) != SL_VERDICT_NONE)
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_compare_context_is_shown:
 * @self: a context
 * @claim: a claim
 *
 * What a person marked or judged is always shown, whatever its score, and so is direct speech: who
 * says what in which words is what a comparison is about, even where it is not worth checking. What
 * other people marked is hidden as long as one does not compare with them.
 *
 * Returns: whether the claim is shown
 */
gboolean
sl_compare_context_is_shown (SlCompareContext *self,
                             SlClaim          *claim)
{
  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), FALSE);

  if (is_hidden (self, claim))
    return FALSE;

  return sl_claim_get_score (claim) >= self->min_score ||
         sl_claim_get_kind (claim) == SL_CLAIM_KIND_QUOTE ||
         sl_claim_get_origin (claim) != SL_ORIGIN_FOUND ||
         is_judged (self, sl_claim_get_uuid (claim));
}
