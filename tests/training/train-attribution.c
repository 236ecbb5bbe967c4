/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Learns the weights with which sl-labels.c finds source, cue and content; see README.md. */

#include "crf.h"
#include "logistic.h"
#include "polnear.h"
#include "weights.h"

#include "text/sl-cue-features.h"
#include "text/sl-label-features.h"

#include <stdio.h>
#include <string.h>

/* A word may be a cue if it is one in so many cases. */
#define MIN_CUE_COUNT 2
#define MIN_CUE_SHARE 0.15

/* The labels are learned from cues that were found by models which have not seen the text. */
#define N_FOLDS 5

/* The model is a megabyte; its largest weights are cut to this share, so that small ones keep their say. */
#define LOG2_LINES 14
#define CLIP 0.5

#define MIN_COUNT 4
#define N_EPOCHS 8
#define N_CUE_EPOCHS 20

/* A wrong label must lose by so much, and one that misses content by a little more. */
#define COST 1.0f
#define MISSED_COST 1.2f
#define RATE 0.01f
#define DROPOUT 0.3f

typedef struct
{
  GPtrArray *documents;
  GArray *words;
  GArray *sequences;
  FeatureTable *table;
} Trainer;

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  guint32 x = *(const guint32 *) a;
  guint32 y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

static void
count (GHashTable *counts,
       guint32     word)
{
  gpointer key = GUINT_TO_POINTER (word);

  g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
}

/* Words that are cues often enough where they stand outside quotation marks. */
static GArray *
find_words (GPtrArray *documents)
{
  g_autoptr (GHashTable) all = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) cues = g_hash_table_new (NULL, NULL);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint32));
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  for (guint d = 0; d < documents->len; d++)
    {
      const Document *document = g_ptr_array_index (documents, d);

      for (guint i = 0; i < document->reading->tokens->len; i++)
        {
          const SlToken *token = sl_reading_token (document->reading, i);

          if (token->kind != SL_TOKEN_WORD)
            continue;
          count (all, token->hash);
          if (sl_label_part (document->labels[i]) == SL_LABEL_CUE)
            count (cues, token->hash);
        }
    }
  g_hash_table_iter_init (&iter, cues);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint32 word = GPOINTER_TO_UINT (key);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (all, key));

      if (GPOINTER_TO_UINT (value) >= MIN_CUE_COUNT && GPOINTER_TO_UINT (value) >= n * MIN_CUE_SHARE)
        g_array_append_val (words, word);
    }
  g_array_sort (words, compare_words);

  return words;
}

static GByteArray *
pack_cues (FeatureTable *table,
           const double *weights,
           GArray       *words)
{
  WeightsFile file = { table, weights, 1, NULL, 0, words, 11, 1.0, FALSE };

  return weights_file_make (&file);
}

/* The models read their bytes in place: both live until the program ends. */
static SlModel *
parse_model (GByteArray *bytes)
{
  SlModel *model = g_new0 (SlModel, 1);

  if (!sl_model_parse (model, bytes->data, bytes->len))
    g_error ("The model that was made cannot be read");

  return model;
}

static guint
fold_of (const Document *document)
{
  return g_str_hash (document->stem) % N_FOLDS;
}

/* Every word that may be a cue, with its features and whether it is one. */
static Examples *
gather_cues (Trainer      *self,
             FeatureTable *table)
{
  g_autoptr (GByteArray) empty = pack_cues (table, NULL, self->words);
  g_autofree SlModel *model = parse_model (empty);
  Examples *examples = examples_new ();

  for (guint d = 0; d < self->documents->len; d++)
    {
      const Document *document = g_ptr_array_index (self->documents, d);
      g_autoptr (SlLabelContext) context = sl_label_context_new (document->reading, model);

      for (guint i = 0; i < document->reading->tokens->len; i++)
        {
          guint32 features[SL_CUE_MAX_FEATURES];
          guint n;

          if (context->cues[i] == SL_CUE_NOT)
            continue;
          n = sl_cue_features_get (context, i, features);
          feature_table_count (table, features, n);
          examples_add (examples, features, n, sl_label_part (document->labels[i]) == SL_LABEL_CUE, fold_of (document));
        }
    }

  return examples;
}

/* How well the model of a fold finds the cues in the texts that it has not seen. */
static void
report_fold (const Examples *examples,
             const double   *weights,
             guint           fold)
{
  const guint32 *features = (const guint32 *) (gpointer) examples->features->data;
  guint n_found = 0;
  guint n_right = 0;
  guint n_cues = 0;

  for (guint i = 0; i < examples->labels->len; i++)
    {
      gboolean cue = g_array_index (examples->labels, guint8, i);
      double sum = 0;

      if (g_array_index (examples->groups, guint32, i) != fold)
        continue;
      for (guint k = g_array_index (examples->starts, guint32, i); k < g_array_index (examples->starts, guint32, i + 1); k++)
        sum += weights[features[k]];
      n_cues += cue;
      n_found += sum > 0;
      n_right += sum > 0 && cue;
    }
  g_printerr ("fold %u: cues found with precision %.3f, recall %.3f\n", fold, (double) n_right / MAX (n_found, 1),
              (double) n_right / MAX (n_cues, 1));
}

