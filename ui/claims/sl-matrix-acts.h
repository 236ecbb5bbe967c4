/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/sl-vocabulary.h"

G_BEGIN_DECLS

typedef enum
{
  SL_MATRIX_ACT_VERDICT,   /* with a verdict */
  SL_MATRIX_ACT_SHOW,      /* in the Compare view */
  SL_MATRIX_ACT_SEARCH,    /* for what is not mentioned */
  SL_MATRIX_ACT_OMIT       /* state that it is not mentioned, or take that back */
} SlMatrixAct;

/* The small buttons on the cell under the pointer.
 *
 * Signal: picked (guint act, guint verdict) */
#define SL_TYPE_MATRIX_ACTS (sl_matrix_acts_get_type ())
G_DECLARE_FINAL_TYPE (SlMatrixActs, sl_matrix_acts, SL, MATRIX_ACTS, AdwBin)

GtkWidget *sl_matrix_acts_new      (void);
void       sl_matrix_acts_set_cell (SlMatrixActs *self,
                                    gboolean      mentioned,
                                    SlVerdict     verdict,
                                    gboolean      stated);

G_END_DECLS
