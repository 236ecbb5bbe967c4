/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace.h"

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

typedef struct
{
  guint claims;
  guint matches;
  guint lists;
  guint position;
  guint removed;
  guint added;
} Told;

static void
claim_changed_cb (SlWorkspace *workspace,
                  const char  *uuid,
                  Told        *told)
{
  told->claims++;
}

static void
matches_changed_cb (SlWorkspace *workspace,
                    Told        *told)
{
  told->matches++;
}

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Told       *told)
{
  told->lists++;
  told->position = position;
  told->removed = removed;
  told->added = added;
}

/* The smallest stretch of a list is replaced, so that selection and scrolling survive. */
static void
test_smallest_change (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  Told told = { 0 };
  GListModel *claims;

  sl_test_comparison_init (&fixture);
  claims = sl_workspace_get_claims (fixture.workspace, fixture.article_a);
  g_signal_connect (claims, "items-changed", G_CALLBACK (items_changed_cb), &told);
  g_assert_nonnull (sl_workspace_mark (fixture.workspace, fixture.article_a,
                                       &(SlTextRange) { 90, 95 }, SL_VERDICT_NONE, NULL));
  g_assert_cmpuint (told.lists, ==, 1);
  g_assert_true (told.position == 2 && told.removed == 0 && told.added == 1);
  g_assert_true (sl_workspace_adjust_claim (fixture.workspace, fixture.figure_a,
                                            &(SlTextRange) { 43, 50 }, NULL));
  g_assert_cmpuint (told.lists, ==, 2);
  g_assert_true (told.position == 1 && told.removed == 1 && told.added == 1);
  g_assert_true (
    sl_workspace_set_verdict (fixture.workspace, fixture.claim_a, SL_VERDICT_DISPUTED, NULL));
  g_assert_cmpuint (told.lists, ==, 2);

  /* Past its neighbours. */
  g_assert_true (
    sl_workspace_adjust_claim (fixture.workspace, fixture.claim_a, &(SlTextRange) { 96, 99 },
                               NULL));
  g_assert_cmpuint (told.lists, ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 3);
  g_signal_handlers_disconnect_by_data (claims, &told);
}

static void
test_signals (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  Told told = { 0 };

  sl_test_comparison_init (&fixture);
  g_signal_connect (fixture.workspace, "claim-changed", G_CALLBACK (claim_changed_cb), &told);
  g_signal_connect (fixture.workspace, "matches-changed", G_CALLBACK (matches_changed_cb), &told);
  g_assert_true (sl_workspace_link (fixture.workspace, fixture.claim_a, fixture.claim_b,
                                    SL_RELATION_SAME_CLAIM, NULL));
  g_assert_cmpuint (told.claims, ==, 2);
  g_assert_cmpuint (told.matches, ==, 1);
  g_assert_true (
    sl_workspace_set_verdict (fixture.workspace, fixture.claim_a, SL_VERDICT_DISPUTED, NULL));
  g_assert_cmpuint (told.claims, ==, 3);
  g_assert_cmpuint (told.matches, ==, 1);
  g_signal_handlers_disconnect_by_data (fixture.workspace, &told);
}

static SlArticle *
make_repetitive (const char *dateline)
{
  g_autoptr (GString) words = g_string_new (dateline);
  SlArticle *article;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (
      words, "\n\"Gate number %u of the harbour tunnel will never open again\", she said.",
      100 + i);
  article = sl_test_article_new (words->str);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char
        *quote = g_strdup_printf ("Gate number %u of the harbour tunnel will never open again",
                                  100 + i);

      sl_test_claim_new (article, quote, SL_CLAIM_KIND_QUOTE);
    }

  return article;
}

/* Many matches at once are told as a whole. */
static void
test_many_matches (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  Told told = { 0 };

  sl_test_comparison_init (&fixture);
  g_ptr_array_add (articles, make_repetitive ("North Harbour"));
  g_ptr_array_add (articles, make_repetitive ("South Harbour"));
  g_assert_true (sl_workspace_add_articles (fixture.workspace, articles, NULL));
  g_signal_connect (fixture.workspace, "claim-changed", G_CALLBACK (claim_changed_cb), &told);
  g_signal_connect (fixture.workspace, "matches-changed", G_CALLBACK (matches_changed_cb), &told);
  g_signal_connect (sl_workspace_get_matches (fixture.workspace), "items-changed",
                    G_CALLBACK (items_changed_cb), &told);
  g_assert_true (sl_workspace_compare (fixture.workspace, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_matches (fixture.workspace)), >=,
                    40);
  g_assert_cmpuint (told.claims, ==, 0);
  g_assert_cmpuint (told.matches, ==, 1);
  g_assert_cmpuint (told.lists, ==, 1);
  g_signal_handlers_disconnect_by_data (sl_workspace_get_matches (fixture.workspace), &told);
  g_signal_handlers_disconnect_by_data (fixture.workspace, &told);
}

/* Many claims at once are told as a whole, a few one by one. */
static void
test_many_claims (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SlAnnotator) ben = sl_annotator_new (NULL, "Ben", NULL);
  Told told = { 0 };

  sl_test_comparison_init (&fixture);
  g_signal_connect (fixture.workspace, "claim-changed", G_CALLBACK (claim_changed_cb), &told);
  g_ptr_array_add (articles, make_repetitive ("North Harbour"));
  g_assert_true (sl_workspace_add_articles (fixture.workspace, articles, NULL));
  g_assert_cmpuint (told.claims, ==, 40);
  told.claims = 0;
  g_ptr_array_add (articles, make_repetitive ("South Harbour"));
  g_ptr_array_add (articles, make_repetitive ("West Harbour"));
  g_ptr_array_remove_index (articles, 0);
  g_assert_true (sl_workspace_add_articles (fixture.workspace, articles, NULL));
  g_assert_cmpuint (told.claims, ==, 1);
  g_free (sl_workspace_undo (fixture.workspace, NULL));
  g_assert_cmpuint (told.claims, ==, 2);

  /* So is another person, whose verdicts are others. */
  g_assert_true (sl_workspace_set_verdict (fixture.workspace, fixture.claim_a, SL_VERDICT_DISPUTED,
                                           NULL));
  told.claims = 0;
  g_assert_true (sl_workspace_set_annotator (fixture.workspace, ben, NULL));
  g_assert_cmpuint (told.claims, ==, 1);
  g_signal_handlers_disconnect_by_data (fixture.workspace, &told);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace-model/smallest-change", test_smallest_change);
  g_test_add_func ("/workspace-model/signals", test_signals);
  g_test_add_func ("/workspace-model/many-matches", test_many_matches);
  g_test_add_func ("/workspace-model/many-claims", test_many_claims);

  return g_test_run ();
}
