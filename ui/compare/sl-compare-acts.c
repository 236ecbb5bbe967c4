/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-compare-acts.h"

#include <glib/gi18n.h>

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
