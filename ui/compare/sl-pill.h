/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

PangoLayout *sl_pill_get_layout (GtkWidget  *widget,
                                 const char *text,
                                 int        *width,
                                 int        *height);

G_END_DECLS
