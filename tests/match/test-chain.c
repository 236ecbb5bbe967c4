/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-chain.h"

static void
test_empty (void)
{
  g_autoptr (SlChain) chain = sl_chain_new (NULL, 0, 100, 200);

  g_assert_cmpuint (sl_chain_get_n_anchors (chain), ==, 0);
  g_assert_cmpfloat_with_epsilon (sl_chain_map_to_b (chain, 50), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_chain_map_to_a (chain, 200), 100, 1e-9);
}

static void
test_crossing_is_left_out (void)
{
  const SlAnchor anchors[] = {
    { { 60, 70 }, { 10, 20 }, 1 },   /* crosses the two others */
    { { 10, 20 }, { 30, 40 }, 1 },
    { { 40, 50 }, { 80, 90 }, 1 },
  };
  g_autoptr (SlChain) chain = sl_chain_new (anchors, G_N_ELEMENTS (anchors), 100, 100);

  g_assert_cmpuint (sl_chain_get_n_anchors (chain), ==, 2);
  g_assert_cmpuint (sl_chain_get_anchor (chain, 0)->a.start, ==, 10);
  g_assert_cmpuint (sl_chain_get_anchor (chain, 1)->a.start, ==, 40);
  g_assert_cmpfloat_with_epsilon (sl_chain_map_to_b (chain, 10), 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_chain_map_to_b (chain, 15), 35, 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_chain_map_to_b (chain, 30), 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_chain_map_to_a (chain, 85), 45, 1e-9);
}

static void
test_weight_decides (void)
{
  const SlAnchor anchors[] = {
    { { 60, 70 }, { 10, 20 }, 5 },
    { { 10, 20 }, { 30, 40 }, 1 },
    { { 40, 50 }, { 80, 90 }, 1 },
  };
  g_autoptr (SlChain) chain = sl_chain_new (anchors, G_N_ELEMENTS (anchors), 100, 100);

  g_assert_cmpuint (sl_chain_get_n_anchors (chain), ==, 1);
  g_assert_cmpuint (sl_chain_get_anchor (chain, 0)->b.start, ==, 10);
}

/* Against trying all chains, on small random cases; and the map never runs backwards. */
static double
best_by_trying (const SlAnchor *anchors,
                guint           n)
{
  double best = 0;

  for (guint set = 1; set < 1u << n; set++)
    {
      double sum = 0;
      gboolean fits = TRUE;

      for (guint i = 0; i < n && fits; i++)
        {
          if (!(set & 1u << i))
            continue;
          sum += anchors[i].weight;
          for (guint j = 0; j < n && fits; j++)
            {
              if (j == i || !(set & 1u << j))
                continue;
              fits = (anchors[i].a.end <= anchors[j].a.start && anchors[i].b.end <= anchors[j].b.start) ||
                     (anchors[j].a.end <= anchors[i].a.start && anchors[j].b.end <= anchors[i].b.start);
            }
        }
      if (fits)
        best = MAX (best, sum);
    }

  return best;
}

static void
test_random (void)
{
  for (guint round = 0; round < 300; round++)
    {
      SlAnchor anchors[8];
      guint n = g_test_rand_int_range (1, 9);
      g_autoptr (SlChain) chain = NULL;
      double sum = 0;
      double last = 0;

      for (guint i = 0; i < n; i++)
        {
          anchors[i].a.start = g_test_rand_int_range (0, 50);
          anchors[i].a.end = anchors[i].a.start + g_test_rand_int_range (1, 15);
          anchors[i].b.start = g_test_rand_int_range (0, 50);
          anchors[i].b.end = anchors[i].b.start + g_test_rand_int_range (1, 15);
          anchors[i].weight = g_test_rand_int_range (1, 5);
        }
      chain = sl_chain_new (anchors, n, 70, 70);
      for (guint i = 0; i < sl_chain_get_n_anchors (chain); i++)
        sum += sl_chain_get_anchor (chain, i)->weight;
      g_assert_cmpfloat_with_epsilon (sum, best_by_trying (anchors, n), 1e-9);

      for (guint x = 0; x <= 70; x++)
        {
          double y = sl_chain_map_to_b (chain, x);

          g_assert_cmpfloat (y, >=, last);
          g_assert_cmpfloat (y, <=, 70);
          last = y;
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/chain/empty", test_empty);
  g_test_add_func ("/chain/crossing-is-left-out", test_crossing_is_left_out);
  g_test_add_func ("/chain/weight-decides", test_weight_decides);
  g_test_add_func ("/chain/random", test_random);

  return g_test_run ();
}
