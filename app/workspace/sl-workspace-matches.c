/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "match/sl-matcher.h"
#include "store/sl-codec.h"

/* Matches: made by a person, decided by a person, suggested by the matcher. */

static gboolean
require_two_articles (const char  *article_a,
                      const char  *article_b,
                      GError     **error)
{
  if (g_strcmp0 (article_a, article_b) != 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _("Only claims of two different articles can be linked."));

  return FALSE;
}

/* Adds to the edit that two claims are linked. A suggestion for the pair is accepted with the relation. */
static void
add_link (SlWorkspace *self,
          const char  *claim_a,
          const char  *claim_b,
          SlRelation   relation,
          SlEdit      *edit)
{
  g_autofree char *uuid = sl_match_dup_pair_uuid (claim_a, claim_b);
  SlMatch *old = sl_workspace_lookup_match (self, uuid);
  g_autoptr (SlMatch) match =
    old != NULL ? sl_match_copy_with_state (old, SL_MATCH_ACCEPTED, relation)
                : sl_match_new (claim_a, claim_b, relation, 1.0, SL_MATCH_ACCEPTED, SL_ORIGIN_MARKED);

  sl_edit_add (edit, old != NULL ? sl_codec_from_match (old) : NULL, sl_codec_from_match (match));
}

/**
 * sl_workspace_link:
 * @self: a workspace
 * @claim_a: a claim
 * @claim_b: a claim of another article
 * @relation: how they bear on each other
 * @error: return location for an error
 *
 * Links two claims in the annotator's name. A suggestion for the same pair is accepted with this
 * relation.
 *
 * Returns: %FALSE with @error set if they are of one article, or it could not be written
 */
gboolean
sl_workspace_link (SlWorkspace  *self,
                   const char   *claim_a,
                   const char   *claim_b,
                   SlRelation    relation,
                   GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  SlClaim *a;
  SlClaim *b;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  if (!sl_workspace_require_claim (self, claim_a, &a, error) ||
      !sl_workspace_require_claim (self, claim_b, &b, error) ||
      !require_two_articles (sl_claim_get_article (a), sl_claim_get_article (b), error))
    return FALSE;

  sl_edit_init (&edit, "link");
  add_link (self, claim_a, claim_b, relation, &edit);

  return sl_workspace_apply (self, &edit, error);
}

/**
 * sl_workspace_link_places:
 * @self: a workspace
 * @claim_uuid: a claim
 * @places: (element-type SlPlace): words of other articles
 * @relation: how they bear on the claim
 * @error: return location for an error
 *
 * Marks the words as claims, unless they are such, and links each with the claim, as one step.
 *
 * Returns: (transfer full) (element-type SlClaim) (nullable): the claims at @places, or %NULL with
 *   @error set, and then nothing has changed
 */
GPtrArray *
sl_workspace_link_places (SlWorkspace  *self,
                          const char   *claim_uuid,
                          GPtrArray    *places,
                          SlRelation    relation,
                          GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  SlClaim *claim;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  if (!sl_workspace_require_claim (self, claim_uuid, &claim, error))
    return NULL;

  sl_edit_init (&edit, "link");
  for (guint i = 0; i < places->len; i++)
    {
      const SlPlace *place = g_ptr_array_index (places, i);
      SlClaim *marked;

      if (!require_two_articles (sl_claim_get_article (claim), place->article, error))
        return NULL;
      marked = sl_workspace_add_mark (self, place->article, &place->range, &edit, error);
      if (marked == NULL)
        return NULL;
      g_ptr_array_add (claims, marked);
      add_link (self, claim_uuid, sl_claim_get_uuid (marked), relation, &edit);
    }
  if (!sl_workspace_apply (self, &edit, error))
    return NULL;

  return g_steal_pointer (&claims);
}

/**
 * sl_workspace_link_words:
 * @self: a workspace
 * @claim_uuid: a claim
 * @article_uuid: another article
 * @range: words of it, in code points
 * @relation: how they bear on the claim
 * @error: return location for an error
 *
 * Marks the words as a claim, unless they are one, and links the two, as one step.
 *
 * Returns: (transfer none) (nullable): the claim at @range, or %NULL with @error set
 */
