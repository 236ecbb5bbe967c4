/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-viterbi.h"

#include "sl-label-features.h"

#include <string.h>

#define N SL_N_LABELS

/* Rows are as wide as a register of the processor, so that all labels are added at once. */
#define WIDTH SL_MODEL_MAX_LABELS

/* Added for a label that cannot follow another: a part only goes on behind a part of its own kind. */
#define FORBIDDEN (-1000000)

G_STATIC_ASSERT (SL_N_LABELS <= SL_MODEL_MAX_LABELS);

/* For every class the weights of the pairs of labels, by the label before. */
typedef gint32 PairTable[N][WIDTH];

struct _SlViterbi
{
  const SlModel *model;
  PairTable forbidden;
  PairTable classes[SL_LABEL_N_PAIR_CLASSES];
};

static gboolean
may_follow (SlLabel before,
            SlLabel label)
{
  return label == SL_LABEL_NONE || sl_label_begins (label) || sl_label_part (before) == label;
}

static SlViterbi *
make (const SlModel *model)
{
  SlViterbi *self = g_new0 (SlViterbi, 1);

  self->model = model;
  for (guint b = 0; b < N; b++)
    {
      for (guint l = 0; l < WIDTH; l++)
        self->forbidden[b][l] = l < N && may_follow (b, l) ? 0 : FORBIDDEN;
      for (guint c = 0; c < SL_LABEL_N_PAIR_CLASSES; c++)
        {
          for (guint l = 0; l < N; l++)
            self->classes[c][b][l] = (gint16) sl_model_read_u16 (model->pairs + 2 * ((gsize) (c * N + b) * N + l));
        }
    }

  return self;
}

/**
 * sl_viterbi_fits:
 * @model: a model
 *
 * Returns: whether its labels and classes of pairs are those that this program knows
 */
gboolean
sl_viterbi_fits (const SlModel *model)
{
  return model->n_labels == N && model->n_pairs == SL_LABEL_N_PAIR_CLASSES;
}

/**
 * sl_viterbi_get:
 * @model: a model that lives as long as the program, for which sl_viterbi_fits() is true
 *
 * Unpacks the weights of pairs the first time it is asked for; safe to call from any thread.
 *
 * Returns: (transfer none): what finds the best labels under @model
 */
const SlViterbi *
sl_viterbi_get (const SlModel *model)
{
  static GMutex mutex;
  static GHashTable *known;
  SlViterbi *self;

  g_return_val_if_fail (sl_viterbi_fits (model), NULL);

  g_mutex_lock (&mutex);
  if (known == NULL)
    known = g_hash_table_new (NULL, NULL);
  self = g_hash_table_lookup (known, model);
  if (self == NULL)
    {
      self = make (model);
      g_hash_table_insert (known, (gpointer) model, self);
    }
  g_mutex_unlock (&mutex);

  return self;
}

/* The features of a token, whose weights are on their way from memory: its own, and those that it shares with
 * the tokens before it unless they are the same as theirs. */
typedef struct
{
  gboolean quiet;
  gboolean shares;
  guint n;
  guint n_shared;
  guint32 hashes[SL_LABEL_MAX_FEATURES];
  guint32 shared[SL_LABEL_MAX_FEATURES];
} TokenFeatures;

static void
fetch (const SlModel        *model,
       const SlLabelContext *context,
       guint                 i,
       TokenFeatures        *features)
{
  features->quiet = context->sentence_contexts[context->sentences[i]].quiet;
  features->n = 0;
  features->n_shared = 0;
  if (features->quiet)
    return;
  features->n = sl_label_features_get_own (context, i, features->hashes);
  sl_model_fetch (model, features->hashes, features->n);
  features->shares = sl_label_features_are_shared (context, i);
  if (features->shares)
    return;
  features->n_shared = sl_label_features_get_shared (context, i, features->shared);
  sl_model_fetch (model, features->shared, features->n_shared);
}

/* First all rows are found, without a branch: nobody can foretell which features have one. The sums are local, so
 * that they stay in a register. */
static void
add_rows (const SlModel *model,
          const guint32 *hashes,
          guint          n,
          const gint16  *start,
          gint16        *end)
{
  const gint8 *rows[SL_LABEL_MAX_FEATURES];
  gint16 sums[WIDTH];
  guint n_rows = 0;

  for (guint k = 0; k < n; k++)
    n_rows += sl_model_find_row (model, hashes[k], &rows[n_rows]);
  memcpy (sums, start, sizeof sums);
  for (guint k = 0; k < n_rows; k++)
    {
      for (guint l = 0; l < WIDTH; l++)
        sums[l] += rows[k][l];
    }
  memcpy (end, sums, sizeof sums);
}

/* What the features of a token say for every label. A sum of so few bytes cannot leave 16 bits. SHARED are the
 * sums of the features that the token before had in common with others. */
