/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-test-utils.h"
#include "workspace/sl-matrix.h"

G_BEGIN_DECLS

/* Three articles: A1 and B1 tell the same, A2, B2 and C1 too but with other figures, A3 stands
 * alone. */
typedef struct
{
  char *folder;
  SlWorkspace *workspace;
  SlArticle *articles[3];
  const char *a1, *a2, *a3, *b1, *b2, *c1;
} SlMatrixFixture;

void         sl_matrix_fixture_set_up    (SlMatrixFixture *fixture,
                                          gconstpointer    data);
void         sl_matrix_fixture_tear_down (SlMatrixFixture *fixture,
                                          gconstpointer    data);
SlMatrixRow *sl_matrix_fixture_row       (SlMatrixFixture *fixture,
                                          const char      *claim_uuid);
char        *sl_matrix_fixture_labels    (SlMatrix        *matrix);

G_END_DECLS
