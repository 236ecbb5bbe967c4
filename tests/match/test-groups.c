/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-groups.h"
#include "sl-test-utils.h"

#define A "00000000-0000-4000-8000-00000000000a"
#define B "00000000-0000-4000-8000-00000000000b"
#define C "00000000-0000-4000-8000-00000000000c"
#define D "00000000-0000-4000-8000-00000000000d"
#define E "00000000-0000-4000-8000-00000000000e"
#define F "00000000-0000-4000-8000-00000000000f"

static void
add_match (GPtrArray    *matches,
           const char   *a,
           const char   *b,
           SlRelation    relation,
           SlMatchState  state)
{
  g_ptr_array_add (matches, sl_match_new (a, b, relation, 0.5, state, SL_ORIGIN_FOUND));
}

static gboolean
same_group (SlGroups   *groups,
            const char *a,
            const char *b)
{
  return sl_groups_lookup (groups, a) != NULL && sl_groups_lookup (groups, a) == sl_groups_lookup (groups, b);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) matches = g_ptr_array_new ();
  g_autoptr (SlGroups) groups = sl_groups_new (matches);

  g_assert_cmpuint (sl_groups_get_n (groups), ==, 0);
  g_assert_null (sl_groups_lookup (groups, A));
}

static void
test_united (void)
{
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SlGroups) groups = NULL;
  guint n_members = 0;

  add_match (matches, A, B, SL_RELATION_SAME_QUOTE, SL_MATCH_SUGGESTED);
  add_match (matches, C, D, SL_RELATION_ALTERED_QUOTE, SL_MATCH_SUGGESTED);
  add_match (matches, E, F, SL_RELATION_SAME_CLAIM, SL_MATCH_ACCEPTED);
  add_match (matches, D, B, SL_RELATION_CONFLICTING_FIGURE, SL_MATCH_SUGGESTED);
  add_match (matches, A, C, SL_RELATION_SAME_CLAIM, SL_MATCH_SUGGESTED);
  groups = sl_groups_new (matches);

  g_assert_cmpuint (sl_groups_get_n (groups), ==, 2);
  g_assert_true (same_group (groups, A, D));
  g_assert_true (same_group (groups, B, C));
  g_assert_true (same_group (groups, E, F));
  g_assert_false (same_group (groups, A, E));
  for (guint i = 0; i < sl_groups_get_n (groups); i++)
    n_members += sl_groups_get (groups, i)->len;
  g_assert_cmpuint (n_members, ==, 6);
}

/* Suggestions that hang together by one doubtful match only are two groups, until a person says so. */
static void
test_chain (void)
{
  for (guint accepted = 0; accepted < 2; accepted++)
    {
      g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (SlGroups) groups = NULL;

      add_match (matches, A, B, SL_RELATION_SAME_CLAIM, SL_MATCH_SUGGESTED);
      add_match (matches, C, D, SL_RELATION_SAME_CLAIM, SL_MATCH_SUGGESTED);
      g_ptr_array_add (matches, sl_match_new (B, C, SL_RELATION_SAME_CLAIM, 0.4,
                                              accepted ? SL_MATCH_ACCEPTED : SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND));
      groups = sl_groups_new (matches);

      g_assert_cmpuint (sl_groups_get_n (groups), ==, accepted ? 1 : 2);
      g_assert_true (same_group (groups, A, B));
      g_assert_true (same_group (groups, C, D));
    }
}

static void
test_rejected_and_other_relations (void)
{
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SlGroups) groups = NULL;

  add_match (matches, A, B, SL_RELATION_SAME_CLAIM, SL_MATCH_REJECTED);
  add_match (matches, A, C, SL_RELATION_CONTRADICTS, SL_MATCH_ACCEPTED);
  add_match (matches, A, D, SL_RELATION_SAME_CLAIM, SL_MATCH_ACCEPTED);
  groups = sl_groups_new (matches);

  g_assert_cmpuint (sl_groups_get_n (groups), ==, 1);
  g_assert_true (same_group (groups, A, D));
  g_assert_null (sl_groups_lookup (groups, B));
  g_assert_null (sl_groups_lookup (groups, C));
}

#define N_CLAIMS 40
#define N_MATCHES 160

static char *
dup_claim (guint i)
{
  return g_strdup_printf ("00000000-0000-4000-8000-0000000000%02x", i);
}

/* The plain way: whenever two groups meet, all pairs of their claims are counted. Pairs come as they are taken. */
static void
unite_plainly (guint    pairs[][2],
               gboolean accepted[],
               guint    group[])
{
  for (guint i = 0; i < N_CLAIMS; i++)
    group[i] = i;
  for (guint i = 0; i < N_MATCHES; i++)
    {
      guint a = group[pairs[i][0]];
      guint b = group[pairs[i][1]];
      guint n_linked = 0;
      guint n_a = 0;
      guint n_b = 0;

      for (guint k = 0; k < N_CLAIMS; k++)
        {
          n_a += group[k] == a;
          n_b += group[k] == b;
        }
      for (guint k = 0; k < N_MATCHES; k++)
        n_linked += (group[pairs[k][0]] == a && group[pairs[k][1]] == b) || (group[pairs[k][0]] == b && group[pairs[k][1]] == a);
      for (guint k = 0; a != b && (accepted[i] || n_linked >= 0.5 * n_a * n_b) && k < N_CLAIMS; k++)
        group[k] = group[k] == b ? a : group[k];
    }
}

/* Random matches give the groups of the plain way. The score tells their order, accepted ones come last. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (SlGroups) groups = NULL;
      guint pairs[N_MATCHES][2];
      gboolean accepted[N_MATCHES];
      guint group[N_CLAIMS];

      for (guint i = 0; i < N_MATCHES; i++)
        {
          g_autofree char *a = dup_claim (pairs[i][0] = g_rand_int_range (random, 0, N_CLAIMS));
          g_autofree char *b = dup_claim (pairs[i][1] = (pairs[i][0] + g_rand_int_range (random, 1, 6)) % N_CLAIMS);

          accepted[i] = i >= N_MATCHES - round / 5;
          g_ptr_array_add (matches, sl_match_new (a, b, SL_RELATION_SAME_CLAIM, 1 - i / 1000.0,
                                                  accepted[i] ? SL_MATCH_ACCEPTED : SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND));
        }
      groups = sl_groups_new (matches);
      unite_plainly (pairs, accepted, group);
      for (guint i = 0; i < N_CLAIMS; i++)
        {
          for (guint k = i + 1; k < N_CLAIMS; k++)
            {
              g_autofree char *a = dup_claim (i);
              g_autofree char *b = dup_claim (k);

              g_assert_true (same_group (groups, a, b) == (group[i] == group[k]));
            }
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/groups/empty", test_empty);
  g_test_add_func ("/groups/united", test_united);
  g_test_add_func ("/groups/chain", test_chain);
  g_test_add_func ("/groups/rejected-and-other-relations", test_rejected_and_other_relations);

  g_test_add_func ("/groups/random", test_random);

  return g_test_run ();
}
