/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"

G_BEGIN_DECLS

/* What a worker thread does to a comparison, by the same calls that the main thread uses. Gives the
 * result, or NULL with ERROR set and then nothing has changed. */
typedef gpointer (*SlWorkFunc) (SlWorkspace  *workspace,
                                gpointer      data,
                                GError      **error);

/* Called on the main thread with how much is written, 0 to 1. */
typedef void (*SlWorkProgressFunc) (double    fraction,
                                    gpointer  user_data);

/* Long changes in a worker thread, which has the file meanwhile. */
void      sl_workspace_work_async   (SlWorkspace         *self,
                                     SlWorkFunc           func,
                                     gpointer             data,
                                     GDestroyNotify       destroy,
                                     GDestroyNotify       free_result,
                                     SlWorkProgressFunc   progress,
                                     gpointer             progress_data,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
gpointer  sl_workspace_work_finish  (SlWorkspace         *self,
                                     GAsyncResult        *result,
                                     GError             **error);

G_END_DECLS
