/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-compare-context-private.h"

#include <glib/gi18n.h>

#include "workspace/sl-same-wording.h"

/* What is done to claims in any view, and what the window then says of it. */

/**
 * sl_compare_context_toggle_verdict:
 * @self: a context
 * @claim_uuid: a claim
 * @verdict: a verdict
 *
 * Gives the claim the verdict, or takes it back where it already has this one.
 *
 * Returns: whether it is stored; a failure has been reported
 */
gboolean
sl_compare_context_toggle_verdict (SlCompareContext *self,
                                   const char       *claim_uuid,
                                   SlVerdict         verdict)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), FALSE);

  if (sl_workspace_get_verdict (self->workspace, claim_uuid) == verdict)
    verdict = SL_VERDICT_NONE;
  if (sl_workspace_set_verdict (self->workspace, claim_uuid, verdict, &error))
    return TRUE;

  sl_compare_context_fail (self, error);

  return FALSE;
}

static void
offer_same_wording (SlCompareContext *self,
                    const char       *claim_uuid)
{
  g_autoptr (GPtrArray) places = sl_same_wording_list (self->workspace, claim_uuid);

  if (places->len > 0)
    g_signal_emit_by_name (self, "same-wording", claim_uuid, places->len);
}

/**
 * sl_compare_context_mark:
 * @self: a context
 * @article_uuid: an article
 * @range: the words, in code points
 * @verdict: the verdict, or %SL_VERDICT_NONE to mark only
 *
 * Marks words as a claim and judges it in one act, and selects the new claim.
 *
 * Returns: (nullable) (transfer none): the claim, or %NULL; a failure has been reported
 */
SlClaim *
sl_compare_context_mark (SlCompareContext  *self,
                         const char        *article_uuid,
                         const SlTextRange *range,
                         SlVerdict          verdict)
{
  g_autoptr (GError) error = NULL;
  SlClaim *claim;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), NULL);

  claim = sl_workspace_mark (self->workspace, article_uuid, range, verdict, &error);
  if (claim == NULL)
    {
      sl_compare_context_fail (self, error);
      return NULL;
    }
  sl_compare_context_set_selected (self, sl_claim_get_uuid (claim));
  offer_same_wording (self, sl_claim_get_uuid (claim));

  return claim;
}

/**
 * sl_compare_context_remove_claim:
 * @self: a context
 * @claim_uuid: a claim
 *
 * Deletes a claim without a question; the toast offers Undo.
 *
 * Returns: whether it is gone; a failure has been reported
 */
gboolean
sl_compare_context_remove_claim (SlCompareContext *self,
                                 const char       *claim_uuid)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), FALSE);

  if (!sl_workspace_remove_claim (self->workspace, claim_uuid, &error))
    {
      sl_compare_context_fail (self, error);
      return FALSE;
    }
  sl_compare_context_tell (self, _("Claim deleted"), TRUE);

  return TRUE;
}

/**
 * sl_compare_context_link:
 * @self: a context
 * @claim_a: a claim
 * @claim_b: another claim
 * @relation: how they bear on each other
 *
 * Links two claims and leaves off making a link.
 *
 * Returns: whether they are linked; a failure has been reported
 */
gboolean
sl_compare_context_link (SlCompareContext *self,
                         const char       *claim_a,
                         const char       *claim_b,
                         SlRelation        relation)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), FALSE);

  sl_compare_context_set_link_from (self, NULL);
  if (!sl_workspace_link (self->workspace, claim_a, claim_b, relation, &error))
    {
      sl_compare_context_fail (self, error);
      return FALSE;
    }
  sl_compare_context_tell (self, _("Claims linked"), TRUE);

  return TRUE;
}
