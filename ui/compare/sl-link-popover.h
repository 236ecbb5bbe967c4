/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/sl-vocabulary.h"

G_BEGIN_DECLS

/* Asks how two claims bear on each other: five kinds, with the keys 1 to 5; Enter takes the first.
 * For a link that there is already it shows its kind and offers to take it away.
 *
 * Signals:
 *  chosen (guint relation): a kind was chosen
 *  unlink (): the link is to go */
#define SL_TYPE_LINK_POPOVER (sl_link_popover_get_type ())
G_DECLARE_FINAL_TYPE (SlLinkPopover, sl_link_popover, SL, LINK_POPOVER, GtkPopover)

GtkWidget *sl_link_popover_new       (void);
void       sl_link_popover_present   (SlLinkPopover      *self,
                                      GtkWidget          *parent,
                                      const GdkRectangle *at,
                                      int                 relation);
gboolean   sl_link_popover_press_key (SlLinkPopover      *self,
                                      guint               keyval);

G_END_DECLS
