/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-json-doc.h"

G_BEGIN_DECLS

/* Called with each item; its root is the node 0. The document is filled anew afterwards. */
typedef gboolean (*SlJsonItemFunc) (const SlJsonDoc  *item,
                                    gpointer          user_data,
                                    GError          **error);

gboolean sl_json_items_read (GInputStream        *stream,
                             const char *const   *lists,
                             SlJsonItemFunc       func,
                             gpointer             user_data,
                             GCancellable        *cancellable,
                             GError             **error);

G_END_DECLS
