/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-reading.h"

#include "sl-paragraphs.h"

/* Articles say their language as a BCP 47 tag; without one we look at the words. */
static gboolean
article_is_english (SlArticle *article,
                    GArray    *tokens)
{
  const char *language = sl_article_get_detail (article, SL_DETAIL_LANGUAGE);
  guint n_words = 0;
  guint n_known = 0;

  if (language != NULL && language[0] != '\0')
    return g_ascii_strncasecmp (language, "en", 2) == 0 && !g_ascii_isalpha (language[2]);

  for (guint i = 0; i < MIN (tokens->len, 4000); i++)
    {
      const SlToken *token = &g_array_index (tokens, SlToken, i);

      n_words += token->kind == SL_TOKEN_WORD;
      n_known += sl_token_is (token, SL_WORD_STARTER) || sl_token_is (token, SL_WORD_AUXILIARY);
    }

  return n_words < 8 || n_known * 8 >= n_words;
}

/* Where the words of a paragraph begin, behind what marks it as an item of a list. Numbers are such marks
 * in English only: elsewhere "10. März" is a date. */
static guint
find_body (const SlReading *self,
           const SlSpan    *span)
{
  const SlToken *first = sl_reading_token (self, span->first);
  const SlToken *last = sl_reading_token (self, span->end - 1);
  gsize marker;
  guint body = span->first;

  if (first->kind == SL_TOKEN_WORD || (first->kind == SL_TOKEN_NUMBER && !self->english))
    return body;
  marker = sl_paragraphs_bullet (self->utf8 + first->byte_start, last->byte_end - first->byte_start);
  while (body + 1 < span->end && sl_reading_token (self, body)->byte_start < first->byte_start + marker)
    body++;

  return body;
}

static void
add_paragraphs (SlReading *self,
                SlArticle *article)
{
  guint n;
  const SlParagraph *paragraphs = sl_article_get_paragraphs (article, &n);
  guint token = 0;

  for (guint i = 0; i < n; i++)
    {
      SlReadingParagraph paragraph = { { 0, 0 }, 0, paragraphs[i].role };

      while (token < self->tokens->len && sl_reading_token (self, token)->range.start < paragraphs[i].range.start)
        token++;
      paragraph.span.first = token;
      while (token < self->tokens->len && sl_reading_token (self, token)->range.end <= paragraphs[i].range.end)
        token++;
      paragraph.span.end = token;
      if (sl_span_is_empty (&paragraph.span))
        continue;
      paragraph.body = find_body (self, &paragraph.span);
      g_array_append_val (self->paragraphs, paragraph);
    }
}

/**
 * sl_reading_new:
 * @article: an article with its text and its paragraphs, in the order of the text
 *
 * Returns: (transfer full): a reading with tokens and paragraphs, and nothing found yet
 */
SlReading *
sl_reading_new (SlArticle *article)
{
  SlReading *self = g_new0 (SlReading, 1);

  self->text = sl_text_ref (sl_article_get_text (article));
  self->utf8 = sl_text_get_utf8 (self->text);
  self->tokens = sl_tokens_new (self->text);
  self->english = article_is_english (article, self->tokens);
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (SlReadingParagraph));
  add_paragraphs (self, article);

  return self;
}

/**
 * sl_reading_free:
 * @self: (transfer full): a reading
 *
 * Frees it with all that was found.
 */
void
sl_reading_free (SlReading *self)
{
  g_clear_pointer (&self->tokens, g_array_unref);
  g_clear_pointer (&self->paragraphs, g_array_unref);
  g_clear_pointer (&self->sentences, g_array_unref);
  g_clear_pointer (&self->quotes, g_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->attributions, g_array_unref);
  sl_text_unref (self->text);
  g_free (self);
}

/**
 * sl_reading_span_range:
 * @self: a reading
 * @span: a span of tokens that is not empty
 *
 * Returns: the same in code points of the text
 */
SlTextRange
sl_reading_span_range (const SlReading *self,
                       const SlSpan    *span)
{
  return (SlTextRange) { sl_reading_token (self, span->first)->range.start,
                         sl_reading_token (self, span->end - 1)->range.end };
}
