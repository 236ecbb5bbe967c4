/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace.h"

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

static void
set_up (SlTestComparison *fixture,
        gconstpointer     data)
{
  sl_test_comparison_init (fixture);
}

static void
tear_down (SlTestComparison *fixture,
           gconstpointer     data)
{
  sl_test_comparison_clear (fixture);
}

static guint
count_matches (SlTestComparison *fixture)
{
  return g_list_model_get_n_items (sl_workspace_get_matches (fixture->workspace));
}

static SlMatch *
get_match (SlTestComparison *fixture)
{
  g_autofree char *uuid = sl_match_dup_pair_uuid (fixture->claim_a, fixture->claim_b);

  return sl_workspace_lookup_match (fixture->workspace, uuid);
}

static void
test_link (SlTestComparison *fixture,
           gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) group = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (sl_workspace_link (fixture->workspace, fixture->claim_b, fixture->claim_a,
                                    SL_RELATION_SAME_CLAIM, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sl_match_get_state (get_match (fixture)), ==, SL_MATCH_ACCEPTED);
  g_assert_cmpint (sl_match_get_origin (get_match (fixture)), ==, SL_ORIGIN_MARKED);
  list = sl_workspace_list_matches (fixture->workspace, fixture->claim_a);
  g_assert_cmpuint (list->len, ==, 1);
  group = sl_workspace_list_group (fixture->workspace, fixture->claim_a);
  g_assert_cmpuint (group->len, ==, 2);

  g_clear_pointer (&group, g_ptr_array_unref);
  sl_workspace_prepare_groups (fixture->workspace);
  sl_workspace_prepare_groups (fixture->workspace);
  group = sl_workspace_list_group (fixture->workspace, fixture->claim_a);
  g_assert_cmpuint (group->len, ==, 2);

  g_assert_false (sl_workspace_link (fixture->workspace, fixture->claim_a, fixture->figure_a,
                                     SL_RELATION_SAME_CLAIM, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_false (sl_workspace_link (fixture->workspace, fixture->claim_a, fixture->claim_a,
                                     SL_RELATION_SAME_CLAIM, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_false (sl_workspace_link (fixture->workspace, fixture->claim_a, "nothing",
                                     SL_RELATION_SAME_CLAIM, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_null (get_match (fixture));
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_workspace_compare_finish (SL_WORKSPACE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
cancelled_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_workspace_compare_finish (SL_WORKSPACE (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

static void
test_compare_async (SlTestComparison *fixture,
                    gconstpointer     data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean finished = FALSE;
  gboolean comparing = FALSE;

  sl_workspace_compare_async (fixture->workspace, NULL, finished_cb, &finished);
  g_object_get (fixture->workspace, "comparing", &comparing, NULL);
  g_assert_true (comparing);
  sl_test_wait_until (finished);
  g_object_get (fixture->workspace, "comparing", &comparing, NULL);
  g_assert_false (comparing);
  g_assert_cmpint (sl_match_get_state (get_match (fixture)), ==, SL_MATCH_SUGGESTED);

  /* Suggestions are no step of the history. */
  g_assert_false (sl_workspace_can_redo (fixture->workspace));
  finished = FALSE;
  g_cancellable_cancel (cancellable);
  sl_workspace_compare_async (fixture->workspace, cancellable, cancelled_cb, &finished);
  sl_test_wait_until (finished);
  g_assert_nonnull (get_match (fixture));
}

/* A claim that goes while the matcher runs takes what is said of it along. */
static void
test_removed_meanwhile (SlTestComparison *fixture,
                        gconstpointer     data)
{
  gboolean finished = FALSE;

  sl_workspace_compare_async (fixture->workspace, NULL, finished_cb, &finished);
  g_assert_true (sl_workspace_remove_claim (fixture->workspace, fixture->claim_a, NULL));
  sl_test_wait_until (finished);
  g_assert_null (get_match (fixture));
}

static void
test_decisions_stay (SlTestComparison *fixture,
                     gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = sl_match_dup_pair_uuid (fixture->claim_a, fixture->claim_b);
  guint n;

  g_assert_true (sl_workspace_compare (fixture->workspace, NULL));
  n = count_matches (fixture);
  g_assert_true (
    sl_workspace_set_match_state (fixture->workspace, uuid, SL_MATCH_REJECTED, &error));
  g_assert_no_error (error);
  g_assert_true (sl_workspace_compare (fixture->workspace, NULL));
  sl_test_comparison_reopen (fixture);
  g_assert_true (sl_workspace_compare (fixture->workspace, NULL));
  g_assert_cmpint (sl_match_get_state (get_match (fixture)), ==, SL_MATCH_REJECTED);
  g_assert_cmpuint (count_matches (fixture), ==, n);
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_cmpint (sl_match_get_state (get_match (fixture)), ==, SL_MATCH_SUGGESTED);
  g_assert_true (sl_workspace_set_match_state (fixture->workspace, uuid, SL_MATCH_ACCEPTED, NULL));
  g_assert_true (sl_workspace_compare (fixture->workspace, NULL));
  g_assert_cmpint (sl_match_get_state (get_match (fixture)), ==, SL_MATCH_ACCEPTED);
  g_assert_false (
    sl_workspace_set_match_state (fixture->workspace, "nothing", SL_MATCH_ACCEPTED, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* A suggestion that no longer holds goes; the list tells of one stretch. */
static void
count_cb (GListModel *list,
          guint       position,
          guint       removed,
          guint       added,
          guint      *n)
{
  (*n)++;
}

static void
test_stale (SlTestComparison *fixture,
            gconstpointer     data)
{
  guint n = 0;

  g_assert_true (sl_workspace_compare (fixture->workspace, NULL));
  g_assert_nonnull (get_match (fixture));
  g_signal_connect (sl_workspace_get_matches (fixture->workspace), "items-changed",
                    G_CALLBACK (count_cb), &n);
  g_assert_true (sl_workspace_compare (fixture->workspace, NULL));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (sl_workspace_adjust_claim (fixture->workspace, fixture->claim_a,
                                            &(SlTextRange) { 33, 38 }, NULL));
  g_assert_true (sl_workspace_compare (fixture->workspace, NULL));
  g_assert_null (get_match (fixture));
  g_assert_cmpuint (n, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, SlTestComparison, NULL, set_up, function, tear_down)
  ADD ("/workspace-matches/link", test_link);
  ADD ("/workspace-matches/compare-async", test_compare_async);
  ADD ("/workspace-matches/removed-meanwhile", test_removed_meanwhile);
  ADD ("/workspace-matches/decisions-stay", test_decisions_stay);
  ADD ("/workspace-matches/stale", test_stale);
#undef ADD

  return g_test_run ();
}
