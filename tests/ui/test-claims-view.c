/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claims/sl-claims-view.h"

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"
#include "sl-ui-test.h"
#include "workspace/sl-matrix-omissions.h"
#include "workspace/sl-matrix-table.h"
#include "workspace/sl-workspace-omissions.h"

static GtkWidget *
show_view (SlCompareFixture *fixture)
{
  GtkWidget *view = sl_claims_view_new (fixture->context);

  sl_compare_fixture_show (fixture, view);

  return view;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_filters (SlCompareFixture *fixture,
              gconstpointer     data)
{
  SlClaimsView *view = SL_CLAIMS_VIEW (show_view (fixture));
  GListModel *rows = G_LIST_MODEL (sl_claims_view_get_matrix (view));
  GtkWidget *entry = sl_ui_test_find (GTK_WIDGET (view), GTK_TYPE_SEARCH_ENTRY);

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 3);
  gtk_editable_set_text (GTK_EDITABLE (entry), "water");
  sl_test_wait_until (g_list_model_get_n_items (rows) == 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "no such words");
  sl_test_wait_until (g_list_model_get_n_items (rows) == 0);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (view), "No such claims"));
  sl_claims_view_reset (view);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 3);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
test_scope_and_order (SlCompareFixture *fixture,
                      gconstpointer     data)
{
  SlClaimsView *view = SL_CLAIMS_VIEW (show_view (fixture));
  SlMatrix *matrix = sl_claims_view_get_matrix (view);
  GtkWidget *scope = sl_ui_test_find (GTK_WIDGET (view), GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (scope), SL_MATRIX_SCOPE_SINGLE_SOURCE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (matrix)), ==, 1);
  g_assert_cmpint (sl_matrix_get_filter (matrix)->scope, ==, SL_MATRIX_SCOPE_SINGLE_SOURCE);
  sl_claims_view_reset (view);
  g_assert_cmpint (sl_matrix_get_filter (matrix)->scope, ==, SL_MATRIX_SCOPE_ALL);
}

static GtkDropDown *
find_choice (GtkWidget  *root,
             const char *first)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GListModel *names = GTK_IS_DROP_DOWN (child) ? gtk_drop_down_get_model (GTK_DROP_DOWN (child))
                                                   : NULL;
      GtkDropDown *found = NULL;

      if (names != NULL && GTK_IS_STRING_LIST (names) &&
          g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (names), 0), first) == 0)
        return GTK_DROP_DOWN (child);
      found = find_choice (child, first);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What is left out, checked by somebody or not. */
static void
test_omissions (SlCompareFixture *fixture,
                gconstpointer     data)
{
  SlClaimsView *view = SL_CLAIMS_VIEW (show_view (fixture));
  GListModel *rows = G_LIST_MODEL (sl_claims_view_get_matrix (view));
  GtkDropDown *gaps = find_choice (GTK_WIDGET (view), "Mentioned or not");
  const char *silent = sl_article_get_uuid (fixture->articles[2]);

  g_assert_nonnull (gaps);
  g_assert_true (sl_workspace_state_omission (fixture->workspace, fixture->a1, silent, NULL));
  gtk_drop_down_set_selected (gaps, 1 + SL_MATRIX_GAP_STATED);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  g_assert_true (sl_matrix_find (sl_claims_view_get_matrix (view), fixture->a1, NULL));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (view), "Filters (1)"));
  gtk_drop_down_set_selected (gaps, 1 + SL_MATRIX_GAP_UNCHECKED);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  g_assert_true (sl_matrix_find (sl_claims_view_get_matrix (view), fixture->a3, NULL));
  gtk_drop_down_set_selected (gaps, 1 + SL_MATRIX_GAP_CONTRADICTED);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
  sl_claims_view_reset (view);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (gaps), ==, 0);
}

static void
test_min_score (SlCompareFixture *fixture,
                gconstpointer     data)
{
  SlClaimsView *view = SL_CLAIMS_VIEW (show_view (fixture));
  SlMatrix *matrix = sl_claims_view_get_matrix (view);

  guint n_all = sl_matrix_get_n_all (matrix);

  /* What the panes hide is not here either; judged claims always are. */
  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->a3, SL_VERDICT_DISPUTED, NULL));
  sl_compare_context_set_min_score (fixture->context, 1);
  sl_matrix_flush (matrix);
  g_assert_cmpuint (n_all, ==, 3);
  g_assert_cmpuint (sl_matrix_get_n_all (matrix), ==, 1);
  g_assert_true (sl_matrix_find (matrix, fixture->a3, NULL));
}

static void
test_copy (SlCompareFixture *fixture,
           gconstpointer     data)
{
  GtkWidget *view = show_view (fixture);
  GValue value = G_VALUE_INIT;

  g_assert_true (gtk_widget_activate_action (view, "claims.copy-table", NULL));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (gtk_widget_get_clipboard (view)),
                                                 &value, NULL));
  g_assert_true (g_str_has_prefix (g_value_get_string (&value), "claim\tarticles\t"));
  g_value_unset (&value);
}

static void
test_search (SlCompareFixture *fixture,
             gconstpointer     data)
{
  SlClaimsView *view = SL_CLAIMS_VIEW (show_view (fixture));
  guint n_searches = 0;

  g_signal_connect_swapped (view, "search-requested", G_CALLBACK (count_cb), &n_searches);
  g_signal_emit_by_name (sl_claims_view_get_grid (view), "search-requested", "article", "words");
  g_assert_cmpuint (n_searches, ==, 1);
}

