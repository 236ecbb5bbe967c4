/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-bundle.h"

G_BEGIN_DECLS

/* What a bundle calls itself. A reader refuses a higher version. */
#define SL_BUNDLE_FORMAT "sidelight-bundle"
#define SL_BUNDLE_VERSION 1
#define SL_BUNDLE_EXTENSION "sidelight-changes"

gboolean  sl_bundle_recognise   (const char     *name,
                                 const char     *head,
                                 gsize           n);
gboolean  sl_bundle_write       (SlBundle       *bundle,
                                 GOutputStream  *stream,
                                 GCancellable   *cancellable,
                                 GError        **error);
SlBundle *sl_bundle_read        (GInputStream   *stream,
                                 GCancellable   *cancellable,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  sl_bundle_export_file (SlBundle       *bundle,
                                 GFile          *file,
                                 GCancellable   *cancellable,
                                 GError        **error);
SlBundle *sl_bundle_import_file (GFile          *file,
                                 GCancellable   *cancellable,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
SlVector *sl_bundle_read_vector (GFile          *file,
                                 GCancellable   *cancellable,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  sl_bundle_is_bundle   (GFile          *file);

G_END_DECLS
