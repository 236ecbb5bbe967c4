/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-matrix-omissions.h"

#include <string.h>

#include "model/sl-set.h"
#include "sl-matrix-fixture.h"
#include "workspace/sl-workspace-omissions.h"

#define BEN "b2222222-2222-4222-8222-222222222222"

static const char *
get_article (SlMatrixFixture *fixture,
             guint            i)
{
  return sl_article_get_uuid (fixture->articles[i]);
}

static gboolean
match (SlMatrixFixture *fixture,
       const char      *claim,
       SlMatrixGap      gap,
       const char      *annotator)
{
  g_autoptr (SlMatrixRow) row = sl_matrix_fixture_row (fixture, claim);

  return sl_matrix_omissions_match (fixture->workspace, row, gap, annotator);
}

/* Ben states something in a copy of the comparison, which comes back as a set. */
static void
let_ben_state (SlMatrixFixture *fixture,
               const char      *claim,
               const char      *article,
               const char      *note)
{
  g_autoptr (SlSet) set =
    sl_set_new_from_source (sl_workspace_get_set_source (fixture->workspace));
  g_autoptr (SlAnnotator) ben = sl_annotator_new (BEN, "Ben", NULL);
  g_autoptr (SlOmission) omission = sl_omission_new (claim, article, BEN, note,
                                                     "2026-03-09T10:00:00Z");
  g_autoptr (SlMergeReport) report = NULL;

  sl_set_add_annotator (set, ben);
  g_assert_true (sl_set_add_omission (set, omission));
  report = sl_workspace_merge_set (fixture->workspace, SL_SET_SOURCE (set), FALSE, NULL);
  g_assert_cmpuint (report->added, ==, 1);
}

static void
test_gaps (SlMatrixFixture *fixture,
           gconstpointer    data)
{
  /* A2, B2 and C1 are told everywhere, A1 and B1 not by the third article. */
  g_assert_false (match (fixture, fixture->a2, SL_MATRIX_GAP_UNCHECKED, NULL));
  g_assert_true (match (fixture, fixture->a1, SL_MATRIX_GAP_UNCHECKED, NULL));
  g_assert_false (match (fixture, fixture->a1, SL_MATRIX_GAP_STATED, NULL));
  g_assert_true (sl_workspace_state_omission (fixture->workspace, fixture->b1,
                                              get_article (fixture, 2), NULL));
  g_assert_false (match (fixture, fixture->a1, SL_MATRIX_GAP_UNCHECKED, NULL));
  g_assert_true (match (fixture, fixture->a1, SL_MATRIX_GAP_STATED, NULL));
  g_assert_false (match (fixture, fixture->a1, SL_MATRIX_GAP_CONTRADICTED, NULL));
  /* To somebody else it is as it was. */
  g_assert_true (match (fixture, fixture->a1, SL_MATRIX_GAP_UNCHECKED, BEN));
  g_assert_false (match (fixture, fixture->a1, SL_MATRIX_GAP_STATED, BEN));

  g_assert_true (sl_workspace_link (fixture->workspace, fixture->a1, fixture->c1,
                                    SL_RELATION_SAME_CLAIM, NULL));
  g_assert_false (match (fixture, fixture->a1, SL_MATRIX_GAP_STATED, NULL));
  g_assert_true (match (fixture, fixture->a1, SL_MATRIX_GAP_CONTRADICTED, NULL));
}

static gboolean
see_ben (gpointer    data,
         const char *annotator_uuid)
{
  return g_str_equal (annotator_uuid, BEN);
}

/* Who judges blind is not told what others stated. */
static void
test_describe (SlMatrixFixture *fixture,
               gconstpointer    data)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autoptr (SlMatrixRow) row = sl_matrix_fixture_row (fixture, fixture->a1);
  const char *silent = get_article (fixture, 2);
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_new ();
  g_autofree char *none = sl_matrix_omissions_describe (matrix, row, silent);
  g_autofree char *blind = NULL;
  g_autofree char *both = NULL;
  g_autofree char *asked = NULL;

  g_assert_null (none);
  let_ben_state (fixture, fixture->a1, silent, "the first\npage only");
  blind = sl_matrix_omissions_describe (matrix, row, silent);
  g_assert_null (blind);
  g_assert_true (sl_workspace_state_omission (fixture->workspace, fixture->a1, silent, NULL));
  sl_matrix_set_seen (matrix, see_ben, NULL);
  both = sl_matrix_omissions_describe (matrix, row, silent);
  g_assert_nonnull (strstr (both, "Stated as not mentioned by Ben: the first page only"));
  g_assert_nonnull (strstr (both, "Stated as not mentioned by you"));

  sl_matrix_set_seen (matrix, NULL, NULL);
  filter->annotator = g_strdup (BEN);
  sl_matrix_set_filter (matrix, filter);
  asked = sl_matrix_omissions_describe (matrix, row, silent);
  g_assert_cmpstr (asked, ==, "Stated as not mentioned by Ben: the first page only");
}

