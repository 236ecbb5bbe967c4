/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Learns the weights with which sl-labels.c finds source, cue and content; see README.md. */

#include "logistic.h"
#include "polnear.h"
#include "weights.h"

#include "text/sl-cue-features.h"
#include "text/sl-label-features.h"

#include <stdio.h>
#include <string.h>

#define N SL_N_LABELS
#define N_PAIR_WEIGHTS (SL_LABEL_N_PAIR_CLASSES * N * N)

/* A word may be a cue if it is one in so many cases. */
#define MIN_CUE_COUNT 2
#define MIN_CUE_SHARE 0.15

/* The labels are learned from cues that were found by models which have not seen the text. */
#define N_FOLDS 5

/* The model is a megabyte; its largest weights are cut to this share, so that small ones keep their say. */
#define LOG2_LINES 13
#define CLIP 0.5

#define MIN_COUNT 6
#define N_EPOCHS 6
#define N_CUE_EPOCHS 20

/* The weights of several runs are added up: each sees the texts in another order. */
#define N_RUNS 8

/* A wrong label must lose by so much. */
#define MARGIN 1

/* A document with the features of all its tokens. */
typedef struct
{
  const Document *document;
  guint32 *ids;
  guint32 *starts;
  guint16 *pairs;
} Sequence;

typedef struct
{
  GPtrArray *documents;
  GArray *words;
  GArray *sequences;
  FeatureTable *table;
  float *weights;
  double *sums;
  float *pair_weights;
  double *pair_sums;
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
  Sequence sequence = { document };

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

      feature_table_number (self->table, sequence->ids, sequence->starts[sequence->document->reading->tokens->len], MIN_COUNT);
    }
}

static gboolean
may_follow (SlLabel before,
            SlLabel label)
{
  return label == SL_LABEL_NONE || sl_label_begins (label) || sl_label_part (before) == label;
}

/* The best labels of a paragraph under the present weights; a wrong label gets a bonus of @margin, so
 * that the right path must win clearly. */
static void
decode (const Trainer  *self,
        const Sequence *sequence,
        const SlSpan   *span,
        float           margin,
        guint8         *labels,
        guint8         *from)
{
  float columns[2][N];
  guint best = 0;

  for (guint l = 0; l < N; l++)
    columns[0][l] = l == 0 ? 0 : -1e9f;
  for (guint i = span->first; i < span->end; i++)
    {
      const float *before = columns[(i - span->first) % 2];
      float *after = columns[(i - span->first + 1) % 2];
      const guint16 *pairs = sequence->pairs + i * SL_LABEL_N_PAIR_SETS;
      float scores[N] = { 0 };

      for (guint k = sequence->starts[i]; k < sequence->starts[i + 1]; k++)
        {
          const float *row = self->weights + (gsize) sequence->ids[k] * N;

          for (guint l = 0; l < N; l++)
            scores[l] += row[l];
        }
      for (guint l = 0; l < N; l++)
        {
          float best_score = -1e30f;

          for (guint b = 0; b < N; b++)
            {
              float score = before[b] + (may_follow (b, l) ? 0 : -1e9f);

              for (guint k = 0; k < SL_LABEL_N_PAIR_SETS; k++)
                score += self->pair_weights[((gsize) pairs[k] * N + b) * N + l];
              if (score > best_score)
                {
                  best_score = score;
                  from[(i - span->first) * N + l] = b;
                }
            }
          after[l] = best_score + scores[l] + (l != sequence->document->labels[i] ? margin : 0);
        }
    }
  for (guint l = 1; l < N; l++)
    {
      if (columns[(span->end - span->first) % 2][l] > columns[(span->end - span->first) % 2][best])
        best = l;
    }
  for (guint i = span->end; i-- > span->first;)
    {
      labels[i] = best;
      best = from[(i - span->first) * N + best];
    }
}

/* The perceptron's update (Collins 2002): towards the right labels, away from those found. The sums are
 * weighted by time, which gives the averaged weights in the end. */
