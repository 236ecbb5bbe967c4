/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-model.h"

#include <string.h>

static const guint8 words[] = { 3, 0, 0, 0, 9, 0, 0, 0 };

/* Two lines, no pairs, two words; feature 7 has the weight 5 for the first label. */
static GByteArray *
make_model (guint8 n_labels)
{
  const guint8 header[64] = { 'S', 'L', 'M', '2', n_labels, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 128, 63 };
  guint8 lines[2 * SL_MODEL_LINE] = { 0 };
  guint32 mixed = sl_model_mix (7);
  guint8 *line = lines + (mixed & 1) * SL_MODEL_LINE;
  GByteArray *data = g_byte_array_new ();

  line[0] = sl_model_tag (mixed) & 0xFF;
  line[1] = sl_model_tag (mixed) >> 8;
  line[n_labels == 1 ? SL_MODEL_WEIGHTS_AT : SL_MODEL_ROWS_AT] = 5;
  g_byte_array_append (data, header, sizeof header);
  g_byte_array_append (data, lines, sizeof lines);
  g_byte_array_append (data, words, sizeof words);

  return data;
}

static void
test_parse (void)
{
  g_autoptr (GByteArray) data = make_model (1);
  SlModel model;

  g_assert_true (sl_model_parse (&model, data->data, data->len));
  g_assert_cmpint (sl_model_weight (&model, 7), ==, 5);
  g_assert_cmpint (sl_model_weight (&model, 8), ==, 0);
  /* Features whose line is full of others have no weight either. */
  memset (data->data + 64, 1, SL_MODEL_WEIGHTS_AT);
  memset (data->data + 64 + SL_MODEL_WEIGHTS_AT, 3, SL_MODEL_WEIGHTS_PER_LINE);
  for (guint32 feature = 100; feature < 200; feature++)
    {
      gboolean same = (sl_model_mix (feature) & 1) == 0 && sl_model_tag (sl_model_mix (feature)) == 0x0101;

      if ((sl_model_mix (feature) & 1) == 0)
        g_assert_cmpint (sl_model_weight (&model, feature), ==, same ? 3 : 0);
    }
  g_assert_cmpfloat_with_epsilon (model.scale, 1, 1e-9);
  g_assert_true (sl_model_has_word (&model, 3));
  g_assert_true (sl_model_has_word (&model, 9));
  g_assert_false (sl_model_has_word (&model, 4));
}

static void
test_several_labels (void)
{
  g_autoptr (GByteArray) data = make_model (3);
  SlModel model;
  const gint8 *row;

  g_assert_true (sl_model_parse (&model, data->data, data->len));
  sl_model_prefetch (&model, sl_model_mix (7));
  g_assert_true (sl_model_find_row (&model, sl_model_mix (7), &row));
  g_assert_cmpint (row[0], ==, 5);
  g_assert_cmpint (row[1], ==, 0);
  g_assert_false (sl_model_find_row (&model, sl_model_mix (8), &row));
}

/* A line that is full ends the search too. */
static void
test_full_line (void)
{
  g_autoptr (GByteArray) data = make_model (3);
  SlModel model;

  memset (data->data + 64, 1, 2 * SL_MODEL_LINE);
  g_assert_true (sl_model_parse (&model, data->data, data->len));
  for (guint32 feature = 0; feature < 1000; feature++)
    {
      const gint8 *row;

      g_assert_true (!sl_model_find_row (&model, sl_model_mix (feature), &row) ||
                     sl_model_tag (sl_model_mix (feature)) == 0x0101);
    }
}

/* Fetching mixes each feature, and no more; the sum is that of their weights. */
static void
test_sum (void)
{
  g_autoptr (GByteArray) data = make_model (1);
  guint32 features[] = { 7, 8, 7, 9 };
  SlModel model;

  g_assert_true (sl_model_parse (&model, data->data, data->len));
  sl_model_fetch (&model, features, 2);
  g_assert_cmpuint (features[0], ==, sl_model_mix (7));
  g_assert_cmpuint (features[1], ==, sl_model_mix (8));
  g_assert_cmpuint (features[2], ==, 7);
  g_assert_cmpint (sl_model_mixed_weight (&model, features[0]), ==, 5);
  g_assert_cmpint (sl_model_mixed_weight (&model, features[1]), ==, 0);
  features[0] = 7;
  features[1] = 8;
  g_assert_cmpint (sl_model_sum (&model, features, 4), ==, 10);
  g_assert_cmpint (sl_model_sum (&model, features, 0), ==, 0);
}

static void
test_damaged (void)
{
  g_autoptr (GByteArray) data = make_model (1);
  SlModel model;

  for (guint n = 0; n < data->len; n++)
    g_assert_false (sl_model_parse (&model, data->data, n));
  data->data[8] = 31;
  g_assert_false (sl_model_parse (&model, data->data, data->len));
  data->data[8] = 1;
  data->data[4] = SL_MODEL_MAX_LABELS + 1;
  g_assert_false (sl_model_parse (&model, data->data, data->len));
  data->data[4] = 0;
  g_assert_false (sl_model_parse (&model, data->data, data->len));
}

static void
test_load (void)
{
  const SlModel *model = sl_model_load ("attribution.slm");

  g_assert_cmpuint (model->n_lines, >, 1000);
  g_assert_true (sl_model_load ("attribution.slm") == model);
}

static void
test_missing (void)
{
  const SlModel *model;
  const gint8 *row;

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*none.slm*");
  model = sl_model_load ("none.slm");
  g_test_assert_expected_messages ();
  g_assert_false (sl_model_find_row (model, sl_model_mix (7), &row));
  g_assert_false (sl_model_has_word (model, 7));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/parse", test_parse);
  g_test_add_func ("/model/several-labels", test_several_labels);
  g_test_add_func ("/model/full-line", test_full_line);
  g_test_add_func ("/model/sum", test_sum);
  g_test_add_func ("/model/damaged", test_damaged);
  g_test_add_func ("/model/load", test_load);
  g_test_add_func ("/model/missing", test_missing);

  return g_test_run ();
}
