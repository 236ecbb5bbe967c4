/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-model.h"

#include <string.h>

/* One label, two slots, no pairs, two words; the slot of "feature 7" has the weight 5. */
static GByteArray *
make_model (void)
{
  static const guint8 header[] = { 'S', 'L', 'M', '1', 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 128, 63 };
  static const guint8 words[] = { 3, 0, 0, 0, 9, 0, 0, 0 };
  GByteArray *data = g_byte_array_new ();
  guint32 mixed = sl_model_mix (7);
  guint slot = mixed & 1;
  guint8 tags[4] = { 0 };
  guint8 rows[2] = { 0 };

  tags[2 * slot] = sl_model_tag (mixed) & 0xFF;
  tags[2 * slot + 1] = sl_model_tag (mixed) >> 8;
  rows[slot] = 5;
  g_byte_array_append (data, header, sizeof header);
  g_byte_array_append (data, tags, sizeof tags);
  g_byte_array_append (data, rows, sizeof rows);
  g_byte_array_append (data, words, sizeof words);

  return data;
}

static void
test_parse (void)
{
  g_autoptr (GByteArray) data = make_model ();
  SlModel model;
  const gint8 *row;

  g_assert_true (sl_model_parse (&model, data->data, data->len));
  row = sl_model_row (&model, 7);
  g_assert_nonnull (row);
  g_assert_true (row != NULL && row[0] == 5);
  g_assert_null (sl_model_row (&model, 8));
  g_assert_true (sl_model_has_word (&model, 3));
  g_assert_true (sl_model_has_word (&model, 9));
  g_assert_false (sl_model_has_word (&model, 4));
}

static void
test_damaged (void)
{
  g_autoptr (GByteArray) data = make_model ();
  SlModel model;

  for (guint n = 0; n < data->len; n++)
    g_assert_false (sl_model_parse (&model, data->data, n));
  data->data[8] = 31;
  g_assert_false (sl_model_parse (&model, data->data, data->len));
  data->data[8] = 1;
  /* No slot is empty: a look-up would not end. */
  memset (data->data + 24, 1, 4);
  g_assert_false (sl_model_parse (&model, data->data, data->len));
}

static void
test_load (void)
{
  const SlModel *model = sl_model_load ("attribution.slm");

  g_assert_cmpuint (model->n_slots, >, 1000);
  g_assert_true (sl_model_load ("attribution.slm") == model);
}

static void
test_missing (void)
{
  const SlModel *model;

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*none.slm*");
  model = sl_model_load ("none.slm");
  g_test_assert_expected_messages ();
  g_assert_null (sl_model_row (model, 7));
  g_assert_false (sl_model_has_word (model, 7));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/parse", test_parse);
  g_test_add_func ("/model/damaged", test_damaged);
  g_test_add_func ("/model/load", test_load);
  g_test_add_func ("/model/missing", test_missing);

  return g_test_run ();
}
