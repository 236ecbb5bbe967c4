/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-label-context.h"

#include "sl-cue-features.h"
#include "sl-quotes.h"

#include <string.h>

/**
 * sl_label_context_word:
 * @self: a context
 * @i: a token, or a number beyond the last
 *
 * Returns: the hash of the word, 0 beyond the last
 */
guint32
sl_label_context_word (const SlLabelContext *self,
                       guint                 i)
{
  return i < self->n ? sl_reading_token (self->reading, i)->hash : 0;
}

static void
fill_quotes (SlLabelContext *self)
{
  for (guint i = 0; i < self->n; i++)
    self->quotes[i] = -1;
  for (guint q = 0; q < self->reading->quotes->len; q++)
    {
      const SlQuote *quote = &g_array_index (self->reading->quotes, SlQuote, q);

      for (guint i = quote->marks.first; i < quote->marks.end; i++)
        self->quotes[i] = q;
    }
}

/* For every token of a sentence the nearest cue of at least STRENGTH on either side of it. */
static void
fill_neighbours (SlLabelContext *self,
                 SlCueStrength   strength,
                 const SlSpan   *span)
{
  guint32 last = SL_NOWHERE;

  for (guint i = span->first; i < span->end; i++)
    {
      self->left[i] = last;
      if (self->cues[i] >= strength)
        last = i;
    }
  last = SL_NOWHERE;
  for (guint i = span->end; i-- > span->first;)
    {
      self->right[i] = last;
      if (self->cues[i] >= strength)
        last = i;
    }
}

/* First every word that may be a cue counts as one; then those that the model finds likely here. */
static void
fill_cues (SlLabelContext *self,
           const SlModel  *model,
           const SlSpan   *span)
{
  gboolean any = FALSE;

  for (guint i = span->first; i < span->end; i++)
    {
      const SlToken *token = sl_reading_token (self->reading, i);

      self->cues[i] = token->kind == SL_TOKEN_WORD && self->quotes[i] < 0 && sl_model_has_word (model, token->hash);
      any |= self->cues[i];
    }
  fill_neighbours (self, SL_CUE_POSSIBLE, span);
  if (!any)
    return;
  for (guint i = span->first; i < span->end; i++)
    {
      if (self->cues[i] != SL_CUE_NOT)
        self->strengths[i] = sl_cue_features_strength (self, model, i);
    }
  memcpy (self->cues + span->first, self->strengths + span->first, span->end - span->first);
  fill_neighbours (self, SL_CUE_LIKELY, span);
}

static void
look_over_sentence (SlLabelContext    *self,
                    SlSentenceContext *info)
{
  info->first_word = sl_label_context_word (self, info->span.first);
  info->starts_in_quote = self->quotes[info->span.first] >= 0;
  info->ends_in_quote = self->quotes[info->span.end - 1] >= 0;
  for (guint i = info->span.first; i < info->span.end; i++)
    {
      info->has_quote |= self->quotes[i] >= 0;
      if (self->classes[i] == SL_CLASS_COLON && info->colon == 0)
        info->colon = sl_label_bucket (i - info->span.first) + 1;
    }
}

static gboolean
has_possible_cue (const SlLabelContext *self,
                  const SlSpan         *span)
{
  for (guint i = span->first; i < span->end; i++)
    {
      if (self->cues[i] != SL_CUE_NOT)
        return TRUE;
    }

  return FALSE;
}

static void
look_at_last_cue (SlLabelContext    *self,
                  SlSentenceContext *info)
{
  guint last = info->span.end - 1;

  info->last_cue = self->cues[last] >= SL_CUE_LIKELY ? last : self->left[last];
  info->quiet = !info->has_quote && info->colon == 0 && !has_possible_cue (self, &info->span);
  info->tail = info->last_cue == SL_NOWHERE ? 9 : sl_label_bucket (info->span.end - info->last_cue - 1);
}

