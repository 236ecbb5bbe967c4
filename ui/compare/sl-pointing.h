/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sl_pointing_set (GtkPopover         *popover,
                      GtkWidget          *parent,
                      const GdkRectangle *at);

G_END_DECLS
