/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "sl-recent.h"
#include "workspace/sl-workspace.h"

G_BEGIN_DECLS

/* A window with one comparison, or with the welcome page. */
#define SL_TYPE_WINDOW (sl_window_get_type ())
G_DECLARE_FINAL_TYPE (SlWindow, sl_window, SL, WINDOW, AdwApplicationWindow)

SlWindow    *sl_window_new            (GtkApplication *application,
                                       SlRecent       *recent);
char        *sl_window_dup_folder     (void);
SlWorkspace *sl_window_get_workspace  (SlWindow       *self);
void         sl_window_set_workspace  (SlWindow       *self,
                                       SlWorkspace    *workspace);
gboolean     sl_window_is_busy        (SlWindow       *self);
SlWindow    *sl_window_open           (SlWindow       *self,
                                       GFile          *file);
void         sl_window_open_sample    (SlWindow       *self);
void         sl_window_import_files   (SlWindow       *self,
                                       GListModel     *files);
void         sl_window_import_text    (SlWindow       *self,
                                       const char     *text);
void         sl_window_offer          (SlWindow       *self,
                                       const char     *message,
                                       const char     *label,
                                       const char     *action);
void         sl_window_import_set     (SlWindow       *self,
                                       GFile          *file);
void         sl_window_toast          (SlWindow       *self,
                                       const char     *message,
                                       gboolean        undoable);
void         sl_window_show_error     (SlWindow       *self,
                                       const char     *heading,
                                       const GError   *error);

G_END_DECLS