static void
fill_quote (const SlLabelContext *self,
            const SlQuote        *quote,
            SlQuoteContext       *info)
{
  const SlSpan *paragraph = &g_array_index (self->reading->paragraphs, SlReadingParagraph, quote->paragraph).span;
  guint32 after = quote->marks.end < paragraph->end ? self->right[quote->marks.end - 1] : SL_NOWHERE;
  guint32 before = quote->marks.first > paragraph->first ? self->left[quote->marks.first] : SL_NOWHERE;

  info->length = sl_label_bucket (quote->span.end - quote->span.first);
  info->before = quote->marks.first > paragraph->first ? self->classes[quote->marks.first - 1] : SL_CLASS_NONE;
  info->last = self->classes[quote->span.end - 1];
  info->whole = quote->marks.first == paragraph->first && quote->marks.end == paragraph->end;
  if (after == SL_NOWHERE && quote->marks.end < paragraph->end && self->quotes[quote->marks.end] < 0)
    after = self->right[quote->marks.end];
  if (after != SL_NOWHERE && after < quote->marks.end + 12)
    info->cue_after = sl_label_context_word (self, after);
  if (before != SL_NOWHERE && before + 12 > quote->marks.first)
    info->cue_before = sl_label_context_word (self, before);
}

static gboolean
is_verb (SlWordClass class)
{
  return class == SL_CLASS_AUXILIARY || class == SL_CLASS_ED || class == SL_CLASS_REPORT || class == SL_CLASS_REPORT_ED ||
         class == SL_CLASS_REPORT_S;
}

/* What clauses begin with, or are parted by. */
static gboolean
is_clause_sign (SlWordClass class)
{
  static const guint64 signs = G_GUINT64_CONSTANT (1) << SL_CLASS_COMMA | G_GUINT64_CONSTANT (1) << SL_CLASS_SEMICOLON |
                               G_GUINT64_CONSTANT (1) << SL_CLASS_COLON | G_GUINT64_CONSTANT (1) << SL_CLASS_DASH |
                               G_GUINT64_CONSTANT (1) << SL_CLASS_OPEN | G_GUINT64_CONSTANT (1) << SL_CLASS_CLOSE |
                               G_GUINT64_CONSTANT (1) << SL_CLASS_THAT | G_GUINT64_CONSTANT (1) << SL_CLASS_COMPLEMENTIZER |
                               G_GUINT64_CONSTANT (1) << SL_CLASS_CONJUNCTION | G_GUINT64_CONSTANT (1) << SL_CLASS_AUXILIARY |
                               G_GUINT64_CONSTANT (1) << SL_CLASS_SUBJECT;

  G_STATIC_ASSERT (SL_N_CLASSES <= 64);

  return (signs >> class & 1) != 0;
}

static void
fill_clauses (SlLabelContext *self,
              const SlSpan   *span)
{
  guint32 signs = 0;

  for (guint i = span->first; i < span->end; i++)
    {
      self->clauses_before[i] = signs;
      if (is_clause_sign (self->classes[i]))
        signs = (signs << 8 | self->classes[i]) & 0xFFFFFF;
    }
  signs = 0;
  for (guint i = span->end; i-- > span->first;)
    {
      self->clauses_behind[i] = signs;
      if (is_clause_sign (self->classes[i]))
        signs = (signs << 8 | self->classes[i]) & 0xFFFFFF;
    }
}

static void
fill_tokens (SlLabelContext *self)
{
  for (guint p = 0; p < self->reading->paragraphs->len; p++)
    {
      const SlSpan *span = &g_array_index (self->reading->paragraphs, SlReadingParagraph, p).span;
      guint8 commas = 0;
      guint8 verbs = 0;

      for (guint i = span->first; i < span->end; i++)
        {
          self->classes[i] = sl_reading_token (self->reading, i)->class;
          commas += self->classes[i] == SL_CLASS_COMMA;
          verbs += is_verb (self->classes[i]);
          self->commas[i] = commas;
          self->verbs[i] = verbs;
          self->left[i] = self->right[i] = SL_NOWHERE;
        }
    }
}

