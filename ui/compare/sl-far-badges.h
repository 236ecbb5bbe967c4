/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-article-view.h"

G_BEGIN_DECLS

/* Beside the claims of two neighbouring panes: badges that name the article farther away that tells
 * the same, where no ribbon goes. It lies above the ribbons and takes the pointer on its badges
 * only. A click travels there; the other button moves that article next to this one. */
#define SL_TYPE_FAR_BADGES (sl_far_badges_get_type ())
G_DECLARE_FINAL_TYPE (SlFarBadges, sl_far_badges, SL, FAR_BADGES, GtkWidget)

GtkWidget  *sl_far_badges_new     (SlCompareContext *context,
                                   SlArticleView    *left,
                                   SlArticleView    *right);
guint       sl_far_badges_get_n   (SlFarBadges      *self);
const char *sl_far_badges_get_far (SlFarBadges      *self,
                                   guint             i);
const char *sl_far_badges_get_text (SlFarBadges      *self,
                                    guint             i);
gboolean    sl_far_badges_bring   (SlFarBadges      *self,
                                   guint             i);

G_END_DECLS
