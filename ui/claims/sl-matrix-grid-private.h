/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "compare/sl-link-popover.h"

#include "sl-matrix-acts.h"
#include "sl-matrix-grid.h"
#include "sl-matrix-tile.h"
#include "sl-omission-popover.h"

G_BEGIN_DECLS

#define SL_NO_ROW G_MAXUINT

struct _SlMatrixGrid
{
  GtkWidget parent_instance;

  SlCompareContext *context;
  SlMatrix *matrix;
  GListModel *articles;

  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];

  /* sizes, in pixels */
  int label_width;
  int column_width;
  int row_height;
  int head_height;

  /* what is in view: place -> tile; spare tiles of each kind */
  GHashTable *tiles;
  GPtrArray *spare[SL_N_TILE_KINDS];
  GPtrArray *heads;
  GtkWidget *corner;
  SlMatrixActs *acts;
  gboolean stale;

  /* the cell of the cursor and that under the pointer */
  guint cursor_row;
  guint cursor_column;
  char *cursor_claim;
  guint hover_row;
  guint hover_column;
  guint acts_row;
  guint acts_column;
  gboolean syncing;
  gboolean following;   /* the cursor goes where something was selected elsewhere */

  /* a link that is being made here: the claim at its other end */
  SlLinkPopover *link_popover;
  char *link_to;

  /* a note that is being written: on what is not mentioned where */
  SlOmissionPopover *note_popover;
  char *note_claim;
  char *note_article;
  char *kept_cell;      /* where a note could not be stored, and what it says */
  char *kept_note;

  GtkWidget *menu;
};

/* Layout */
guint        sl_matrix_grid_get_n_columns   (SlMatrixGrid *self);
guint        sl_matrix_grid_get_n_rows      (SlMatrixGrid *self);
SlArticle   *sl_matrix_grid_dup_article     (SlMatrixGrid *self,
                                             guint         column);
SlClaim     *sl_matrix_grid_dup_claim       (SlMatrixGrid *self,
                                             guint         row,
                                             guint         column);
gboolean     sl_matrix_grid_find_at         (SlMatrixGrid *self,
                                             double        x,
                                             double        y,
                                             guint        *row,
                                             guint        *column);
void         sl_matrix_grid_scroll_to       (SlMatrixGrid *self,
                                             guint         row,
                                             guint         column);
void         sl_matrix_grid_update_looks    (SlMatrixGrid *self);

/* Acts */
void         sl_matrix_grid_move_cursor     (SlMatrixGrid *self,
                                             guint         row,
                                             guint         column,
                                             gboolean      grab);
void         sl_matrix_grid_add_controllers (SlMatrixGrid *self);
gboolean     sl_matrix_grid_press_key       (SlMatrixGrid    *self,
                                             guint            keyval,
                                             GdkModifierType  state);
void         sl_matrix_grid_activate        (SlMatrixGrid *self,
                                             guint         row,
                                             guint         column);
gboolean     sl_matrix_grid_link             (SlMatrixGrid *self,
                                              guint         row,
                                              guint         column);
gboolean     sl_matrix_grid_unlink           (SlMatrixGrid *self,
                                              guint         row,
                                              guint         column);
gboolean     sl_matrix_grid_is_omitted       (SlMatrixGrid *self,
                                              guint         row,
                                              guint         column);
gboolean     sl_matrix_grid_omit             (SlMatrixGrid *self,
                                              guint         row,
                                              guint         column);
gboolean     sl_matrix_grid_note             (SlMatrixGrid *self,
                                              guint         row,
                                              guint         column);
void         sl_matrix_grid_dispose_note     (SlMatrixGrid *self);
void         sl_matrix_grid_add_menu        (SlMatrixGrid *self);
GMenu       *sl_matrix_grid_make_menu       (SlMatrixGrid *self,
                                             guint         row,
                                             guint         column);
gboolean     sl_matrix_grid_show_menu       (SlMatrixGrid *self,
                                             double        x,
                                             double        y);
void         sl_matrix_grid_dispose_menu    (SlMatrixGrid *self);
void         sl_matrix_grid_judge           (SlMatrixGrid *self,
                                             guint         row,
                                             guint         column,
                                             SlVerdict     verdict);

G_END_DECLS
