/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-viterbi.h"

static const char *const cases[] = {
  "“It was shut all night,” she said.",
  "Lane said that the gate was shut.",
  "The gate was shut.",
  "According to the report, 12 houses burned.",
  "“",
  "a",
};

/* A part only goes on behind a part of its own kind, whatever the weights are. */
static void
test_rows (void)
{
  const SlModel *model = sl_model_load ("attribution.slm");
  const SlViterbi *viterbi = sl_viterbi_get (model);

  g_assert_true (sl_viterbi_fits (model));
  g_assert_true (sl_viterbi_get (model) == viterbi);
  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autoptr (SlReading) reading = reading_fixture_new (cases[c]);
      g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));
      guint n = reading->tokens->len;
      g_autofree guint8 *labels = g_new0 (guint8, n + 1);
      g_autofree guint8 *from = g_new0 (guint8, (n + 1) * SL_N_LABELS);
      SlLabel before = SL_LABEL_NONE;

      g_test_message ("%s", cases[c]);
      sl_viterbi_label (viterbi, context, &(SlSpan) { 0, n }, labels, from);
      for (guint i = 0; i < n; i++)
        {
          SlLabel label = labels[i];

          g_assert_cmpuint (label, <, SL_N_LABELS);
          g_assert_true (label == SL_LABEL_NONE || sl_label_begins (label) || sl_label_part (label) == sl_label_part (before));
          before = label;
        }
    }
}

static void
test_finds (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("Lane said that the gate was shut.");
  g_autoptr (SlLabelContext) context = sl_label_context_new (reading, sl_model_load ("cues.slm"));
  guint8 labels[16] = { 0 };
  guint8 from[16 * SL_N_LABELS] = { 0 };

  sl_viterbi_label (sl_viterbi_get (sl_model_load ("attribution.slm")), context, &(SlSpan) { 0, reading->tokens->len }, labels, from);
  g_assert_cmpint (sl_label_part (labels[0]), ==, SL_LABEL_SOURCE);
  g_assert_cmpint (sl_label_part (labels[1]), ==, SL_LABEL_CUE);
  g_assert_cmpint (sl_label_part (labels[5]), ==, SL_LABEL_CONTENT);
}

static void
test_misfit (void)
{
  g_assert_false (sl_viterbi_fits (sl_model_load ("worth.slm")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/viterbi/rows", test_rows);
  g_test_add_func ("/viterbi/finds", test_finds);
  g_test_add_func ("/viterbi/misfit", test_misfit);

  return g_test_run ();
}
