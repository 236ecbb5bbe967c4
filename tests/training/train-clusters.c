/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Learns which words are used alike, see README.md: vectors by skip-grams with negative samples (Mikolov et
 * al. 2013, "Distributed Representations of Words and Phrases"), and clusters of their directions by
 * k-means (Dhillon and Modha 2001, "Concept Decompositions"). */

#include "corpus.h"
#include "weights.h"

#include <math.h>
#include <string.h>

#define DIMENSIONS 64
#define N_EPOCHS 12
#define N_NEGATIVE 6
#define RATE 0.05f
#define MIN_COUNT 4
#define N_ROUNDS 25

/* Frequent words are left out now and then. */
#define FREQUENT 1e-3

typedef struct
{
  const Corpus *corpus;
  guint window;
  float *in;
  float *out;
  GArray *samples;
  guint64 state;
} Trainer;

static guint32
next_random (Trainer *self)
{
  self->state = self->state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);

  return self->state >> 33;
}

/* Words come up as negative samples as often as the 3/4 power of their counts tells. */
static void
fill_samples (Trainer *self)
{
  self->samples = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 word = 0; word < self->corpus->n_words; word++)
    {
      guint n = MAX (1, (guint) pow (self->corpus->counts[word], 0.75));

      for (guint k = 0; k < n; k++)
        g_array_append_val (self->samples, word);
    }
}

static float
dot (const float *a,
     const float *b)
{
  float sums[8] = { 0 };
  float sum = 0;

  for (guint z = 0; z < DIMENSIONS; z += 8)
    {
      for (guint k = 0; k < 8; k++)
        sums[k] += a[z + k] * b[z + k];
    }
  for (guint k = 0; k < 8; k++)
    sum += sums[k];

  return sum;
}

static void
learn_pair (Trainer *self,
            guint32  word,
            guint32  neighbour,
            float    rate)
{
  float *in = self->in + (gsize) neighbour * DIMENSIONS;
  float errors[DIMENSIONS] = { 0 };

  for (guint k = 0; k <= N_NEGATIVE; k++)
    {
      guint32 target = k == 0 ? word : g_array_index (self->samples, guint32, next_random (self) % self->samples->len);
      float *out = self->out + (gsize) target * DIMENSIONS;
      float step;

      if (k > 0 && target == word)
        continue;
      step = rate * ((k == 0) - 1 / (1 + expf (-dot (in, out))));
      for (guint z = 0; z < DIMENSIONS; z++)
        {
          errors[z] += step * out[z];
          out[z] += step * in[z];
        }
    }
  for (guint z = 0; z < DIMENSIONS; z++)
    in[z] += errors[z];
}

static gboolean
is_taken (Trainer *self,
          guint32  word)
{
  double share = (double) self->corpus->counts[word] / self->corpus->tokens->len;

  return share < FREQUENT || sqrt (FREQUENT / share) * (double) G_MAXINT32 > next_random (self);
}

static void
learn_vectors (Trainer *self)
{
  const guint32 *words = (const guint32 *) (gpointer) self->corpus->tokens->data;
  guint n = self->corpus->tokens->len;
  gsize n_weights = (gsize) self->corpus->n_words * DIMENSIONS;
  g_autofree guint32 *taken = g_new (guint32, n);

  self->in = g_new (float, n_weights);
  self->out = g_new0 (float, n_weights);
  for (gsize z = 0; z < n_weights; z++)
    self->in[z] = ((float) next_random (self) / (float) G_MAXINT32 - 0.5f) / DIMENSIONS;
  for (guint epoch = 0; epoch < N_EPOCHS; epoch++)
    {
      guint m = 0;

      for (guint i = 0; i < n; i++)
        {
          if (is_taken (self, words[i]))
            taken[m++] = words[i];
        }
      for (guint i = 0; i < m; i++)
        {
          float rate = MAX (0.002f, RATE * (1 - (epoch + (float) i / m) / N_EPOCHS));
          guint reach = 1 + next_random (self) % self->window;

          for (guint j = i - MIN (i, reach); j <= MIN (m - 1, i + reach); j++)
            {
              if (j != i)
                learn_pair (self, taken[i], taken[j], rate);
            }
        }
    }
}

