/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "workspace/sl-workspace.h"

G_BEGIN_DECLS

/* What is known of an article beside its text: title, outlet, date, author, link. Each change is
 * stored when it is confirmed or when the window closes, as a step of its own. */
#define SL_TYPE_ARTICLE_WINDOW (sl_article_window_get_type ())
G_DECLARE_FINAL_TYPE (SlArticleWindow, sl_article_window, SL, ARTICLE_WINDOW, AdwWindow)

GtkWidget *sl_article_window_new        (GtkWindow        *parent,
                                         SlWorkspace      *workspace,
                                         const char       *article_uuid);
gboolean   sl_article_window_set_detail (SlArticleWindow  *self,
                                         SlDetail          detail,
                                         const char       *value,
                                         GError          **error);

G_END_DECLS
