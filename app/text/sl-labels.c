/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-labels.h"

#include "sl-quotes.h"
#include "sl-viterbi.h"

#include <string.h>

/* Quotations of this length are speech also where the model finds no sign of it. */
#define MIN_LONG_TOKENS 6

/* Headlines and headings quote briefly. */
#define MIN_HEADING_TOKENS 3

/* A transcript has turns of at least so many paragraphs, and names of at most so many words. */
#define MIN_TURNS 3
#define MAX_TURN_TOKENS 4

/* In languages without a model, shorter quotations are taken for words that are called so, not speech. */
#define MIN_SPEECH_TOKENS 4

static gboolean
has_label (const guint8 *labels,
           const SlSpan *span)
{
  for (guint i = span->first; i < span->end; i++)
    {
      if (labels[i] != SL_LABEL_NONE)
        return TRUE;
    }

  return FALSE;
}

/* <a href="…">: what has been left of a page's code says nothing. */
static gboolean
is_code (const SlReading *reading,
         const SlQuote   *quote)
{
  return quote->marks.first > 0 && sl_reading_token (reading, quote->marks.first - 1)->mark == '=' &&
         !sl_reading_token (reading, quote->marks.first)->space_before;
}

/* Takes the labels from a span; a part that goes on behind it begins there. */
static void
clear_labels (guint8       *labels,
              const SlSpan *span)
{
  memset (labels + span->first, SL_LABEL_NONE, span->end - span->first);
  if (labels[span->end] != SL_LABEL_NONE && !sl_label_begins (labels[span->end]))
    labels[span->end]++;
}

/* What stands in quotation marks is said by somebody even where nothing around tells so. */
static void
label_quotes (const SlReading *reading,
              guint            min_tokens,
              guint8          *labels)
{
  for (guint q = 0; q < reading->quotes->len; q++)
    {
      const SlQuote *quote = &g_array_index (reading->quotes, SlQuote, q);
      const SlSpan *span = &quote->span;
      SlRole role = g_array_index (reading->paragraphs, SlReadingParagraph, quote->paragraph).role;
      guint least = role == SL_ROLE_HEADLINE || role == SL_ROLE_HEADING ? MIN_HEADING_TOKENS : min_tokens;

      if (is_code (reading, quote))
        clear_labels (labels, &quote->marks);
      else if (span->end - span->first >= least && !has_label (labels, span))
        {
          memset (labels + span->first, SL_LABEL_CONTENT, span->end - span->first);
          labels[span->first] = SL_LABEL_CONTENT_BEGIN;
        }
    }
}

/* A transcript that is quoted has a quotation mark before every name. */
static guint
find_turn_start (const SlReading *reading,
                 const SlSpan    *span)
{
  gunichar mark = sl_reading_token (reading, span->first)->mark;

  return span->first + (mark == '"' || mark == 0x201C);
}

/* The colon after the name in capitals that a paragraph of a transcript begins with; 0 if it is none. */
static guint
find_turn (const SlReading *reading,
           const SlSpan    *span)
{
  guint first = find_turn_start (reading, span);
  guint i = first;

  while (i < span->end && i < first + MAX_TURN_TOKENS &&
         (sl_reading_token (reading, i)->shape == SL_SHAPE_UPPER || (i > first && sl_reading_token (reading, i)->mark == '.')))
    i++;

  return i > first && i + 3 < span->end && sl_reading_token (reading, i)->mark == ':' ? i : 0;
}

/* In a transcript every turn is said by the name before it. One such paragraph is no transcript. */
static void
label_turns (const SlReading *reading,
             guint8          *labels)
{
  guint n_turns = 0;

  for (guint p = 0; p < reading->paragraphs->len; p++)
    n_turns += find_turn (reading, &g_array_index (reading->paragraphs, SlReadingParagraph, p).span) > 0;
  for (guint p = 0; n_turns >= MIN_TURNS && p < reading->paragraphs->len; p++)
    {
      const SlSpan *span = &g_array_index (reading->paragraphs, SlReadingParagraph, p).span;
      guint first = find_turn_start (reading, span);
      guint colon = find_turn (reading, span);

      if (colon == 0)
        continue;
      labels[span->first] = SL_LABEL_NONE;
      memset (labels + first, SL_LABEL_SOURCE, colon - first);
      labels[first] = SL_LABEL_SOURCE_BEGIN;
      labels[colon] = SL_LABEL_NONE;
      memset (labels + colon + 1, SL_LABEL_CONTENT, span->end - colon - 1);
      labels[colon + 1] = SL_LABEL_CONTENT_BEGIN;
    }
}

/**
 * sl_labels_find:
 * @reading: a reading with sentences and quotations
 *
 * Says of every token whether it belongs to the content, the source or the cue of an attribution: a
 * linear model that was trained on news (see tests/training), decoded over each paragraph. The model
 * is one of English; other languages get the words in quotation marks only.
 *
 * Returns: (transfer full): an #SlLabel for every token
 */
guint8 *
sl_labels_find (const SlReading *reading)
{
  const SlModel *model = sl_model_load ("attribution.slm");
  const SlViterbi *viterbi;
  g_autoptr (SlLabelContext) context = NULL;
  g_autofree guint8 *from = NULL;
  guint8 *labels = g_new0 (guint8, reading->tokens->len + 1);

  if (!reading->english || !sl_viterbi_fits (model))
    {
      label_quotes (reading, MIN_SPEECH_TOKENS, labels);
      return labels;
    }
  viterbi = sl_viterbi_get (model);
  from = g_malloc ((gsize) (reading->tokens->len + 1) * SL_N_LABELS);
  context = sl_label_context_new (reading, sl_model_load ("cues.slm"));
  for (guint p = 0; p < reading->paragraphs->len; p++)
    sl_viterbi_label (viterbi, context, &g_array_index (reading->paragraphs, SlReadingParagraph, p).span, labels, from);
  label_turns (reading, labels);
  label_quotes (reading, MIN_LONG_TOKENS, labels);

  return labels;
}
