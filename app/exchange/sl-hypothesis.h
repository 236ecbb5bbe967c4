/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-set.h"

G_BEGIN_DECLS

gboolean sl_hypothesis_write     (SlSetSource    *source,
                                  GOutputStream  *stream,
                                  GCancellable   *cancellable,
                                  GError        **error);
SlSet   *sl_hypothesis_read      (GInputStream   *stream,
                                  SlSetSource    *base,
                                  GPtrArray      *messages,
                                  GCancellable   *cancellable,
                                  GError        **error);
gboolean sl_hypothesis_recognise (const char     *name,
                                  const char     *head,
                                  gsize           n);

G_END_DECLS
