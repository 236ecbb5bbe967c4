/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for the link of an article. Signal picked (const char *url) */
#define SL_TYPE_LINK_WINDOW (sl_link_window_get_type ())
G_DECLARE_FINAL_TYPE (SlLinkWindow, sl_link_window, SL, LINK_WINDOW, AdwWindow)

GtkWidget *sl_link_window_new  (GtkWindow    *parent);
gboolean   sl_link_window_pick (SlLinkWindow *self,
                                const char   *url);

G_END_DECLS
