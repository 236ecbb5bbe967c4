/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-set-source.h"
#include "sl-sink.h"

G_BEGIN_DECLS

/* The verdicts, frames and topics as REFI-QDA codes. */
char    *sl_refi_codes_dup_verdict (SlVerdict      verdict) G_GNUC_WARN_UNUSED_RESULT;
char    *sl_refi_codes_dup_group   (SlCodeKind     kind) G_GNUC_WARN_UNUSED_RESULT;
gboolean sl_refi_codes_is_ours     (const char    *guid,
                                    SlVerdict     *verdict,
                                    SlCodeKind    *kind,
                                    gboolean      *is_group);
gboolean sl_refi_codes_put         (SlSink        *sink,
                                    SlSetSource   *source,
                                    GHashTable    *known,
                                    GError       **error);

G_END_DECLS
