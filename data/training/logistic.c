/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Logistic regression by stochastic gradients, with a step for each weight (Duchi, Hazan and Singer
 * 2011, "Adaptive Subgradient Methods"). */

#include "logistic.h"

#include <math.h>

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

static void
learn (const Examples *self,
       guint           example,
       double         *weights,
       double         *squares,
       double          rate,
       double          decay)
{
  const guint32 *features = (const guint32 *) (gpointer) self->features->data;
  guint start = g_array_index (self->starts, guint32, example);
  guint end = g_array_index (self->starts, guint32, example + 1);
  double sum = 0;
  double error;

  for (guint k = start; k < end; k++)
    sum += weights[features[k]];
  error = 1 / (1 + exp (-sum)) - g_array_index (self->labels, guint8, example);
  for (guint k = start; k < end; k++)
    {
      guint id = features[k];
      double gradient = error + decay * weights[id];

      if (id == 0)
        continue;
      squares[id] += gradient * gradient;
      weights[id] -= rate * gradient / sqrt (squares[id] + 1e-6);
    }
}

/* Learns from all examples but those of the group LEFT_OUT. Returns the weights, in the end averaged
 * over the second half of the epochs; number 0 is a rare feature and has none. */
double *
logistic_train (const Examples *self,
                guint           n_features,
                guint           n_epochs,
                double          rate,
                double          decay,
                guint           left_out)
{
  g_autofree double *weights = g_new0 (double, n_features);
  g_autofree double *squares = g_new0 (double, n_features);
  double *average = g_new0 (double, n_features);
  guint n = self->labels->len;
  guint64 state = 1;

  for (guint epoch = 0; epoch < n_epochs; epoch++)
    {
      for (guint i = 0; i < n; i++)
        {
          guint example;

          state = state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
          example = (state >> 33) % n;
          if (g_array_index (self->groups, guint32, example) != left_out)
            learn (self, example, weights, squares, rate, decay);
        }
      for (guint k = 0; epoch >= n_epochs / 2 && k < n_features; k++)
        average[k] += weights[k] / (n_epochs - n_epochs / 2);
    }

  return average;
}