SlClaim *
sl_workspace_link_words (SlWorkspace        *self,
                         const char         *claim_uuid,
                         const char         *article_uuid,
                         const SlTextRange  *range,
                         SlRelation          relation,
                         GError            **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GPtrArray) claims = NULL;
  SlPlace place = { (char *) article_uuid, *range };

  g_ptr_array_add (places, &place);
  claims = sl_workspace_link_places (self, claim_uuid, places, relation, error);
  if (claims == NULL)
    return NULL;

  return sl_workspace_lookup_claim (self, sl_claim_get_uuid (g_ptr_array_index (claims, 0)));
}

/**
 * sl_workspace_set_match_state:
 * @self: a workspace
 * @match_uuid: a match
 * @state: what the annotator decides
 * @error: return location for an error
 *
 * Decides on a match. A rejected pair is never suggested again.
 *
 * Returns: %FALSE with @error set if there is no such match, or it could not be written
 */
gboolean
sl_workspace_set_match_state (SlWorkspace   *self,
                              const char    *match_uuid,
                              SlMatchState   state,
                              GError       **error)
{
  static const char *const labels[] = { "reopen", "accept", "reject" };
  g_auto (SlEdit) edit = { 0 };
  g_autoptr (SlMatch) decided = NULL;
  SlMatch *match;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail ((guint) state < SL_N_MATCH_STATES, FALSE);

  match = sl_workspace_lookup_match (self, match_uuid);
  if (match == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("This match does not exist any more."));
      return FALSE;
    }
  if (sl_match_get_state (match) == state)
    return TRUE;

  decided = sl_match_copy_with_state (match, state, sl_match_get_relation (match));
  sl_edit_init (&edit, labels[state]);
  sl_edit_add (&edit, sl_codec_from_match (match), sl_codec_from_match (decided));

  return sl_workspace_apply (self, &edit, error);
}

/**
 * sl_workspace_reject_matches:
 * @self: a workspace
 * @match_uuids: (element-type utf8): matches; those that are gone are left out
 * @error: return location for an error
 *
 * Rejects several matches, as one step.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_reject_matches (SlWorkspace  *self,
                             GPtrArray    *match_uuids,
                             GError      **error)
{
  g_auto (SlEdit) edit = { 0 };

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  sl_edit_init (&edit, "reject");
  for (guint i = 0; i < match_uuids->len; i++)
    {
      SlMatch *match = sl_workspace_lookup_match (self, g_ptr_array_index (match_uuids, i));
      g_autoptr (SlMatch) rejected = NULL;

      if (match == NULL || sl_match_get_state (match) == SL_MATCH_REJECTED)
        continue;
      rejected = sl_match_copy_with_state (match, SL_MATCH_REJECTED, sl_match_get_relation (match));
      sl_edit_add (&edit, sl_codec_from_match (match), sl_codec_from_match (rejected));
    }

  return sl_workspace_apply (self, &edit, error);
}

static GPtrArray *
dup_articles (SlWorkspace *self)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->articles)); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (G_LIST_MODEL (self->articles), i);

      g_ptr_array_add (articles, sl_workspace_dup_article (self, sl_article_get_uuid (article)));
    }

  return articles;
}

static void
add_stale (SlWorkspace *self,
           GHashTable  *found,
           GPtrArray   *changes)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->matches)); i++)
    {
      g_autoptr (SlMatch) match = g_list_model_get_item (G_LIST_MODEL (self->matches), i);

      if (sl_match_get_state (match) == SL_MATCH_SUGGESTED &&
          !g_hash_table_contains (found, sl_match_get_uuid (match)))
        g_ptr_array_add (changes, sl_change_new (sl_codec_from_match (match), NULL));
    }
}

/* Replaces the suggestions by what was found; what a person decided stays. Claims may have gone
 * while the matcher ran: what speaks of them is left out. */
