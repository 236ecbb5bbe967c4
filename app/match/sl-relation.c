/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-relation.h"

#include "sl-figure-pair.h"
#include "sl-quote-pair.h"
#include "sl-wording.h"

/* Tellings that overlap less are told freely: where the wording differs is then everywhere. */
#define MIN_COMPARED_OVERLAP 0.45

/**
 * sl_relation_decide:
 * @pair: a pair that is a match, with its features
 *
 * Tells how the two claims of a match bear on each other: a quotation both have in the same words or in
 * others, the same claim, or figures of one quantity that differ.
 *
 * Returns: the relation
 */
SlRelation
sl_relation_decide (const SlPair *pair)
{
  SlQuoteOverlap overlap = sl_quote_pair_overlap (pair->a, pair->b);
  SlQuotesAlike alike = sl_quote_overlap_judge (&overlap, pair->features[SL_FEATURE_OTHER_SPEAKER] > 0);
  SlFigureSummary figures;

  if (alike != SL_QUOTES_APART)
    return alike == SL_QUOTES_SAME ? SL_RELATION_SAME_QUOTE : SL_RELATION_ALTERED_QUOTE;

  figures = sl_figure_pair_summarise (pair->a->claim, pair->b->claim);

  return figures.conflict > 0 ? SL_RELATION_CONFLICTING_FIGURE : SL_RELATION_SAME_CLAIM;
}

static void
add_figures (SlMatch      *match,
             const SlPair *pair)
{
  SlClaim *a = pair->a->claim;
  SlClaim *b = pair->b->claim;

  for (guint i = 0; i < sl_claim_get_n_figures (a); i++)
    {
      for (guint j = 0; j < sl_claim_get_n_figures (b); j++)
        {
          SlDifference difference = { SL_DIFFERENCE_FIGURE };

          if (!sl_figure_pair_conflict (a, i, b, j))
            continue;
          difference.a = sl_claim_get_figure (a, i)->range;
          difference.b = sl_claim_get_figure (b, j)->range;
          sl_match_add_difference (match, sl_claim_get_uuid (a), &difference);
        }
    }
}

/* The passage that a claim quotes, from the first word to the last, or its whole range. */
static SlTextRange
get_compared_range (SlClaim *claim,
                    gboolean quoted_only)
{
  guint n_ranges;
  const SlTextRange *quoted = sl_claim_get_quoted (claim, &n_ranges);

  if (!quoted_only || n_ranges == 0)
    return *sl_claim_get_range (claim);

  return (SlTextRange) { quoted[0].start, quoted[n_ranges - 1].end };
}

/**
 * sl_relation_add_differences:
 * @match: a match that is not yet shared
 * @pair: its claims
 *
 * Adds where the two tellings differ: the words of quotations and of tellings that are close, and
 * figures that conflict. Two free tellings of one claim differ everywhere; that is not listed.
 */
void
sl_relation_add_differences (SlMatch      *match,
                             const SlPair *pair)
{
  SlRelation relation = sl_match_get_relation (match);
  gboolean quote = relation == SL_RELATION_SAME_QUOTE || relation == SL_RELATION_ALTERED_QUOTE;
  SlTextRange a = get_compared_range (pair->a->claim, quote);
  SlTextRange b = get_compared_range (pair->b->claim, quote);
  g_autoptr (GArray) wording = NULL;

  add_figures (match, pair);
  if (!quote && pair->features[SL_FEATURE_OVERLAP] < MIN_COMPARED_OVERLAP)
    return;

  wording = sl_wording_compare (pair->a->article->article, &a, pair->b->article->article, &b);
  for (guint i = 0; i < wording->len; i++)
    sl_match_add_difference (match, sl_claim_get_uuid (pair->a->claim), &g_array_index (wording, SlDifference, i));
}
