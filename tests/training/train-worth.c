/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Learns the weights with which sl-worth.c says how much a statement is worth checking; see README.md. */

#include "logistic.h"
#include "weights.h"

#include "text/sl-worth.h"

#include <json-glib/json-glib.h>
#include <math.h>

#define MIN_COUNT 2
#define N_EPOCHS 30
#define DECAY 3e-4
#define RATE 0.05
#define LOG2_LINES 11
#define N_FOLDS 5

/* A sentence that was not learned from, and what the others say of it. */
typedef struct
{
  double score;
  gboolean label;
} Judged;

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
      examples_add (examples, features, n, json_object_get_int_member (object, "label") == 1, i % N_FOLDS);
    }

  return TRUE;
}

static int
compare_judged (gconstpointer a,
                gconstpointer b)
{
  double x = ((const Judged *) a)->score;
  double y = ((const Judged *) b)->score;

  return x > y ? -1 : x < y;
}

static double
average_precision (GArray *judged)
{
  double sum = 0;
  guint n_right = 0;

  g_array_sort (judged, compare_judged);
  for (guint i = 0; i < judged->len; i++)
    {
      if (!g_array_index (judged, Judged, i).label)
        continue;
      n_right++;
      sum += (double) n_right / (i + 1);
    }

  return sum / MAX (n_right, 1);
}

/* Each fifth is judged by a model of the other four; prints how well. */
static void
cross_validate (const Examples *examples,
                Plan           *plan)
{
  const guint32 *features = (const guint32 *) (gpointer) examples->features->data;
  double mean = 0;

  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      g_autoptr (GArray) judged = g_array_new (FALSE, FALSE, sizeof (Judged));
      g_autofree double *scales = log_ratios (examples, plan->n_features, fold);
      g_autofree double *weights = NULL;

      plan->left_out = fold;
      plan->scales = scales;
      weights = logistic_train (examples, plan);
      for (guint i = fold; i < examples->labels->len; i += N_FOLDS)
        {
          guint start = g_array_index (examples->starts, guint32, i);
          guint end = g_array_index (examples->starts, guint32, i + 1);
          Judged one = { 0, g_array_index (examples->labels, guint8, i) };

          for (guint k = start; k < end; k++)
            one.score += weights[features[k]] / sqrt (MAX (end - start, 1));
          g_array_append_val (judged, one);
        }
      mean += average_precision (judged) / N_FOLDS;
    }
  plan->left_out = G_MAXUINT;
  g_printerr ("average precision, cross-validated: %.4f\n", mean);
}

int
main (int    argc,
      char **argv)
{
  FeatureTable *table = feature_table_new ();
  Examples *examples = examples_new ();
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) error = NULL;
  WeightsFile file = { table, NULL, 1, NULL, 0, NULL, LOG2_LINES, 1.0, FALSE };
  Plan plan = { 0, N_EPOCHS, RATE, DECAY, G_MAXUINT, NULL, TRUE };
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
  cross_validate (examples, &plan);
  plan.scales = log_ratios (examples, plan.n_features, plan.left_out);
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
