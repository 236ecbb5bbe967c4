/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-set-source.h"

G_BEGIN_DECLS

/* Names of verdicts as concepts; data/schema/sidelight-verdicts.ttl says what they mean. A tag URI
 * (RFC 4151) names a thing without promising a page. */
#define SL_WEBANNOTATION_VERDICT "tag:sidelight.org,2026:verdict:"

gboolean sl_webannotation_write (SlSetSource    *source,
                                 GOutputStream  *stream,
                                 GCancellable   *cancellable,
                                 GError        **error);

G_END_DECLS
