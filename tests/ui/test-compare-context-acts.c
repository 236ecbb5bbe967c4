/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-compare-context.h"

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"

static void
failed_cb (char      **message,
           const char *text)
{
  g_free (*message);
  *message = g_strdup (text);
}

static void
told_cb (gboolean   *undoable,
         const char *text,
         gboolean    can_undo)
{
  *undoable = can_undo;
}

static void
test_toggle_takes_back (SlCompareFixture *fixture,
                        gconstpointer     data)
{
  g_assert_true (sl_compare_context_toggle_verdict (fixture->context, fixture->a1, SL_VERDICT_SUPPORTED));
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->a1), ==, SL_VERDICT_SUPPORTED);
  g_assert_true (sl_compare_context_toggle_verdict (fixture->context, fixture->a1, SL_VERDICT_DISPUTED));
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->a1), ==, SL_VERDICT_DISPUTED);
  g_assert_true (sl_compare_context_toggle_verdict (fixture->context, fixture->a1, SL_VERDICT_DISPUTED));
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->a1), ==, SL_VERDICT_NONE);
}

/* A failure is reported to the window, and changes nothing. */
static void
test_failures_are_reported (SlCompareFixture *fixture,
                            gconstpointer     data)
{
  g_autofree char *message = NULL;

  g_signal_connect_swapped (fixture->context, "failed", G_CALLBACK (failed_cb), &message);
  g_assert_null (sl_compare_context_mark (fixture->context, sl_article_get_uuid (fixture->articles[0]),
                                          &(SlTextRange) { 5, 5 }, SL_VERDICT_NONE));
  g_assert_nonnull (message);
  g_clear_pointer (&message, g_free);
  g_assert_false (sl_compare_context_link (fixture->context, fixture->a1, "no such claim", SL_RELATION_SAME_CLAIM));
  g_assert_nonnull (message);
}

static void
test_remove_forgets_selection (SlCompareFixture *fixture,
                               gconstpointer     data)
{
  gboolean undoable = FALSE;

  g_signal_connect_swapped (fixture->context, "told", G_CALLBACK (told_cb), &undoable);
  sl_compare_context_set_selected (fixture->context, fixture->a3);
  sl_compare_context_set_hovered (fixture->context, fixture->a3);
  g_assert_true (sl_compare_context_remove_claim (fixture->context, fixture->a3));
  g_assert_true (undoable);
  g_assert_null (sl_compare_context_get_selected (fixture->context));
  g_assert_null (sl_compare_context_get_hovered (fixture->context));
}

static void
test_mark_selects (SlCompareFixture *fixture,
                   gconstpointer     data)
{
  SlClaim *claim = sl_compare_context_mark (fixture->context, sl_article_get_uuid (fixture->articles[0]),
                                            &(SlTextRange) { 4, 8 }, SL_VERDICT_UNVERIFIABLE);

  g_assert_nonnull (claim);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, sl_claim_get_uuid (claim));
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, sl_claim_get_uuid (claim)), ==,
                   SL_VERDICT_UNVERIFIABLE);
}

static void
test_link_leaves_off (SlCompareFixture *fixture,
                      gconstpointer     data)
{
  sl_compare_context_set_link_from (fixture->context, fixture->a3);
  g_assert_cmpstr (sl_compare_context_get_link_from (fixture->context), ==, fixture->a3);
  g_assert_true (sl_compare_context_link (fixture->context, fixture->a3, fixture->c1, SL_RELATION_CONTRADICTS));
  g_assert_null (sl_compare_context_get_link_from (fixture->context));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/compare-context-acts/toggle-takes-back", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_toggle_takes_back, sl_compare_fixture_tear_down);
  g_test_add ("/compare-context-acts/failures-are-reported", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_failures_are_reported, sl_compare_fixture_tear_down);
  g_test_add ("/compare-context-acts/remove-forgets-selection", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_remove_forgets_selection, sl_compare_fixture_tear_down);
  g_test_add ("/compare-context-acts/mark-selects", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_mark_selects, sl_compare_fixture_tear_down);
  g_test_add ("/compare-context-acts/link-leaves-off", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_link_leaves_off, sl_compare_fixture_tear_down);

  return g_test_run ();
}
