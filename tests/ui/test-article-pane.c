/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-article-pane.h"

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"

static guint
get_position (SlCompareFixture *fixture,
              SlArticle        *article)
{
  GListModel *articles = sl_workspace_get_articles (fixture->workspace);
  guint position = 0;

  for (; position < g_list_model_get_n_items (articles); position++)
    {
      g_autoptr (SlArticle) at = g_list_model_get_item (articles, position);

      if (g_str_equal (sl_article_get_uuid (at), sl_article_get_uuid (article)))
        break;
    }

  return position;
}

static void
test_move (SlCompareFixture *fixture,
           gconstpointer     data)
{
  GtkWidget *pane = sl_article_pane_new (fixture->context, fixture->articles[0]);

  sl_compare_fixture_show (fixture, pane);
  gtk_widget_activate_action (pane, "pane.move-left", NULL);
  g_assert_cmpuint (get_position (fixture, fixture->articles[0]), ==, 0);
  gtk_widget_activate_action (pane, "pane.move-right", NULL);
  g_assert_cmpuint (get_position (fixture, fixture->articles[0]), ==, 1);
  gtk_widget_activate_action (pane, "pane.move-right", NULL);
  gtk_widget_activate_action (pane, "pane.move-right", NULL);
  g_assert_cmpuint (get_position (fixture, fixture->articles[0]), ==, 2);
}

static void
test_remove_can_be_undone (SlCompareFixture *fixture,
                           gconstpointer     data)
{
  GtkWidget *pane = sl_article_pane_new (fixture->context, fixture->articles[0]);
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  sl_compare_fixture_show (fixture, pane);
  gtk_widget_activate_action (pane, "pane.remove", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_articles (fixture->workspace)), ==, 2);
  g_assert_null (sl_workspace_lookup_claim (fixture->workspace, fixture->a1));
  undone = sl_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (get_position (fixture, fixture->articles[0]), ==, 0);
  g_assert_nonnull (sl_workspace_lookup_claim (fixture->workspace, fixture->a1));
}

static void
requested_cb (gboolean *requested)
{
  *requested = TRUE;
}

static void
test_details (SlCompareFixture *fixture,
              gconstpointer     data)
{
  GtkWidget *pane = sl_article_pane_new (fixture->context, fixture->articles[0]);
  g_autoptr (SlArticle) renamed = sl_article_copy (fixture->articles[0]);
  gboolean requested = FALSE;

  sl_compare_fixture_show (fixture, pane);
  gtk_test_accessible_assert_property (pane, GTK_ACCESSIBLE_PROPERTY_LABEL, "Harbour Gazette");
  g_signal_connect_swapped (pane, "details-requested", G_CALLBACK (requested_cb), &requested);
  gtk_widget_activate_action (pane, "pane.details", NULL);
  g_assert_true (requested);

  sl_article_set_detail (renamed, SL_DETAIL_PUBLISHER, "The Gazette");
  sl_article_pane_set_article (SL_ARTICLE_PANE (pane), renamed);
  gtk_test_accessible_assert_property (pane, GTK_ACCESSIBLE_PROPERTY_LABEL, "The Gazette");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/article-pane/move", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_move,
              sl_compare_fixture_tear_down);
  g_test_add ("/article-pane/remove-can-be-undone", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_remove_can_be_undone,
              sl_compare_fixture_tear_down);
  g_test_add ("/article-pane/details", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_details,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
