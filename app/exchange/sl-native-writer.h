/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-set-source.h"

G_BEGIN_DECLS

/* What a native set calls itself. A reader refuses a higher version. Version 2 has statements of what
 * articles do not mention; a set without any is of version 1, so that older programs read it, and one
 * that has them is never read without. */
#define SL_NATIVE_FORMAT "sidelight-set"
#define SL_NATIVE_VERSION 2

gboolean sl_native_write (SlSetSource    *source,
                          GOutputStream  *stream,
                          GCancellable   *cancellable,
                          GError        **error);

G_END_DECLS
