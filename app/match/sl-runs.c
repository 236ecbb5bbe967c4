/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-runs.h"

/* Of longer stretches only the beginning is compared: the work is the product of the lengths. */
#define MAX_TOKENS 160

static guint32
get_word (SlArticleProfile *article,
          guint             i)
{
  return g_array_index (article->tokens, SlToken, i).word;
}

/**
 * sl_runs_find_longest:
 * @article_a: an article
 * @span_a: tokens of it
 * @article_b: another article
 * @span_b: tokens of that
 *
 * Finds the longest run of words that stands on both sides (longest common substring by dynamic
 * programming over two rows).
 *
 * Returns: the run, of length 0 if the two have no word in common
 */
SlRun
sl_runs_find_longest (SlArticleProfile *article_a,
                      SlTokenSpan       span_a,
                      SlArticleProfile *article_b,
                      SlTokenSpan       span_b)
{
  guint8 lengths[MAX_TOKENS + 1] = { 0 };
  guint n_a = MIN (span_a.end - span_a.first, MAX_TOKENS);
  guint n_b = MIN (span_b.end - span_b.first, MAX_TOKENS);
  SlRun run = { 0 };

  for (guint i = 0; i < n_a; i++)
    {
      guint32 word = get_word (article_a, span_a.first + i);

      for (guint j = n_b; j > 0; j--)
        {
          lengths[j] = get_word (article_b, span_b.first + j - 1) == word ? lengths[j - 1] + 1 : 0;
          if (lengths[j] > run.length)
            run = (SlRun) { span_a.first + i + 1 - lengths[j], span_b.first + j - lengths[j], lengths[j] };
        }
    }

  return run;
}
