/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-matrix.h"

#include "sl-matrix-fixture.h"

static void
note_change (GListModel *model,
             guint       position,
             guint       removed,
             guint       added,
             GString    *changes)
{
  g_string_append_printf (changes, "%u-%u+%u ", position, removed, added);
}

static void
test_rows (SlMatrixFixture *fixture,
           gconstpointer     data)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autofree char *labels = sl_matrix_fixture_labels (matrix);
  guint n_all;
  guint position;

  g_assert_cmpstr (labels, ==, "For 14 | The gate | Nobody asked");
  g_object_get (matrix, "n-all", &n_all, NULL);
  g_assert_cmpuint (n_all, ==, 3);
  g_assert_true (sl_matrix_find (matrix, fixture->c1, &position));
  g_assert_cmpuint (position, ==, 0);
  g_assert_false (sl_matrix_find (matrix, "nothing", &position));
  g_assert_true (sl_matrix_get_workspace (matrix) == fixture->workspace);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (matrix)) == SL_TYPE_MATRIX_ROW);
}

static void
test_filter (SlMatrixFixture *fixture,
             gconstpointer     data)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_copy (sl_matrix_get_filter (matrix));
  g_autofree char *shared = NULL;
  g_autofree char *order = NULL;

  filter->scope = SL_MATRIX_SCOPE_SHARED;
  sl_matrix_set_filter (matrix, filter);
  shared = sl_matrix_fixture_labels (matrix);
  g_assert_cmpstr (shared, ==, "For 14 | The gate");
  g_assert_cmpuint (sl_matrix_get_n_all (matrix), ==, 3);
  filter->scope = SL_MATRIX_SCOPE_ALL;
  filter->sort = SL_MATRIX_SORT_ORDER;
  sl_matrix_set_filter (matrix, filter);
  order = sl_matrix_fixture_labels (matrix);
  g_assert_cmpstr (order, ==, "The gate | For 14 | Nobody asked");
}

static void
test_verdict (SlMatrixFixture *fixture,
              gconstpointer     data)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_copy (sl_matrix_get_filter (matrix));
  g_autoptr (GString) changes = g_string_new (NULL);

  g_signal_connect (matrix, "items-changed", G_CALLBACK (note_change), changes);
  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->b1, SL_VERDICT_DISPUTED, NULL));
  g_assert_cmpstr (changes->str, ==, "1-1+1 ");
  filter->verdict = SL_VERDICT_NONE;
  g_string_truncate (changes, 0);
  sl_matrix_set_filter (matrix, filter);
  g_assert_cmpstr (changes->str, ==, "1-1+0 ");
  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->b1, SL_VERDICT_NONE, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (matrix)), ==, 3);
}

static gboolean
is_figure (gpointer  data,
           SlClaim  *claim)
{
  *(guint *) data += 1;

  return sl_claim_get_kind (claim) == SL_CLAIM_KIND_FIGURE;
}

/* Only the claims that are to be shown make rows, from the beginning. */
static void
test_shown (SlMatrixFixture *fixture,
            gconstpointer    data)
{
  guint n_asked = 0;
  g_autoptr (SlMatrix) all = sl_matrix_new (fixture->workspace);
  g_autoptr (SlMatrix) some = sl_matrix_new_shown (fixture->workspace, is_figure, &n_asked);
  g_autoptr (SlMatrix) later = sl_matrix_new (fixture->workspace);
  g_autofree char *labels = sl_matrix_fixture_labels (some);
  g_autofree char *same = NULL;

  g_assert_cmpuint (n_asked, >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (some)), <, g_list_model_get_n_items (G_LIST_MODEL (all)));
  sl_matrix_set_shown (later, is_figure, &n_asked);
  sl_matrix_flush (later);
  same = sl_matrix_fixture_labels (later);
  g_assert_cmpstr (labels, ==, same);
}

static void
test_follows (SlMatrixFixture *fixture,
              gconstpointer     data)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autoptr (SlMatrixRow) kept = g_list_model_get_item (G_LIST_MODEL (matrix), 0);
  g_autoptr (SlMatrixRow) first = NULL;
  g_autofree char *labels = NULL;
  g_autofree char *match = sl_match_dup_pair_uuid (fixture->a1, fixture->b1);

  g_assert_true (sl_workspace_set_match_state (fixture->workspace, match, SL_MATCH_REJECTED, NULL));
  sl_matrix_flush (matrix);
  labels = sl_matrix_fixture_labels (matrix);
  g_assert_cmpstr (labels, ==, "For 14 | The gate | Nobody asked | The gate");
  first = g_list_model_get_item (G_LIST_MODEL (matrix), 0);
  g_assert_true (first == kept);
  g_assert_true (sl_workspace_remove_claim (fixture->workspace, fixture->a3, NULL));
  sl_test_wait_until (g_list_model_get_n_items (G_LIST_MODEL (matrix)) == 3);
  g_assert_true (sl_workspace_remove_article (fixture->workspace,
                                              sl_article_get_uuid (fixture->articles[0]), NULL));
  sl_test_wait_until (g_list_model_get_n_items (G_LIST_MODEL (matrix)) == 2);
}

#define ADD(path, test) \
  g_test_add ("/workspace/matrix/" path, SlMatrixFixture, NULL, sl_matrix_fixture_set_up, test, \
              sl_matrix_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("rows", test_rows);
  ADD ("filter", test_filter);
  ADD ("verdict", test_verdict);
  ADD ("shown", test_shown);
  ADD ("follows", test_follows);

  return g_test_run ();
}
