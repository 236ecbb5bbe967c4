/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-set-source.h"

G_BEGIN_DECLS

gboolean sl_cas_write (SlSetSource    *source,
                       GOutputStream  *stream,
                       GCancellable   *cancellable,
                       GError        **error);

G_END_DECLS
