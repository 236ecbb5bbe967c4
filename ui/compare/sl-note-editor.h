/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* The note on a claim. It is stored half a second after the last key, when the focus leaves, when
 * another claim is shown and when the widget goes away: what was typed is never lost. */
#define SL_TYPE_NOTE_EDITOR (sl_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (SlNoteEditor, sl_note_editor, SL, NOTE_EDITOR, AdwBin)

GtkWidget     *sl_note_editor_new        (SlCompareContext *context);
void           sl_note_editor_set_claim  (SlNoteEditor     *self,
                                          const char       *claim_uuid);
void           sl_note_editor_flush      (SlNoteEditor     *self);
GtkTextBuffer *sl_note_editor_get_buffer (SlNoteEditor     *self);

G_END_DECLS
