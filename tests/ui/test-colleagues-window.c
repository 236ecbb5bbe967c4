/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs/sl-colleagues-window.h"

#include "compare/sl-claim-filter.h"
#include "sl-compare-fixture.h"
#include "sl-test-set.h"
#include "sl-ui-test.h"

/* Ben has marked a passage and judged another claim. */
static void
add_ben (SlCompareFixture *fixture)
{
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autoptr (SlAnnotator) ben = sl_annotator_new (SL_TEST_BEN, "Ben Reader", NULL);
  g_autoptr (SlArticle) article = sl_article_copy (fixture->articles[0]);
  g_autoptr (SlAnnotation) annotation =
    sl_annotation_new (fixture->a3, SL_TEST_BEN, SL_VERDICT_DISPUTED, NULL, "2026-03-09T10:00:00Z");
  g_autoptr (SlMergeReport) report = NULL;
  SlTextRange range = { 1, 5 };
  SlClaim *claim = sl_claim_new (SL_TEST_CLAIM (1), sl_article_get_uuid (article), &range,
                                 SL_CLAIM_KIND_ASSERTION, SL_ORIGIN_MARKED, 1);
  g_autoptr (GError) error = NULL;

  sl_claim_set_creator (claim, SL_TEST_BEN);
  sl_article_take_claim (article, claim);
  sl_article_sort_claims (article);
  g_assert_true (sl_set_add_annotator (set, ben));
  g_assert_true (sl_set_add_article (set, article));
  g_assert_true (sl_set_add_annotation (set, annotation));
  report = sl_workspace_merge_set (fixture->workspace, SL_SET_SOURCE (set), FALSE, &error);
  g_assert_no_error (error);
}

static void
test_nobody (SlCompareFixture *fixture,
             gconstpointer     data)
{
  GtkWidget *window = sl_colleagues_window_new (NULL, fixture->context);

  g_assert_cmpuint (sl_colleagues_window_get_n (SL_COLLEAGUES_WINDOW (window)), ==, 0);
  g_assert_nonnull (sl_ui_test_find_label (window, "Nobody else"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Blind until the switch is turned, and blind again after. */
static void
test_blind (SlCompareFixture *fixture,
            gconstpointer     data)
{
  g_autoptr (SlClaimFilter) filter = sl_claim_filter_new (fixture->context);
  GtkWidget *window;
  GtkWidget *toggle;
  SlClaim *marked;
  SlClaim *judged;

  add_ben (fixture);
  marked = sl_workspace_lookup_claim (fixture->workspace, SL_TEST_CLAIM (1));
  judged = sl_workspace_lookup_claim (fixture->workspace, fixture->a3);
  g_assert_false (sl_compare_context_is_shown (fixture->context, marked));

  window = sl_colleagues_window_new (NULL, fixture->context);
  g_assert_cmpuint (sl_colleagues_window_get_n (SL_COLLEAGUES_WINDOW (window)), ==, 1);
  g_assert_nonnull (sl_ui_test_find_label (window, "Ben Reader"));
  toggle = sl_ui_test_find (window, GTK_TYPE_SWITCH);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (toggle)));
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  g_assert_true (sl_compare_context_is_compared (fixture->context, SL_TEST_BEN));
  g_assert_true (sl_compare_context_is_shown (fixture->context, marked));

  sl_claim_filter_set_annotator (filter, SL_TEST_BEN);
  g_assert_cmpuint (sl_claim_filter_count (filter), ==, 1);
  g_assert_true (gtk_filter_match (GTK_FILTER (filter), marked));
  g_assert_true (gtk_filter_match (GTK_FILTER (filter), judged));
  sl_claim_filter_set_verdict (filter, SL_VERDICT_DISPUTED);
  g_assert_false (gtk_filter_match (GTK_FILTER (filter), marked));
  g_assert_true (gtk_filter_match (GTK_FILTER (filter), judged));

  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  g_assert_false (sl_compare_context_is_shown (fixture->context, marked));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the user has judged as well is no secret. */
static void
test_own_verdict (SlCompareFixture *fixture,
                  gconstpointer     data)
{
  add_ben (fixture);
  g_assert_true (sl_workspace_set_verdict (fixture->workspace, SL_TEST_CLAIM (1),
                                           SL_VERDICT_SUPPORTED, NULL));
  g_assert_true (sl_compare_context_is_shown (fixture->context,
                                              sl_workspace_lookup_claim (fixture->workspace,
                                                                         SL_TEST_CLAIM (1))));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/colleagues-window/nobody", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_nobody, sl_compare_fixture_tear_down);
  g_test_add ("/colleagues-window/blind", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_blind, sl_compare_fixture_tear_down);
  g_test_add ("/colleagues-window/own-verdict", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_own_verdict, sl_compare_fixture_tear_down);

  return g_test_run ();
}
