/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-labels.h"

#include "sl-quotes.h"

/* Shorter quotations are words that are called so, not speech, unless a cue stands beside them. */
#define MIN_SPEECH_WORDS 4

static void
set_span (guint8       *labels,
          const SlSpan *span,
          SlLabel       part)
{
  for (guint i = span->first; i < span->end; i++)
    labels[i] = part;
  if (span->first < span->end)
    labels[span->first] = part + 1;
}

static gboolean
is_noun_phrase_word (const SlToken *token)
{
  if (token->kind == SL_TOKEN_NUMBER)
    return TRUE;
  if (token->kind != SL_TOKEN_WORD)
    return token->mark == '.' || token->mark == '-';
  if (sl_token_is (token, SL_WORD_CONJUNCTION) || sl_token_is (token, SL_WORD_AUXILIARY))
    return FALSE;
  if (sl_token_is (token, SL_WORD_REPORT) && !sl_token_is_capitalised (token))
    return FALSE;

  return !sl_token_is (token, SL_WORD_PREPOSITION) || token->hash == sl_lexicon_hash ("of");
}

/* The words before a verb that name who does it: back over adverbs and helping verbs, then over one
 * noun phrase or pronoun. */
static SlSpan
source_before (const SlReading *reading,
               guint            first,
               guint            cue)
{
  SlSpan span = { cue, cue };

  while (span.end > first && (sl_token_is (sl_reading_token (reading, span.end - 1), SL_WORD_ADVERB) ||
                              sl_token_is (sl_reading_token (reading, span.end - 1), SL_WORD_AUXILIARY)))
    span.end--;
  span.first = span.end;
  while (span.first > first && span.end - span.first < 12 && is_noun_phrase_word (sl_reading_token (reading, span.first - 1)))
    {
      span.first--;
      if (sl_token_is (sl_reading_token (reading, span.first), SL_WORD_SUBJECT_PRONOUN))
        break;
    }

  return span;
}

static SlSpan
source_after (const SlReading *reading,
              guint            end,
              guint            cue)
{
  SlSpan span = { cue + 1, cue + 1 };

  while (span.end < end && span.end - span.first < 12 && is_noun_phrase_word (sl_reading_token (reading, span.end)))
    span.end++;
  while (span.end > span.first && sl_reading_token (reading, span.end - 1)->mark == '.')
    span.end--;

  return span;
}

static gboolean
is_cue (const SlReading *reading,
        const SlSpan    *sentence,
        guint            i)
{
  const SlToken *token = sl_reading_token (reading, i);
  const SlToken *before = i > sentence->first ? sl_reading_token (reading, i - 1) : NULL;

  if (!sl_token_is (token, SL_WORD_REPORT) || token->shape != SL_SHAPE_LOWER || sl_quotes_at (reading, i) != NULL)
    return FALSE;

  return before == NULL || !(sl_token_is (before, SL_WORD_DETERMINER) || sl_token_is (before, SL_WORD_PREPOSITION) ||
                             before->mark == '-');
}

static SlSpan
trim (const SlReading *reading,
      SlSpan           span)
{
  while (span.first < span.end && sl_reading_token (reading, span.first)->mark == ',')
    span.first++;
  while (span.end > span.first && (sl_reading_token (reading, span.end - 1)->mark == ',' ||
                                   sl_reading_token (reading, span.end - 1)->mark == '.'))
    span.end--;

  return span;
}

/* "X said that …", "…, X said.", "…, said X.": what stands on the longer side of the cue is content. */
static void
label_cue (const SlReading *reading,
           const SlSpan    *sentence,
           guint            cue,
           guint8          *labels)
{
  SlSpan source = source_before (reading, sentence->first, cue);
  SlSpan left;
  SlSpan right;

  if (source.first == source.end)
    source = source_after (reading, sentence->end, cue);
  left = trim (reading, (SlSpan) { sentence->first, MIN (cue, source.first) });
  right = trim (reading, (SlSpan) { MAX (cue + 1, source.end), sentence->end });
  if (source.first == source.end || (left.end - left.first < 3 && right.end - right.first < 3))
    return;

  set_span (labels, right.end - right.first >= left.end - left.first ? &right : &left, SL_LABEL_CONTENT);
  set_span (labels, &source, SL_LABEL_SOURCE);
  set_span (labels, &(SlSpan) { cue, cue + 1 }, SL_LABEL_CUE);
}

static void
label_according_to (const SlReading *reading,
                    const SlSpan    *sentence,
                    guint            i,
                    guint8          *labels)
{
  SlSpan source = source_after (reading, sentence->end, i + 1);
  SlSpan left = trim (reading, (SlSpan) { sentence->first, i });
  SlSpan right = trim (reading, (SlSpan) { source.end, sentence->end });

  set_span (labels, right.end - right.first >= left.end - left.first ? &right : &left, SL_LABEL_CONTENT);
  set_span (labels, &source, SL_LABEL_SOURCE);
  set_span (labels, &(SlSpan) { i, i + 2 }, SL_LABEL_CUE);
}

static void
label_sentence (const SlReading *reading,
                const SlSpan    *sentence,
                guint8          *labels)
{
  guint32 according = sl_lexicon_hash ("according");

  for (guint i = sentence->first; i < sentence->end; i++)
    {
      if (i + 2 < sentence->end && sl_reading_token (reading, i)->hash == according && sl_quotes_at (reading, i) == NULL)
        {
          label_according_to (reading, sentence, i, labels);
          return;
        }
      if (is_cue (reading, sentence, i))
        {
          label_cue (reading, sentence, i, labels);
          return;
        }
    }
}

/* Speech is content whatever the words around it look like. */
static void
label_quotes (const SlReading *reading,
              guint8          *labels)
{
  for (guint i = 0; i < reading->quotes->len; i++)
    {
      const SlQuote *quote = &g_array_index (reading->quotes, SlQuote, i);

      if (quote->span.end - quote->span.first >= MIN_SPEECH_WORDS &&
          !(labels[quote->span.first] == SL_LABEL_CONTENT && labels[quote->span.end - 1] == SL_LABEL_CONTENT))
        set_span (labels, &quote->span, SL_LABEL_CONTENT);
    }
}

/**
 * sl_labels_find:
 * @reading: a reading with sentences and quotations
 *
 * Returns: (transfer full): an #SlLabel for every token
 */
guint8 *
sl_labels_find (const SlReading *reading)
{
  guint8 *labels = g_new0 (guint8, reading->tokens->len + 1);

  for (guint i = 0; reading->english && i < reading->sentences->len; i++)
    label_sentence (reading, &g_array_index (reading->sentences, SlSentence, i).span, labels);
  label_quotes (reading, labels);

  return labels;
}
