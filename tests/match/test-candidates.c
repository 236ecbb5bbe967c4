/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-candidates.h"
#include "sl-match-fixture.h"

static guint
look_up (const char *text_a,
         const char *text_b)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new (text_a, text_b);
  g_autoptr (SlCandidates) candidates = sl_candidates_new ();
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray) again = g_ptr_array_new ();

  sl_candidates_add (candidates, fixture->a);
  sl_candidates_lookup (candidates, fixture->b, found);
  sl_candidates_lookup (candidates, fixture->b, again);
  g_assert_cmpuint (found->len, ==, again->len);
  if (found->len > 0)
    g_assert_true (g_ptr_array_index (found, 0) == fixture->a);

  return found->len;
}

static void
test_lookup (void)
{
  g_assert_cmpuint (look_up ("The lighthouse keeper retired", "A keeper of the lighthouse spoke"), ==, 1);
  g_assert_cmpuint (look_up ("The lighthouse keeper retired", "Fishing quotas fell again"), ==, 0);
  g_assert_cmpuint (look_up ("The", "the"), ==, 0);
}

static void
test_not_its_own_article (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new ("The lighthouse keeper", "-");
  g_autoptr (SlCandidates) candidates = sl_candidates_new ();
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  sl_candidates_add (candidates, fixture->a);
  sl_candidates_lookup (candidates, fixture->a, found);
  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/candidates/lookup", test_lookup);
  g_test_add_func ("/candidates/not-its-own-article", test_not_its_own_article);

  return g_test_run ();
}
