/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"

G_BEGIN_DECLS

/* The codebook of a comparison, and the passages that got a code. */

GListModel *sl_workspace_get_codes      (SlWorkspace        *self);
SlCode     *sl_workspace_lookup_code    (SlWorkspace        *self,
                                         const char         *uuid);
guint       sl_workspace_count_codings  (SlWorkspace        *self,
                                         const char         *code_uuid);
gboolean    sl_workspace_put_code       (SlWorkspace        *self,
                                         SlCode             *code,
                                         GError            **error);
gboolean    sl_workspace_put_codes      (SlWorkspace        *self,
                                         GPtrArray          *codes,
                                         GError            **error);
gboolean    sl_workspace_remove_code    (SlWorkspace        *self,
                                         const char         *uuid,
                                         GError            **error);
gboolean    sl_workspace_merge_codes    (SlWorkspace        *self,
                                         const char         *from,
                                         const char         *into,
                                         guint              *n_moved,
                                         GError            **error);

GPtrArray  *sl_workspace_list_codings   (SlWorkspace        *self,
                                         const char         *article_uuid);
SlCoding   *sl_workspace_lookup_coding  (SlWorkspace        *self,
                                         const char         *uuid);
SlCoding   *sl_workspace_code_passage   (SlWorkspace        *self,
                                         const char         *article_uuid,
                                         const SlTextRange  *range,
                                         const char         *code_uuid,
                                         GError            **error);
gboolean    sl_workspace_remove_coding  (SlWorkspace        *self,
                                         const char         *uuid,
                                         GError            **error);

G_END_DECLS
