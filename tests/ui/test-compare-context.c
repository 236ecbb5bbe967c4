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

/* The hovered claim lights its whole group, through any number of articles; the selected one does
 * when nothing is hovered. */
static void
test_lit (SlCompareFixture *fixture,
          gconstpointer     data)
{
  guint n_changes = 0;

  g_signal_connect_swapped (fixture->context, "lit-changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (sl_compare_context_has_lit (fixture->context));
  sl_compare_context_set_hovered (fixture->context, fixture->a2);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (sl_compare_context_is_lit (fixture->context, fixture->a2));
  g_assert_true (sl_compare_context_is_lit (fixture->context, fixture->b2));
  g_assert_true (sl_compare_context_is_lit (fixture->context, fixture->c1));
  g_assert_false (sl_compare_context_is_lit (fixture->context, fixture->a1));

  sl_compare_context_set_hovered (fixture->context, fixture->a2);
  g_assert_cmpuint (n_changes, ==, 1);
  sl_compare_context_set_selected (fixture->context, fixture->a3);
  sl_compare_context_set_hovered (fixture->context, NULL);
  g_assert_true (sl_compare_context_is_lit (fixture->context, fixture->a3));
  g_assert_false (sl_compare_context_is_lit (fixture->context, fixture->a2));
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

  g_test_add ("/compare-context/lit", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_lit,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-context/shown", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_shown,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-context/toggle-takes-back", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_toggle_takes_back,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-context/failures-are-reported", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_failures_are_reported,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-context/remove-forgets-selection", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_remove_forgets_selection,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-context/mark-selects", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_mark_selects,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-context/link-leaves-off", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_link_leaves_off,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
