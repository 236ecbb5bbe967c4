/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* How far an article is judged: a bar with a part for each verdict, and the same in words. */
#define SL_TYPE_TAG_PROGRESS (sl_tag_progress_get_type ())
G_DECLARE_FINAL_TYPE (SlTagProgress, sl_tag_progress, SL, TAG_PROGRESS, GtkWidget)

GtkWidget *sl_tag_progress_new       (SlCompareContext *context,
                                      const char       *article_uuid);
guint      sl_tag_progress_get_count (SlTagProgress    *self,
                                      SlVerdict         verdict);

G_END_DECLS
