/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a piece of long work is doing, how far it is, and a button that stops it. */
#define SL_TYPE_TASK_BAR (sl_task_bar_get_type ())
G_DECLARE_FINAL_TYPE (SlTaskBar, sl_task_bar, SL, TASK_BAR, AdwBin)

GtkWidget  *sl_task_bar_new          (GCancellable *cancellable);
void        sl_task_bar_set_label    (SlTaskBar    *self,
                                      const char   *label);
const char *sl_task_bar_get_label    (SlTaskBar    *self);
void        sl_task_bar_set_fraction (SlTaskBar    *self,
                                      double        fraction);

G_END_DECLS
