/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-store.h"

G_BEGIN_DECLS

struct _SlStore
{
  SlDb *db;
};

gboolean sl_store_log (SlStore          *self,
                       const SlGesture  *gesture,
                       GPtrArray        *changes,
                       gint64           *id,
                       GError          **error);

gboolean sl_store_share   (SlStore          *self,
                           const SlGesture  *gesture,
                           GPtrArray        *changes,
                           GError          **error);
gboolean sl_store_receive (SlStore          *self,
                           GPtrArray        *entries,
                           gint64            step,
                           GError          **error);

G_END_DECLS
