/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* Examples for a logistic regression: @features of example i are from starts[i] to starts[i + 1]. */
typedef struct
{
  GArray *features;
  GArray *starts;
  GArray *labels;
  GArray *groups;
} Examples;

/* How to learn. @scales: what a feature is worth (%NULL: 1 each); with @normalised the features of an
 * example count 1 / sqrt (their number). Examples of the group @left_out are not looked at. */
typedef struct
{
  guint n_features;
  guint n_epochs;
  double rate;
  double decay;
  guint left_out;
  const double *scales;
  gboolean normalised;
} Plan;

Examples *examples_new   (void);
void      examples_free  (Examples       *self);
void      examples_add   (Examples       *self,
                          const guint32  *features,
                          guint           n,
                          gboolean        label,
                          guint           group);
double   *log_ratios     (const Examples *self,
                          guint           n_features,
                          guint           left_out);
double   *logistic_train (const Examples *self,
                          const Plan     *plan);
