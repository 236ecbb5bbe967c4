/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What an import tells of: things that are named one by one, up to a hundred, and kinds of things
 * with how often they were met. */
typedef struct _SlImportNotes SlImportNotes;

SlImportNotes *sl_import_notes_new    (GPtrArray      *messages) G_GNUC_WARN_UNUSED_RESULT;
void           sl_import_notes_free   (SlImportNotes  *self);
void           sl_import_notes_tell   (SlImportNotes  *self,
                                       const char     *message);
void           sl_import_notes_count  (SlImportNotes  *self,
                                       const char     *what);
void           sl_import_notes_finish (SlImportNotes  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlImportNotes, sl_import_notes_free)

G_END_DECLS
