/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-claims-sidebar.h"

#include "compare/sl-claim-details.h"
#include "compare/sl-claim-row.h"
#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static SlClaimsSidebar *
make_sidebar (SlCompareFixture *fixture)
{
  GtkWidget *sidebar = sl_claims_sidebar_new (fixture->context);

  sl_compare_fixture_show (fixture, sidebar);

  return SL_CLAIMS_SIDEBAR (sidebar);
}

/* The drop-down lists of the filters are list views too. */
static GtkWidget *
find_list (SlClaimsSidebar *sidebar)
{
  return gtk_widget_get_ancestor (sl_ui_test_find (GTK_WIDGET (sidebar), SL_TYPE_CLAIM_ROW),
                                  GTK_TYPE_LIST_VIEW);
}

static guint
count (SlClaimsSidebar *sidebar)
{
  return g_list_model_get_n_items (sl_claims_sidebar_get_model (sidebar));
}

static void
test_filters (SlCompareFixture *fixture,
              gconstpointer     data)
{
  SlClaimsSidebar *sidebar = make_sidebar (fixture);
  GtkWidget *entry = sl_ui_test_find (GTK_WIDGET (sidebar), GTK_TYPE_SEARCH_ENTRY);

  g_assert_cmpuint (count (sidebar), ==, 6);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (sidebar), "6 claims"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "gate");
  sl_test_wait_until (count (sidebar) == 2);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (sidebar), "2 of 6 claims"));
  sl_claims_sidebar_reset (sidebar);
  sl_test_wait_until (count (sidebar) == 6);
}

static void
reveal_cb (SlCompareContext *context,
           const char       *claim,
           guint             flags,
           guint            *n)
{
  g_assert_cmpuint (flags, ==, SL_REVEAL_LEVEL);
  (*n)++;
}

static void
test_activate (SlCompareFixture *fixture,
               gconstpointer     data)
{
  SlClaimsSidebar *sidebar = make_sidebar (fixture);
  GtkWidget *list = find_list (sidebar);
  SlClaimDetails *details = SL_CLAIM_DETAILS (sl_ui_test_find (GTK_WIDGET (sidebar),
                                                               SL_TYPE_CLAIM_DETAILS));
  guint n_reveals = 0;

  g_signal_connect (fixture->context, "reveal", G_CALLBACK (reveal_cb), &n_reveals);
  g_signal_emit_by_name (list, "activate", 1);
  g_assert_cmpuint (n_reveals, ==, 1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a2);
  g_assert_cmpstr (sl_claim_details_get_claim (details), ==, fixture->a2);
}

/* The list follows what is selected in the panes, and its rows what happens to the claims. */
static void
test_follows (SlCompareFixture *fixture,
              gconstpointer     data)
{
  SlClaimsSidebar *sidebar = make_sidebar (fixture);
  GtkWidget *list = find_list (sidebar);
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  GtkWidget *row;

  sl_compare_context_set_selected (fixture->context, fixture->b1);
  g_assert_true (gtk_selection_model_is_selected (selection, 3));
  sl_compare_context_set_selected (fixture->context, NULL);
  g_assert_false (gtk_selection_model_is_selected (selection, 3));

  row = sl_ui_test_find (GTK_WIDGET (sidebar), SL_TYPE_CLAIM_ROW);
  sl_workspace_set_verdict (fixture->workspace, sl_claim_row_get_claim (SL_CLAIM_ROW (row)),
                            SL_VERDICT_DISPUTED, NULL);
  g_assert_nonnull (sl_ui_test_find_label (row, "✗"));
  gtk_test_accessible_assert_property (gtk_widget_get_parent (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Disputed: The gate stood open. (Harbour Gazette · Assertion)");
}

static void
test_articles_go (SlCompareFixture *fixture,
                  gconstpointer     data)
{
  SlClaimsSidebar *sidebar = make_sidebar (fixture);

  g_assert_true (sl_workspace_remove_article (fixture->workspace,
                                              sl_article_get_uuid (fixture->articles[0]), NULL));
  g_assert_cmpuint (count (sidebar), ==, 3);
  sl_compare_context_set_min_score (fixture->context, 0.9);
  g_assert_cmpuint (count (sidebar), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/claims-sidebar/filters", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_filters, sl_compare_fixture_tear_down);
  g_test_add ("/claims-sidebar/activate", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_activate, sl_compare_fixture_tear_down);
  g_test_add ("/claims-sidebar/follows", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_follows, sl_compare_fixture_tear_down);
  g_test_add ("/claims-sidebar/articles-go", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_articles_go, sl_compare_fixture_tear_down);

  return g_test_run ();
}
