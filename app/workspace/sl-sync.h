/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"

G_BEGIN_DECLS

/* What a visit to the team server did. */
typedef struct
{
  guint pushed;          /* own changes that went there */
  guint pulled;          /* changes of others that came */
  SlMergeReport *report; /* what they did here */
} SlSyncReport;

void          sl_sync_report_free (SlSyncReport         *report);
SlSyncReport *sl_sync_run         (SlWorkspace          *workspace,
                                   const char           *target,
                                   const char           *password,
                                   GCancellable         *cancellable,
                                   GError              **error);
void          sl_sync_async       (SlWorkspace          *workspace,
                                   const char           *target,
                                   const char           *password,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
SlSyncReport *sl_sync_finish      (SlWorkspace          *workspace,
                                   GAsyncResult         *result,
                                   GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlSyncReport, sl_sync_report_free)

G_END_DECLS
