/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A conditional random field over the labels of a paragraph (Lafferty, McCallum and Pereira 2001), trained
 * with a cost for every wrong label (the softmax margin of Gimpel and Smith 2010), by stochastic gradients
 * with a step for each weight (Duchi, Hazan and Singer 2011), and with features left out at random
 * (Hinton et al. 2012, "Improving neural networks by preventing co-adaptation of feature detectors"). */

#include "crf.h"

#include <math.h>
#include <string.h>

#include "shuffle.h"

#define N SL_N_LABELS

/* Rows are as wide as a register, so that the compiler adds all labels at once. */
#define WIDTH 8

#define N_PAIR_CELLS (SL_LABEL_N_PAIR_CLASSES * N)

/* Gradients below this are not worth a step, and odds below e to this power count as that. */
#define MIN_GRADIENT 1e-4f
#define MIN_LOG_ODDS (-40.0f)

/* Keeps divisors from zero. */
#define TINY 1e-30f

typedef float Row[WIDTH];

/* Weights with the sums of their squared gradients, and of their values since half of the time. */
typedef struct
{
  Row *now;
  Row *squares;
  Row *sums;
  guint n;
} Weights;

/* What is known of a token in its chain: the odds of its labels by its features, those of pairs (by the
 * label before), and how likely the chain is up to it and behind it. @first: its first feature in use. */
typedef struct
{
  Row odds;
  Row pairs[N];
  Row before;
  Row behind;
  guint first;
} Step;

typedef struct
{
  const CrfPlan *plan;
  Weights features;
  Weights pairs;
  GArray *steps;
  GArray *used;
  guint64 random;
} Trainer;

static void
weights_init (Weights *self,
              guint    n)
{
  self->n = n;
  self->now = g_new0 (Row, n);
  self->squares = g_new0 (Row, n);
  self->sums = g_new0 (Row, n);
}

static void
weights_clear (Weights *self)
{
  g_free (self->now);
  g_free (self->squares);
  g_free (self->sums);
}

static void
weights_sum (Weights *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      for (guint l = 0; l < WIDTH; l++)
        self->sums[i][l] += self->now[i][l];
    }
}

static double *
weights_average (const Weights *self,
                 guint          n_sums)
{
  double *average = g_new0 (double, (gsize) self->n * N);

  for (guint i = 0; i < self->n; i++)
    {
      for (guint l = 0; l < N; l++)
        average[(gsize) i * N + l] = self->sums[i][l] / n_sums;
    }

  return average;
}

static void
move (Weights     *self,
      guint        i,
      const float *gradient,
      float        rate)
{
  for (guint l = 0; l < WIDTH; l++)
    {
      self->squares[i][l] += gradient[l] * gradient[l];
      self->now[i][l] -= rate * gradient[l] / sqrtf (self->squares[i][l] + 1e-6f);
    }
}

/* A number in 0..1 (Marsaglia 2003, "Xorshift RNGs"). */
static float
draw (Trainer *self)
{
  self->random ^= self->random << 13;
  self->random ^= self->random >> 7;
  self->random ^= self->random << 17;

  return (self->random >> 40) / (float) (1 << 24);
}

static gboolean
may_follow (SlLabel before,
            SlLabel label)
{
  return label == SL_LABEL_NONE || sl_label_begins (label) || sl_label_part (before) == label;
}

static float
cost_of (const CrfPlan *plan,
         SlLabel        right,
         SlLabel        label)
{
  gboolean missed = sl_label_part (right) == SL_LABEL_CONTENT && sl_label_part (label) != SL_LABEL_CONTENT;

  return label == right ? 0 : missed ? plan->missed_cost : plan->cost;
}

/* What the features say of the labels, as odds to the best of them. */
static void
fill_odds (Trainer        *self,
           const Sequence *sequence,
           guint           i,
           Step           *step)
{
  Row sums = { 0 };
  float best = -INFINITY;

  step->first = self->used->len;
  for (guint k = sequence->starts[i]; k < sequence->starts[i + 1]; k++)
    {
      guint32 id = sequence->ids[k];

      if (id == 0 || draw (self) < self->plan->dropout)
        continue;
      g_array_append_val (self->used, id);
      for (guint l = 0; l < WIDTH; l++)
        sums[l] += self->features.now[id][l];
    }
  for (guint l = 0; l < N; l++)
    {
      sums[l] = sums[l] / (1 - self->plan->dropout) + cost_of (self->plan, sequence->labels[i], l);
      best = MAX (best, sums[l]);
    }
  for (guint l = 0; l < N; l++)
    step->odds[l] = expf (MAX (sums[l] - best, MIN_LOG_ODDS));
}

static void
fill_pairs (const Trainer  *self,
            const Sequence *sequence,
            guint           i,
            Step           *step)
{
  const guint16 *classes = sequence->pairs + (gsize) i * SL_LABEL_N_PAIR_SETS;

  for (guint b = 0; b < N; b++)
    {
      Row sums = { 0 };

      for (guint k = 0; k < SL_LABEL_N_PAIR_SETS; k++)
        {
          for (guint l = 0; l < N; l++)
            sums[l] += self->pairs.now[classes[k] * N + b][l];
        }
      for (guint l = 0; l < N; l++)
        step->pairs[b][l] = may_follow (b, l) ? expf (sums[l]) : 0;
    }
}

static void
scale (float *row)
{
  float sum = TINY;

  for (guint l = 0; l < N; l++)
    sum += row[l];
  for (guint l = 0; l < N; l++)
    row[l] /= sum;
}

