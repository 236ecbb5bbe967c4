/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-label-features.h"

static void
test_limits (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("“One,” she said. “Two” and three.\nFour: five");
  g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      guint32 hashes[SL_LABEL_MAX_FEATURES];
      guint classes[SL_LABEL_N_PAIR_SETS];

      g_assert_cmpuint (sl_label_features_get (context, i, hashes), <=, SL_LABEL_MAX_FEATURES);
      sl_label_features_get_pairs (context, i, classes);
      for (guint k = 0; k < SL_LABEL_N_PAIR_SETS; k++)
        g_assert_cmpuint (classes[k], <, SL_LABEL_N_PAIR_CLASSES);
    }
}

/* Beyond its paragraph a token sees nothing: the same words give the same features. */
static void
test_paragraphs_apart (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("Lane said no.\nLane said no.");
  g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));

  for (guint i = 0; i < 4; i++)
    {
      guint32 a[SL_LABEL_MAX_FEATURES];
      guint32 b[SL_LABEL_MAX_FEATURES];
      guint n = sl_label_features_get (context, i, a);

      g_assert_cmpuint (sl_label_features_get (context, i + 4, b), ==, n);
      g_assert_cmpmem (a, n * sizeof (guint32), b, n * sizeof (guint32));
    }
}

/* The beginning of the text is a beginning like any other. */
static void
test_beginnings (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("According to Lane, it rained.\nAccording to Lane, it rained.");
  g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));
  guint n_tokens = reading->tokens->len / 2;

  for (guint i = 0; i + 1 < n_tokens; i++)
    {
      guint32 a[SL_LABEL_MAX_FEATURES];
      guint32 b[SL_LABEL_MAX_FEATURES];
      guint first[SL_LABEL_N_PAIR_SETS];
      guint second[SL_LABEL_N_PAIR_SETS];
      guint n = sl_label_features_get (context, i, a);

      g_assert_cmpuint (sl_label_features_get (context, i + n_tokens, b), ==, n);
      g_assert_cmpmem (a, n * sizeof (guint32), b, n * sizeof (guint32));
      sl_label_features_get_pairs (context, i, first);
      sl_label_features_get_pairs (context, i + n_tokens, second);
      g_assert_cmpmem (first, sizeof first, second, sizeof second);
    }
}

/* Where features are said to be shared, they are the same; and there are such places. */
static void
test_shared (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("“One more, and two,” she said on Monday. Lane denied that the old "
                                                       "dam: “the gate” had broken. It rained all day.\nFour: five six");
  g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));
  guint n_shared = 0;

  for (guint i = 1; i < reading->tokens->len; i++)
    {
      guint32 before[SL_LABEL_MAX_FEATURES];
      guint32 here[SL_LABEL_MAX_FEATURES];
      guint n = sl_label_features_get_shared (context, i, here);

      if (!sl_label_features_are_shared (context, i))
        continue;
      g_assert_cmpuint (sl_label_features_get_shared (context, i - 1, before), ==, n);
      g_assert_cmpmem (before, n * sizeof (guint32), here, n * sizeof (guint32));
      n_shared++;
    }
  g_assert_cmpuint (n_shared, >, 10);
  g_assert_cmpuint (n_shared, <, reading->tokens->len - 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/label-features/limits", test_limits);
  g_test_add_func ("/label-features/beginnings", test_beginnings);
  g_test_add_func ("/label-features/paragraphs-apart", test_paragraphs_apart);
  g_test_add_func ("/label-features/shared", test_shared);

  return g_test_run ();
}
