/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A zip archive that is written as it comes: a file in it is a stream that is closed before the
 * next one begins. The same content gives the same bytes. */
#define SL_TYPE_ZIP_WRITER (sl_zip_writer_get_type ())
G_DECLARE_FINAL_TYPE (SlZipWriter, sl_zip_writer, SL, ZIP_WRITER, GOutputStream)

SlZipWriter *sl_zip_writer_new    (GOutputStream  *stream) G_GNUC_WARN_UNUSED_RESULT;
gboolean     sl_zip_writer_begin  (SlZipWriter    *self,
                                   const char     *path,
                                   GError        **error);
gboolean     sl_zip_writer_add    (SlZipWriter    *self,
                                   const char     *path,
                                   const char     *bytes,
                                   gssize          n_bytes,
                                   GError        **error);
gboolean     sl_zip_writer_finish (SlZipWriter    *self,
                                   GError        **error);

G_END_DECLS
