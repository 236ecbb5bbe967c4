/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-set-source.h"

G_BEGIN_DECLS

/* What a native set calls itself. A reader refuses a higher version. */
#define SL_NATIVE_FORMAT "sidelight-set"
#define SL_NATIVE_VERSION 1

gboolean sl_native_write (SlSetSource    *source,
                          GOutputStream  *stream,
                          GCancellable   *cancellable,
                          GError        **error);

G_END_DECLS
