/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/sl-annotator.h"

G_BEGIN_DECLS

/* Who annotates, how the articles are set, what is shown. Every change holds at once.
 *
 * Signals:
 *  annotator-changed (SlAnnotator *annotator): the person has another name or other initials
 */
#define SL_TYPE_PREFERENCES_WINDOW (sl_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (SlPreferencesWindow, sl_preferences_window, SL, PREFERENCES_WINDOW, AdwWindow)

GtkWidget *sl_preferences_window_new           (GtkWindow           *parent);
gboolean   sl_preferences_window_set_annotator (SlPreferencesWindow *self,
                                                const char          *name,
                                                const char          *initials,
                                                GError             **error);

G_END_DECLS