static void
note_change (GString *told,
             guint    position,
             guint    removed,
             guint    added)
{
  g_string_append_printf (told, "%u:%u/%u ", position, removed, added);
}

/* Only the row of the claim is said to have changed; with a filter, it comes and goes. */
static void
test_follows (SlMatrixFixture *fixture,
              gconstpointer    data)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_new ();
  g_autofree char *expected = NULL;
  guint row;

  g_assert_true (sl_matrix_find (matrix, fixture->b1, &row));
  g_signal_connect_swapped (matrix, "items-changed", G_CALLBACK (note_change), told);
  g_assert_true (sl_workspace_state_omission (fixture->workspace, fixture->b1,
                                              get_article (fixture, 2), NULL));
  expected = g_strdup_printf ("%u:1/1 ", row);
  g_assert_cmpstr (told->str, ==, expected);

  filter->gap = SL_MATRIX_GAP_STATED;
  g_assert_cmpuint (sl_matrix_filter_count (filter), ==, 1);
  sl_matrix_set_filter (matrix, filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (matrix)), ==, 1);
  g_assert_true (sl_workspace_withdraw_omission (fixture->workspace, fixture->a1,
                                                 get_article (fixture, 2), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (matrix)), ==, 0);
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (matrix)), ==, 1);
}

/* Told as a whole, of many claims or of another annotator, every row counts as changed. */
static void
test_many (SlMatrixFixture *fixture,
           gconstpointer    data)
{
  static const char *const signals[] = { "omissions-changed", "claim-changed" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
      g_autoptr (GString) told = g_string_new (NULL);

      g_signal_connect_swapped (matrix, "items-changed", G_CALLBACK (note_change), told);
      g_signal_emit_by_name (fixture->workspace, signals[i], NULL);
      sl_matrix_flush (matrix);
      g_assert_cmpstr (told->str, ==, "0:3/3 ");
      sl_matrix_flush (matrix);
      g_assert_cmpstr (told->str, ==, "0:3/3 ");
    }
}

/* Another annotator has stated other things. */
static void
test_other_annotator (SlMatrixFixture *fixture,
                      gconstpointer    data)
{
  g_autoptr (SlAnnotator) ben = sl_annotator_new (BEN, "Ben", NULL);
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_true (sl_workspace_state_omission (fixture->workspace, fixture->a1,
                                              get_article (fixture, 2), NULL));
  g_signal_connect_swapped (matrix, "items-changed", G_CALLBACK (note_change), told);
  g_assert_true (sl_workspace_set_annotator (fixture->workspace, ben, NULL));
  sl_matrix_flush (matrix);
  g_assert_nonnull (strstr (told->str, "0:3/3 "));
  g_assert_true (match (fixture, fixture->a1, SL_MATRIX_GAP_UNCHECKED, NULL));
}

static gboolean
hide (gpointer  data,
      SlClaim  *claim)
{
  return !g_str_equal (sl_claim_get_uuid (claim), data);
}

/* The statement counts for its row although its own claim is not shown. */
static void
test_hidden_claim (SlMatrixFixture *fixture,
                   gconstpointer    data)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (SlMatrixRow) row = NULL;
  g_autoptr (SlMatrixCell) cell = NULL;
  guint position;

  g_assert_true (sl_workspace_state_omission (fixture->workspace, fixture->b1,
                                              get_article (fixture, 2), NULL));
  sl_matrix_set_shown (matrix, hide, (gpointer) fixture->b1);
  sl_matrix_flush (matrix);
  g_assert_true (sl_matrix_find (matrix, fixture->a1, &position));
  row = g_list_model_get_item (G_LIST_MODEL (matrix), position);
  cell = sl_matrix_cell_new (fixture->workspace, row, get_article (fixture, 2), NULL);
  g_assert_null (cell->claim);
  g_assert_nonnull (cell->omission);
  g_signal_connect_swapped (matrix, "items-changed", G_CALLBACK (note_change), told);
  g_assert_true (sl_workspace_withdraw_omission (fixture->workspace, fixture->a1,
                                                 get_article (fixture, 2), NULL));
  g_assert_cmpuint (told->len, >, 0);
}

#define ADD(path, test) \
  g_test_add ("/workspace/matrix-omissions/" path, SlMatrixFixture, NULL, sl_matrix_fixture_set_up, \
              test, sl_matrix_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("gaps", test_gaps);
  ADD ("describe", test_describe);
  ADD ("follows", test_follows);
  ADD ("many", test_many);
  ADD ("other-annotator", test_other_annotator);
  ADD ("hidden-claim", test_hidden_claim);

  return g_test_run ();
}
