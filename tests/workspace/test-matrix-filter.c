/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-matrix-filter.h"

#include "sl-matrix-fixture.h"

static void
test_default (SlMatrixFixture *fixture,
              gconstpointer     data)
{
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_new ();
  g_autoptr (SlMatrixFilter) copy = sl_matrix_filter_copy (filter);
  g_autoptr (SlMatrixRow) row = sl_matrix_fixture_row (fixture, fixture->a3);

  g_assert_cmpuint (sl_matrix_filter_count (filter), ==, 0);
  g_assert_true (sl_matrix_filter_equal (filter, copy));
  g_assert_true (sl_matrix_filter_match (filter, fixture->workspace, row));
  copy->speaker = g_strdup ("Brannoch");
  copy->text = g_strdup ("gate");
  g_assert_false (sl_matrix_filter_equal (filter, copy));
  g_assert_cmpuint (sl_matrix_filter_count (copy), ==, 1);
}

static void
test_scope (SlMatrixFixture *fixture,
            gconstpointer     data)
{
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_new ();
  g_autoptr (SlMatrixRow) altered = sl_matrix_fixture_row (fixture, fixture->a1);
  g_autoptr (SlMatrixRow) conflict = sl_matrix_fixture_row (fixture, fixture->a2);
  g_autoptr (SlMatrixRow) single = sl_matrix_fixture_row (fixture, fixture->a3);
  static const struct
  {
    SlMatrixScope scope;
    gboolean altered, conflict, single;
  } cases[] = {
    { SL_MATRIX_SCOPE_ALL, TRUE, TRUE, TRUE },
    { SL_MATRIX_SCOPE_ALTERED, TRUE, FALSE, FALSE },
    { SL_MATRIX_SCOPE_CONFLICTING, FALSE, TRUE, FALSE },
    { SL_MATRIX_SCOPE_SHARED, TRUE, TRUE, FALSE },
    { SL_MATRIX_SCOPE_SINGLE_SOURCE, FALSE, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      filter->scope = cases[i].scope;
      g_assert_cmpint (sl_matrix_filter_match (filter, fixture->workspace, altered), ==, cases[i].altered);
      g_assert_cmpint (sl_matrix_filter_match (filter, fixture->workspace, conflict), ==, cases[i].conflict);
      g_assert_cmpint (sl_matrix_filter_match (filter, fixture->workspace, single), ==, cases[i].single);
    }
}

/* Two articles that have it from one agency are one source. */
static void
test_one_source (SlMatrixFixture *fixture,
                 gconstpointer     data)
{
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_new ();
  g_autoptr (SlMatrixRow) row = NULL;
  g_autoptr (GError) error = NULL;

  filter->scope = SL_MATRIX_SCOPE_SINGLE_SOURCE;
  g_assert_true (sl_workspace_link (fixture->workspace, fixture->a1, fixture->b1,
                                    SL_RELATION_SAME_ORIGIN, &error));
  g_assert_no_error (error);
  row = sl_matrix_fixture_row (fixture, fixture->a1);
  g_assert_cmpuint (sl_matrix_row_get_coverage (row), ==, 2);
  g_assert_cmpuint (sl_matrix_row_get_n_origins (row), ==, 1);
  g_assert_true (sl_matrix_filter_match (filter, fixture->workspace, row));
}

static void
test_verdict (SlMatrixFixture *fixture,
              gconstpointer     data)
{
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_new ();
  g_autoptr (SlMatrixRow) row = sl_matrix_fixture_row (fixture, fixture->a1);

  filter->verdict = SL_VERDICT_NONE;
  g_assert_true (sl_matrix_filter_match (filter, fixture->workspace, row));
  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->b1, SL_VERDICT_SUPPORTED, NULL));
  g_assert_false (sl_matrix_filter_match (filter, fixture->workspace, row));
  filter->verdict = SL_VERDICT_SUPPORTED;
  g_assert_true (sl_matrix_filter_match (filter, fixture->workspace, row));
  filter->verdict = SL_VERDICT_DISPUTED;
  g_assert_false (sl_matrix_filter_match (filter, fixture->workspace, row));
}

static void
test_annotator (SlMatrixFixture *fixture,
                gconstpointer     data)
{
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_new ();
  g_autoptr (SlMatrixRow) row = sl_matrix_fixture_row (fixture, fixture->a1);

  filter->annotator = g_strdup (sl_annotator_get_uuid (sl_workspace_get_annotator (fixture->workspace)));
  g_assert_false (sl_matrix_filter_match (filter, fixture->workspace, row));
  g_assert_true (sl_workspace_set_note (fixture->workspace, fixture->b1, "Ask the mayor.", NULL));
  g_assert_true (sl_matrix_filter_match (filter, fixture->workspace, row));
  filter->verdict = SL_VERDICT_NONE;
  g_assert_true (sl_matrix_filter_match (filter, fixture->workspace, row));
}

static void
test_words (SlMatrixFixture *fixture,
            gconstpointer     data)
{
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_new ();
  g_autoptr (SlMatrixRow) gate = sl_matrix_fixture_row (fixture, fixture->a1);
  g_autoptr (SlMatrixRow) water = sl_matrix_fixture_row (fixture, fixture->a2);

  filter->text = g_strdup ("HALF a day");
  g_assert_false (sl_matrix_filter_match (filter, fixture->workspace, gate));
  g_assert_true (sl_matrix_filter_match (filter, fixture->workspace, water));
  g_free (g_steal_pointer (&filter->text));
  filter->speaker = g_strdup ("Mayor Ruth Brannoch");
  g_assert_true (sl_matrix_filter_match (filter, fixture->workspace, gate));
  g_assert_false (sl_matrix_filter_match (filter, fixture->workspace, water));
  g_free (g_steal_pointer (&filter->speaker));
  filter->kind = SL_CLAIM_KIND_FIGURE;
  g_assert_false (sl_matrix_filter_match (filter, fixture->workspace, gate));
  g_assert_true (sl_matrix_filter_match (filter, fixture->workspace, water));
}

static void
test_order (SlMatrixFixture *fixture,
            gconstpointer     data)
{
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_new ();
  g_autoptr (SlMatrixRow) gate = sl_matrix_fixture_row (fixture, fixture->a1);
  g_autoptr (SlMatrixRow) water = sl_matrix_fixture_row (fixture, fixture->a2);

  g_assert_cmpint (sl_matrix_filter_compare (filter, water, gate), <, 0);
  filter->sort = SL_MATRIX_SORT_CONFLICT;
  g_assert_cmpint (sl_matrix_filter_compare (filter, water, gate), <, 0);
  filter->reversed = TRUE;
  g_assert_cmpint (sl_matrix_filter_compare (filter, water, gate), >, 0);
  filter->sort = SL_MATRIX_SORT_ORDER;
  g_assert_cmpint (sl_matrix_filter_compare (filter, water, gate), <, 0);
  filter->sort = SL_MATRIX_SORT_CERTAINTY;
  /* Both are sure: the order of the text decides, whichever way round. */
  g_assert_cmpint (sl_matrix_filter_compare (filter, water, gate), >, 0);
}

#define ADD(path, test) \
  g_test_add ("/workspace/matrix-filter/" path, SlMatrixFixture, NULL, sl_matrix_fixture_set_up, test, \
              sl_matrix_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("default", test_default);
  ADD ("scope", test_scope);
  ADD ("one-source", test_one_source);
  ADD ("verdict", test_verdict);
  ADD ("annotator", test_annotator);
  ADD ("words", test_words);
  ADD ("order", test_order);

  return g_test_run ();
}
