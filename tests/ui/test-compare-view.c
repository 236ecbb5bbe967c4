/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-compare-view.h"

#include "compare/sl-article-pane.h"
#include "compare/sl-gutter.h"
#include "sl-compare-fixture.h"
#include "sl-test-utils.h"

static GPtrArray *
list_children (GtkWidget *view,
               GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type))
        g_ptr_array_add (found, child);
    }

  return found;
}

static SlArticlePane *
find_pane (GtkWidget *view,
           SlArticle *article)
{
  g_autoptr (GPtrArray) panes = list_children (view, SL_TYPE_ARTICLE_PANE);

  for (guint i = 0; i < panes->len; i++)
    {
      SlArticle *shown = sl_article_pane_get_article (g_ptr_array_index (panes, i));

      if (g_str_equal (sl_article_get_uuid (shown), sl_article_get_uuid (article)))
        return g_ptr_array_index (panes, i);
    }

  return NULL;
}

static int
get_x (GtkWidget *view,
       GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, view, &bounds));

  return bounds.origin.x;
}

static gboolean
all_settled (GtkWidget *view)
{
  g_autoptr (GPtrArray) panes = list_children (view, SL_TYPE_ARTICLE_PANE);

  for (guint i = 0; i < panes->len; i++)
    {
      if (!sl_article_view_is_settled (sl_article_pane_get_view (g_ptr_array_index (panes, i))))
        return FALSE;
    }

  return TRUE;
}

static GtkWidget *
show_view (SlCompareFixture *fixture)
{
  GtkWidget *view = sl_compare_view_new (fixture->context);

  sl_compare_fixture_show (fixture, view);
  sl_test_wait_until (all_settled (view));

  return view;
}

/* A pane that stays keeps its widget, and with it what the reader sees. */
static void
test_panes_follow_the_articles (SlCompareFixture *fixture,
                                gconstpointer     data)
{
  GtkWidget *view = show_view (fixture);
  g_autoptr (GPtrArray) panes = list_children (view, SL_TYPE_ARTICLE_PANE);
  g_autoptr (GPtrArray) gutters = list_children (view, SL_TYPE_GUTTER);
  g_autoptr (GPtrArray) fewer = NULL;
  g_autoptr (GError) error = NULL;
  SlArticlePane *third = find_pane (view, fixture->articles[2]);

  g_assert_cmpuint (panes->len, ==, 3);
  g_assert_cmpuint (gutters->len, ==, 2);
  sl_workspace_move_article (fixture->workspace, sl_article_get_uuid (fixture->articles[2]), 0, &error);
  g_assert_no_error (error);
  g_assert_true (find_pane (view, fixture->articles[2]) == third);
  sl_test_wait_until (get_x (view, GTK_WIDGET (third)) == 0);

  sl_workspace_remove_article (fixture->workspace, sl_article_get_uuid (fixture->articles[0]), &error);
  g_assert_no_error (error);
  fewer = list_children (view, SL_TYPE_ARTICLE_PANE);
  g_assert_cmpuint (fewer->len, ==, 2);
}

static void
test_reveal_levels (SlCompareFixture *fixture,
                    gconstpointer     data)
{
  GtkWidget *view = show_view (fixture);
  SlArticlePane *left = find_pane (view, fixture->articles[0]);
  SlArticlePane *right = find_pane (view, fixture->articles[1]);
  GtkAdjustment *adjustment = sl_article_pane_get_adjustment (left);
  double left_top, right_top, unused;

  gtk_adjustment_set_value (adjustment, 600);
  gtk_adjustment_set_value (sl_article_pane_get_adjustment (right), 300);
  sl_compare_context_reveal (fixture->context, fixture->a2, SL_REVEAL_LEVEL);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a2);
  g_assert_true (sl_article_view_get_claim_extent (sl_article_pane_get_view (left), fixture->a2, &left_top, &unused));
  g_assert_true (sl_article_view_get_claim_extent (sl_article_pane_get_view (right), fixture->b2, &right_top, &unused));
  left_top -= gtk_adjustment_get_value (adjustment);
  right_top -= gtk_adjustment_get_value (sl_article_pane_get_adjustment (right));
  g_assert_cmpfloat (left_top, >=, 0);
  g_assert_cmpfloat (left_top, <, gtk_adjustment_get_page_size (adjustment));
  g_assert_cmpfloat (ABS (left_top - right_top), <, 60);
}

