/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-team-view-private.h"

#include <string.h>

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static SlTeamView *
show_view (SlCompareFixture *fixture)
{
  GtkWidget *view;

  sl_compare_fixture_judge_by_two (fixture);
  view = sl_team_view_new (fixture->context);
  sl_compare_fixture_show (fixture, view);
  sl_test_wait_until (sl_team_view_get_agreement (SL_TEAM_VIEW (view)) != NULL);

  return SL_TEAM_VIEW (view);
}

/* The two numbers that matter, and a row for each measure that makes sense. */
static void
test_numbers (SlCompareFixture *fixture,
              gconstpointer     data)
{
  SlTeamView *view = show_view (fixture);

  g_assert_true (g_str_has_prefix (gtk_label_get_text (view->found_label),
                                   "Found the same claims: 100 %"));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (view->judged_label),
                                   "Judged them the same: 33 %"));
  g_assert_nonnull (
    sl_ui_test_find_label (GTK_WIDGET (view->measures), "Krippendorff\u2019s alpha"));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (view->people), "Ben <i>Reader</i> (B<)"));
}

static void
test_pair (SlCompareFixture *fixture,
           gconstpointer     data)
{
  SlTeamView *view = show_view (fixture);

  g_assert_null (sl_ui_test_find_label (GTK_WIDGET (view->measures), "Cohen\u2019s kappa"));
  gtk_drop_down_set_selected (view->part_drop, 1);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (view->measures), "Cohen\u2019s kappa"));
  g_assert_null (sl_ui_test_find_label (GTK_WIDGET (view->measures), "Fleiss\u2019 kappa"));
}

/* The pictures are there in words, too. */
static void
test_pictures (SlCompareFixture *fixture,
               gconstpointer     data)
{
  SlTeamView *view = show_view (fixture);

  g_assert_nonnull (strstr (sl_team_chart_get_description (view->heat), ": 33 %"));
  g_assert_nonnull (strstr (sl_team_chart_get_description (view->table), "; Supported, Disputed: "));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (view->table)));
}

/* The picture of all pairs by another measure; its name stands in the description. */
static void
test_heat_measure (SlCompareFixture *fixture,
                   gconstpointer     data)
{
  SlTeamView *view = show_view (fixture);
  GListModel *names = gtk_drop_down_get_model (view->heat_drop);
  guint kappa = GTK_INVALID_LIST_POSITION;

  g_assert_nonnull (strstr (sl_team_chart_get_description (view->heat), "Percent agreement"));
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      const char *name = gtk_string_list_get_string (GTK_STRING_LIST (names), i);

      g_assert_cmpstr (name, !=, "Fleiss\u2019 kappa");
      if (g_str_equal (name, "Cohen\u2019s kappa"))
        kappa = i;
    }
  g_assert_cmpuint (kappa, !=, GTK_INVALID_LIST_POSITION);
  gtk_drop_down_set_selected (view->heat_drop, kappa);
  g_assert_nonnull (strstr (sl_team_chart_get_description (view->heat),
                            "Cohen\u2019s kappa of each pair"));
  g_assert_null (strstr (sl_team_chart_get_description (view->heat), ": 33 %"));
}

#define ADD(path, test) \
  g_test_add ("/ui/team-numbers/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);

  ADD ("numbers", test_numbers);
  ADD ("pair", test_pair);
  ADD ("pictures", test_pictures);
  ADD ("heat-measure", test_heat_measure);

  return g_test_run ();
}
