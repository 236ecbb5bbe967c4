/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "compare/sl-compare-context.h"

G_BEGIN_DECLS

/* The other annotators of a comparison, each with a switch that shows what that person did. All
 * are off at first: who judges shall not see what others judged before. */
#define SL_TYPE_COLLEAGUES_WINDOW (sl_colleagues_window_get_type ())
G_DECLARE_FINAL_TYPE (SlColleaguesWindow, sl_colleagues_window, SL, COLLEAGUES_WINDOW, AdwWindow)

GtkWidget *sl_colleagues_window_new   (GtkWindow          *parent,
                                       SlCompareContext   *context);
guint      sl_colleagues_window_get_n (SlColleaguesWindow *self);

G_END_DECLS
