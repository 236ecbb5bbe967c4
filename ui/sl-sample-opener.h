/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace/sl-workspace.h"

G_BEGIN_DECLS

GFile       *sl_sample_dup_file    (const char           *folder);
void         sl_sample_open_ahead  (const char           *folder);
void         sl_sample_open_async  (const char           *folder,
                                    gboolean              afresh,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
SlWorkspace *sl_sample_open_finish (GAsyncResult         *result,
                                    gboolean             *kept,
                                    GError              **error);

G_END_DECLS