static guint
update (Trainer        *self,
        const Sequence *sequence,
        const SlSpan   *span,
        const guint8   *labels,
        double          time)
{
  guint n_wrong = 0;

  for (guint i = span->first; i < span->end; i++)
    {
      guint gold = sequence->document->labels[i];
      guint found = labels[i];
      guint gold_before = i > span->first ? sequence->document->labels[i - 1] : 0;
      guint found_before = i > span->first ? labels[i - 1] : 0;

      n_wrong += gold != found;
      for (guint k = sequence->starts[i]; gold != found && k < sequence->starts[i + 1]; k++)
        {
          gsize at = (gsize) sequence->ids[k] * N;

          self->weights[at + gold] += 1;
          self->sums[at + gold] += time;
          self->weights[at + found] -= 1;
          self->sums[at + found] -= time;
        }
      for (guint k = 0; (gold != found || gold_before != found_before) && k < SL_LABEL_N_PAIR_SETS; k++)
        {
          gsize at = (gsize) sequence->pairs[i * SL_LABEL_N_PAIR_SETS + k] * N * N;

          self->pair_weights[at + gold_before * N + gold] += 1;
          self->pair_sums[at + gold_before * N + gold] += time;
          self->pair_weights[at + found_before * N + found] -= 1;
          self->pair_sums[at + found_before * N + found] -= time;
        }
    }

  return n_wrong;
}

static void
shuffle (guint   *order,
         guint    n,
         guint64 *state)
{
  for (guint i = n; i > 1; i--)
    {
      guint k;
      guint swap;

      *state = *state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
      k = (*state >> 33) % i;
      swap = order[k];
      order[k] = order[i - 1];
      order[i - 1] = swap;
    }
}

/* One run over the texts in an order of its own; its averaged weights are added to the sums. */
static void
train_once (Trainer *self,
            guint64  seed)
{
  g_autofree guint *order = g_new (guint, self->sequences->len);
  double time = 0;
  double end = 0;

  memset (self->weights, 0, sizeof *self->weights * feature_table_size (self->table) * N);
  memset (self->pair_weights, 0, sizeof *self->pair_weights * N_PAIR_WEIGHTS);
  for (guint d = 0; d < self->sequences->len; d++)
    {
      order[d] = d;
      end += g_array_index (self->sequences, Sequence, d).document->reading->paragraphs->len;
    }
  end *= N_EPOCHS;
  for (guint epoch = 0; epoch < N_EPOCHS; epoch++)
    {
      guint n_wrong = 0;

      shuffle (order, self->sequences->len, &seed);
      for (guint d = 0; d < self->sequences->len; d++)
        {
          const Sequence *sequence = &g_array_index (self->sequences, Sequence, order[d]);
          const SlReading *reading = sequence->document->reading;
          g_autofree guint8 *labels = g_new0 (guint8, reading->tokens->len + 1);
          g_autofree guint8 *from = g_new0 (guint8, (reading->tokens->len + 1) * N);

          for (guint p = 0; p < reading->paragraphs->len; p++, time += 1)
            {
              const SlSpan *span = &g_array_index (reading->paragraphs, SlReadingParagraph, p).span;

              decode (self, sequence, span, MARGIN, labels, from);
              n_wrong += update (self, sequence, span, labels, (end - time) / end);
            }
        }
      g_printerr ("epoch %u: %u tokens wrong\n", epoch + 1, n_wrong);
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

int
main (int    argc,
      char **argv)
{
  GByteArray *cues[N_FOLDS + 1];
  Trainer self = { 0 };
  WeightsFile file = { NULL, NULL, N, NULL, SL_LABEL_N_PAIR_CLASSES, NULL, LOG2_LINES, CLIP, FALSE };
  gsize n_weights;

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
  n_weights = (gsize) feature_table_size (self.table) * N;
  self.weights = g_new0 (float, n_weights);
  self.sums = g_new0 (double, n_weights);
  self.pair_weights = g_new0 (float, N_PAIR_WEIGHTS);
  self.pair_sums = g_new0 (double, N_PAIR_WEIGHTS);
  g_printerr ("%u documents, %u features\n", self.documents->len, feature_table_size (self.table));
  for (guint run = 1; run <= N_RUNS; run++)
    train_once (&self, run);
  file.table = self.table;
  file.weights = self.sums;
  file.pair_weights = self.pair_sums;

  return save (cues[N_FOLDS], argv[2], "cues.slm") && save (weights_file_make (&file), argv[2], "attribution.slm") ? 0 : 1;
}
