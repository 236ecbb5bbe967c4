/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-omission.h"

#include "sl-workspace.h"

G_BEGIN_DECLS

/* What an editor looks for in a row first. */
typedef enum
{
  SL_MATRIX_AGREED,
  SL_MATRIX_ALTERED,      /* a quotation is told in other words */
  SL_MATRIX_CONFLICTING,  /* figures differ, or a person said that one contradicts another */
} SlMatrixConflict;

/* A row of the Claims view: the tellings of one claim in the articles of a comparison. Immutable;
 * verdicts are asked for when they are shown. */
#define SL_TYPE_MATRIX_ROW (sl_matrix_row_get_type ())
G_DECLARE_FINAL_TYPE (SlMatrixRow, sl_matrix_row, SL, MATRIX_ROW, GObject)

/* What one article says of the claim. */
typedef struct
{
  SlClaim *claim;       /* NULL: the article does not mention it */
  guint n_more;         /* how often it says it besides */
  SlVerdict verdict;
  gboolean conflicting; /* its figures are not those of another article */
  gboolean altered;     /* its quotation is not that of another article */
  char *wording;
  char *figures;
  char *speaker;
  SlOmission *omission; /* stated not to be mentioned; if there is a claim, that contradicts it */
} SlMatrixCell;

SlMatrixRow      *sl_matrix_row_new             (SlWorkspace       *workspace,
                                                 GPtrArray         *claims);
GPtrArray        *sl_matrix_row_get_claims      (SlMatrixRow       *self);
SlClaim          *sl_matrix_row_get_head        (SlMatrixRow       *self);
const char       *sl_matrix_row_get_label       (SlMatrixRow       *self);
guint             sl_matrix_row_get_coverage    (SlMatrixRow       *self);
guint             sl_matrix_row_get_n_origins   (SlMatrixRow       *self);
SlMatrixConflict  sl_matrix_row_get_conflict    (SlMatrixRow       *self);
gboolean          sl_matrix_row_has_altered     (SlMatrixRow       *self);
double            sl_matrix_row_get_certainty   (SlMatrixRow       *self);
int               sl_matrix_row_compare_places  (SlMatrixRow       *a,
                                                 SlMatrixRow       *b);
SlClaim          *sl_matrix_row_get_claim       (SlMatrixRow       *self,
                                                 const char        *article_uuid);
gboolean          sl_matrix_row_equal           (SlMatrixRow       *a,
                                                 SlMatrixRow       *b);

SlMatrixCell     *sl_matrix_cell_new            (SlWorkspace       *workspace,
                                                 SlMatrixRow       *row,
                                                 const char        *article_uuid,
                                                 const char        *annotator_uuid);
void              sl_matrix_cell_free           (SlMatrixCell      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlMatrixCell, sl_matrix_cell_free)

G_END_DECLS
