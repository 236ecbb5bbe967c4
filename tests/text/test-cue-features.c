/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-cue-features.h"

static void
test_strength (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("Lane said that the gate was shut.");
  g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));

  g_assert_cmpint (sl_cue_features_strength (context, sl_model_load ("cues.slm"), 1), ==, SL_CUE_SURE);
  g_assert_cmpint (sl_cue_features_strength (context, sl_model_load ("cues.slm"), 4), ==, SL_CUE_NOT);
}

static void
test_limits (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("said “said” said");
  g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      guint32 features[SL_CUE_MAX_FEATURES];

      g_assert_cmpuint (sl_cue_features_get (context, i, features), <=, SL_CUE_MAX_FEATURES);
    }
}

/* How many features a word of one text has in common with a word of another. */
static guint
count_common (const char *one,
              guint       i,
              const char *other,
              guint       k)
{
  g_autoptr (SlReading) first = reading_fixture_new (one);
  g_autoptr (SlReading) second = reading_fixture_new (other);
  g_autoptr (SlLabelContext) first_context = sl_label_context_new (first, sl_model_load ("cues.slm"));
  g_autoptr (SlLabelContext) second_context = sl_label_context_new (second, sl_model_load ("cues.slm"));
  guint32 a[SL_CUE_MAX_FEATURES];
  guint32 b[SL_CUE_MAX_FEATURES];
  guint n_a = sl_cue_features_get (first_context, i, a);
  guint n_b = sl_cue_features_get (second_context, k, b);
  guint n = 0;

  for (guint x = 0; x < n_a; x++)
    {
      for (guint y = 0; y < n_b; y++)
        n += a[x] == b[y];
    }

  return n;
}

/* Who acts in the clause is seen from afar, and no further than its end. */
static void
test_clause (void)
{
  const char *mayor = "The mayor of the old town by the river said no.";
  guint same = count_common (mayor, 9, mayor, 9);

  g_assert_cmpuint (count_common (mayor, 9, "The stone of the old town by the river said no.", 9), <, same);
  g_assert_cmpuint (count_common ("The mayor came, and the dam by the river said no.", 10, "The stone came, and the dam by the river said no.", 10), ==,
                    count_common ("The mayor came, and the dam by the river said no.", 10, "The mayor came, and the dam by the river said no.", 10));
}

/* A word next to it that may be a cue changes what is known of a word, also where the words around are the same. */
static void
test_others (void)
{
  const char *one = "Lane said that the gate by the river was shut, the mayor said on Monday.";
  const char *none = "Lane came when the gate by the river was shut, the mayor said on Monday.";

  g_assert_cmpuint (count_common (one, 13, none, 13), <, count_common (one, 13, one, 13));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/cue-features/strength", test_strength);
  g_test_add_func ("/cue-features/limits", test_limits);
  g_test_add_func ("/cue-features/clause", test_clause);
  g_test_add_func ("/cue-features/others", test_others);

  return g_test_run ();
}
