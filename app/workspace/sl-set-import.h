/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "exchange/sl-format.h"
#include "sl-set-fit.h"
#include "sl-workspace-work.h"
#include "sl-workspace.h"

G_BEGIN_DECLS

/* A file of a colleague, read and compared with the comparison but not taken over yet: what a
 * preview shows, and what is done when somebody agrees. */
#define SL_TYPE_SET_IMPORT (sl_set_import_get_type ())
G_DECLARE_FINAL_TYPE (SlSetImport, sl_set_import, SL, SET_IMPORT, GObject)

gboolean       sl_set_import_is_set       (GFile                *file);
SlSetImport   *sl_set_import_load         (SlWorkspace          *workspace,
                                           GFile                *file,
                                           const SlFormat       *format,
                                           GCancellable         *cancellable,
                                           GError              **error);
void           sl_set_import_load_async   (SlWorkspace          *workspace,
                                           GFile                *file,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
SlSetImport   *sl_set_import_load_finish  (SlWorkspace          *workspace,
                                           GAsyncResult         *result,
                                           GError              **error);

GFile         *sl_set_import_get_file     (SlSetImport          *self);
GPtrArray     *sl_set_import_get_messages (SlSetImport          *self);
GPtrArray     *sl_set_import_get_strays   (SlSetImport          *self);
SlMergeReport *sl_set_import_merge        (SlSetImport          *self,
                                           SlWorkspace          *workspace,
                                           GHashTable           *moved,
                                           gboolean              dry_run,
                                           GError              **error);
void           sl_set_import_merge_async  (SlSetImport          *self,
                                           SlWorkspace          *workspace,
                                           GHashTable           *moved,
                                           SlWorkProgressFunc    progress,
                                           gpointer              progress_data,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
SlMergeReport *sl_set_import_merge_finish (SlWorkspace          *workspace,
                                           GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