static void
score_token (const SlModel       *model,
             const TokenFeatures *features,
             gint16              *shared,
             gint32              *scores)
{
  gint16 sums[WIDTH];

  G_STATIC_ASSERT (SL_LABEL_MAX_FEATURES * 128 < G_MAXINT16);
  if (!features->shares)
    {
      memset (shared, 0, WIDTH * sizeof *shared);
      add_rows (model, features->shared, features->n_shared, shared, shared);
    }
  add_rows (model, features->hashes, features->n, shared, sums);
  for (guint l = 0; l < WIDTH; l++)
    scores[l] = sums[l];
}

/* A token of a sentence without any sign of speech has no label, whatever stands before it. */
static void
step_quietly (const SlViterbi *self,
              const guint     *classes,
              const gint32    *before,
              gint32          *after,
              guint8          *from)
{
  gint32 best = G_MININT32;
  guint8 origin = SL_LABEL_NONE;

  for (guint b = 0; b < N; b++)
    {
      gint32 sum = before[b];

      for (guint k = 0; k < SL_LABEL_N_PAIR_SETS; k++)
        sum += self->classes[classes[k]][b][SL_LABEL_NONE];
      if (sum > best)
        {
          best = sum;
          origin = b;
        }
    }
  for (guint l = 0; l < WIDTH; l++)
    after[l] = best + (l == SL_LABEL_NONE ? 0 : FORBIDDEN);
  memset (from, origin, N);
}

/* One step over a token with CLASSES: from the best score of every label before it to those at it. */
static void
step (const SlViterbi      *self,
      const guint          *classes,
      const TokenFeatures  *features,
      gint16               *shared,
      const gint32         *before,
      gint32               *after,
      guint8               *from)
{
  gint32 origins[WIDTH] = { 0 };
  gint32 scores[WIDTH];

  score_token (self->model, features, shared, scores);
  for (guint l = 0; l < WIDTH; l++)
    after[l] = G_MININT32;
  for (guint b = 0; b < N; b++)
    {
      gint32 sums[WIDTH];

      for (guint l = 0; l < WIDTH; l++)
        sums[l] = before[b] + self->forbidden[b][l];
      for (guint k = 0; k < SL_LABEL_N_PAIR_SETS; k++)
        {
          for (guint l = 0; l < WIDTH; l++)
            sums[l] += self->classes[classes[k]][b][l];
        }
      for (guint l = 0; l < WIDTH; l++)
        {
          origins[l] = sums[l] > after[l] ? (gint32) b : origins[l];
          after[l] = MAX (sums[l], after[l]);
        }
    }
  for (guint l = 0; l < WIDTH; l++)
    after[l] += scores[l];
  for (guint l = 0; l < N; l++)
    from[l] = origins[l];
}

/**
 * sl_viterbi_label:
 * @self: what finds the best labels
 * @context: the context of all tokens
 * @span: a paragraph
 * @labels: (inout): the labels of all tokens; those of @span are set
 * @from: room for %SL_N_LABELS bytes for every token of @span
 *
 * Finds the row of labels that the model likes best, by the algorithm of Viterbi (1967, "Error bounds
 * for convolutional codes").
 */
void
sl_viterbi_label (const SlViterbi      *self,
                  const SlLabelContext *context,
                  const SlSpan         *span,
                  guint8               *labels,
                  guint8               *from)
{
  gint32 columns[2][WIDTH];
  const gint32 *last = columns[(span->end - span->first) % 2];
  TokenFeatures features[2];
  gint16 shared[WIDTH] = { 0 };
  guint8 best = SL_LABEL_NONE;

  for (guint l = 0; l < WIDTH; l++)
    columns[0][l] = l == SL_LABEL_NONE ? 0 : FORBIDDEN;
  if (!sl_span_is_empty (span))
    fetch (self->model, context, span->first, &features[0]);
  for (guint i = span->first; i < span->end; i++)
    {
      guint k = i - span->first;
      guint classes[SL_LABEL_N_PAIR_SETS];

      if (i + 1 < span->end)
        fetch (self->model, context, i + 1, &features[(k + 1) % 2]);
      sl_label_features_get_pairs (context, i, classes);
      if (features[k % 2].quiet)
        step_quietly (self, classes, columns[k % 2], columns[(k + 1) % 2], from + (gsize) k * N);
      else
        step (self, classes, &features[k % 2], shared, columns[k % 2], columns[(k + 1) % 2], from + (gsize) k * N);
    }
  for (guint l = 1; l < N; l++)
    {
      if (last[l] > last[best])
        best = l;
    }
  for (guint i = span->end; i-- > span->first;)
    {
      labels[i] = best;
      best = from[(gsize) (i - span->first) * N + best];
    }
}