gboolean
sl_workspace_take_suggestions (SlWorkspace  *self,
                               GPtrArray    *matches,
                               GError      **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < matches->len; i++)
    g_hash_table_add (found, (gpointer) sl_match_get_uuid (g_ptr_array_index (matches, i)));
  add_stale (self, found, changes);
  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);
      SlMatch *old = sl_workspace_lookup_match (self, sl_match_get_uuid (match));
      g_autoptr (SlRecord) before = old != NULL ? sl_codec_from_match (old) : NULL;
      g_autoptr (SlRecord) after = sl_codec_from_match (match);

      if ((old != NULL && sl_match_get_state (old) != SL_MATCH_SUGGESTED) ||
          sl_workspace_lookup_claim (self, sl_match_get_a (match)) == NULL ||
          sl_workspace_lookup_claim (self, sl_match_get_b (match)) == NULL ||
          (before != NULL && sl_record_equal (before, after)))
        continue;
      g_ptr_array_add (changes,
                       sl_change_new (g_steal_pointer (&before), g_steal_pointer (&after)));
    }

  return sl_workspace_apply_derived (self, changes, error);
}

/* What a worker thread compares. */
typedef struct
{
  SlMatcher *matcher;
  GPtrArray *articles;
} Comparison;

static Comparison *
comparison_new (SlWorkspace *self)
{
  Comparison *comparison = g_new (Comparison, 1);

  comparison->matcher = sl_matcher_ref (self->matcher);
  comparison->articles = dup_articles (self);

  return comparison;
}

static void
comparison_free (gpointer data)
{
  Comparison *comparison = data;

  sl_matcher_unref (comparison->matcher);
  g_ptr_array_unref (comparison->articles);
  g_free (comparison);
}

static void
compare_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Comparison *comparison = task_data;
  GError *error = NULL;
  GPtrArray *matches = sl_matcher_update (comparison->matcher, comparison->articles, NULL, NULL,
                                          cancellable, &error);

  if (matches == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, matches, (GDestroyNotify) g_ptr_array_unref);
}

static void
add_comparing (SlWorkspace *self,
               int          by)
{
  self->comparing += by;
  g_object_notify (G_OBJECT (self), "comparing");
}

/**
 * sl_workspace_compare_async:
 * @self: a workspace
 * @cancellable: (nullable): to stop
 * @callback: (scope async): called when it is done
 * @user_data: its data
 *
 * Looks for the same claims in a worker thread, in the articles as they are now. Articles that have not
 * changed since the last time are not compared again with each other. The suggestions are taken over by sl_workspace_compare_finish().
 */
void
sl_workspace_compare_async (SlWorkspace         *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SL_IS_WORKSPACE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  self->n_comparisons++;
  g_task_set_name (task, "sidelight-compare");
  g_object_set_data (G_OBJECT (task), "number", GUINT_TO_POINTER (self->n_comparisons));
  g_task_set_source_tag (task, sl_workspace_compare_async);
  g_task_set_task_data (task, comparison_new (self), comparison_free);
  add_comparing (self, 1);
  g_task_run_in_thread (task, compare_thread);
}

/**
 * sl_workspace_compare_finish:
 * @self: a workspace
 * @result: a result
 * @error: return location for an error
 *
 * Takes over what was found, unless a comparison that began later was faster. Must be called, even
 * if nobody wants to know, or nothing is.
 *
 * Returns: %FALSE with @error set if it was cancelled or could not be written
 */
gboolean
sl_workspace_compare_finish (SlWorkspace   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_autoptr (GPtrArray) matches = NULL;
  guint number;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (result), "number"));
  matches = g_task_propagate_pointer (G_TASK (result), error);
  add_comparing (self, -1);
  if (matches == NULL)
    return FALSE;
  if (number < self->last_comparison)
    return TRUE;
  self->last_comparison = number;
  if (!sl_workspace_require_idle (self, NULL))
    {
      sl_workspace_work_keep_matches (self, matches);
      return TRUE;
    }

  return sl_workspace_take_suggestions (self, matches, error);
}

/**
 * sl_workspace_compare:
 * @self: a workspace
 * @error: return location for an error
 *
 * The same at once, for commands.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_compare (SlWorkspace  *self,
                      GError      **error)
{
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GPtrArray) matches = NULL;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  articles = dup_articles (self);
  matches = sl_matcher_update (self->matcher, articles, NULL, NULL, NULL, error);
  self->last_comparison = ++self->n_comparisons;

  return matches != NULL && sl_workspace_take_suggestions (self, matches, error);
}