/* A place that was searched for comes into view, be it a claim or not; while the view is behind another, it
 * does when it comes to the front, unless that was not to happen for its sake. */
static void
test_reveal_range (SlCompareFixture *fixture,
                   gconstpointer     data)
{
  GtkWidget *view = show_view (fixture);
  SlArticlePane *pane = find_pane (view, fixture->articles[0]);
  GtkAdjustment *adjustment = sl_article_pane_get_adjustment (pane);
  guint end = sl_text_get_n_chars (sl_article_get_text (fixture->articles[0]));
  SlTextRange range = { end - 20, end };

  sl_compare_context_reveal_range (fixture->context, sl_article_get_uuid (fixture->articles[0]), &range);
  sl_test_wait_until (gtk_adjustment_get_value (adjustment) > 100);
  /* Who leaves the search goes on there. */
  sl_compare_view_focus_place (SL_COMPARE_VIEW (view));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (sl_article_pane_get_view (pane))));

  gtk_widget_set_visible (view, FALSE);
  range = (SlTextRange) { 0, 10 };
  sl_compare_context_reveal (fixture->context, fixture->a1, SL_REVEAL_STAY);
  sl_compare_context_reveal_range (fixture->context, sl_article_get_uuid (fixture->articles[0]), &range);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 100);
  gtk_widget_set_visible (view, TRUE);
  sl_test_wait_until (gtk_adjustment_get_value (adjustment) < 50);
}

/* From telling to telling across the panes; where none is left, to the next pane. */
static void
test_cross (SlCompareFixture *fixture,
            gconstpointer     data)
{
  GtkWidget *view = show_view (fixture);
  SlCompareView *self = SL_COMPARE_VIEW (view);

  sl_compare_context_set_selected (fixture->context, fixture->a2);
  sl_compare_view_cross (self, 1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->b2);
  sl_compare_view_cross (self, 1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->c1);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (sl_article_pane_get_view (find_pane (view, fixture->articles[2])))));
  sl_compare_view_cross (self, 1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->c1);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (sl_article_pane_get_view (find_pane (view, fixture->articles[0])))));
  sl_compare_context_set_selected (fixture->context, fixture->c1);
  sl_compare_view_cross (self, -1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->b2);
}

static void
test_step_claim (SlCompareFixture *fixture,
                 gconstpointer     data)
{
  SlCompareView *view = SL_COMPARE_VIEW (show_view (fixture));

  sl_compare_view_step_claim (view, 1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a1);
  sl_compare_view_step_claim (view, 1);
  sl_compare_view_step_claim (view, 1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a3);
  sl_compare_view_step_claim (view, 1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a3);
  sl_compare_view_step_claim (view, -1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a2);
}

static void
test_step_pane (SlCompareFixture *fixture,
                gconstpointer     data)
{
  GtkWidget *view = show_view (fixture);

  gtk_widget_grab_focus (GTK_WIDGET (sl_article_pane_get_view (find_pane (view, fixture->articles[0]))));
  sl_compare_view_step_pane (SL_COMPARE_VIEW (view), 1);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 GTK_WIDGET (sl_article_pane_get_view (find_pane (view, fixture->articles[1]))));
  sl_compare_view_step_pane (SL_COMPARE_VIEW (view), -1);
  sl_compare_view_step_pane (SL_COMPARE_VIEW (view), -1);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 GTK_WIDGET (sl_article_pane_get_view (find_pane (view, fixture->articles[2]))));
}

static void
test_switch_links (SlCompareFixture *fixture,
                   gconstpointer     data)
{
  GtkWidget *view = show_view (fixture);
  g_autoptr (GPtrArray) gutters = list_children (view, SL_TYPE_GUTTER);

  sl_compare_view_set_linked (SL_COMPARE_VIEW (view), FALSE);
  for (guint i = 0; i < gutters->len; i++)
    g_assert_false (sl_gutter_get_linked (g_ptr_array_index (gutters, i)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/compare-view/panes-follow-the-articles", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_panes_follow_the_articles,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-view/reveal-range", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_reveal_range,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-view/cross", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_cross,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-view/reveal-levels", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_reveal_levels,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-view/step-claim", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_step_claim,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-view/step-pane", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_step_pane,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-view/switch-links", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_switch_links,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
