/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-store.h"

G_BEGIN_DECLS

gboolean sl_store_check (SlStore  *self,
                         guint    *version,
                         GError  **error);

G_END_DECLS
