/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace.h"

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

#define N_EDITS 120

static SlClaim *
pick_claim (SlWorkspace *workspace,
            GRand       *rand)
{
  GListModel *articles = sl_workspace_get_articles (workspace);
  g_autoptr (SlArticle) article = NULL;
  GListModel *claims;
  guint n = g_list_model_get_n_items (articles);

  if (n == 0)
    return NULL;
  article = g_list_model_get_item (articles, g_rand_int_range (rand, 0, n));
  claims = sl_workspace_get_claims (workspace, sl_article_get_uuid (article));
  n = g_list_model_get_n_items (claims);

  return n > 0 ? g_list_model_get_item (claims, g_rand_int_range (rand, 0, n)) : NULL;
}

static SlArticle *
pick_article (SlWorkspace *workspace,
              GRand       *rand)
{
  GListModel *articles = sl_workspace_get_articles (workspace);
  guint n = g_list_model_get_n_items (articles);

  return n > 0 ? g_list_model_get_item (articles, g_rand_int_range (rand, 0, n)) : NULL;
}

static SlTextRange
pick_range (SlArticle *article,
            GRand     *rand)
{
  guint n = sl_text_get_n_chars (sl_article_get_text (article));
  guint start = g_rand_int_range (rand, 0, n - 1);

  return (SlTextRange) { start, g_rand_int_range (rand, start + 1, n + 1) };
}

static void
edit_article (SlWorkspace *workspace,
              GRand       *rand)
{
  g_autoptr (SlArticle) article = pick_article (workspace, rand);
  g_autofree char *words = g_strdup_printf ("Article %u tells\nthat %u dams broke.",
                                            g_rand_int (rand), g_rand_int (rand));
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  SlTextRange range;

  switch (article != NULL ? g_rand_int_range (rand, 0, 6) : 0)
    {
    case 0:
      g_ptr_array_add (articles, sl_test_article_new (words));
      sl_test_claim_new (g_ptr_array_index (articles, 0), "dams broke", SL_CLAIM_KIND_ASSERTION);
      g_assert_true (sl_workspace_add_articles (workspace, articles, NULL));
      break;
    case 1:
      g_assert_true (sl_workspace_remove_article (workspace, sl_article_get_uuid (article), NULL));
      break;
    case 2:
      g_assert_true (sl_workspace_move_article (workspace, sl_article_get_uuid (article),
                                                g_rand_int_range (rand, 0, 4), NULL));
      break;
    case 3:
      g_assert_true (sl_workspace_set_article_detail (workspace, sl_article_get_uuid (article),
                                                      g_rand_int_range (rand, 0, SL_N_DETAILS),
                                                      words, NULL));
      break;
    default:
      range = pick_range (article, rand);
      g_assert_nonnull (sl_workspace_mark (workspace, sl_article_get_uuid (article), &range,
                                           g_rand_int_range (rand, 0, SL_N_VERDICTS), NULL));
      break;
    }
}

static void
edit_claim (SlWorkspace *workspace,
            GRand       *rand)
{
  g_autoptr (SlClaim) claim = pick_claim (workspace, rand);
  g_autoptr (SlClaim) other = pick_claim (workspace, rand);
  g_autoptr (SlEvidence) evidence =
    sl_evidence_new ("https://a.example", NULL, SL_STANCE_SUPPORTS, NULL);
  g_autofree char *words = g_strdup_printf ("note %u", g_rand_int (rand));
  const char *uuid = claim != NULL ? sl_claim_get_uuid (claim) : NULL;
  SlTextRange range;

  if (claim == NULL || other == NULL)
    return;
  switch (g_rand_int_range (rand, 0, 9))
    {
    case 0:
      g_assert_true (sl_workspace_remove_claim (workspace, uuid, NULL));
      break;
    case 1:
      range = pick_range (sl_workspace_lookup_article (workspace, sl_claim_get_article (claim)),
                          rand);
      g_assert_true (sl_workspace_adjust_claim (workspace, uuid, &range, NULL));
      break;
    case 2:
      g_assert_true (sl_workspace_set_note (workspace, uuid, words, NULL));
      break;
    case 3:
      g_assert_true (sl_workspace_add_evidence (workspace, uuid, evidence, NULL));
      break;
    case 4:
      sl_workspace_remove_evidence (workspace, uuid, 0, NULL);
      break;
    case 5:
    case 6:
      sl_workspace_link (workspace, uuid, sl_claim_get_uuid (other),
                         g_rand_int_range (rand, 0, SL_N_RELATIONS), NULL);
      break;
    default:
      g_assert_true (sl_workspace_set_verdict (workspace, uuid,
                                               g_rand_int_range (rand, 0, SL_N_VERDICTS), NULL));
      break;
    }
}

static void
decide (SlWorkspace *workspace,
        GRand       *rand)
{
  GListModel *matches = sl_workspace_get_matches (workspace);
  guint n = g_list_model_get_n_items (matches);
  g_autoptr (SlMatch) match = n > 0 ? g_list_model_get_item (matches, g_rand_int_range (rand, 0, n))
                                    : NULL;

  if (match != NULL)
    g_assert_true (sl_workspace_set_match_state (workspace, sl_match_get_uuid (match),
                                                 g_rand_int_range (rand, 0, SL_N_MATCH_STATES),
                                                 NULL));
}

