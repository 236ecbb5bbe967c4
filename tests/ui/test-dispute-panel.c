/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-dispute-panel.h"

#include <string.h>

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"
#include "workspace/sl-workspace-adjudicate.h"

static SlDispute *
find_dispute (SlCompareFixture *fixture,
              guint             i)
{
  g_autoptr (GPtrArray) disputes =
    sl_dispute_list (sl_workspace_get_set_source (fixture->workspace), NULL);

  return g_object_ref (g_ptr_array_index (disputes, i));
}

static void
test_shows (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlDisputePanel *panel = SL_DISPUTE_PANEL (sl_dispute_panel_new (fixture->context));
  g_autoptr (SlDispute) dispute = NULL;

  sl_compare_fixture_judge_by_two (fixture);
  dispute = find_dispute (fixture, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (panel)));
  sl_dispute_panel_set_dispute (panel, dispute);
  sl_compare_fixture_show (fixture, GTK_WIDGET (panel));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (panel)));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (panel), "Not what the log says"));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (panel), "Not settled"));
  sl_dispute_panel_set_dispute (panel, NULL);
  g_assert_false (sl_dispute_panel_take (panel, 0));
  g_assert_false (sl_dispute_panel_settle (panel, SL_RULING_OPEN, SL_VERDICT_NONE));
  g_assert_false (sl_dispute_panel_take_back (panel));
}

/* The reason goes with the decision. */
static void
test_reason (SlCompareFixture *fixture,
             gconstpointer     data)
{
  SlDisputePanel *panel = SL_DISPUTE_PANEL (sl_dispute_panel_new (fixture->context));
  g_autoptr (SlDispute) dispute = NULL;
  SlAdjudication *decision;

  sl_compare_fixture_judge_by_two (fixture);
  dispute = find_dispute (fixture, 0);
  sl_dispute_panel_set_dispute (panel, dispute);
  sl_compare_fixture_show (fixture, GTK_WIDGET (panel));
  gtk_editable_set_text (GTK_EDITABLE (sl_ui_test_find (GTK_WIDGET (panel), GTK_TYPE_ENTRY)),
                         "Three sources");
  g_assert_false (sl_dispute_panel_take (panel, 7));
  g_assert_true (sl_dispute_panel_settle (panel, SL_RULING_NEW, SL_VERDICT_UNVERIFIABLE));
  decision = sl_workspace_lookup_adjudication (fixture->workspace, fixture->a1);
  g_assert_cmpstr (sl_adjudication_get_reason (decision), ==, "Three sources");
}

static void
test_describe (SlCompareFixture *fixture,
               gconstpointer     data)
{
  g_autoptr (SlDispute) before = NULL;
  g_autoptr (SlDispute) after = NULL;
  g_autoptr (SlDispute) agreed = NULL;
  g_autofree char *open = NULL;
  g_autofree char *same = NULL;
  g_autofree char *settled = NULL;

  sl_compare_fixture_judge_by_two (fixture);
  before = find_dispute (fixture, 0);
  agreed = find_dispute (fixture, 1);
  open = sl_dispute_panel_describe (before);
  same = sl_dispute_panel_describe (agreed);
  g_assert_cmpstr (open, ==, "Not settled");
  g_assert_cmpstr (same, ==, "All say the same");
  g_assert_true (sl_workspace_adjudicate (fixture->workspace, before, SL_RULING_REJECTED,
                                          SL_VERDICT_NONE, NULL, NULL, NULL));
  after = find_dispute (fixture, 0);
  settled = sl_dispute_panel_describe (after);
  g_assert_cmpstr (settled, ==, "Settled: all wrong");
}

#define ADD(path, test) \
  g_test_add ("/ui/dispute-panel/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);

  ADD ("shows", test_shows);
  ADD ("reason", test_reason);
  ADD ("describe", test_describe);

  return g_test_run ();
}
