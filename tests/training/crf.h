/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "text/sl-label-features.h"
#include "text/sl-labels.h"

/* A text with the features of all its tokens: those of token i are @ids from starts[i] to starts[i + 1]
 * (0: a rare one, which has no weight). @pairs: for every token its classes for the weights of pairs. A
 * chain of labels is a paragraph long. */
typedef struct
{
  const SlReading *reading;
  const guint8 *labels;
  guint32 *ids;
  guint32 *starts;
  guint16 *pairs;
} Sequence;

/* How to learn. @cost: by how much a wrong label must lose, and @missed_cost one that misses a word of the
 * content; @dropout: the share of features that are left out at random each time. */
typedef struct
{
  guint n_features;
  guint n_epochs;
  float rate;
  float cost;
  float missed_cost;
  float dropout;
} CrfPlan;

/* The weights of features, %SL_N_LABELS each, and those of pairs of labels for each class. */
typedef struct
{
  double *features;
  double *pairs;
} CrfWeights;

CrfWeights *crf_train        (GArray        *sequences,
                              const CrfPlan *plan);
void        crf_weights_free (CrfWeights    *self);