/**
 * sl_label_context_new:
 * @reading: a reading with sentences and quotations, which must outlive the context
 * @cues: the model that tells cues, with the list of words that may be one
 *
 * Looks over the whole reading once, so that the features of a token can be told in constant time.
 *
 * Returns: (transfer full): the context of every token
 */
SlLabelContext *
sl_label_context_new (const SlReading *reading,
                       const SlModel   *cues)
{
  SlLabelContext *self = g_new0 (SlLabelContext, 1);

  self->reading = reading;
  self->n = reading->tokens->len;
  self->classes = g_new0 (guint8, self->n + 1);
  self->cues = g_new0 (guint8, self->n + 1);
  self->strengths = g_new0 (guint8, self->n + 1);
  self->clauses_before = g_new0 (guint32, self->n + 1);
  self->clauses_behind = g_new0 (guint32, self->n + 1);
  self->commas = g_new0 (guint8, self->n + 1);
  self->verbs = g_new0 (guint8, self->n + 1);
  self->quotes = g_new0 (gint32, self->n + 1);
  self->left = g_new0 (guint32, self->n + 1);
  self->right = g_new0 (guint32, self->n + 1);
  self->sentences = g_new0 (guint32, self->n + 1);
  self->quote_contexts = g_new0 (SlQuoteContext, reading->quotes->len + 1);
  self->sentence_contexts = g_new0 (SlSentenceContext, reading->sentences->len + 1);
  fill_tokens (self);
  fill_quotes (self);
  for (guint s = 0; s < reading->sentences->len; s++)
    {
      const SlSentence *sentence = &g_array_index (reading->sentences, SlSentence, s);
      SlSentenceContext *context = &self->sentence_contexts[s];

      context->span = sentence->span;
      context->paragraph = sentence->paragraph;
      for (guint i = sentence->span.first; i < sentence->span.end; i++)
        self->sentences[i] = s;
      fill_clauses (self, &sentence->span);
      look_over_sentence (self, context);
      fill_cues (self, cues, &sentence->span);
      look_at_last_cue (self, context);
    }
  for (guint q = 0; q < reading->quotes->len; q++)
    fill_quote (self, &g_array_index (reading->quotes, SlQuote, q), &self->quote_contexts[q]);

  return self;
}

/**
 * sl_label_context_free:
 * @self: (transfer full): a context
 *
 * Frees them.
 */
void
sl_label_context_free (SlLabelContext *self)
{
  g_free (self->classes);
  g_free (self->cues);
  g_free (self->strengths);
  g_free (self->clauses_before);
  g_free (self->clauses_behind);
  g_free (self->commas);
  g_free (self->verbs);
  g_free (self->quotes);
  g_free (self->left);
  g_free (self->right);
  g_free (self->sentences);
  g_free (self->quote_contexts);
  g_free (self->sentence_contexts);
  g_free (self);
}

/**
 * sl_label_context_fill_window:
 * @self: a context
 * @i: a token of a sentence
 * @window: (out): two tokens on either side of it and itself in the middle
 *
 * Tells the words around a token; nothing is seen beyond its paragraph.
 */
void
sl_label_context_fill_window (const SlLabelContext *self,
                              guint                 i,
                              SlLabelWindow        *window)
{
  const SlSpan *paragraph = &g_array_index (self->reading->paragraphs, SlReadingParagraph,
                                            self->sentence_contexts[self->sentences[i]].paragraph).span;

  const guint first = MAX (i, paragraph->first + 2) - 2;
  const guint end = MIN (i + 3, paragraph->end);

  if (end - first < G_N_ELEMENTS (window->word))
    memset (window, 0, sizeof *window);
  for (guint at = first; at < end; at++)
    {
      const SlToken *token = sl_reading_token (self->reading, at);
      guint k = at + 2 - i;

      window->word[k] = token->hash;
      window->kind[k] = token->kind_of_use;
      window->group[k] = token->group;
      window->class[k] = self->classes[at];
      window->quote[k] = self->quotes[at] >= 0;
    }
}
