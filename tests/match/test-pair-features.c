/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-pair-features.h"
#include "sl-match-fixture.h"

#define BRIDGE "Engineers closed the Halden suspension bridge on Monday because of cracks"

static SlPair
measure (SlMatchFixture *fixture)
{
  SlPair pair = { .a = fixture->a, .b = fixture->b };

  g_assert_true (sl_pair_measure (&pair, fixture->terms));

  return pair;
}

static void
test_same_words (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new (BRIDGE, BRIDGE);
  SlPair pair = measure (fixture);

  g_assert_cmpfloat_with_epsilon (pair.features[SL_FEATURE_OVERLAP], 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (pair.features[SL_FEATURE_CONTAINED], 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (pair.features[SL_FEATURE_CLAUSE], 1, 1e-6);
  g_assert_cmpfloat (pair.features[SL_FEATURE_QUOTE_SHARE], <=, 0);
  g_assert_cmpfloat (pair.features[SL_FEATURE_OTHER_SPEAKER], <=, 0);
}

static void
test_more_in_common (void)
{
  g_autoptr (SlMatchFixture) close = sl_match_fixture_new (BRIDGE, "The Halden bridge was closed after cracks were found");
  g_autoptr (SlMatchFixture) far = sl_match_fixture_new (BRIDGE, "A bridge in Oslo was painted white by engineers");
  SlPair near_pair = measure (close);
  SlPair far_pair = measure (far);

  g_assert_cmpfloat (near_pair.features[SL_FEATURE_OVERLAP], >, far_pair.features[SL_FEATURE_OVERLAP]);
  g_assert_cmpfloat (near_pair.features[SL_FEATURE_MASS], >, far_pair.features[SL_FEATURE_MASS]);
  g_assert_cmpfloat (near_pair.features[SL_FEATURE_CLAUSE], >, far_pair.features[SL_FEATURE_CLAUSE]);
}

static void
test_nothing_in_common (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new (BRIDGE, "Rye bread won a prize");
  g_autoptr (SlMatchFixture) empty = sl_match_fixture_new ("the", "of");
  SlPair pair = { .a = fixture->a, .b = fixture->b };
  SlPair empty_pair = { .a = empty->a, .b = empty->b };

  g_assert_false (sl_pair_measure (&pair, fixture->terms));
  g_assert_false (sl_pair_measure (&empty_pair, empty->terms));
}

static void
test_speakers (void)
{
  g_autoptr (SlMatchFixture) same = sl_match_fixture_new_speakers (BRIDGE, "Mayor Ada Lund", BRIDGE, "Lund");
  g_autoptr (SlMatchFixture) other = sl_match_fixture_new_speakers (BRIDGE, "Ada Lund", BRIDGE, "Per Vik");

  g_assert_cmpfloat (measure (same).features[SL_FEATURE_SAME_SPEAKER], >, 0);
  g_assert_cmpfloat (measure (same).features[SL_FEATURE_OTHER_SPEAKER], <=, 0);
  g_assert_cmpfloat (measure (other).features[SL_FEATURE_OTHER_SPEAKER], >, 0);
}

static void
test_quotes (void)
{
  g_autoptr (SlMatchFixture) both = sl_match_fixture_new ("\"Nobody was ever in danger there\"",
                                                          "\"Nobody was ever in danger there\"");
  g_autoptr (SlMatchFixture) one = sl_match_fixture_new ("\"Nobody was ever in danger there\"",
                                                         "Nobody was ever in danger there");

  g_assert_cmpfloat_with_epsilon (measure (both).features[SL_FEATURE_QUOTE_SHARE], 1, 1e-6);
  g_assert_cmpfloat (measure (both).features[SL_FEATURE_BOTH_QUOTES], >, 0);
  g_assert_cmpfloat (measure (one).features[SL_FEATURE_QUOTE_SHARE], <=, 0);
  g_assert_cmpfloat (measure (one).features[SL_FEATURE_ONE_QUOTE], >, 0);
}

static void
test_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < SL_N_FEATURES; i++)
    g_assert_true (g_hash_table_add (names, (gpointer) sl_feature_to_string (i)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pair-features/same-words", test_same_words);
  g_test_add_func ("/pair-features/more-in-common", test_more_in_common);
  g_test_add_func ("/pair-features/nothing-in-common", test_nothing_in_common);
  g_test_add_func ("/pair-features/speakers", test_speakers);
  g_test_add_func ("/pair-features/quotes", test_quotes);
  g_test_add_func ("/pair-features/names", test_names);

  return g_test_run ();
}
