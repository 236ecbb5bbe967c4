/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "claims/sl-matrix-grid.h"
#include "compare/sl-compare-context.h"

G_BEGIN_DECLS

/* Three invented articles in a comparison of their own, with claims that are linked:
 * A1-B1 same claim, A2-B2 conflicting figure ("12" and "14"), B2-C1 same claim; A3 stands alone. */
typedef struct
{
  char *folder;
  SlWorkspace *workspace;
  SlCompareContext *context;
  SlArticle *articles[3];
  char *a1, *a2, *a3, *b1, *b2, *c1;
  GtkWidget *window;
} SlCompareFixture;

void sl_compare_fixture_set_up    (SlCompareFixture *fixture,
                                   gconstpointer     data);
void sl_compare_fixture_tear_down (SlCompareFixture *fixture,
                                   gconstpointer     data);
void sl_compare_fixture_show      (SlCompareFixture *fixture,
                                   GtkWidget        *child);

/* Who judged beside the annotator: behind anybody else where people stand in the order of their UUIDs. */
#define SL_COMPARE_BEN "ffffffff-ffff-4fff-8fff-ffffffffffff"

void          sl_compare_fixture_judge_by_two (SlCompareFixture *fixture);
SlMatrixGrid *sl_compare_fixture_show_grid    (SlCompareFixture *fixture);

G_END_DECLS
