/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-vocabulary.h"

/* Every name leads back to its value, and unknown names leave the value alone. */
#define assert_round_trip(prefix, type, n) \
  G_STMT_START { \
    for (guint i_ = 0; i_ < (n); i_++) \
      { \
        type value_ = (n); \
        g_assert_true (prefix##_from_string (prefix##_to_string (i_), &value_)); \
        g_assert_cmpuint (value_, ==, i_); \
        g_assert_false (prefix##_from_string ("no such name", &value_)); \
        g_assert_false (prefix##_from_string (NULL, &value_)); \
        g_assert_cmpuint (value_, ==, i_); \
      } \
  } G_STMT_END

static void
test_round_trips (void)
{
  assert_round_trip (sl_role, SlRole, SL_N_ROLES);
  assert_round_trip (sl_claim_kind, SlClaimKind, SL_N_CLAIM_KINDS);
  assert_round_trip (sl_origin, SlOrigin, SL_N_ORIGINS);
  assert_round_trip (sl_verdict, SlVerdict, SL_N_VERDICTS);
  assert_round_trip (sl_stance, SlStance, SL_N_STANCES);
  assert_round_trip (sl_relation, SlRelation, SL_N_RELATIONS);
  assert_round_trip (sl_match_state, SlMatchState, SL_N_MATCH_STATES);
  assert_round_trip (sl_difference_kind, SlDifferenceKind, SL_N_DIFFERENCE_KINDS);
}

/* The names are those of the contract: files written today are read for years. */
static void
test_names_of_the_contract (void)
{
  g_assert_cmpstr (sl_verdict_to_string (SL_VERDICT_UNVERIFIABLE), ==, "unverifiable");
  g_assert_cmpstr (sl_relation_to_string (SL_RELATION_CONFLICTING_FIGURE), ==, "conflicting-figure");
  g_assert_cmpstr (sl_claim_kind_to_string (SL_CLAIM_KIND_ATTRIBUTED), ==, "attributed");
  g_assert_cmpstr (sl_role_to_string (SL_ROLE_BOILERPLATE), ==, "boilerplate");
  g_assert_cmpstr (sl_difference_kind_to_string (SL_DIFFERENCE_LEFT_OUT), ==, "left-out");
}

static void
test_classes (void)
{
  g_assert_true (sl_role_is_folded (SL_ROLE_REPEAT));
  g_assert_false (sl_role_is_folded (SL_ROLE_HEADLINE));
  g_assert_true (sl_relation_is_same (SL_RELATION_ALTERED_QUOTE));
  g_assert_true (sl_relation_is_same (SL_RELATION_SAME_ORIGIN));
  g_assert_false (sl_relation_is_same (SL_RELATION_CONTRADICTS));
}

static void
test_scores (void)
{
  g_assert_cmpfloat_with_epsilon (sl_score_round (0.83124999), 0.8312, 1e-15);
  g_assert_cmpfloat_with_epsilon (sl_score_round (7), 1, 1e-15);
  g_assert_cmpfloat_with_epsilon (sl_score_round (-1), 0, 1e-15);
  g_assert_cmpfloat_with_epsilon (sl_score_round (0.0 / 0.0), 0, 1e-15);
  g_assert_cmpfloat_with_epsilon (sl_score_round (sl_score_round (2.0 / 3)), sl_score_round (2.0 / 3), 1e-300);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vocabulary/round-trips", test_round_trips);
  g_test_add_func ("/vocabulary/names-of-the-contract", test_names_of_the_contract);
  g_test_add_func ("/vocabulary/classes", test_classes);
  g_test_add_func ("/vocabulary/scores", test_scores);

  return g_test_run ();
}
