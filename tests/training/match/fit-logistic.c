/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fit-logistic.h"

#include <math.h>

#define N_STEPS 25
#define N_ROUNDS 2000

FitExamples *
fit_examples_new (guint n_features)
{
  FitExamples *self = g_new0 (FitExamples, 1);

  self->n_features = n_features;
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  self->labels = g_array_new (FALSE, FALSE, sizeof (double));
  self->weights = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

void
fit_examples_free (FitExamples *self)
{
  g_array_unref (self->values);
  g_array_unref (self->labels);
  g_array_unref (self->weights);
  g_free (self);
}

void
fit_examples_add (FitExamples *self,
                  const float *features,
                  gboolean     label,
                  double       weight)
{
  double value = label ? 1 : 0;

  g_array_append_val (self->labels, value);
  g_array_append_val (self->weights, weight);
  for (guint i = 0; i < self->n_features; i++)
    {
      value = features[i];
      g_array_append_val (self->values, value);
    }
}

static const double *
get_row (const FitExamples *examples,
         guint              i)
{
  return &g_array_index (examples->values, double, i * examples->n_features);
}

/* Mean and spread of each feature, so that the ridge holds all of them back alike. */
static void
measure_scale (const FitExamples *examples,
               double            *mean,
               double            *spread)
{
  guint n = examples->labels->len;

  for (guint k = 0; k < examples->n_features; k++)
    {
      double sum = 0;
      double squares = 0;

      for (guint i = 0; i < n; i++)
        {
          sum += get_row (examples, i)[k];
          squares += get_row (examples, i)[k] * get_row (examples, i)[k];
        }
      mean[k] = sum / n;
      spread[k] = sqrt (MAX (squares / n - mean[k] * mean[k], 1e-12));
      if (spread[k] < 1e-5)
        spread[k] = 1e9;
    }
}

/* The nearest value that a weight may have. */
static double
clamp_weight (double  weight,
              FitSign sign)
{
  if (sign == FIT_SPEAKS_FOR)
    return MAX (weight, 0);

  return sign == FIT_SPEAKS_AGAINST ? MIN (weight, 0) : weight;
}

/* Moves the weights to where a parabola with this curvature (lower half) and gradient has its maximum,
 * within their signs: one weight after the other until none moves. */
static void
climb (const double  *curvature,
       const double  *gradient,
       const FitSign *signs,
       double        *w,
       guint          n)
{
  g_autofree double *moved = g_new0 (double, n);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double largest = 0;

      for (guint i = 0; i < n; i++)
        {
          double slope = gradient[i];
          double old = w[i];

          for (guint k = 0; k < n; k++)
            slope -= (k <= i ? curvature[i * n + k] : curvature[k * n + i]) * moved[k];
          w[i] += slope / curvature[i * n + i];
          w[i] = i + 1 < n && signs != NULL ? clamp_weight (w[i], signs[i]) : w[i];
          moved[i] += w[i] - old;
          largest = MAX (largest, fabs (w[i] - old));
        }
      if (largest < 1e-9)
        return;
    }
}

/* Adds what one example says to the gradient and the curvature. @row has the constant last. */
static void
add_example (double       *curvature,
             double       *gradient,
             const double *row,
             guint         n,
             double        error,
             double        slope)
{
  for (guint j = 0; j < n; j++)
    {
      gradient[j] += error * row[j];
      for (guint k = 0; k <= j; k++)
        curvature[j * n + k] += slope * row[j] * row[k];
    }
}

static void
step (const FitExamples *examples,
      const double      *mean,
      const double      *spread,
      double             ridge,
      const FitSign     *signs,
      double            *w)
{
  guint n = examples->n_features + 1;
  g_autofree double *curvature = g_new0 (double, n * n);
  g_autofree double *gradient = g_new0 (double, n);
  g_autofree double *row = g_new0 (double, n);

  for (guint i = 0; i < examples->labels->len; i++)
    {
      double weight = g_array_index (examples->weights, double, i);
      double z = 0;
      double p;

      for (guint k = 0; k + 1 < n; k++)
        row[k] = (get_row (examples, i)[k] - mean[k]) / spread[k];
      row[n - 1] = 1;
      for (guint k = 0; k < n; k++)
        z += w[k] * row[k];
      p = 1 / (1 + exp (-z));
      add_example (curvature, gradient, row, n, weight * (g_array_index (examples->labels, double, i) - p),
                   weight * MAX (p * (1 - p), 1e-6));
    }
  for (guint k = 0; k + 1 < n; k++)
    {
      gradient[k] -= ridge * w[k];
      curvature[k * n + k] += ridge;
    }
  climb (curvature, gradient, signs, w, n);
}

/* Ridge logistic regression by Newton's method (S. le Cessie, J. van Houwelingen, 1992), with weights that
 * keep to @signs unless it is %NULL. Sets the n + 1 @weights, the constant last. */
void
fit_logistic (const FitExamples *examples,
              double             ridge,
              const FitSign     *signs,
              double            *weights)
{
  guint n = examples->n_features;
  g_autofree double *mean = g_new0 (double, n);
  g_autofree double *spread = g_new0 (double, n);
  g_autofree double *w = g_new0 (double, n + 1);

  measure_scale (examples, mean, spread);
  for (guint i = 0; i < N_STEPS; i++)
    step (examples, mean, spread, ridge, signs, w);

  weights[n] = w[n];
  for (guint k = 0; k < n; k++)
    {
      weights[k] = w[k] / spread[k];
      weights[n] -= weights[k] * mean[k];
    }
}