/* How likely every label is, seen from the beginning of the chain and from its end. */
static void
walk (Step  *steps,
      guint  n)
{
  for (guint k = 0; k < n; k++)
    {
      for (guint l = 0; l < N; l++)
        {
          float sum = k == 0 ? steps[0].pairs[SL_LABEL_NONE][l] : 0;

          for (guint b = 0; k > 0 && b < N; b++)
            sum += steps[k - 1].before[b] * steps[k].pairs[b][l];
          steps[k].before[l] = sum * steps[k].odds[l];
        }
      scale (steps[k].before);
    }
  for (guint l = 0; l < N; l++)
    steps[n - 1].behind[l] = 1;
  for (guint k = n - 1; k > 0; k--)
    {
      for (guint b = 0; b < N; b++)
        {
          steps[k - 1].behind[b] = 0;
          for (guint l = 0; l < N; l++)
            steps[k - 1].behind[b] += steps[k].pairs[b][l] * steps[k].odds[l] * steps[k].behind[l];
        }
      scale (steps[k - 1].behind);
    }
}

static void
learn_labels (Trainer    *self,
              const Step *step,
              SlLabel     right)
{
  Row gradient = { 0 };

  for (guint l = 0; l < N; l++)
    gradient[l] = step->before[l] * step->behind[l];
  scale (gradient);
  gradient[right] -= 1;
  if (gradient[right] > -MIN_GRADIENT)
    return;
  for (guint k = step->first; k < step[1].first; k++)
    move (&self->features, g_array_index (self->used, guint32, k), gradient, self->plan->rate);
}

static void
learn_pairs (Trainer       *self,
             const Step    *step,
             const float   *before,
             const guint16 *classes,
             SlLabel        right_before,
             SlLabel        right)
{
  Row shares[N];
  float sum = TINY;

  memset (shares, 0, sizeof shares);
  for (guint b = 0; b < N; b++)
    {
      for (guint l = 0; l < N; l++)
        {
          shares[b][l] = before[b] * step->pairs[b][l] * step->odds[l] * step->behind[l];
          sum += shares[b][l];
        }
    }
  for (guint b = 0; b < N; b++)
    {
      for (guint l = 0; l < N; l++)
        shares[b][l] = shares[b][l] / sum - (b == right_before && l == right);
      for (guint k = 0; k < SL_LABEL_N_PAIR_SETS; k++)
        move (&self->pairs, classes[k] * N + b, shares[b], self->plan->rate);
    }
}

static void
learn_chain (Trainer        *self,
             const Sequence *sequence,
             const SlSpan   *span)
{
  static const Row start = { 1 };
  guint n = span->end - span->first;
  const guint8 *labels = sequence->labels + span->first;
  Step *steps;

  if (n == 0)
    return;
  g_array_set_size (self->steps, n + 1);
  g_array_set_size (self->used, 0);
  steps = (Step *) (gpointer) self->steps->data;
  for (guint k = 0; k < n; k++)
    {
      fill_odds (self, sequence, span->first + k, &steps[k]);
      fill_pairs (self, sequence, span->first + k, &steps[k]);
    }
  steps[n].first = self->used->len;
  walk (steps, n);
  for (guint k = 0; k < n; k++)
    {
      learn_labels (self, &steps[k], labels[k]);
      learn_pairs (self, &steps[k], k > 0 ? steps[k - 1].before : start,
                   sequence->pairs + (gsize) (span->first + k) * SL_LABEL_N_PAIR_SETS, k > 0 ? labels[k - 1] : SL_LABEL_NONE, labels[k]);
    }
}

static void
learn_all (Trainer *self,
           GArray  *sequences)
{
  g_autofree guint *order = g_new (guint, sequences->len + 1);
  guint64 state = 1;

  for (guint i = 0; i < sequences->len; i++)
    order[i] = i;
  for (guint epoch = 0; epoch < self->plan->n_epochs; epoch++)
    {
      shuffle (order, sequences->len, &state);
      for (guint i = 0; i < sequences->len; i++)
        {
          const Sequence *sequence = &g_array_index (sequences, Sequence, order[i]);

          for (guint p = 0; p < sequence->reading->paragraphs->len; p++)
            learn_chain (self, sequence, &g_array_index (sequence->reading->paragraphs, SlReadingParagraph, p).span);
        }
      if (epoch >= self->plan->n_epochs / 2)
        {
          weights_sum (&self->features);
          weights_sum (&self->pairs);
        }
    }
}

/* Returns the weights, averaged over the second half of the epochs. */
CrfWeights *
crf_train (GArray        *sequences,
           const CrfPlan *plan)
{
  guint n_sums = plan->n_epochs - plan->n_epochs / 2;
  Trainer self = { plan };
  CrfWeights *weights = g_new0 (CrfWeights, 1);

  self.random = G_GUINT64_CONSTANT (88172645463325252);
  self.steps = g_array_new (FALSE, TRUE, sizeof (Step));
  self.used = g_array_new (FALSE, FALSE, sizeof (guint32));
  weights_init (&self.features, plan->n_features);
  weights_init (&self.pairs, N_PAIR_CELLS);
  learn_all (&self, sequences);
  weights->features = weights_average (&self.features, n_sums);
  weights->pairs = weights_average (&self.pairs, n_sums);
  weights_clear (&self.features);
  weights_clear (&self.pairs);
  g_array_unref (self.steps);
  g_array_unref (self.used);

  return weights;
}

void
crf_weights_free (CrfWeights *self)
{
  g_free (self->features);
  g_free (self->pairs);
  g_free (self);
}
