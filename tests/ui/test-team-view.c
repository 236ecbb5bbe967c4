/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-team-view-private.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"
#include "workspace/sl-workspace-adjudicate.h"

/* Comes after whoever else there is: people stand by their UUID. */
static SlTeamView *
show_view (SlCompareFixture *fixture)
{
  GtkWidget *view = sl_team_view_new (fixture->context);

  sl_compare_fixture_show (fixture, view);
  sl_team_view_open (SL_TEAM_VIEW (view));
  sl_test_wait_until (sl_team_view_get_agreement (SL_TEAM_VIEW (view)) != NULL);

  return SL_TEAM_VIEW (view);
}

/* Who judges blind sees nobody's verdicts before asking for them. */
static void
test_blind (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlTeamView *view;

  sl_compare_fixture_judge_by_two (fixture);
  view = SL_TEAM_VIEW (sl_team_view_new (fixture->context));
  sl_compare_fixture_show (fixture, GTK_WIDGET (view));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (view->pages), ==, "blind");
  sl_team_view_open (view);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (view->pages), ==, "list");

  /* One answer for the whole window: what is printed has them, too. */
  g_assert_false (sl_compare_context_is_blind (fixture->context));
}

/* Who judges alone is told what agreement needs, instead of all that is not defined. */
static void
test_nobody_else (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlTeamView *view;

  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->a1, SL_VERDICT_SUPPORTED,
                                           NULL));
  view = show_view (fixture);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (view), "Nobody else has judged yet"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (view->measures)));
  g_assert_false (gtk_widget_get_visible (view->part_row));
  sl_compare_fixture_judge_by_two (fixture);
  sl_team_view_flush (view);
  sl_test_wait_until (gtk_widget_get_visible (GTK_WIDGET (view->measures)));
  g_assert_null (sl_ui_test_find_label (GTK_WIDGET (view), "Nobody else has judged yet"));
}

/* Settling one leads to the next. */
static void
test_settle (SlCompareFixture *fixture,
             gconstpointer     data)
{
  SlTeamView *view;
  GListModel *disputes;

  sl_compare_fixture_judge_by_two (fixture);
  view = show_view (fixture);
  disputes = sl_team_view_get_disputes (view);
  g_assert_cmpuint (g_list_model_get_n_items (disputes), ==, 2);
  g_assert_true (sl_dispute_panel_take (view->panel, 1));
  sl_team_view_flush (view);
  g_assert_cmpuint (g_list_model_get_n_items (disputes), ==, 1);
  g_assert_cmpint (
    sl_adjudication_get_verdict (sl_workspace_lookup_adjudication (fixture->workspace, fixture->a1)),
    ==, SL_VERDICT_DISPUTED);
  g_assert_cmpstr (
    sl_claim_get_uuid (sl_dispute_get_claim (sl_dispute_panel_get_dispute (view->panel))), ==,
    fixture->b1);
  g_assert_true (sl_dispute_panel_settle (view->panel, SL_RULING_REJECTED, SL_VERDICT_NONE));
  sl_team_view_flush (view);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (view->pages), ==, "none");
  sl_team_view_set_scope (view, SL_TEAM_SCOPE_SETTLED);
  g_assert_cmpuint (g_list_model_get_n_items (disputes), ==, 2);
  g_assert_true (sl_dispute_panel_take_back (view->panel));
  sl_team_view_flush (view);
  g_assert_cmpuint (g_list_model_get_n_items (disputes), ==, 1);
}

static void
test_accept_agreed (SlCompareFixture *fixture,
                    gconstpointer     data)
{
  SlTeamView *view;

  sl_compare_fixture_judge_by_two (fixture);
  view = show_view (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "team.accept-agreed", NULL));
  g_assert_nonnull (sl_workspace_lookup_adjudication (fixture->workspace, fixture->a2));
  g_assert_null (sl_workspace_lookup_adjudication (fixture->workspace, fixture->a1));
  sl_team_view_set_scope (view, SL_TEAM_SCOPE_ALL);
  g_assert_cmpuint (g_list_model_get_n_items (sl_team_view_get_disputes (view)), ==, 3);
}

/* Changes elsewhere are seen, also when they are undone. */
static void
test_follows (SlCompareFixture *fixture,
              gconstpointer     data)
{
  SlTeamView *view = NULL;
  g_autofree char *undone = NULL;
  SlAgreement *before;

  sl_compare_fixture_judge_by_two (fixture);
  view = show_view (fixture);
  before = sl_team_view_get_agreement (view);
  g_assert_true (
    sl_workspace_set_verdict (fixture->workspace, fixture->a2, SL_VERDICT_UNVERIFIABLE, NULL));
  sl_test_wait_until (g_list_model_get_n_items (sl_team_view_get_disputes (view)) == 3);
  sl_test_wait_until (sl_team_view_get_agreement (view) != before);
  undone = sl_workspace_undo (fixture->workspace, NULL);
  sl_test_wait_until (g_list_model_get_n_items (sl_team_view_get_disputes (view)) == 2);
}

static void
test_alone (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlTeamView *view = show_view (fixture);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (view->pages), ==, "none");
  g_assert_false (gtk_widget_get_sensitive (view->agreed_button));
}

#define ADD(path, test) \
  g_test_add ("/ui/team-view/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);

  ADD ("blind", test_blind);
  ADD ("nobody-else", test_nobody_else);
  ADD ("settle", test_settle);
  ADD ("accept-agreed", test_accept_agreed);
  ADD ("follows", test_follows);
  ADD ("alone", test_alone);

  return g_test_run ();
}
