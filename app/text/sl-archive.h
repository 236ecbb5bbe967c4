/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What may come out of an archive, all files together, and how many files it may have. */
#define SL_ARCHIVE_MAX_BYTES (48 * 1024 * 1024)
#define SL_ARCHIVE_MAX_FILES 10000

/* The texts of a zip archive, in memory. Nothing is ever written to a disk. */
typedef struct _SlArchive SlArchive;

SlArchive *sl_archive_open (GBytes      *bytes,
                            const char  *name,
                            GError     **error);
void       sl_archive_free (SlArchive   *self);
GBytes    *sl_archive_get  (SlArchive   *self,
                            const char  *path);
GList     *sl_archive_list (SlArchive   *self,
                            const char  *prefix);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlArchive, sl_archive_free)

G_END_DECLS
