/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/sl-vocabulary.h"

G_BEGIN_DECLS

/* What a drag over text offers: to mark the words as a claim, and to judge it in the same act. It
 * neither takes the focus nor closes because something else is clicked.
 *
 * Signals:
 *  chosen (int verdict): a button was clicked; %SL_VERDICT_NONE to mark only */
#define SL_TYPE_MARK_BUBBLE (sl_mark_bubble_get_type ())
G_DECLARE_FINAL_TYPE (SlMarkBubble, sl_mark_bubble, SL, MARK_BUBBLE, GtkPopover)

GtkWidget *sl_mark_bubble_new     (void);
void       sl_mark_bubble_present (SlMarkBubble       *self,
                                   GtkWidget          *parent,
                                   const GdkRectangle *at,
                                   gboolean            below);

G_END_DECLS
