/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-claim-text.h"

#include <string.h>

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static void
test_words (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlClaim *claim = sl_workspace_lookup_claim (fixture->workspace, fixture->a1);
  g_autofree char *words = sl_claim_text_dup_words (fixture->workspace, claim);
  g_autofree char *outlet = sl_claim_text_dup_outlet (fixture->workspace, claim);
  g_autofree char *meta = sl_claim_text_dup_meta (fixture->workspace, claim);

  g_assert_cmpstr (words, ==, "The gate stood open.");
  g_assert_cmpstr (outlet, ==, "Harbour Gazette");
  g_assert_cmpstr (meta, ==, "Harbour Gazette · Assertion");
}

/* A screen reader says the verdict first. */
static void
test_label (SlCompareFixture *fixture,
            gconstpointer     data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  before = sl_claim_text_dup_label (fixture->workspace,
                                    sl_workspace_lookup_claim (fixture->workspace, fixture->a1));
  g_assert_true (g_str_has_prefix (before, "No verdict yet: The gate stood open."));
  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->a1, SL_VERDICT_DISPUTED,
                                           NULL));
  after = sl_claim_text_dup_label (fixture->workspace,
                                   sl_workspace_lookup_claim (fixture->workspace, fixture->a1));
  g_assert_true (g_str_has_prefix (after, "Disputed: "));
  g_assert_nonnull (strstr (after, "Harbour Gazette"));
}

static void
test_line_breaks (SlCompareFixture *fixture,
                  gconstpointer     data)
{
  SlTextRange range = { 0, 45 };
  SlClaim *claim = sl_workspace_mark (fixture->workspace,
                                      sl_article_get_uuid (fixture->articles[0]), &range,
                                      SL_VERDICT_NONE, NULL);
  g_autofree char *words = sl_claim_text_dup_words (fixture->workspace, claim);

  g_assert_null (strchr (words, '\n'));
  g_assert_true (g_str_has_prefix (words, "The gate stood open. The water"));
}

/* The own figure comes first, from whichever side one looks. */
static void
test_figures (SlCompareFixture *fixture,
              gconstpointer     data)
{
  g_autoptr (SlMatch) match = sl_match_new (fixture->a2, fixture->b2,
                                            SL_RELATION_CONFLICTING_FIGURE, 0.9,
                                            SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);
  SlDifference difference = { SL_DIFFERENCE_FIGURE, { 40, 42 }, { 23, 25 } };
  g_autofree char *from_a = NULL;
  g_autofree char *from_b = NULL;
  g_autofree char *none = NULL;
  g_autoptr (SlMatch) plain = sl_match_new (fixture->a1, fixture->b1, SL_RELATION_SAME_CLAIM, 0.9,
                                            SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);

  sl_match_add_difference (match, fixture->a2, &difference);
  from_a = sl_claim_text_dup_figures (fixture->workspace, match, fixture->a2);
  from_b = sl_claim_text_dup_figures (fixture->workspace, match, fixture->b2);
  g_assert_cmpstr (from_a, ==, "12 ≠ 14");
  g_assert_cmpstr (from_b, ==, "14 ≠ 12");
  none = sl_claim_text_dup_figures (fixture->workspace, plain, fixture->a1);
  g_assert_null (none);
}

/* What is compared word by word is what was said, not who said it. */
static void
test_said (SlCompareFixture *fixture,
           gconstpointer     data)
{
  g_autoptr (SlClaim) claim = sl_claim_new (NULL, sl_article_get_uuid (fixture->articles[0]),
                                            &(SlTextRange) { 0, 60 },
                                            SL_CLAIM_KIND_QUOTE, SL_ORIGIN_FOUND, 0.5);
  SlTextRange said;

  sl_claim_text_get_said (claim, &said);
  g_assert_cmpuint (said.end, ==, 60);
  sl_claim_add_quoted (claim, &(SlTextRange) { 4, 10 });
  sl_claim_add_quoted (claim, &(SlTextRange) { 30, 44 });
  sl_claim_text_get_said (claim, &said);
  g_assert_cmpuint (said.start, ==, 4);
  g_assert_cmpuint (said.end, ==, 44);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/claim-text/words", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_words,
              sl_compare_fixture_tear_down);
  g_test_add ("/claim-text/label", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_label,
              sl_compare_fixture_tear_down);
  g_test_add ("/claim-text/line-breaks", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_line_breaks, sl_compare_fixture_tear_down);
  g_test_add ("/claim-text/figures", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_figures, sl_compare_fixture_tear_down);
  g_test_add ("/claim-text/said", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_said,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
