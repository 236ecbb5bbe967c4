/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-analyzer.h"

#include "sl-attribution.h"
#include "sl-claims.h"
#include "sl-figures.h"
#include "sl-quotes.h"
#include "sl-sentences.h"

/**
 * sl_analyzer_analyze:
 * @article: an article with its text and paragraphs that is not yet shared
 *
 * Adds the sentences and the claims, the latter in the order of the text. Paragraphs that are folded
 * away (sl_role_is_folded()) have sentences but no claims. Runs in any thread.
 */
void
sl_analyzer_analyze (SlArticle *article)
{
  g_autoptr (SlReading) reading = NULL;

  g_return_if_fail (SL_IS_ARTICLE (article));

  reading = sl_reading_new (article);
  sl_sentences_find (reading);
  sl_quotes_find (reading);
  sl_figures_find (reading);
  sl_attribution_find (reading);
  for (guint i = 0; i < reading->sentences->len; i++)
    {
      SlTextRange range = sl_reading_span_range (reading, &g_array_index (reading->sentences, SlSentence, i).span);

      sl_article_add_sentence (article, &range);
    }
  sl_claims_make (reading, article);
  sl_article_sort_claims (article);
}
