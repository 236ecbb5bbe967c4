/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "compare/sl-compare-context.h"
#include "sl-test-utils.h"

G_BEGIN_DECLS

/* Begins a test program of the window: ends it as skipped where there is no display. */
void       sl_ui_test_init       (int         *argc,
                                  char      ***argv);
GtkWidget *sl_ui_test_find       (GtkWidget   *root,
                                  GType        type);
GtkWidget *sl_ui_test_find_label (GtkWidget   *root,
                                  const char  *text);
GtkWidget *sl_ui_test_show       (GtkWidget   *child);
void       sl_ui_test_settle     (void);

G_END_DECLS
