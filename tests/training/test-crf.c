/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "crf.h"
#include "reading-fixture.h"

/* Features of the texts here: one for every token, and one for the tokens of content only. */
#define ANY 1
#define SAID 2
#define N_FEATURES 3

/* A text whose tokens from FIRST to END are content, which its features tell. */
static Sequence
make_sequence (SlReading *reading,
               guint      first,
               guint      end)
{
  guint n = reading->tokens->len;
  guint8 *labels = g_new0 (guint8, n);
  Sequence sequence = { reading, labels, g_new0 (guint32, 2 * (gsize) n), g_new0 (guint32, (gsize) n + 1), NULL };

  sequence.pairs = g_new0 (guint16, (gsize) n * SL_LABEL_N_PAIR_SETS);
  for (guint i = 0; i < n; i++)
    {
      gboolean content = i >= first && i < end;

      labels[i] = !content ? SL_LABEL_NONE : i == first ? SL_LABEL_CONTENT_BEGIN : SL_LABEL_CONTENT;
      sequence.ids[2 * i] = ANY;
      sequence.ids[2 * i + 1] = content ? SAID : 0;
      sequence.starts[i + 1] = 2 * (i + 1);
    }

  return sequence;
}

static void
clear_sequence (Sequence *self)
{
  g_free ((gpointer) self->labels);
  g_free (self->ids);
  g_free (self->starts);
  g_free (self->pairs);
}

static CrfWeights *
train (float dropout)
{
  g_autoptr (SlReading) one = reading_fixture_new ("Lane said that the gate was shut.\nThe river rose.");
  g_autoptr (SlReading) two = reading_fixture_new ("The crew slept, she said.");
  g_autoptr (GArray) sequences = g_array_new (FALSE, FALSE, sizeof (Sequence));
  CrfPlan plan = { N_FEATURES, 20, 0.1f, 1, 1, dropout };
  Sequence first = make_sequence (one, 2, 7);
  Sequence second = make_sequence (two, 0, 3);
  CrfWeights *weights;

  g_array_append_val (sequences, first);
  g_array_append_val (sequences, second);
  weights = crf_train (sequences, &plan);
  clear_sequence (&first);
  clear_sequence (&second);

  return weights;
}

static double
weight (const CrfWeights *weights,
        guint             feature,
        SlLabel           label)
{
  return weights->features[(gsize) feature * SL_N_LABELS + label];
}

/* What tells content weighs for content, whether it begins or goes on, and against everything else. */
static void
test_learns (void)
{
  CrfWeights *weights = train (0);

  g_assert_cmpfloat (weight (weights, SAID, SL_LABEL_CONTENT), >, 0.5);
  g_assert_cmpfloat (weight (weights, SAID, SL_LABEL_NONE), <, -0.5);
  g_assert_cmpfloat (weight (weights, ANY, SL_LABEL_NONE), >, weight (weights, ANY, SL_LABEL_CUE));
  crf_weights_free (weights);
}

/* A rare feature, whose number is 0, has no weight. */
static void
test_rare (void)
{
  CrfWeights *weights = train (0);

  for (guint l = 0; l < SL_N_LABELS; l++)
    g_assert_cmpfloat (ABS (weight (weights, 0, l)), <, 1e-9);
  crf_weights_free (weights);
}

/* Chance is drawn from the same numbers each time. */
static void
test_deterministic (void)
{
  CrfWeights *a = train (0.3f);
  CrfWeights *b = train (0.3f);
  CrfWeights *other = train (0.2f);
  gsize size = sizeof (double) * N_FEATURES * SL_N_LABELS;

  g_assert_cmpmem (a->features, size, b->features, size);
  g_assert_cmpint (memcmp (a->features, other->features, size), !=, 0);
  crf_weights_free (a);
  crf_weights_free (b);
  crf_weights_free (other);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/crf/learns", test_learns);
  g_test_add_func ("/crf/rare", test_rare);
  g_test_add_func ("/crf/deterministic", test_deterministic);

  return g_test_run ();
}
