/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-matrix-filter.h"

G_BEGIN_DECLS

/* The rows of the Claims view: a list model of SlMatrixRow, filtered and sorted. It follows the
 * workspace from an idle; a row whose verdicts changed is reported as replaced by itself.
 *
 * Property: n-all (uint, read-only): how many rows there are without the filter */
#define SL_TYPE_MATRIX (sl_matrix_get_type ())
G_DECLARE_FINAL_TYPE (SlMatrix, sl_matrix, SL, MATRIX, GObject)

/* Whether a claim is to be shown at all. */
typedef gboolean (*SlMatrixShownFunc) (gpointer  data,
                                       SlClaim  *claim);

/* Whether what somebody stated is to be seen. */
typedef gboolean (*SlMatrixSeenFunc) (gpointer    data,
                                      const char *annotator_uuid);

SlMatrix             *sl_matrix_new           (SlWorkspace          *workspace);
SlMatrix             *sl_matrix_new_shown     (SlWorkspace          *workspace,
                                               SlMatrixShownFunc     shown,
                                               gpointer              data);
SlWorkspace          *sl_matrix_get_workspace (SlMatrix             *self);
const SlMatrixFilter *sl_matrix_get_filter    (SlMatrix             *self);
void                  sl_matrix_set_filter    (SlMatrix             *self,
                                               const SlMatrixFilter *filter);
void                  sl_matrix_set_shown     (SlMatrix             *self,
                                               SlMatrixShownFunc     shown,
                                               gpointer              data);
void                  sl_matrix_set_seen      (SlMatrix             *self,
                                               SlMatrixSeenFunc      seen,
                                               gpointer              data);
gboolean              sl_matrix_is_seen       (SlMatrix             *self,
                                               const char           *annotator_uuid);
guint                 sl_matrix_get_n_all     (SlMatrix             *self);
guint                 sl_matrix_count_claims  (SlMatrix             *self,
                                               const char           *article_uuid);
gboolean              sl_matrix_find          (SlMatrix             *self,
                                               const char           *claim_uuid,
                                               guint                *position);
void                  sl_matrix_flush         (SlMatrix             *self);

G_END_DECLS
