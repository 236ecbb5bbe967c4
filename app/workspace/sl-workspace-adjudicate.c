/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-adjudicate.h"

#include <glib/gi18n-lib.h>

#include "sl-workspace-private.h"
#include "store/sl-codec.h"

/**
 * sl_workspace_lookup_adjudication:
 * @self: a workspace
 * @claim_uuid: a claim
 *
 * Returns: (transfer none) (nullable): how it was decided
 */
SlAdjudication *
sl_workspace_lookup_adjudication (SlWorkspace *self,
                                  const char  *claim_uuid)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (claim_uuid != NULL, NULL);

  return g_hash_table_lookup (self->adjudications, claim_uuid);
}

static void
add_decision (SlWorkspace    *self,
              SlAdjudication *adjudication,
              SlEdit         *edit)
{
  SlAdjudication *old =
    sl_workspace_lookup_adjudication (self, sl_adjudication_get_claim (adjudication));

  sl_workspace_add_annotator (self, edit);
  sl_edit_add (edit, old != NULL ? sl_codec_from_adjudication (old) : NULL,
               sl_codec_from_adjudication (adjudication));
}

/**
 * sl_workspace_adjudicate:
 * @self: a workspace
 * @dispute: a claim that several people judged, see sl_dispute_list()
 * @ruling: how it is settled
 * @verdict: the verdict; none where all were wrong or it is left open
 * @taken_from: (nullable): whose verdict is taken
 * @reason: (nullable): why
 * @error: return location for an error
 *
 * Decides in the annotator's name, as one step of undo, and keeps from which verdicts and when.
 * Deciding again replaces the decision; the log has both.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_adjudicate (SlWorkspace  *self,
                         SlDispute    *dispute,
                         SlRuling      ruling,
                         SlVerdict     verdict,
                         const char   *taken_from,
                         const char   *reason,
                         GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autofree char *now = sl_workspace_dup_now ();
  g_autoptr (SlAdjudication) adjudication = NULL;
  SlClaim *claim;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (SL_IS_DISPUTE (dispute), FALSE);
  g_return_val_if_fail (sl_ruling_fits (ruling, verdict), FALSE);
  g_return_val_if_fail (self->annotator != NULL, FALSE);

  adjudication = sl_dispute_decide (dispute, ruling, verdict, taken_from, reason,
                                    sl_annotator_get_uuid (self->annotator), now);
  if (!sl_workspace_require_claim (self, sl_adjudication_get_claim (adjudication), &claim, error))
    return FALSE;
  sl_edit_init (&edit, "adjudicate");
  add_decision (self, adjudication, &edit);

  return sl_workspace_apply (self, &edit, error);
}

/**
 * sl_workspace_unadjudicate:
 * @self: a workspace
 * @claim_uuid: a claim
 * @error: return location for an error
 *
 * Takes the decision about a claim back; the verdicts of the annotators stand as they did.
 *
 * Returns: %FALSE with @error set if there is no decision, or it could not be written
 */
gboolean
sl_workspace_unadjudicate (SlWorkspace  *self,
                           const char   *claim_uuid,
                           GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  SlAdjudication *adjudication;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  adjudication = sl_workspace_lookup_adjudication (self, claim_uuid);
  if (adjudication == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("Nothing was decided about this claim."));
      return FALSE;
    }
  sl_edit_init (&edit, "unadjudicate");
  sl_edit_add (&edit, sl_codec_from_adjudication (adjudication), NULL);

  return sl_workspace_apply (self, &edit, error);
}

/**
 * sl_workspace_adjudicate_agreed:
 * @self: a workspace
 * @n_accepted: (out): how many claims that were
 * @error: return location for an error
 *
 * Accepts the verdict of each claim on which all who judged it agree, two at least, and about which
 * nothing was decided; as one step of undo.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_adjudicate_agreed (SlWorkspace  *self,
                                guint        *n_accepted,
                                GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autofree char *now = sl_workspace_dup_now ();
  g_autoptr (GPtrArray) disputes = NULL;
  guint n = 0;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (self->annotator != NULL, FALSE);

  disputes = sl_dispute_list (SL_SET_SOURCE (self), error);
  if (disputes == NULL)
    return FALSE;
  sl_edit_init (&edit, "adjudicate-agreed");
  for (guint i = 0; i < disputes->len; i++)
    {
      SlDispute *dispute = g_ptr_array_index (disputes, i);
      g_autoptr (SlAdjudication) adjudication = NULL;

      if (sl_dispute_get_state (dispute) != SL_DISPUTE_AGREED)
        continue;
      adjudication = sl_dispute_decide (
        dispute, SL_RULING_AGREED, sl_annotation_get_verdict (sl_dispute_get_annotation (dispute, 0)),
        NULL, NULL, sl_annotator_get_uuid (self->annotator), now);
      add_decision (self, adjudication, &edit);
      n++;
    }
  edit.n = n;
  *n_accepted = n;

  return sl_workspace_apply (self, &edit, error);
}
