/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The files of a zip archive that nobody vouches for, in memory: nothing is unpacked to a disk. */
typedef struct _SlZipReader SlZipReader;

/* How large an archive may be, packed and unpacked, and how many files it may have. */
#define SL_ZIP_MAX_PACKED (64 * 1024 * 1024)
#define SL_ZIP_MAX_BYTES (128 * 1024 * 1024)
#define SL_ZIP_MAX_FILES 10000

SlZipReader *sl_zip_reader_load     (GInputStream  *stream,
                                     GCancellable  *cancellable,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void         sl_zip_reader_free     (SlZipReader   *self);
GBytes      *sl_zip_reader_lookup   (SlZipReader   *self,
                                     const char    *path);
guint        sl_zip_reader_get_n    (SlZipReader   *self);
const char  *sl_zip_reader_get_path (SlZipReader   *self,
                                     guint          i);
gboolean     sl_zip_reader_is_zip   (const char    *head,
                                     gsize          n,
                                     const char    *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlZipReader, sl_zip_reader_free)

G_END_DECLS
