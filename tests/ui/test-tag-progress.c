/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-tag-progress.h"

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"

static void
test_counts (SlCompareFixture *fixture,
             gconstpointer     data)
{
  GtkWidget *progress = sl_tag_progress_new (fixture->context, sl_article_get_uuid (fixture->articles[0]));
  SlTagProgress *self = SL_TAG_PROGRESS (progress);
  g_autoptr (GError) error = NULL;

  sl_compare_fixture_show (fixture, progress);
  g_assert_cmpuint (sl_tag_progress_get_count (self, SL_VERDICT_NONE), ==, 3);
  sl_workspace_set_verdict (fixture->workspace, fixture->a1, SL_VERDICT_DISPUTED, &error);
  g_assert_no_error (error);
  sl_test_wait_until (sl_tag_progress_get_count (self, SL_VERDICT_DISPUTED) == 1);
  g_assert_cmpuint (sl_tag_progress_get_count (self, SL_VERDICT_NONE), ==, 2);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (progress), ==,
                   "0 supported, 1 disputed, 0 unverifiable, 2 without a verdict");

  /* Claims that are not shown are not counted, the judged one is. */
  sl_compare_context_set_min_score (fixture->context, 0.9);
  sl_test_wait_until (sl_tag_progress_get_count (self, SL_VERDICT_NONE) == 0);
  g_assert_cmpuint (sl_tag_progress_get_count (self, SL_VERDICT_DISPUTED), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/tag-progress/counts", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_counts,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
