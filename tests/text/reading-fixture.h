/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <string.h>

#include "sl-test-utils.h"
#include "text/sl-attribution.h"
#include "text/sl-quotes.h"
#include "text/sl-sentences.h"

/* A reading of one body paragraph per line, with sentences and quotations. */
static inline SlReading *
reading_fixture_new (const char *utf8)
{
  g_autoptr (SlArticle) article = sl_test_article_new (utf8);
  SlReading *reading;

  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, "en");
  reading = sl_reading_new (article);
  sl_sentences_find (reading);
  sl_quotes_find (reading);

  return reading;
}

static inline char *
reading_fixture_dup_words (const SlReading *reading,
                           const SlSpan    *span)
{
  SlTextRange range;

  if (sl_span_is_empty (span))
    return g_strdup ("");
  range = sl_reading_span_range (reading, span);

  return sl_text_dup_range (reading->text, &range);
}
