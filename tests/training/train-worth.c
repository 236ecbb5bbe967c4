/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Learns the weights with which sl-worth.c says how much a statement is worth checking; see README.md. */

#include "logistic.h"
#include "weights.h"

#include "text/sl-worth.h"

#include <json-glib/json-glib.h>

#define MIN_COUNT 2
#define N_EPOCHS 30

static SlReading *
read_sentence (const char *utf8)
{
  g_autoptr (SlText) text = sl_text_new (utf8, -1);
  g_autoptr (SlArticle) article = sl_article_new (NULL, text);

  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, "en");
  sl_article_add_paragraph (article, &(SlTextRange) { 0, sl_text_get_n_chars (text) }, SL_ROLE_BODY);

  return sl_reading_new (article);
}

/* FILE is a JSON list of {"text", "label"}. */
static gboolean
load_sentences (const char   *path,
                FeatureTable *table,
                Examples     *examples)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *array;

  if (!json_parser_load_from_file (parser, path, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      g_autoptr (SlReading) reading = read_sentence (json_object_get_string_member (object, "text"));
      guint32 features[SL_WORTH_MAX_FEATURES];
      guint n = sl_worth_features (reading, &(SlSpan) { 0, reading->tokens->len }, features);

      feature_table_count (table, features, n);
      examples_add (examples, features, n, json_object_get_int_member (object, "label") == 1, 0);
    }

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  FeatureTable *table = feature_table_new ();
  Examples *examples = examples_new ();
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) error = NULL;
  WeightsFile file = { table, NULL, 1, NULL, 0, NULL, 11, 1.0 };
  Plan plan = { 0, N_EPOCHS, 0.1, 1e-3, 1, NULL, TRUE };
  g_autofree char *path = NULL;

  if (argc != 3)
    {
      g_printerr ("Usage: %s FILE MODELS\nFILE is a JSON list of {\"text\", \"label\"}; the model is written to the folder MODELS\n", argv[0]);
      return 2;
    }
  if (!load_sentences (argv[1], table, examples))
    return 1;
  feature_table_number (table, (guint32 *) (gpointer) examples->features->data, examples->features->len, MIN_COUNT);
  g_printerr ("%u sentences, %u features\n", examples->labels->len, feature_table_size (table));
  plan.n_features = feature_table_size (table);
  plan.scales = log_ratios (examples, plan.n_features);
  file.weights = logistic_train (examples, &plan);
  bytes = weights_file_make (&file);
  path = g_build_filename (argv[2], "worth.slm", NULL);
  if (!g_file_set_contents (path, (const char *) bytes->data, bytes->len, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
