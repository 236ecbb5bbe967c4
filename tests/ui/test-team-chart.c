/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-team-chart.h"

#include "sl-ui-test.h"

static void
test_words (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (sl_team_chart_new ());
  SlTeamChart *chart = SL_TEAM_CHART (widget);

  sl_team_chart_reset (chart, "Pairs", 2);
  sl_team_chart_set_name (chart, 0, "AR");
  sl_team_chart_set_name (chart, 1, "BR");
  sl_team_chart_set_cell (chart, 0, 1, 0.5, "50 %");
  sl_team_chart_finish (chart);
  g_assert_cmpstr (sl_team_chart_get_description (chart), ==, "Pairs; AR, BR: 50 %");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
test_size (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (sl_team_chart_new ());
  SlTeamChart *chart = SL_TEAM_CHART (widget);
  int empty;
  int small;
  int large;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &empty, NULL, NULL, NULL);
  g_assert_cmpint (empty, ==, 0);
  sl_team_chart_reset (chart, NULL, 2);
  sl_team_chart_finish (chart);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &small, NULL, NULL, NULL);
  sl_team_chart_reset (chart, NULL, SL_TEAM_CHART_MAX);
  sl_team_chart_finish (chart);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &large, NULL, NULL, NULL);
  g_assert_cmpint (small, >, 0);
  g_assert_cmpint (large, >, small);
}

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/team-chart/words", test_words);
  g_test_add_func ("/ui/team-chart/size", test_size);

  return g_test_run ();
}