/* Trains one model for each fold, without its texts, and one with all, which comes last. */
static void
train_cues (Trainer     *self,
            GByteArray **models)
{
  FeatureTable *table = feature_table_new ();
  Examples *examples = gather_cues (self, table);

  feature_table_number (table, (guint32 *) (gpointer) examples->features->data, examples->features->len, 2);
  g_printerr ("%u words that may be cues, %u examples, %u features\n", self->words->len, examples->labels->len, feature_table_size (table));
  for (guint fold = 0; fold <= N_FOLDS; fold++)
    {
      Plan plan = { feature_table_size (table), N_CUE_EPOCHS, 0.02, 1e-4, fold };
      g_autofree double *weights = logistic_train (examples, &plan);

      if (fold < N_FOLDS)
        report_fold (examples, weights, fold);
      models[fold] = pack_cues (table, weights, self->words);
    }
  examples_free (examples);
  feature_table_free (table);
}

static void
gather_sequence (Trainer        *self,
                 const Document *document,
                 const SlModel  *cues)
{
  g_autoptr (SlLabelContext) context = sl_label_context_new (document->reading, cues);
  guint n = document->reading->tokens->len;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  Sequence sequence = { document->reading, document->labels };

  sequence.starts = g_new0 (guint32, n + 1);
  sequence.pairs = g_new0 (guint16, n * SL_LABEL_N_PAIR_SETS + 1);
  for (guint i = 0; i < n; i++)
    {
      guint32 features[SL_LABEL_MAX_FEATURES];
      guint classes[SL_LABEL_N_PAIR_SETS];
      guint n_features = sl_label_features_get (context, i, features);

      sl_label_features_get_pairs (context, i, classes);
      for (guint k = 0; k < SL_LABEL_N_PAIR_SETS; k++)
        sequence.pairs[i * SL_LABEL_N_PAIR_SETS + k] = classes[k];
      sequence.starts[i] = ids->len;
      g_array_append_vals (ids, features, n_features);
      feature_table_count (self->table, features, n_features);
    }
  sequence.starts[n] = ids->len;
  sequence.ids = (guint32 *) (gpointer) g_array_free (ids, FALSE);
  g_array_append_val (self->sequences, sequence);
}

static void
gather_sequences (Trainer     *self,
                  GByteArray **cue_models)
{
  SlModel *models[N_FOLDS];

  for (guint fold = 0; fold < N_FOLDS; fold++)
    models[fold] = parse_model (cue_models[fold]);
  for (guint d = 0; d < self->documents->len; d++)
    {
      const Document *document = g_ptr_array_index (self->documents, d);

      gather_sequence (self, document, models[fold_of (document)]);
    }
  for (guint d = 0; d < self->sequences->len; d++)
    {
      Sequence *sequence = &g_array_index (self->sequences, Sequence, d);

      feature_table_number (self->table, sequence->ids, sequence->starts[sequence->reading->tokens->len], MIN_COUNT);
    }
}

static gboolean
save (GByteArray *bytes,
      const char *folder,
      const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_printerr ("%s: %u bytes\n", name, bytes->len);
  if (g_file_set_contents (path, (const char *) bytes->data, bytes->len, &error))
    return TRUE;
  g_printerr ("%s\n", error->message);

  return FALSE;
}

/* Labels are learned from the most useful features: those that weigh much and are frequent. */
static GByteArray *
train_labels (const Trainer *self)
{
  CrfPlan plan = { feature_table_size (self->table), N_EPOCHS, RATE, COST, MISSED_COST, DROPOUT };
  CrfWeights *weights = crf_train (self->sequences, &plan);
  WeightsFile file = { self->table, weights->features, SL_N_LABELS, weights->pairs, SL_LABEL_N_PAIR_CLASSES, NULL, LOG2_LINES, CLIP, FALSE };
  GByteArray *bytes = weights_file_make (&file);

  crf_weights_free (weights);

  return bytes;
}

int
main (int    argc,
      char **argv)
{
  GByteArray *cues[N_FOLDS + 1];
  Trainer self = { 0 };

  if (argc != 3)
    {
      g_printerr ("Usage: %s FOLDER MODELS\nFOLDER holds text/*.txt and attributions/*.ann; the models are written to the folder MODELS\n", argv[0]);
      return 2;
    }
  self.documents = polnear_load (argv[1]);
  self.words = find_words (self.documents);
  self.sequences = g_array_new (FALSE, FALSE, sizeof (Sequence));
  self.table = feature_table_new ();
  train_cues (&self, cues);
  gather_sequences (&self, cues);
  g_printerr ("%u documents, %u features\n", self.documents->len, feature_table_size (self.table));

  return save (cues[N_FOLDS], argv[2], "cues.slm") && save (train_labels (&self), argv[2], "attribution.slm") ? 0 : 1;
}
