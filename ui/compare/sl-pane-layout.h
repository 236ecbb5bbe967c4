/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Some 35 letters a line: what is narrower is tiring to read. */
#define SL_PANE_MIN_WIDTH 320
#define SL_GUTTER_WIDTH 56

/* Widths of the panes and where they stand, in pixels. Knows no widgets. */
typedef struct _SlPaneLayout SlPaneLayout;

SlPaneLayout *sl_pane_layout_new               (void);
void          sl_pane_layout_free              (SlPaneLayout *self);
void          sl_pane_layout_set_n_panes       (SlPaneLayout *self,
                                                guint         n_panes);
void          sl_pane_layout_set_panes_visible (SlPaneLayout *self,
                                                guint         panes_visible);
int           sl_pane_layout_allocate          (SlPaneLayout *self,
                                                int           width);
void          sl_pane_layout_get_pane          (SlPaneLayout *self,
                                                guint         i,
                                                int          *x,
                                                int          *width);
void          sl_pane_layout_begin_resize      (SlPaneLayout *self,
                                                guint         gutter);
void          sl_pane_layout_resize            (SlPaneLayout *self,
                                                double        dx);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlPaneLayout, sl_pane_layout_free)

G_END_DECLS
