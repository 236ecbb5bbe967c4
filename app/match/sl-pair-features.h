/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-profile.h"

G_BEGIN_DECLS

/* What is looked at in two claims. The order is that of the names in sl-pair-features.c, which are
 * also those of the weights. */
typedef enum
{
  SL_FEATURE_OVERLAP,
  SL_FEATURE_CONTAINED,
  SL_FEATURE_MASS,
  SL_FEATURE_N_SHARED,
  SL_FEATURE_RAREST,
  SL_FEATURE_SECOND_RAREST,
  SL_FEATURE_AKIN,
  SL_FEATURE_SYNONYMS,
  SL_FEATURE_BROADER,
  SL_FEATURE_WORDS,
  SL_FEATURE_WORDS_MASS,
  SL_FEATURE_NAMES_MASS,
  SL_FEATURE_LINK,
  SL_FEATURE_SENTENCE,
  SL_FEATURE_SENTENCE_MASS,
  SL_FEATURE_CLAUSE,
  SL_FEATURE_QUOTE_SHARE,
  SL_FEATURE_NAMES,
  SL_FEATURE_NAMES_APART,
  SL_FEATURE_FIGURES,
  SL_FEATURE_FIGURES_APART,
  SL_FEATURE_FIGURES_OTHER,
  SL_FEATURE_DATES_APART,
  SL_FEATURE_SAME_SPEAKER,
  SL_FEATURE_OTHER_SPEAKER,
  SL_FEATURE_BOTH_QUOTES,
  SL_FEATURE_ONE_QUOTE,
  SL_FEATURE_LENGTH,
  SL_FEATURE_LENGTH_RATIO,
  SL_FEATURE_BOTH_FIRST,
  SL_FEATURE_POSITION,
  SL_FEATURE_QUOTE_SAME,
  SL_FEATURE_QUOTE_ALTERED,
  SL_FEATURE_KNOWN_APART,
  SL_FEATURE_UNKNOWN,
  SL_FEATURE_NEAR,
  SL_N_FEATURES
} SlFeature;

/* Two claims of different articles that may say the same. */
typedef struct
{
  SlClaimProfile *a;
  SlClaimProfile *b;
  float features[SL_N_FEATURES];
  double score;
} SlPair;

const char *sl_feature_to_string (SlFeature  feature);
gboolean    sl_pair_measure      (SlPair    *pair,
                                  SlTerms   *terms);

G_END_DECLS
