/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-matrix-fixture.h"

static void
test_group (SlMatrixFixture *fixture,
            gconstpointer     data)
{
  g_autoptr (SlMatrixRow) row = sl_matrix_fixture_row (fixture, fixture->b2);

  g_assert_cmpuint (sl_matrix_row_get_claims (row)->len, ==, 3);
  g_assert_cmpuint (sl_matrix_row_get_coverage (row), ==, 3);
  g_assert_cmpint (sl_matrix_row_get_conflict (row), ==, SL_MATRIX_CONFLICTING);
  g_assert_false (sl_matrix_row_has_altered (row));
  g_assert_cmpfloat_with_epsilon (sl_matrix_row_get_certainty (row), 1, 1e-9);
  /* B2 has two links, the others one: it stands for them all. */
  g_assert_cmpstr (sl_claim_get_uuid (sl_matrix_row_get_head (row)), ==, fixture->b2);
  g_assert_cmpstr (sl_matrix_row_get_label (row), ==, "For 14 hours the water rose.");
}

static void
test_altered (SlMatrixFixture *fixture,
              gconstpointer     data)
{
  g_autoptr (SlMatrixRow) row = sl_matrix_fixture_row (fixture, fixture->a1);

  g_assert_cmpint (sl_matrix_row_get_conflict (row), ==, SL_MATRIX_ALTERED);
  g_assert_true (sl_matrix_row_has_altered (row));
  g_assert_nonnull (sl_matrix_row_get_claim (row, sl_article_get_uuid (fixture->articles[1])));
  g_assert_null (sl_matrix_row_get_claim (row, sl_article_get_uuid (fixture->articles[2])));
}

static void
test_single (SlMatrixFixture *fixture,
             gconstpointer     data)
{
  g_autoptr (SlMatrixRow) row = sl_matrix_fixture_row (fixture, fixture->a3);

  g_assert_cmpuint (sl_matrix_row_get_coverage (row), ==, 1);
  g_assert_cmpint (sl_matrix_row_get_conflict (row), ==, SL_MATRIX_AGREED);
  g_assert_cmpfloat_with_epsilon (sl_matrix_row_get_certainty (row),
                                  sl_claim_get_score (sl_matrix_row_get_head (row)), 1e-9);
}

static void
test_places (SlMatrixFixture *fixture,
             gconstpointer     data)
{
  g_autoptr (SlMatrixRow) first = sl_matrix_fixture_row (fixture, fixture->a1);
  g_autoptr (SlMatrixRow) second = sl_matrix_fixture_row (fixture, fixture->c1);
  g_autoptr (SlMatrixRow) again = sl_matrix_fixture_row (fixture, fixture->a2);

  g_assert_cmpint (sl_matrix_row_compare_places (first, second), <, 0);
  g_assert_cmpint (sl_matrix_row_compare_places (second, first), >, 0);
  g_assert_cmpint (sl_matrix_row_compare_places (second, again), ==, 0);
  g_assert_true (sl_matrix_row_equal (second, again));
  g_assert_false (sl_matrix_row_equal (first, again));
}

static void
test_cell (SlMatrixFixture *fixture,
           gconstpointer     data)
{
  g_autoptr (SlMatrixRow) row = sl_matrix_fixture_row (fixture, fixture->a1);
  const char *article = sl_article_get_uuid (fixture->articles[0]);
  g_autoptr (SlMatrixCell) cell = NULL;
  g_autoptr (SlMatrixCell) other = NULL;
  g_autoptr (SlMatrixCell) omission = NULL;

  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->a1, SL_VERDICT_DISPUTED, NULL));
  cell = sl_matrix_cell_new (fixture->workspace, row, article, NULL);
  g_assert_cmpint (cell->verdict, ==, SL_VERDICT_DISPUTED);
  g_assert_cmpstr (cell->wording, ==, "The gate stood open.");
  g_assert_cmpstr (cell->speaker, ==, "Ruth Brannoch");
  g_assert_true (cell->altered);
  g_assert_cmpuint (cell->n_more, ==, 0);
  other = sl_matrix_cell_new (fixture->workspace, row, article, "somebody else");
  g_assert_cmpint (other->verdict, ==, SL_VERDICT_NONE);
  omission = sl_matrix_cell_new (fixture->workspace, row,
                                 sl_article_get_uuid (fixture->articles[2]), NULL);
  g_assert_null (omission->claim);
  g_assert_null (omission->wording);
}

#define ADD(path, test) \
  g_test_add ("/workspace/matrix-row/" path, SlMatrixFixture, NULL, sl_matrix_fixture_set_up, test, \
              sl_matrix_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("group", test_group);
  ADD ("altered", test_altered);
  ADD ("single", test_single);
  ADD ("places", test_places);
  ADD ("cell", test_cell);

  return g_test_run ();
}
