/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"
#include "team/sl-dispute.h"

G_BEGIN_DECLS

/* Settling what a team does not agree on. The decisions are a set of their own beside those of the
 * annotators, whose verdicts stay as they are. */

SlAdjudication *sl_workspace_lookup_adjudication (SlWorkspace  *self,
                                                  const char   *claim_uuid);
gboolean        sl_workspace_adjudicate          (SlWorkspace  *self,
                                                  SlDispute    *dispute,
                                                  SlRuling      ruling,
                                                  SlVerdict     verdict,
                                                  const char   *taken_from,
                                                  const char   *reason,
                                                  GError      **error);
gboolean        sl_workspace_unadjudicate        (SlWorkspace  *self,
                                                  const char   *claim_uuid,
                                                  GError      **error);
gboolean        sl_workspace_adjudicate_agreed   (SlWorkspace  *self,
                                                  guint        *n_accepted,
                                                  GError      **error);

G_END_DECLS
