/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-format.h"

G_BEGIN_DECLS

gboolean sl_claimreview_publish (SlSetSource        *source,
                                 const SlPublisher  *publisher,
                                 GOutputStream      *stream,
                                 GCancellable       *cancellable,
                                 GError            **error);

G_END_DECLS
