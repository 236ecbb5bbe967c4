/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Logistic regression by stochastic gradients, with a step for each weight (Duchi, Hazan and Singer
 * 2011, "Adaptive Subgradient Methods"). */

#include "logistic.h"

#include <math.h>

#include "shuffle.h"

Examples *
examples_new (void)
{
  Examples *self = g_new0 (Examples, 1);
  guint32 start = 0;

  self->features = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->labels = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->groups = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->starts, start);

  return self;
}

void
examples_free (Examples *self)
{
  g_array_unref (self->features);
  g_array_unref (self->starts);
  g_array_unref (self->labels);
  g_array_unref (self->groups);
  g_free (self);
}

void
examples_add (Examples      *self,
              const guint32 *features,
              guint          n,
              gboolean       label,
              guint          group)
{
  guint8 value = label;
  guint32 end;

  g_array_append_vals (self->features, features, n);
  end = self->features->len;
  g_array_append_val (self->starts, end);
  g_array_append_val (self->labels, value);
  g_array_append_val (self->groups, group);
}

/* For every feature how much more it is at home in one class than in the other: the absolute log ratio
 * of its shares (Wang and Manning 2012, "Baselines and Bigrams"), and a half. The group LEFT_OUT is not
 * looked at. */
double *
log_ratios (const Examples *self,
            guint           n_features,
            guint           left_out)
{
  const guint32 *features = (const guint32 *) (gpointer) self->features->data;
  g_autofree double *positive = g_new0 (double, n_features);
  g_autofree double *others = g_new0 (double, n_features);
  double *ratios = g_new0 (double, n_features);
  double sums[2] = { 0, 0 };

  for (guint i = 0; i < self->labels->len; i++)
    {
      gboolean label = g_array_index (self->labels, guint8, i);
      double *to = label ? positive : others;

      if (g_array_index (self->groups, guint32, i) == left_out)
        continue;
      for (guint k = g_array_index (self->starts, guint32, i); k < g_array_index (self->starts, guint32, i + 1); k++)
        to[features[k]] += 1;
      sums[label] += g_array_index (self->starts, guint32, i + 1) - g_array_index (self->starts, guint32, i);
    }
  for (guint f = 1; f < n_features; f++)
    ratios[f] = 0.5 + fabs (log ((positive[f] + 1) / (sums[1] + n_features)) - log ((others[f] + 1) / (sums[0] + n_features)));

  return ratios;
}

static void
learn (const Examples *self,
       guint           example,
       const Plan     *plan,
       double         *weights,
       double         *squares)
{
  const guint32 *features = (const guint32 *) (gpointer) self->features->data;
  guint start = g_array_index (self->starts, guint32, example);
  guint end = g_array_index (self->starts, guint32, example + 1);
  double norm = plan->normalised && end > start ? 1 / sqrt (end - start) : 1;
  double sum = 0;
  double error;

  for (guint k = start; k < end; k++)
    sum += weights[features[k]] * norm * (plan->scales != NULL ? plan->scales[features[k]] : 1);
  error = 1 / (1 + exp (-sum)) - g_array_index (self->labels, guint8, example);
  for (guint k = start; k < end; k++)
    {
      guint id = features[k];
      double gradient = error * norm * (plan->scales != NULL ? plan->scales[id] : 1) + plan->decay * weights[id];

      if (id == 0)
        continue;
      squares[id] += gradient * gradient;
      weights[id] -= plan->rate * gradient / sqrt (squares[id] + 1e-8);
    }
}

/* Returns the weights (scales included), averaged over the second half of the epochs; number 0 is a rare
 * feature and has none. */
double *
logistic_train (const Examples *self,
                const Plan     *plan)
{
  g_autofree double *weights = g_new0 (double, plan->n_features);
  g_autofree double *squares = g_new0 (double, plan->n_features);
  g_autofree guint *order = g_new (guint, self->labels->len + 1);
  double *average = g_new0 (double, plan->n_features);
  guint64 state = 1;

  for (guint i = 0; i < self->labels->len; i++)
    order[i] = i;
  for (guint epoch = 0; epoch < plan->n_epochs; epoch++)
    {
      shuffle (order, self->labels->len, &state);
      for (guint i = 0; i < self->labels->len; i++)
        {
          if (g_array_index (self->groups, guint32, order[i]) != plan->left_out)
            learn (self, order[i], plan, weights, squares);
        }
      for (guint k = 0; epoch >= plan->n_epochs / 2 && k < plan->n_features; k++)
        average[k] += weights[k] / (plan->n_epochs - plan->n_epochs / 2);
    }
  for (guint k = 0; plan->scales != NULL && k < plan->n_features; k++)
    average[k] *= plan->scales[k];

  return average;
}