static void
normalise (float *vector)
{
  float length = sqrtf (dot (vector, vector)) + 1e-9f;

  for (guint z = 0; z < DIMENSIONS; z++)
    vector[z] /= length;
}

static guint
nearest (const float *centres,
         guint        n,
         const float *vector)
{
  guint best = 0;
  float best_score = -2;

  for (guint k = 0; k < n; k++)
    {
      float score = dot (centres + (gsize) k * DIMENSIONS, vector);

      if (score > best_score)
        {
          best_score = score;
          best = k;
        }
    }

  return best;
}

/* Numbers the cluster of every word; the most frequent words are the first centres. */
static void
find_clusters (const Trainer *self,
               guint          n,
               guint         *clusters)
{
  const Corpus *corpus = self->corpus;
  g_autofree float *centres = g_memdup2 (self->in, sizeof (float) * n * DIMENSIONS);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      for (guint word = 0; word < corpus->n_words; word++)
        clusters[word] = nearest (centres, n, self->in + (gsize) word * DIMENSIONS);
      memset (centres, 0, sizeof (float) * n * DIMENSIONS);
      for (guint word = 0; word < corpus->n_words; word++)
        {
          float *centre = centres + (gsize) clusters[word] * DIMENSIONS;

          for (guint z = 0; z < DIMENSIONS; z++)
            centre[z] += self->in[(gsize) word * DIMENSIONS + z] * sqrtf (corpus->counts[word]);
        }
      for (guint k = 0; k < n; k++)
        normalise (centres + (gsize) k * DIMENSIONS);
    }
}

/* A cluster is kept as the weight of its words, from -127 to 127 without 0. */
static gboolean
save (const Trainer *self,
      const guint   *clusters,
      const char    *folder,
      const char    *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FeatureTable *table = feature_table_new ();
  WeightsFile file = { table, NULL, 1, NULL, 0, NULL, 10, 1.0, TRUE };
  g_autofree double *weights = g_new0 (double, self->corpus->n_words + 1);
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint word = 0; word < self->corpus->n_words; word++)
    {
      g_array_append_val (table->hashes, self->corpus->hashes[word]);
      weights[word + 1] = clusters[word] < 127 ? (int) clusters[word] - 127 : (int) clusters[word] - 126;
    }
  file.weights = weights;
  bytes = weights_file_make (&file);
  if (g_file_set_contents (path, (const char *) bytes->data, bytes->len, &error))
    return TRUE;
  g_printerr ("%s\n", error->message);

  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    guint window;
    guint n_clusters;
  } models[] = { { "word-kinds.slm", 2, 60 }, { "word-groups.slm", 3, 250 } };
  g_autofree guint *clusters = NULL;
  Corpus *corpus;

  if (argc < 3)
    {
      g_printerr ("Usage: %s MODELS FOLDER|FILE…\nFolders hold *.txt, files are JSON lists of {\"text\"}; the clusters are written to "
                  "the folder MODELS\n", argv[0]);
      return 2;
    }
  corpus = corpus_load (argv + 2, argc - 2, MIN_COUNT);
  clusters = g_new0 (guint, corpus->n_words);
  g_printerr ("%u tokens of %u words\n", corpus->tokens->len, corpus->n_words);
  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    {
      Trainer self = { corpus, models[i].window, NULL, NULL, NULL, 1 };

      fill_samples (&self);
      learn_vectors (&self);
      for (guint word = 0; word < corpus->n_words; word++)
        normalise (self.in + (gsize) word * DIMENSIONS);
      find_clusters (&self, models[i].n_clusters, clusters);
      if (!save (&self, clusters, argv[1], models[i].name))
        return 1;
    }

  return 0;
}
