/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sl_later_add         (GtkWidget  *widget,
                           guint       n_frames,
                           GFunc       func,
                           gpointer    data);
void sl_later_set_tooltip (GtkWidget  *widget,
                           const char *text);

G_END_DECLS
