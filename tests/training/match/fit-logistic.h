/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a feature may say. */
typedef enum
{
  FIT_SPEAKS,
  FIT_SPEAKS_FOR,
  FIT_SPEAKS_AGAINST
} FitSign;

/* Examples in rows of n features, each with a label (1 or 0) and a weight. */
typedef struct
{
  guint n_features;
  GArray *values;   /* of double */
  GArray *labels;   /* of double */
  GArray *weights;  /* of double */
} FitExamples;

FitExamples *fit_examples_new  (guint              n_features);
void         fit_examples_free (FitExamples       *self);
void         fit_examples_add  (FitExamples       *self,
                                const float       *features,
                                gboolean           label,
                                double             weight);
void         fit_logistic      (const FitExamples *examples,
                                double             ridge,
                                const FitSign     *signs,
                                double            *weights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FitExamples, fit_examples_free)

G_END_DECLS
