/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     sl_travel_to            (GtkWidget     *widget,
                                  GtkAdjustment *adjustment,
                                  double         value);
void     sl_travel_stop          (GtkAdjustment *adjustment);
gboolean sl_travel_is_under_way  (GtkAdjustment *adjustment);
double   sl_travel_get_target    (GtkAdjustment *adjustment);

G_END_DECLS
