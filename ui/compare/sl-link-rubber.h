/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The ribbon that follows the pointer while a link is being made, drawn above the panes. The pointer
 * goes through it. */
#define SL_TYPE_LINK_RUBBER (sl_link_rubber_get_type ())
G_DECLARE_FINAL_TYPE (SlLinkRubber, sl_link_rubber, SL, LINK_RUBBER, GtkWidget)

GtkWidget *sl_link_rubber_new       (void);
void       sl_link_rubber_set       (SlLinkRubber           *self,
                                     const graphene_rect_t  *from,
                                     const graphene_point_t *to);
gboolean   sl_link_rubber_is_active (SlLinkRubber           *self);

G_END_DECLS
