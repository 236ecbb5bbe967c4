/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-compare-context.h"

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_shown (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlClaim *claim = sl_workspace_lookup_claim (fixture->workspace, fixture->a1);
  guint n_changes = 0;

  g_signal_connect_swapped (fixture->context, "filter-changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (sl_compare_context_is_shown (fixture->context, claim));
  sl_compare_context_set_min_score (fixture->context, 0.9);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_false (sl_compare_context_is_shown (fixture->context, claim));

  /* What a person judged is always shown. */
  g_assert_true (sl_compare_context_toggle_verdict (fixture->context, fixture->a1, SL_VERDICT_DISPUTED));
  claim = sl_workspace_lookup_claim (fixture->workspace, fixture->a1);
  g_assert_true (sl_compare_context_is_shown (fixture->context, claim));
}

/* Everybody judges alone until they compare with somebody, or with everyone. */
static void
test_everyone (SlCompareFixture *fixture,
               gconstpointer     data)
{
  g_autoptr (SlAnnotator) ben = sl_annotator_new (NULL, "Ben", NULL);
  g_autoptr (SlAnnotator) cleo = sl_annotator_new (NULL, "Cleo", NULL);
  g_autoptr (SlAnnotator) me = g_object_ref (sl_workspace_get_annotator (fixture->workspace));
  g_autoptr (GPtrArray) compared = NULL;
  SlClaim *claim;
  guint n_changes = 0;

  g_assert_true (sl_workspace_set_annotator (fixture->workspace, cleo, NULL));
  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->a2, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_set_annotator (fixture->workspace, ben, NULL));
  claim = sl_workspace_mark (fixture->workspace, sl_article_get_uuid (fixture->articles[0]),
                             &(SlTextRange) { 4, 8 }, SL_VERDICT_SUPPORTED, NULL);
  g_assert_true (sl_workspace_set_annotator (fixture->workspace, me, NULL));
  g_signal_connect_swapped (fixture->context, "compared-changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (sl_compare_context_is_blind (fixture->context));
  g_assert_false (sl_compare_context_is_shown (fixture->context, claim));
  sl_compare_context_compare_with_everyone (fixture->context);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_false (sl_compare_context_is_blind (fixture->context));
  g_assert_true (sl_compare_context_is_shown (fixture->context, claim));
  compared = sl_compare_context_list_compared (fixture->context);
  g_assert_cmpuint (compared->len, ==, 3);

  sl_compare_context_set_compared (fixture->context, sl_annotator_get_uuid (ben), FALSE);
  sl_compare_context_set_compared (fixture->context, sl_annotator_get_uuid (ben), FALSE);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_false (sl_compare_context_is_shown (fixture->context, claim));
  g_assert_false (sl_compare_context_is_blind (fixture->context));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/compare-context-shown/shown", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_shown, sl_compare_fixture_tear_down);
  g_test_add ("/compare-context-shown/everyone", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_everyone, sl_compare_fixture_tear_down);

  return g_test_run ();
}
