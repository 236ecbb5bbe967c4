/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-matrix-row.h"

G_BEGIN_DECLS

/* Which rows by how their tellings stand to each other. */
typedef enum
{
  SL_MATRIX_SCOPE_ALL,
  SL_MATRIX_SCOPE_CONFLICTING,
  SL_MATRIX_SCOPE_ALTERED,
  SL_MATRIX_SCOPE_SHARED,
  SL_MATRIX_SCOPE_SINGLE_SOURCE,
  SL_N_MATRIX_SCOPES
} SlMatrixScope;

typedef enum
{
  SL_MATRIX_SORT_COVERAGE,
  SL_MATRIX_SORT_CONFLICT,
  SL_MATRIX_SORT_ORDER,
  SL_MATRIX_SORT_CERTAINTY,
  SL_N_MATRIX_SORTS
} SlMatrixSort;

/* A cell in which an article does not tell the claim, as far as anybody knows. */
typedef enum
{
  SL_MATRIX_GAP_STATED,        /* somebody read it and states that */
  SL_MATRIX_GAP_UNCHECKED,     /* it was merely not found */
  SL_MATRIX_GAP_CONTRADICTED,  /* stated, and yet there is a telling */
  SL_N_MATRIX_GAPS
} SlMatrixGap;

/* What rows are asked for and in which order. All strings are owned; a verdict, kind or gap of -1 and
 * a string of %NULL ask for nothing. */
typedef struct
{
  SlMatrixScope scope;
  int verdict;          /* SL_VERDICT_NONE: nobody has judged any telling yet */
  int kind;
  int gap;              /* a row with at least one such cell */
  char *speaker;        /* by whatever name, see sl_matrix_speakers_dup_key() */
  char *annotator;      /* whose verdicts count; NULL: those of the one who works */
  char *text;
  SlMatrixSort sort;
  gboolean reversed;
} SlMatrixFilter;

SlMatrixFilter *sl_matrix_filter_new     (void);
SlMatrixFilter *sl_matrix_filter_copy    (const SlMatrixFilter *self);
void            sl_matrix_filter_free    (SlMatrixFilter       *self);
gboolean        sl_matrix_filter_equal   (const SlMatrixFilter *a,
                                          const SlMatrixFilter *b);
guint           sl_matrix_filter_count   (const SlMatrixFilter *self);
gboolean        sl_matrix_filter_match   (const SlMatrixFilter *self,
                                          SlWorkspace          *workspace,
                                          SlMatrixRow          *row);
int             sl_matrix_filter_compare (const SlMatrixFilter *self,
                                          SlMatrixRow          *a,
                                          SlMatrixRow          *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlMatrixFilter, sl_matrix_filter_free)

G_END_DECLS
