/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "exchange/sl-format.h"

G_BEGIN_DECLS

/* The formats a comparison can be written in, with a sentence on who reads each.
 *
 * Signals:
 *  picked (const char *format_id): one of them was picked; the window has closed itself
 */
#define SL_TYPE_EXPORT_WINDOW (sl_export_window_get_type ())
G_DECLARE_FINAL_TYPE (SlExportWindow, sl_export_window, SL, EXPORT_WINDOW, AdwWindow)

GtkWidget *sl_export_window_new   (GtkWindow      *parent);
guint      sl_export_window_get_n (SlExportWindow *self);
void       sl_export_window_pick  (SlExportWindow *self,
                                   const char     *format_id);
void       sl_export_window_set_annotators (SlExportWindow *self,
                                            GListModel     *annotators);
const char *sl_export_window_get_annotator (SlExportWindow *self);

G_END_DECLS
