/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace-adjudicate.h"

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

#define BEN "b2222222-2222-4222-8222-222222222222"

/* Ann and Ben agree on one claim and not on another. */
static SlAnnotator *
judge_by_two (SlTestComparison *comparison)
{
  g_autoptr (SlAnnotator) ann = g_object_ref (sl_workspace_get_annotator (comparison->workspace));
  g_autoptr (SlAnnotator) ben = sl_annotator_new (BEN, "Ben Reader", NULL);
  SlWorkspace *workspace = comparison->workspace;

  g_assert_true (sl_workspace_set_verdict (workspace, comparison->claim_a, SL_VERDICT_SUPPORTED, NULL));
  g_assert_true (sl_workspace_set_verdict (workspace, comparison->claim_b, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_set_annotator (workspace, ben, NULL));
  g_assert_true (sl_workspace_set_verdict (workspace, comparison->claim_a, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_set_verdict (workspace, comparison->claim_b, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_set_annotator (workspace, ann, NULL));

  return g_steal_pointer (&ann);
}

static SlDispute *
find_dispute (SlTestComparison *comparison,
              const char       *claim)
{
  g_autoptr (GPtrArray) disputes =
    sl_dispute_list (sl_workspace_get_set_source (comparison->workspace), NULL);

  for (guint i = 0; i < disputes->len; i++)
    {
      SlDispute *dispute = g_ptr_array_index (disputes, i);

      if (g_str_equal (sl_claim_get_uuid (sl_dispute_get_claim (dispute)), claim))
        return g_object_ref (dispute);
    }

  return NULL;
}

static void
note_claim (SlWorkspace *workspace,
            const char  *claim,
            gpointer     user_data)
{
  g_ptr_array_add (user_data, g_strdup (claim));
}

/* A decision is kept with where it came from, tells the window, can be undone, and is in the file.
 */
static void
test_decide (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autoptr (SlAnnotator) ann = NULL;
  g_autoptr (SlDispute) dispute = NULL;
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  SlAdjudication *decision;

  sl_test_comparison_init (&comparison);
  ann = judge_by_two (&comparison);
  dispute = find_dispute (&comparison, comparison.claim_a);
  g_signal_connect (comparison.workspace, "claim-changed", G_CALLBACK (note_claim), told);
  g_assert_true (sl_workspace_adjudicate (comparison.workspace, dispute, SL_RULING_TAKEN,
                                          SL_VERDICT_DISPUTED, BEN, "The minutes", NULL));
  g_assert_cmpuint (told->len, ==, 1);
  decision = sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_a);
  g_assert_cmpint (sl_adjudication_get_verdict (decision), ==, SL_VERDICT_DISPUTED);
  g_assert_cmpstr (sl_adjudication_get_adjudicator (decision), ==, sl_annotator_get_uuid (ann));
  g_assert_cmpstr (sl_adjudication_get_taken_from (decision), ==, BEN);
  g_assert_nonnull (sl_adjudication_get_decided (decision));
  g_assert_cmpuint (sl_adjudication_get_n_votes (decision), ==, 2);
  g_assert_cmpint (sl_workspace_get_verdict (comparison.workspace, comparison.claim_a), ==,
                   SL_VERDICT_SUPPORTED);

  undone = sl_workspace_undo (comparison.workspace, NULL);
  g_assert_cmpstr (undone, ==, "Decide on a claim");
  g_assert_null (sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_a));
  redone = sl_workspace_redo (comparison.workspace, NULL);
  sl_test_comparison_reopen (&comparison);
  decision = sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_a);
  g_assert_cmpstr (sl_adjudication_get_reason (decision), ==, "The minutes");
}

/* Rejecting is recorded, and deciding again replaces it. */
static void
test_decide_again (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autoptr (SlAnnotator) ann = NULL;
  g_autoptr (SlDispute) dispute = NULL;
  g_autoptr (GError) error = NULL;
  SlAdjudication *decision;

  sl_test_comparison_init (&comparison);
  ann = judge_by_two (&comparison);
  dispute = find_dispute (&comparison, comparison.claim_a);
  g_assert_true (sl_workspace_adjudicate (comparison.workspace, dispute, SL_RULING_REJECTED,
                                          SL_VERDICT_NONE, NULL, NULL, NULL));
  decision = sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_a);
  g_assert_cmpint (sl_adjudication_get_ruling (decision), ==, SL_RULING_REJECTED);
  g_assert_true (sl_workspace_adjudicate (comparison.workspace, dispute, SL_RULING_NEW,
                                          SL_VERDICT_UNVERIFIABLE, NULL, NULL, NULL));
  decision = sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_a);
  g_assert_cmpint (sl_adjudication_get_verdict (decision), ==, SL_VERDICT_UNVERIFIABLE);
  g_assert_true (sl_workspace_unadjudicate (comparison.workspace, comparison.claim_a, NULL));
  g_assert_null (sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_a));
  g_assert_false (sl_workspace_unadjudicate (comparison.workspace, comparison.claim_a, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_accept_agreed (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autoptr (SlAnnotator) ann = NULL;
  g_autofree char *undone = NULL;
  guint n = 0;

  sl_test_comparison_init (&comparison);
  ann = judge_by_two (&comparison);
  g_assert_true (sl_workspace_adjudicate_agreed (comparison.workspace, &n, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_b));
  g_assert_null (sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_a));
  g_assert_true (sl_workspace_adjudicate_agreed (comparison.workspace, &n, NULL));
  g_assert_cmpuint (n, ==, 0);
  undone = sl_workspace_undo (comparison.workspace, NULL);
  g_assert_cmpstr (undone, ==, "Accept 1 agreement");
}

/* A claim that goes takes the decision along, and undo brings both back. */
static void
test_remove_claim (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autoptr (SlAnnotator) ann = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *article_undone = NULL;
  guint n = 0;

  sl_test_comparison_init (&comparison);
  ann = judge_by_two (&comparison);
  g_assert_true (sl_workspace_adjudicate_agreed (comparison.workspace, &n, NULL));
  g_assert_true (sl_workspace_remove_claim (comparison.workspace, comparison.claim_b, NULL));
  g_assert_null (sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_b));
  undone = sl_workspace_undo (comparison.workspace, NULL);
  g_assert_nonnull (sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_b));
  g_assert_true (sl_workspace_remove_article (comparison.workspace, comparison.article_b, NULL));
  g_assert_null (sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_b));
  article_undone = sl_workspace_undo (comparison.workspace, NULL);
  g_assert_nonnull (sl_workspace_lookup_adjudication (comparison.workspace, comparison.claim_b));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace-adjudicate/decide", test_decide);
  g_test_add_func ("/workspace-adjudicate/decide-again", test_decide_again);
  g_test_add_func ("/workspace-adjudicate/accept-agreed", test_accept_agreed);
  g_test_add_func ("/workspace-adjudicate/remove-claim", test_remove_claim);

  return g_test_run ();
}
