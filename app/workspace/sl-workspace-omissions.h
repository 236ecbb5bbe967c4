/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-omission.h"

#include "sl-workspace.h"

G_BEGIN_DECLS

/* What people stated that they did not find: a claim in an article. A statement stands at one claim
 * and counts for the whole group in which that claim is at the moment. */

gboolean    sl_workspace_has_omissions       (SlWorkspace  *self,
                                              const char   *annotator_uuid);
GPtrArray  *sl_workspace_list_omissions      (SlWorkspace  *self,
                                              const char   *claim_uuid,
                                              const char   *article_uuid);
SlOmission *sl_workspace_lookup_omission     (SlWorkspace  *self,
                                              const char   *claim_uuid,
                                              const char   *article_uuid,
                                              const char   *annotator_uuid);
gboolean    sl_workspace_state_omission      (SlWorkspace  *self,
                                              const char   *claim_uuid,
                                              const char   *article_uuid,
                                              GError      **error);
gboolean    sl_workspace_note_omission       (SlWorkspace  *self,
                                              const char   *claim_uuid,
                                              const char   *article_uuid,
                                              const char   *note,
                                              GError      **error);
gboolean    sl_workspace_withdraw_omission   (SlWorkspace  *self,
                                              const char   *claim_uuid,
                                              const char   *article_uuid,
                                              GError      **error);

G_END_DECLS
