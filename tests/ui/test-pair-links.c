/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-pair-links.h"

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_both_sides (SlCompareFixture *fixture,
                 gconstpointer     data)
{
  SlPairLinks *links = sl_pair_links_new (fixture->context, fixture->articles[0], fixture->articles[1]);

  g_assert_cmpuint (sl_pair_links_get_n (links), ==, 2);
  g_assert_cmpstr (sl_claim_get_uuid (sl_pair_links_get (links, 0)->left), ==, fixture->a1);
  g_assert_cmpstr (sl_claim_get_uuid (sl_pair_links_get (links, 0)->right), ==, fixture->b1);
  g_assert_cmpstr (sl_claim_get_uuid (sl_pair_links_get (links, 1)->left), ==, fixture->a2);
  g_assert_cmpuint (sl_chain_get_n_anchors (sl_pair_links_get_chain (links)), ==, 2);
  g_assert_finalize_object (links);
}

/* A rejected match goes, and undo brings it back. */
static void
test_follows_the_workspace (SlCompareFixture *fixture,
                            gconstpointer     data)
{
  g_autoptr (SlPairLinks) links = sl_pair_links_new (fixture->context, fixture->articles[0], fixture->articles[1]);
  g_autofree char *match = g_strdup (sl_match_get_uuid (sl_pair_links_get (links, 0)->match));
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;

  g_signal_connect_swapped (links, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (sl_workspace_set_match_state (fixture->workspace, match, SL_MATCH_REJECTED, &error));
  sl_test_wait_until (sl_pair_links_get_n (links) == 1);
  undone = sl_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  sl_test_wait_until (sl_pair_links_get_n (links) == 2);
  g_assert_cmpuint (n_changes, >=, 2);
}

static void
test_hidden_claims_have_no_links (SlCompareFixture *fixture,
                                  gconstpointer     data)
{
  g_autoptr (SlPairLinks) links = sl_pair_links_new (fixture->context, fixture->articles[0], fixture->articles[1]);

  sl_compare_context_set_min_score (fixture->context, 0.9);
  sl_test_wait_until (sl_pair_links_get_n (links) == 0);
  g_assert_cmpuint (sl_chain_get_n_anchors (sl_pair_links_get_chain (links)), ==, 0);
}

static void
test_lit (SlCompareFixture *fixture,
          gconstpointer     data)
{
  g_autoptr (SlPairLinks) links = sl_pair_links_new (fixture->context, fixture->articles[1], fixture->articles[2]);

  g_assert_cmpuint (sl_pair_links_get_n (links), ==, 1);
  g_assert_false (sl_pair_links_is_lit (links, 0));
  sl_compare_context_set_hovered (fixture->context, fixture->a2);
  g_assert_true (sl_pair_links_is_lit (links, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/pair-links/both-sides", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_both_sides,
              sl_compare_fixture_tear_down);
  g_test_add ("/pair-links/follows-the-workspace", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_follows_the_workspace,
              sl_compare_fixture_tear_down);
  g_test_add ("/pair-links/hidden-claims-have-no-links", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_hidden_claims_have_no_links,
              sl_compare_fixture_tear_down);
  g_test_add ("/pair-links/lit", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_lit,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
