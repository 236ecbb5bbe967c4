/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "match/sl-pair-set.h"

G_BEGIN_DECLS

typedef enum
{
  FIT_WRONG,
  FIT_RIGHT,
  FIT_AMBIGUOUS
} FitLabel;

/* A pair of passages that a person has found to match. Positions count visible characters only. */
typedef struct
{
  guint article[2];
  SlTextRange range[2];
  gboolean ambiguous;
  gboolean optional;
  guint unit;
  char *relation;
} FitEntry;

/* A set of articles on one event, with the matches that are to be found. */
typedef struct
{
  char *id;
  gboolean extra;
  GPtrArray *articles;  /* of SlArticle */
  GPtrArray *places;    /* of GArray of guint: code point of the program's text -> visible characters before it */
  GArray *entries;      /* of FitEntry */
  guint n_units;        /* numbers of units, wanted or not */
  GArray *wanted;       /* of gboolean, by unit */
  SlPairSet *pairs;
  GArray *labels;       /* of FitLabel, by pair */
} FitCluster;

GPtrArray *fit_gold_load         (const char   *gold,
                                  const char   *texts,
                                  GError      **error);
guint      fit_cluster_n_wanted  (FitCluster   *self);
FitLabel   fit_cluster_label     (FitCluster   *self,
                                  const SlPair *pair,
                                  gboolean     *units);

G_END_DECLS