/* Edits at random, with some undone and redone on the way. */
static void
edit (SlWorkspace *workspace,
      GRand       *rand)
{
  guint what = g_rand_int_range (rand, 0, 20);

  if (what < 5)
    edit_article (workspace, rand);
  else if (what < 15)
    edit_claim (workspace, rand);
  else if (what < 17)
    decide (workspace, rand);
  else if (what < 19 && sl_workspace_can_undo (workspace))
    g_free (sl_workspace_undo (workspace, NULL));
  else if (sl_workspace_can_redo (workspace))
    g_free (sl_workspace_redo (workspace, NULL));
}

static guint
walk_all (SlWorkspace *workspace,
          gboolean     backwards)
{
  guint n = 0;

  while (backwards ? sl_workspace_can_undo (workspace) : sl_workspace_can_redo (workspace))
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *what = backwards ? sl_workspace_undo (workspace, &error)
                                        : sl_workspace_redo (workspace, &error);

      g_assert_no_error (error);
      g_assert_nonnull (what);
      n++;
    }

  return n;
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= 6; seed++)
    {
      g_auto (SlTestComparison) fixture = { 0 };
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      g_autofree char *reread = NULL;
      guint n;

      sl_test_comparison_init (&fixture);
      g_free (sl_workspace_undo (fixture.workspace, NULL));
      start = sl_test_fingerprint (fixture.workspace);
      g_free (sl_workspace_redo (fixture.workspace, NULL));
      for (guint i = 0; i < N_EDITS; i++)
        edit (fixture.workspace, rand);
      walk_all (fixture.workspace, FALSE);
      end = sl_test_fingerprint (fixture.workspace);

      /* The file says what memory says, and the history is still there. */
      sl_test_comparison_reopen (&fixture);
      reread = sl_test_fingerprint (fixture.workspace);
      g_assert_cmpstr (reread, ==, end);
      n = walk_all (fixture.workspace, TRUE);
      g_assert_cmpuint (n, >, 10);
      undone = sl_test_fingerprint (fixture.workspace);
      g_assert_cmpstr (undone, ==, start);
      sl_test_comparison_reopen (&fixture);
      g_assert_cmpuint (walk_all (fixture.workspace, FALSE), ==, n);
      redone = sl_test_fingerprint (fixture.workspace);
      g_assert_cmpstr (redone, ==, end);
    }
}

static void
test_labels_and_properties (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  g_autofree char *what = NULL;
  g_autoptr (GError) error = NULL;
  gboolean can_undo;
  gboolean can_redo;

  sl_test_comparison_init (&fixture);
  g_assert_true (
    sl_workspace_set_verdict (fixture.workspace, fixture.claim_a, SL_VERDICT_DISPUTED, NULL));
  what = sl_workspace_undo (fixture.workspace, NULL);
  g_assert_cmpstr (what, ==, "Give a verdict");
  g_object_get (fixture.workspace, "undo-label", &undo_label, "redo-label", &redo_label, "can-undo",
                &can_undo, "can-redo", &can_redo, NULL);
  g_assert_cmpstr (undo_label, ==, "Add 2 articles");
  g_assert_cmpstr (redo_label, ==, "Give a verdict");
  g_assert_true (can_undo && can_redo);
  walk_all (fixture.workspace, TRUE);
  g_assert_null (sl_workspace_undo (fixture.workspace, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  walk_all (fixture.workspace, FALSE);
  g_assert_null (sl_workspace_redo (fixture.workspace, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_edit_drops_redo (void)
{
  g_auto (SlTestComparison) fixture = { 0 };

  sl_test_comparison_init (&fixture);
  g_assert_true (
    sl_workspace_set_verdict (fixture.workspace, fixture.claim_a, SL_VERDICT_DISPUTED, NULL));
  g_free (sl_workspace_undo (fixture.workspace, NULL));
  g_assert_true (
    sl_workspace_set_verdict (fixture.workspace, fixture.claim_b, SL_VERDICT_SUPPORTED, NULL));
  g_assert_false (sl_workspace_can_redo (fixture.workspace));
  sl_test_comparison_reopen (&fixture);
  g_assert_false (sl_workspace_can_redo (fixture.workspace));
  g_assert_cmpint (sl_workspace_get_verdict (fixture.workspace, fixture.claim_a), ==,
                   SL_VERDICT_NONE);
  g_assert_cmpint (sl_workspace_get_verdict (fixture.workspace, fixture.claim_b), ==,
                   SL_VERDICT_SUPPORTED);
}

/* Suggestions that came after a claim was made go with it when it is undone. */
static void
test_undo_below_suggestions (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  g_autoptr (GError) error = NULL;
  guint n;

  sl_test_comparison_init (&fixture);
  g_assert_true (sl_workspace_compare (fixture.workspace, &error));
  g_assert_no_error (error);
  n = g_list_model_get_n_items (sl_workspace_get_matches (fixture.workspace));
  g_assert_cmpuint (n, >, 0);
  g_free (sl_workspace_undo (fixture.workspace, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_matches (fixture.workspace)), ==, 0);
  g_free (sl_workspace_redo (fixture.workspace, &error));
  g_assert_no_error (error);
  g_assert_true (sl_workspace_compare (fixture.workspace, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_matches (fixture.workspace)), ==, n);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace-history/random", test_random);
  g_test_add_func ("/workspace-history/labels-and-properties", test_labels_and_properties);
  g_test_add_func ("/workspace-history/edit-drops-redo", test_edit_drops_redo);
  g_test_add_func ("/workspace-history/undo-below-suggestions", test_undo_below_suggestions);

  return g_test_run ();
}
