/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-set.h"

G_BEGIN_DECLS

/* REFI-QDA (www.qdasoftware.org, QDA-XML 1.0): how programs for qualitative analysis exchange
 * codebooks and projects. */
gboolean sl_refi_write_codebook     (SlSetSource    *source,
                                     GOutputStream  *stream,
                                     GCancellable   *cancellable,
                                     GError        **error);
gboolean sl_refi_write_project      (SlSetSource    *source,
                                     GOutputStream  *stream,
                                     GCancellable   *cancellable,
                                     GError        **error);

SlSet   *sl_refi_read_codebook      (GInputStream   *stream,
                                     SlSetSource    *base,
                                     GPtrArray      *messages,
                                     GCancellable   *cancellable,
                                     GError        **error);
SlSet   *sl_refi_read_project       (GInputStream   *stream,
                                     SlSetSource    *base,
                                     GPtrArray      *messages,
                                     GCancellable   *cancellable,
                                     GError        **error);
gboolean sl_refi_recognise_codebook (const char     *name,
                                     const char     *head,
                                     gsize           n);
gboolean sl_refi_recognise_project  (const char     *name,
                                     const char     *head,
                                     gsize           n);

G_END_DECLS
