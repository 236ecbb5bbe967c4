/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "compare/sl-compare-context.h"
#include "workspace/sl-matrix.h"

G_BEGIN_DECLS

/* The matrix on screen: claims down, articles across; the heads of both stay in view. It holds
 * widgets only for the cells in view and uses them again, so that its size does not matter. Column 0
 * is that of the claims, the articles follow.
 *
 * Signal: search-requested (const char *article_uuid, const char *words): look for what the article
 *   does not mention */
#define SL_TYPE_MATRIX_GRID (sl_matrix_grid_get_type ())
G_DECLARE_FINAL_TYPE (SlMatrixGrid, sl_matrix_grid, SL, MATRIX_GRID, GtkWidget)

GtkWidget   *sl_matrix_grid_new         (SlCompareContext *context,
                                         SlMatrix         *matrix);
gboolean     sl_matrix_grid_get_cursor  (SlMatrixGrid     *self,
                                         guint            *row,
                                         guint            *column);
void         sl_matrix_grid_set_cursor  (SlMatrixGrid     *self,
                                         guint             row,
                                         guint             column);
GtkWidget   *sl_matrix_grid_get_tile    (SlMatrixGrid     *self,
                                         guint             row,
                                         guint             column);
guint        sl_matrix_grid_get_n_tiles (SlMatrixGrid     *self);
SlMatrixRow *sl_matrix_grid_get_row     (SlMatrixGrid     *self);

G_END_DECLS
