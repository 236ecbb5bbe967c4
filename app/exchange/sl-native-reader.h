/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-set.h"

G_BEGIN_DECLS

SlSet *sl_native_read (GBytes        *bytes,
                       GPtrArray     *messages,
                       GCancellable  *cancellable,
                       GError       **error);

G_END_DECLS
