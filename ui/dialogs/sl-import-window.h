/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "workspace/sl-set-import.h"

G_BEGIN_DECLS

/* What a colleague's set would bring, before anything is changed: how much is new, what it cannot
 * carry, and the marks whose words do not stand where they stood, each to be agreed to.
 *
 * Signals:
 *  accepted (): Import was chosen; the window has closed itself
 */
#define SL_TYPE_IMPORT_WINDOW (sl_import_window_get_type ())
G_DECLARE_FINAL_TYPE (SlImportWindow, sl_import_window, SL, IMPORT_WINDOW, AdwWindow)

GtkWidget   *sl_import_window_new        (GtkWindow      *parent,
                                          SlWorkspace    *workspace,
                                          SlSetImport    *import);
SlSetImport *sl_import_window_get_import (SlImportWindow *self);
GHashTable  *sl_import_window_get_moved  (SlImportWindow *self);
void         sl_import_window_set_moved  (SlImportWindow *self,
                                          const char     *claim_uuid,
                                          gboolean        moved);
void         sl_import_window_accept     (SlImportWindow *self);
char        *sl_import_window_summarize  (SlMergeReport  *report);

G_END_DECLS
