/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-profile.h"

G_BEGIN_DECLS

/* How the quotations of two claims lie over each other. */
typedef struct
{
  guint n_equal;       /* words that are the same in the stretch that both quote */
  guint n_meaning;     /* … of them words with meaning */
  guint n_changed;     /* words in it that are not the same, on the side that has more */
  guint n_shorter;     /* words of the shorter quotation */
  guint n_names;       /* … of those, words with a capital letter, here or always */
  guint most_frequent; /* in how many sentences of its article the most frequent of them stands */
  gboolean ends_apart; /* both go on (or begin) in mid-sentence with other words */
} SlQuoteOverlap;

/* Whether two claims quote one utterance. */
typedef enum
{
  SL_QUOTES_APART,
  SL_QUOTES_SAME,
  SL_QUOTES_ALTERED
} SlQuotesAlike;

SlQuoteOverlap sl_quote_pair_overlap  (SlClaimProfile       *a,
                                       SlClaimProfile       *b);
SlQuotesAlike  sl_quote_overlap_judge (const SlQuoteOverlap *overlap,
                                       gboolean              other_speaker);

G_END_DECLS
