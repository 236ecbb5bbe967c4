/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace/sl-matrix.h"

G_BEGIN_DECLS

typedef enum
{
  SL_TILE_TELLING,    /* what an article says of a claim */
  SL_TILE_LABEL,      /* the claim */
  SL_TILE_HEAD,       /* the article */
  SL_TILE_CORNER,
  SL_N_TILE_KINDS
} SlTileKind;

typedef enum
{
  SL_TILE_PLAIN = 0,
  SL_TILE_IN_ROW = 1 << 0,     /* in the row of the cursor */
  SL_TILE_CURSOR = 1 << 1,
  SL_TILE_HOVERED = 1 << 2,
  SL_TILE_LINKING = 1 << 3     /* a link is being made from here */
} SlTileLook;

/* One cell of the matrix. It draws itself, so that a table of thousands is fluid, and is a widget so
 * that it can have the focus and a name for assistive technologies. The grid gives it its size. */
#define SL_TYPE_MATRIX_TILE (sl_matrix_tile_get_type ())
G_DECLARE_FINAL_TYPE (SlMatrixTile, sl_matrix_tile, SL, MATRIX_TILE, GtkWidget)

GtkWidget   *sl_matrix_tile_new          (SlTileKind     kind);
SlTileKind   sl_matrix_tile_get_kind     (SlMatrixTile  *self);
void         sl_matrix_tile_show_telling (SlMatrixTile  *self,
                                          SlMatrix      *matrix,
                                          SlMatrixRow   *row,
                                          SlArticle     *article);
void         sl_matrix_tile_show_label   (SlMatrixTile  *self,
                                          SlMatrix      *matrix,
                                          SlMatrixRow   *row);
void         sl_matrix_tile_show_head    (SlMatrixTile  *self,
                                          SlMatrix      *matrix,
                                          SlArticle     *article);
void         sl_matrix_tile_show_corner  (SlMatrixTile  *self,
                                          const char    *text);
void         sl_matrix_tile_set_look     (SlMatrixTile  *self,
                                          SlTileLook     look);
gboolean     sl_matrix_tile_is_cut       (SlMatrixTile  *self);
gboolean     sl_matrix_tile_has_more     (SlMatrixTile  *self);
const char  *sl_matrix_tile_get_name     (SlMatrixTile  *self);
int          sl_matrix_tile_get_height   (GtkWidget     *widget,
                                          SlTileKind     kind);

G_END_DECLS
