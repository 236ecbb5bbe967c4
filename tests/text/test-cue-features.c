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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/cue-features/strength", test_strength);
  g_test_add_func ("/cue-features/limits", test_limits);

  return g_test_run ();
}
