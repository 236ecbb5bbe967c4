/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "exchange/sl-format.h"

G_BEGIN_DECLS

/* Called on the main thread, with how much is written, 0 to 1. */
typedef void (*SlProgressFunc) (double    fraction,
                                gpointer  user_data);

void     sl_set_export_async  (const SlFormat       *format,
                               const SlPublisher    *publisher,
                               SlSetSource          *source,
                               GFile                *file,
                               SlProgressFunc        progress,
                               gpointer              progress_data,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
gboolean sl_set_export_finish (GAsyncResult         *result,
                               GError              **error);

G_END_DECLS
