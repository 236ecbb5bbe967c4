/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* Numbers the features that are frequent enough, from 1 in the order in which they come up; a rare one
 * is 0. */
typedef struct
{
  GHashTable *counts;
  GHashTable *ids;
  GArray *hashes;
} FeatureTable;

FeatureTable *feature_table_new    (void);
void          feature_table_free   (FeatureTable  *self);
void          feature_table_count  (FeatureTable  *self,
                                    const guint32 *hashes,
                                    guint          n);
void          feature_table_number (FeatureTable  *self,
                                    guint32       *hashes,
                                    guint          n,
                                    guint          min_count);
guint         feature_table_size   (FeatureTable  *self);

/* A model before it is written, see sl-model.h for the file. The features of one that is @unranked have
 * whole numbers for weights and stand in the order of their importance. */
typedef struct
{
  FeatureTable *table;
  const double *weights;
  guint n_labels;
  const double *pair_weights;
  guint n_pairs;
  GArray *words;
  guint log2_lines;
  double clip;
  gboolean unranked;
} WeightsFile;

GByteArray   *weights_file_make    (const WeightsFile *self);
