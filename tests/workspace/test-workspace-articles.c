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

static GPtrArray *
make_articles (const char *first,
               const char *second)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (articles, sl_test_article_new (first));
  if (second != NULL)
    g_ptr_array_add (articles, sl_test_article_new (second));

  return articles;
}

static char *
describe_order (SlWorkspace *workspace)
{
  GListModel *articles = sl_workspace_get_articles (workspace);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);

      g_string_append_printf (out, "%.4s,", sl_text_get_utf8 (sl_article_get_text (article)));
    }

  return g_string_free (out, FALSE);
}

static void
assert_order (SlTestComparison *fixture,
              const char       *expected)
{
  g_autofree char *order = describe_order (fixture->workspace);

  g_assert_cmpstr (order, ==, expected);
}

/* The claims are there when a list tells of the article. */
static void
articles_changed_cb (GListModel  *articles,
                     guint        position,
                     guint        removed,
                     guint        added,
                     SlWorkspace *workspace)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, position + i);
      GListModel *claims = sl_workspace_get_claims (workspace, sl_article_get_uuid (article));

      g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 1);
      g_object_set_data (G_OBJECT (workspace), "told", GUINT_TO_POINTER (added));
    }
}

static void
test_add (SlTestComparison *fixture,
          gconstpointer     data)
{
  g_autoptr (GPtrArray) articles = make_articles ("Third article.", "Fourth article.");
  g_autoptr (GError) error = NULL;

  sl_test_claim_new (g_ptr_array_index (articles, 0), "article", SL_CLAIM_KIND_ASSERTION);
  sl_test_claim_new (g_ptr_array_index (articles, 1), "article", SL_CLAIM_KIND_ASSERTION);
  g_signal_connect (sl_workspace_get_articles (fixture->workspace), "items-changed",
                    G_CALLBACK (articles_changed_cb), fixture->workspace);
  g_assert_true (sl_workspace_add_articles (fixture->workspace, articles, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (fixture->workspace), "told")),
                    ==, 2);
  assert_order (fixture, "The ,\"The,Thir,Four,");

  /* Known ones are passed over; if nothing is left, that is told. */
  g_assert_false (sl_workspace_add_articles (fixture->workspace, articles, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_signal_handlers_disconnect_by_data (sl_workspace_get_articles (fixture->workspace),
                                        fixture->workspace);
}

/* What could not be read again is not written. */
static void
test_add_nonsense (SlTestComparison *fixture,
                   gconstpointer     data)
{
  g_autoptr (GPtrArray) articles = make_articles ("Third article.", NULL);
  g_autofree char *before = sl_test_fingerprint (fixture->workspace);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  SlArticle *article = g_ptr_array_index (articles, 0);

  sl_article_take_claim (article, sl_claim_new (NULL, sl_article_get_uuid (article),
                                                &(SlTextRange) { 5, 5000 }, SL_CLAIM_KIND_ASSERTION,
                                                SL_ORIGIN_FOUND, 0.5));
  g_assert_false (sl_workspace_add_articles (fixture->workspace, articles, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  sl_test_comparison_reopen (fixture);
  after = sl_test_fingerprint (fixture->workspace);
  g_assert_cmpstr (before, ==, after);
}

static void
test_move (SlTestComparison *fixture,
           gconstpointer     data)
{
  g_autoptr (GPtrArray) articles = make_articles ("Third article.", "Fourth article.");

  g_assert_true (sl_workspace_add_articles (fixture->workspace, articles, NULL));
  g_assert_true (sl_workspace_move_article (fixture->workspace, fixture->article_a, 2, NULL));
  assert_order (fixture, "\"The,Thir,The ,Four,");
  g_assert_true (sl_workspace_move_article (fixture->workspace, fixture->article_b, 99, NULL));
  assert_order (fixture, "Thir,The ,Four,\"The,");
  g_assert_true (sl_workspace_move_article (fixture->workspace, fixture->article_b, 0, NULL));
  assert_order (fixture, "\"The,Thir,The ,Four,");
  sl_test_comparison_reopen (fixture);
  assert_order (fixture, "\"The,Thir,The ,Four,");
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  assert_order (fixture, "The ,\"The,Thir,Four,");
}

static void
test_remove (SlTestComparison *fixture,
             gconstpointer     data)
{
  GListModel *claims = sl_workspace_get_claims (fixture->workspace, fixture->article_a);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
    sl_workspace_set_verdict (fixture->workspace, fixture->claim_a, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_link (fixture->workspace, fixture->claim_a, fixture->claim_b,
                                    SL_RELATION_ALTERED_QUOTE, NULL));
  before = sl_test_fingerprint (fixture->workspace);
  g_assert_true (sl_workspace_remove_article (fixture->workspace, fixture->article_a, &error));
  g_assert_no_error (error);
  assert_order (fixture, "\"The,");
  g_assert_null (sl_workspace_lookup_claim (fixture->workspace, fixture->claim_a));
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_matches (fixture->workspace)), ==,
                    0);
  g_assert_false (sl_workspace_remove_article (fixture->workspace, fixture->article_a, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  sl_test_comparison_reopen (fixture);
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  after = sl_test_fingerprint (fixture->workspace);
  g_assert_cmpstr (before, ==, after);
  claims = sl_workspace_get_claims (fixture->workspace, fixture->article_a);
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 2);

  /* The list of claims is the same one when the article is back. */
  g_assert_true (sl_workspace_remove_article (fixture->workspace, fixture->article_a, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 0);
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_true (sl_workspace_get_claims (fixture->workspace, fixture->article_a) == claims);
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 2);
}

static void
test_detail (SlTestComparison *fixture,
             gconstpointer     data)
{
  SlArticle *article;

  g_assert_true (sl_workspace_set_article_detail (fixture->workspace, fixture->article_a,
                                                  SL_DETAIL_PUBLISHER, "Harbour Desk", NULL));
  article = sl_workspace_lookup_article (fixture->workspace, fixture->article_a);
  g_assert_cmpstr (sl_article_get_publisher (article), ==, "Harbour Desk");
  sl_test_comparison_reopen (fixture);
  article = sl_workspace_lookup_article (fixture->workspace, fixture->article_a);
  g_assert_cmpstr (sl_article_get_publisher (article), ==, "Harbour Desk");
  g_assert_true (sl_workspace_set_article_detail (fixture->workspace, fixture->article_a,
                                                  SL_DETAIL_PUBLISHER, NULL, NULL));
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  article = sl_workspace_lookup_article (fixture->workspace, fixture->article_a);
  g_assert_null (sl_article_get_publisher (article));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, SlTestComparison, NULL, set_up, function, tear_down)
  ADD ("/workspace-articles/add", test_add);
  ADD ("/workspace-articles/add-nonsense", test_add_nonsense);
  ADD ("/workspace-articles/move", test_move);
  ADD ("/workspace-articles/remove", test_remove);
  ADD ("/workspace-articles/detail", test_detail);
#undef ADD

  return g_test_run ();
}
