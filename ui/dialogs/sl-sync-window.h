/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Where the team server is, and the password for it. The address is remembered, the password only
 * in the keyring and only if asked.
 *
 * Signals:
 *  accepted (const char *target, const char *password, gboolean keep): Synchronise was chosen; an
 *    empty password stands for that of the keyring or the environment; the window has closed itself
 */
#define SL_TYPE_SYNC_WINDOW (sl_sync_window_get_type ())
G_DECLARE_FINAL_TYPE (SlSyncWindow, sl_sync_window, SL, SYNC_WINDOW, AdwWindow)

GtkWidget *sl_sync_window_new        (GtkWindow    *parent);
void       sl_sync_window_set_target (SlSyncWindow *self,
                                      const char   *target);
void       sl_sync_window_accept     (SlSyncWindow *self);

G_END_DECLS