/* A colleague disputes a claim, marks one more, and does not find one. Returns what was marked. */
static char *
let_colleague_judge (SlCompareFixture *fixture,
                     SlAnnotator      *colleague)
{
  g_autoptr (SlAnnotator) own = g_object_ref (sl_workspace_get_annotator (fixture->workspace));
  const char *article = sl_article_get_uuid (fixture->articles[2]);
  g_autoptr (GError) error = NULL;
  SlClaim *marked;
  char *uuid;

  g_assert_true (sl_workspace_set_annotator (fixture->workspace, colleague, &error));
  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->a1, SL_VERDICT_DISPUTED, &error));
  marked = sl_workspace_mark (fixture->workspace, article, &(SlTextRange) { 40, 60 },
                              SL_VERDICT_UNVERIFIABLE, &error);
  g_assert_no_error (error);
  uuid = g_strdup (sl_claim_get_uuid (marked));
  g_assert_true (sl_workspace_state_omission (fixture->workspace, fixture->b1, article, &error));
  g_assert_true (sl_workspace_set_annotator (fixture->workspace, own, &error));
  g_assert_no_error (error);

  return uuid;
}

static guint
count_rows (SlMatrix  *matrix,
            SlVerdict  verdict)
{
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_copy (sl_matrix_get_filter (matrix));
  guint n;

  filter->verdict = verdict;
  sl_matrix_set_filter (matrix, filter);
  n = g_list_model_get_n_items (G_LIST_MODEL (matrix));
  filter->verdict = -1;
  sl_matrix_set_filter (matrix, filter);

  return n;
}

/* How many cells tell that somebody stated something of them. */
static guint
count_stated (SlClaimsView *view)
{
  SlMatrix *matrix = sl_claims_view_get_matrix (view);
  GListModel *articles = sl_workspace_get_articles (sl_matrix_get_workspace (matrix));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (matrix)); i++)
    {
      g_autoptr (SlMatrixRow) row = g_list_model_get_item (G_LIST_MODEL (matrix), i);

      for (guint k = 0; k < g_list_model_get_n_items (articles); k++)
        {
          g_autoptr (SlArticle) article = g_list_model_get_item (articles, k);
          g_autofree char *told = sl_matrix_omissions_describe (matrix, row,
                                                                sl_article_get_uuid (article));

          n += told != NULL;
        }
    }

  return n;
}

/* What somebody else judged is neither shown nor filtered for nor copied until one compares with them. */
static void
test_blind (SlCompareFixture *fixture,
            gconstpointer     data)
{
  g_autoptr (SlAnnotator) bea = sl_annotator_new (NULL, "Bea Second", NULL);
  g_autofree char *marked = let_colleague_judge (fixture, bea);
  SlClaimsView *view = SL_CLAIMS_VIEW (show_view (fixture));
  SlMatrix *matrix = sl_claims_view_get_matrix (view);
  g_autofree char *table = NULL;
  g_autofree char *compared = NULL;
  g_autoptr (SlMatrixFilter) filter = NULL;

  g_assert_false (sl_matrix_find (matrix, marked, NULL));
  g_assert_cmpuint (count_rows (matrix, SL_VERDICT_DISPUTED), ==, 0);
  g_assert_cmpuint (count_rows (matrix, SL_VERDICT_UNVERIFIABLE), ==, 0);
  g_assert_cmpuint (sl_matrix_count_claims (matrix, sl_article_get_uuid (fixture->articles[2])), ==, 1);
  g_assert_null (sl_ui_test_find_label (GTK_WIDGET (view), "Bea Second"));
  table = sl_matrix_table_dup (matrix, SL_MATRIX_TABLE_CSV);
  g_assert_null (strstr (table, "isputed"));
  g_assert_null (strstr (table, "Bea"));
  g_assert_null (strstr (table, "omission"));
  g_assert_cmpuint (count_stated (view), ==, 0);

  sl_compare_context_set_compared (fixture->context, sl_annotator_get_uuid (bea), TRUE);
  sl_matrix_flush (matrix);
  g_assert_true (sl_matrix_find (matrix, marked, NULL));
  g_assert_cmpuint (count_stated (view), ==, 1);
  /* One's own verdicts stay what is shown until the colleague's are asked for. */
  g_assert_cmpuint (count_rows (matrix, SL_VERDICT_DISPUTED), ==, 0);
  filter = sl_matrix_filter_copy (sl_matrix_get_filter (matrix));
  filter->annotator = g_strdup (sl_annotator_get_uuid (bea));
  sl_matrix_set_filter (matrix, filter);
  g_assert_cmpuint (count_rows (matrix, SL_VERDICT_DISPUTED), ==, 1);
  compared = sl_matrix_table_dup (matrix, SL_MATRIX_TABLE_CSV);
  g_assert_nonnull (strstr (compared, "isputed"));
  g_assert_nonnull (strstr (compared, "omission"));

  sl_compare_context_set_compared (fixture->context, sl_annotator_get_uuid (bea), FALSE);
  sl_matrix_flush (matrix);
  g_assert_false (sl_matrix_find (matrix, marked, NULL));
  g_assert_null (sl_matrix_get_filter (matrix)->annotator);
  g_assert_cmpuint (count_rows (matrix, SL_VERDICT_DISPUTED), ==, 0);
  g_assert_cmpuint (count_stated (view), ==, 0);
}

#define ADD(path, test) \
  g_test_add ("/ui/claims-view/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("filters", test_filters);
  ADD ("scope-and-order", test_scope_and_order);
  ADD ("omissions", test_omissions);
  ADD ("min-score", test_min_score);
  ADD ("copy", test_copy);
  ADD ("search", test_search);
  ADD ("blind", test_blind);

  return g_test_run ();
}
