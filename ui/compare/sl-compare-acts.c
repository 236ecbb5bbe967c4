/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-compare-acts.h"

#include <glib/gi18n.h>

#include "workspace/sl-same-wording.h"

/**
 * sl_compare_acts_clear_verdict:
 * @context: the context
 * @claim_uuid: a claim
 *
 * Takes the verdict back, so that the words are a claim only.
 *
 * Returns: whether it has none; a failure has been reported
 */
gboolean
sl_compare_acts_clear_verdict (SlCompareContext *context,
                               const char       *claim_uuid)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (context);
  g_autoptr (GError) error = NULL;

  if (sl_workspace_get_verdict (workspace, claim_uuid) == SL_VERDICT_NONE ||
      sl_workspace_set_verdict (workspace, claim_uuid, SL_VERDICT_NONE, &error))
    return TRUE;

  sl_compare_context_fail (context, error);

  return FALSE;
}

/**
 * sl_compare_acts_judge_all:
 * @context: the context
 * @claims: (element-type SlClaim): claims that tell the same
 * @verdict: a verdict
 *
 * Gives all of them the verdict; where they all have it already, takes it back.
 *
 * Returns: whether it is stored; a failure has been reported
 */
gboolean
sl_compare_acts_judge_all (SlCompareContext *context,
                           GPtrArray        *claims,
                           SlVerdict         verdict)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (context);
  g_autoptr (GError) error = NULL;
  gboolean all = TRUE;

  for (guint i = 0; i < claims->len; i++)
    all = all && sl_workspace_get_verdict (workspace, sl_claim_get_uuid (g_ptr_array_index (claims, i))) == verdict;
  if (all)
    verdict = SL_VERDICT_NONE;
  if (!sl_workspace_set_verdicts (workspace, claims, verdict, &error))
    {
      sl_compare_context_fail (context, error);
      return FALSE;
    }
  if (claims->len > 1)
    {
      g_autofree char *message =
        g_strdup_printf (ngettext ("%u telling judged", "%u tellings judged", claims->len),
                         claims->len);

      sl_compare_context_tell (context, message, TRUE);
    }

  return TRUE;
}

/**
 * sl_compare_acts_relate:
 * @context: the context
 * @claim_a: a claim
 * @claim_b: a claim of another article
 * @relation: how they bear on each other, as a person says
 *
 * Links two claims, or says of what kind their link is. A person says only that two claims are the
 * same; how their wordings and figures differ stays as the program found it.
 *
 * Returns: whether they are linked so; a failure has been reported
 */
gboolean
sl_compare_acts_relate (SlCompareContext *context,
                        const char       *claim_a,
                        const char       *claim_b,
                        SlRelation        relation)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (context);
  g_autofree char *uuid = sl_match_dup_pair_uuid (claim_a, claim_b);
  SlMatch *match = sl_workspace_lookup_match (workspace, uuid);

  if (match != NULL && relation == SL_RELATION_SAME_CLAIM &&
      sl_relation_is_same (sl_match_get_relation (match)) &&
      sl_match_get_relation (match) != SL_RELATION_SAME_ORIGIN)
    relation = sl_match_get_relation (match);
  if (match != NULL && sl_match_get_relation (match) == relation &&
      sl_match_get_state (match) == SL_MATCH_ACCEPTED)
    {
      sl_compare_context_set_link_from (context, NULL);
      return TRUE;
    }

  return sl_compare_context_link (context, claim_a, claim_b, relation);
}

/**
 * sl_compare_acts_link_words:
 * @context: the context
 * @claim_uuid: a claim
 * @article_uuid: another article
 * @range: words of it that need not be a claim yet
 * @relation: how they bear on the claim
 *
 * Marks the words as a claim and links it, as one step.
 *
 * Returns: whether they are linked; a failure has been reported
 */
gboolean
sl_compare_acts_link_words (SlCompareContext  *context,
                            const char        *claim_uuid,
                            const char        *article_uuid,
                            const SlTextRange *range,
                            SlRelation         relation)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (context);
  g_autoptr (GError) error = NULL;
  g_autofree char *from = g_strdup (claim_uuid);
  SlClaim *claim;

  sl_compare_context_set_link_from (context, NULL);
  claim = sl_workspace_link_words (workspace, from, article_uuid, range, relation, &error);
  if (claim == NULL)
    {
      sl_compare_context_fail (context, error);
      return FALSE;
    }
  sl_compare_context_set_selected (context, sl_claim_get_uuid (claim));
  sl_compare_context_tell (context, _("Marked as a claim and linked"), TRUE);

  return TRUE;
}

/**
 * sl_compare_acts_link_same:
 * @context: the context
 * @claim_uuid: a claim
 *
 * Marks the very words of the claim in all other articles that have them, and links them.
 *
 * Returns: whether they are marked; a failure has been reported
 */
gboolean
sl_compare_acts_link_same (SlCompareContext *context,
                           const char       *claim_uuid)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint n = 0;

  if (!sl_same_wording_link (sl_compare_context_get_workspace (context), claim_uuid, &n, &error))
    {
      sl_compare_context_fail (context, error);
      return FALSE;
    }
  message = g_strdup_printf (ngettext ("Marked and linked in %u other article",
                                       "Marked and linked in %u other articles", n), n);
  sl_compare_context_tell (context, message, n > 0);

  return TRUE;
}

/**
 * sl_compare_acts_unlink:
 * @context: the context
 * @match_uuid: a match
 *
 * Takes a link away. It is not suggested again.
 *
 * Returns: whether it is gone; a failure has been reported
 */
gboolean
sl_compare_acts_unlink (SlCompareContext *context,
                        const char       *match_uuid)
{
  g_autoptr (GError) error = NULL;

  if (!sl_workspace_set_match_state (sl_compare_context_get_workspace (context), match_uuid,
                                     SL_MATCH_REJECTED, &error))
    {
      sl_compare_context_fail (context, error);
      return FALSE;
    }
  sl_compare_context_tell (context, _("No longer linked"), TRUE);

  return TRUE;
}

/**
 * sl_compare_acts_unlink_all:
 * @context: the context
 * @match_uuids: (element-type utf8): matches
 *
 * Takes several links away, as one step. None of them is suggested again.
 *
 * Returns: whether they are gone; a failure has been reported
 */
gboolean
sl_compare_acts_unlink_all (SlCompareContext *context,
                            GPtrArray        *match_uuids)
{
  g_autoptr (GError) error = NULL;

  if (!sl_workspace_reject_matches (sl_compare_context_get_workspace (context), match_uuids, &error))
    {
      sl_compare_context_fail (context, error);
      return FALSE;
    }
  sl_compare_context_tell (context, _("No longer linked"), TRUE);

  return TRUE;
}
