/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A content with a side bar at its end. Where the window is wide they stand side by side; where it is
 * narrow (property folded) the bar hides, and lies over the content when it is asked for.
 *
 * Properties: show-sidebar (what the person wants in a wide window; kept in the settings),
 * sidebar-shown (what is on screen; setting it does the right thing), folded (read-only). */
#define SL_TYPE_SIDE_LAYOUT (sl_side_layout_get_type ())
G_DECLARE_FINAL_TYPE (SlSideLayout, sl_side_layout, SL, SIDE_LAYOUT, GtkWidget)

GtkWidget *sl_side_layout_new               (void);
void       sl_side_layout_set_content       (SlSideLayout *self,
                                             GtkWidget    *content);
void       sl_side_layout_set_sidebar       (SlSideLayout *self,
                                             GtkWidget    *sidebar);
gboolean   sl_side_layout_get_folded        (SlSideLayout *self);
gboolean   sl_side_layout_get_sidebar_shown (SlSideLayout *self);
void       sl_side_layout_set_sidebar_shown (SlSideLayout *self,
                                             gboolean      shown);

G_END_DECLS
