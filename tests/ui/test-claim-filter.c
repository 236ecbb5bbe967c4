/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-claim-filter.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static void
assert_passes (SlCompareFixture *fixture,
               SlClaimFilter    *filter,
               const char       *expected)
{
  const char *const names[] = { "a1", "a2", "a3", "b1", "b2", "c1" };
  const char *const uuids[] =
    { fixture->a1, fixture->a2, fixture->a3, fixture->b1, fixture->b2, fixture->c1 };
  g_autoptr (GString) passed = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      SlClaim *claim = sl_workspace_lookup_claim (fixture->workspace, uuids[i]);

      if (gtk_filter_match (GTK_FILTER (filter), claim))
        g_string_append_printf (passed, "%s%s", passed->len > 0 ? " " : "", names[i]);
    }
  g_assert_cmpstr (passed->str, ==, expected);
}

static void
test_scope (SlCompareFixture *fixture,
            gconstpointer     data)
{
  g_autoptr (SlClaimFilter) filter = sl_claim_filter_new (fixture->context);

  assert_passes (fixture, filter, "a1 a2 a3 b1 b2 c1");
  sl_claim_filter_set_scope (filter, SL_MATRIX_SCOPE_CONFLICTING);
  assert_passes (fixture, filter, "a2 b2");
  sl_claim_filter_set_scope (filter, SL_MATRIX_SCOPE_SHARED);
  assert_passes (fixture, filter, "a1 a2 b1 b2 c1");
  sl_claim_filter_set_scope (filter, SL_MATRIX_SCOPE_SINGLE_SOURCE);
  assert_passes (fixture, filter, "a3");
  sl_claim_filter_set_scope (filter, SL_MATRIX_SCOPE_ALTERED);
  assert_passes (fixture, filter, "");
  g_assert_cmpuint (sl_claim_filter_count (filter), ==, 1);
}

static void
test_text (SlCompareFixture *fixture,
           gconstpointer     data)
{
  g_autoptr (SlClaimFilter) filter = sl_claim_filter_new (fixture->context);

  sl_claim_filter_set_text (filter, "GATE");
  assert_passes (fixture, filter, "a1 b1");
  sl_claim_filter_set_text (filter, "northern");
  assert_passes (fixture, filter, "b1 b2");
  sl_claim_filter_set_text (filter, "");
  assert_passes (fixture, filter, "a1 a2 a3 b1 b2 c1");
  g_assert_cmpuint (sl_claim_filter_count (filter), ==, 0);
}

static void
count_cb (GtkFilter       *filter,
          GtkFilterChange  change,
          guint           *n)
{
  (*n)++;
}

static void
test_verdict_and_article (SlCompareFixture *fixture,
                          gconstpointer     data)
{
  g_autoptr (SlClaimFilter) filter = sl_claim_filter_new (fixture->context);
  guint n_changes = 0;

  sl_workspace_set_verdict (fixture->workspace, fixture->b1, SL_VERDICT_SUPPORTED, NULL);
  sl_claim_filter_set_verdict (filter, SL_VERDICT_SUPPORTED);
  assert_passes (fixture, filter, "b1");
  sl_claim_filter_set_verdict (filter, SL_VERDICT_NONE);
  sl_claim_filter_set_article (filter, sl_article_get_uuid (fixture->articles[1]));
  assert_passes (fixture, filter, "b2");
  g_assert_cmpuint (sl_claim_filter_count (filter), ==, 2);

  /* A verdict that is given while the list asks for verdicts changes the list. */
  g_signal_connect (filter, "changed", G_CALLBACK (count_cb), &n_changes);
  sl_workspace_set_verdict (fixture->workspace, fixture->b2, SL_VERDICT_DISPUTED, NULL);
  g_assert_cmpuint (n_changes, >, 0);
  assert_passes (fixture, filter, "");
}

static void
test_kind_and_score (SlCompareFixture *fixture,
                     gconstpointer     data)
{
  g_autoptr (SlClaimFilter) filter = sl_claim_filter_new (fixture->context);

  sl_claim_filter_set_kind (filter, SL_CLAIM_KIND_QUOTE);
  assert_passes (fixture, filter, "");
  sl_claim_filter_set_kind (filter, -1);
  sl_workspace_set_verdict (fixture->workspace, fixture->a1, SL_VERDICT_DISPUTED, NULL);
  sl_compare_context_set_min_score (fixture->context, 0.9);
  assert_passes (fixture, filter, "a1");
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/claim-filter/scope", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_scope,
              sl_compare_fixture_tear_down);
  g_test_add ("/claim-filter/text", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_text,
              sl_compare_fixture_tear_down);
  g_test_add ("/claim-filter/verdict-and-article", SlCompareFixture, NULL,
              sl_compare_fixture_set_up, test_verdict_and_article, sl_compare_fixture_tear_down);
  g_test_add ("/claim-filter/kind-and-score", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_kind_and_score, sl_compare_fixture_tear_down);

  return g_test_run ();
}
