/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-match-model.h"

#include <gio/gio.h>

static void
test_default (void)
{
  g_autofree SlMatchModel *model = sl_match_model_new_default ();

  g_assert_cmpfloat (model->threshold, >, 0.1);
  g_assert_cmpfloat (model->threshold, <, 0.9);
  g_assert_cmpfloat (model->first[SL_FEATURE_SENTENCE], >, 0);
  g_assert_cmpfloat (model->second[SL_CONTEXT_FIRST], >, 0);
}

static void
test_round_trip (void)
{
  g_autofree SlMatchModel *model = sl_match_model_new_default ();
  g_autofree char *text = sl_match_model_to_text (model);
  g_autoptr (GError) error = NULL;
  g_autofree SlMatchModel *again = sl_match_model_new_from_text (text, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (model, sizeof *model, again, sizeof *again);
}

static void
test_bad_lines (void)
{
  const char *const bad[] = { "first", "first no-such-feature 1", "third overlap 1", "second 4", "first overlap 1 2" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sl_match_model_new_from_text (bad[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

static void
test_scores (void)
{
  g_autofree SlMatchModel *model =
    sl_match_model_new_from_text ("# made up\nfirst overlap 2\nfirst constant -1\nsecond first 1\n", NULL);
  float features[SL_N_FEATURES] = { 0 };
  float contexts[SL_N_CONTEXTS] = { 0 };

  g_assert_cmpfloat_with_epsilon (sl_match_model_score_first (model, features), -1, 1e-9);
  features[SL_FEATURE_OVERLAP] = 0.5;
  g_assert_cmpfloat_with_epsilon (sl_match_model_score_first (model, features), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_match_model_score_second (model, contexts), 0.5, 1e-9);
  contexts[SL_CONTEXT_FIRST] = 50;
  g_assert_cmpfloat_with_epsilon (sl_match_model_score_second (model, contexts), 1, 1e-6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/match-model/default", test_default);
  g_test_add_func ("/match-model/round-trip", test_round_trip);
  g_test_add_func ("/match-model/bad-lines", test_bad_lines);
  g_test_add_func ("/match-model/scores", test_scores);

  return g_test_run ();
}
