/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* The Compare view: panes side by side with gutters between them, and linked scrolling. It follows
 * the list of articles of the workspace.
 *
 * Signal: details-requested (const char *article_uuid): the menu of a pane asks for its details */
#define SL_TYPE_COMPARE_VIEW (sl_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (SlCompareView, sl_compare_view, SL, COMPARE_VIEW, GtkWidget)

GtkWidget        *sl_compare_view_new               (SlCompareContext *context);
SlCompareContext *sl_compare_view_get_context       (SlCompareView    *self);
void              sl_compare_view_set_panes_visible (SlCompareView    *self,
                                                     guint             panes_visible);
void              sl_compare_view_set_linked        (SlCompareView    *self,
                                                     gboolean          linked);
void              sl_compare_view_set_type          (SlCompareView    *self,
                                                     double            points,
                                                     double            line_spacing);
void              sl_compare_view_step_claim        (SlCompareView    *self,
                                                     int               by);
void              sl_compare_view_cross             (SlCompareView    *self,
                                                     int               by);
void              sl_compare_view_focus_place       (SlCompareView    *self);
void              sl_compare_view_step_pane         (SlCompareView    *self,
                                                     int               by);
void              sl_compare_view_step_link         (SlCompareView    *self,
                                                     int               by);

G_END_DECLS
