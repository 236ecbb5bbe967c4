/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-label-features.h"

#include "sl-quotes.h"
#include "sl-word-class.h"

#define NOWHERE G_MAXUINT32

/* A quotation and the words of speech next to it. */
typedef struct
{
  guint8 length;
  guint8 before;
  guint8 last;
  guint8 whole;
  guint32 cue_before;
  guint32 cue_after;
} QuoteInfo;

/* What the words of a sentence tell about each other. */
typedef struct
{
  SlSpan span;
  guint paragraph;
  guint32 first_word;
  guint32 last_cue;
  guint8 tail;
  guint8 starts_in_quote;
  guint8 ends_in_quote;
  guint8 has_quote;
  guint8 colon;
} SentenceInfo;

struct _SlLabelFeatures
{
  const SlReading *reading;
  guint n;
  guint8 *classes;
  guint8 *commas;
  gint32 *quotes;
  guint32 *left;
  guint32 *right;
  guint32 *sentences;
  QuoteInfo *quote_infos;
  SentenceInfo *sentence_infos;
};

static guint8
bucket (guint n)
{
  return n <= 4 ? n : n <= 7 ? 5 : n <= 12 ? 6 : n <= 20 ? 7 : 8;
}

static guint32
hash_at (const SlLabelFeatures *self,
         guint                  i)
{
  return i < self->n ? sl_reading_token (self->reading, i)->hash : 0;
}

static void
fill_quotes (SlLabelFeatures *self)
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

static gboolean
is_cue (const SlLabelFeatures *self,
        const SlModel         *model,
        guint                  i)
{
  const SlToken *token = sl_reading_token (self->reading, i);

  return token->kind == SL_TOKEN_WORD && self->quotes[i] < 0 && sl_model_has_word (model, token->hash);
}

/* For every token the nearest likely cue on either side in its sentence, outside quotation marks. */
static void
fill_cues (SlLabelFeatures *self,
           const SlModel   *model,
           SentenceInfo    *info)
{
  guint32 last = NOWHERE;

  for (guint i = info->span.first; i < info->span.end; i++)
    {
      self->left[i] = last;
      if (is_cue (self, model, i))
        last = i;
    }
  info->last_cue = last;
  /* A token is a cue if it is what its right neighbour finds to its left. */
  last = NOWHERE;
  for (guint i = info->span.end; i-- > info->span.first;)
    {
      self->right[i] = last;
      if (i == info->last_cue || (i + 1 < info->span.end && self->left[i + 1] == i))
        last = i;
    }
}

static void
fill_sentence (SlLabelFeatures  *self,
               const SlModel    *model,
               const SlSentence *sentence,
               SentenceInfo     *info)
{
  info->span = sentence->span;
  info->paragraph = sentence->paragraph;
  info->first_word = hash_at (self, info->span.first);
  fill_cues (self, model, info);
  info->tail = info->last_cue == NOWHERE ? 9 : bucket (info->span.end - info->last_cue - 1);
  info->starts_in_quote = self->quotes[info->span.first] >= 0;
  info->ends_in_quote = self->quotes[info->span.end - 1] >= 0;
  for (guint i = info->span.first; i < info->span.end; i++)
    {
      info->has_quote |= self->quotes[i] >= 0;
      if (self->classes[i] == SL_CLASS_COLON && info->colon == 0)
        info->colon = bucket (i - info->span.first) + 1;
    }
}

static void
fill_quote (const SlLabelFeatures *self,
            const SlQuote         *quote,
            QuoteInfo             *info)
{
  const SlSpan *paragraph = &g_array_index (self->reading->paragraphs, SlReadingParagraph, quote->paragraph).span;
  guint32 after = quote->marks.end < paragraph->end ? self->right[quote->marks.end - 1] : NOWHERE;
  guint32 before = quote->marks.first > paragraph->first ? self->left[quote->marks.first] : NOWHERE;

  info->length = bucket (quote->span.end - quote->span.first);
  info->before = quote->marks.first > paragraph->first ? self->classes[quote->marks.first - 1] : SL_CLASS_NONE;
  info->last = self->classes[quote->span.end - 1];
  info->whole = quote->marks.first == paragraph->first && quote->marks.end == paragraph->end;
  if (after == NOWHERE && quote->marks.end < paragraph->end && self->quotes[quote->marks.end] < 0)
    after = self->right[quote->marks.end];
  if (after != NOWHERE && after < quote->marks.end + 12)
    info->cue_after = hash_at (self, after);
  if (before != NOWHERE && before + 12 > quote->marks.first)
    info->cue_before = hash_at (self, before);
}

static void
fill_tokens (SlLabelFeatures *self)
{
  for (guint p = 0; p < self->reading->paragraphs->len; p++)
    {
      const SlSpan *span = &g_array_index (self->reading->paragraphs, SlReadingParagraph, p).span;
      guint8 commas = 0;

      for (guint i = span->first; i < span->end; i++)
        {
          self->classes[i] = sl_word_class_of (sl_reading_token (self->reading, i));
          commas += self->classes[i] == SL_CLASS_COMMA;
          self->commas[i] = commas;
          self->left[i] = self->right[i] = NOWHERE;
        }
    }
}

/**
 * sl_label_features_new:
 * @reading: a reading with sentences and quotations, which must outlive the features
 * @model: the model whose list of likely cues is used
 *
 * Looks over the whole reading once, so that the features of a token can be told in constant time.
 *
 * Returns: (transfer full): the features of every token
 */
SlLabelFeatures *
sl_label_features_new (const SlReading *reading,
                       const SlModel   *model)
{
  SlLabelFeatures *self = g_new0 (SlLabelFeatures, 1);

  self->reading = reading;
  self->n = reading->tokens->len;
  self->classes = g_new0 (guint8, self->n + 1);
  self->commas = g_new0 (guint8, self->n + 1);
  self->quotes = g_new0 (gint32, self->n + 1);
  self->left = g_new0 (guint32, self->n + 1);
  self->right = g_new0 (guint32, self->n + 1);
  self->sentences = g_new0 (guint32, self->n + 1);
  self->quote_infos = g_new0 (QuoteInfo, reading->quotes->len + 1);
  self->sentence_infos = g_new0 (SentenceInfo, reading->sentences->len + 1);
  fill_tokens (self);
  fill_quotes (self);
  for (guint s = 0; s < reading->sentences->len; s++)
    {
      const SlSentence *sentence = &g_array_index (reading->sentences, SlSentence, s);

      fill_sentence (self, model, sentence, &self->sentence_infos[s]);
      for (guint i = sentence->span.first; i < sentence->span.end; i++)
        self->sentences[i] = s;
    }
  for (guint q = 0; q < reading->quotes->len; q++)
    fill_quote (self, &g_array_index (reading->quotes, SlQuote, q), &self->quote_infos[q]);

  return self;
}

/**
 * sl_label_features_free:
 * @self: (transfer full): features
 *
 * Frees them.
 */
void
sl_label_features_free (SlLabelFeatures *self)
{
  g_free (self->classes);
  g_free (self->commas);
  g_free (self->quotes);
  g_free (self->left);
  g_free (self->right);
  g_free (self->sentences);
  g_free (self->quote_infos);
  g_free (self->sentence_infos);
  g_free (self);
}

/* The features of one token as they are gathered. */
typedef struct
{
  guint32 *features;
  guint n;
} Sink;

static inline void
add (Sink    *sink,
     guint32  template,
     guint32  a,
     guint32  b)
{
  guint32 hash = (template + 1) * 0x9E3779B1u;

  hash = (hash ^ a) * 0x01000193u;
  hash = (hash ^ hash >> 15 ^ b) * 0x85EBCA6Bu;
  sink->features[sink->n++] = hash ^ hash >> 13;
}

/* The words and classes around token I; nothing is seen beyond its paragraph. */
typedef struct
{
  guint32 word[5];
  guint8 class[5];
  guint8 quote[5];
} Window;

static void
fill_window (const SlLabelFeatures *self,
             guint                  i,
             Window                *window)
{
  const SlSpan *paragraph = &g_array_index (self->reading->paragraphs, SlReadingParagraph,
                                            self->sentence_infos[self->sentences[i]].paragraph).span;

  for (guint k = 0; k < 5; k++)
    {
      guint at = i + k - 2;

      if (i + k < 2 || !sl_span_contains (paragraph, at))
        {
          window->word[k] = 0;
          window->class[k] = SL_CLASS_NONE;
          window->quote[k] = 0;
          continue;
        }
      window->word[k] = sl_reading_token (self->reading, at)->hash;
      window->class[k] = self->classes[at];
      window->quote[k] = self->quotes[at] >= 0;
    }
}

static void
add_words (Sink          *sink,
           const Window  *w,
           const SlToken *token)
{
  add (sink, 0, 0, 0);
  add (sink, 1, w->word[2], 0);
  add (sink, 2, w->word[1], 0);
  add (sink, 3, w->word[3], 0);
  add (sink, 4, w->word[0], 0);
  add (sink, 5, w->word[4], 0);
  add (sink, 6, w->word[1], w->word[2]);
  add (sink, 7, w->word[2], w->word[3]);
  add (sink, 8, w->word[2], w->class[1] << 8 | w->class[3]);
  add (sink, 9, w->class[2], w->quote[2]);
  add (sink, 10, w->class[1], w->class[2]);
  add (sink, 11, w->class[2], w->class[3]);
  add (sink, 12, w->class[1] << 8 | w->class[2], w->class[3]);
  add (sink, 13, w->class[0] << 8 | w->class[1], w->class[2]);
  add (sink, 14, w->class[2] << 8 | w->class[3], w->class[4]);
  add (sink, 15, w->class[0] << 8 | w->class[4], w->class[2]);
  add (sink, 16, token->suffix, token->shape);
  add (sink, 17, w->class[2], token->shape);
  add (sink, 18, w->word[1], w->class[2]);
  add (sink, 19, w->word[3], w->class[2]);
  add (sink, 20, w->quote[1] | w->quote[2] << 1 | w->quote[3] << 2, w->class[2]);
}

static guint32
relation (const SlLabelFeatures *self,
          guint                  from,
          guint                  to)
{
  guint8 commas = self->commas[to] - self->commas[from];

  return bucket (to - from) << 4 | MIN (commas, 3);
}

static void
add_cues (Sink                  *sink,
          const SlLabelFeatures *self,
          guint                  i,
          const Window          *w)
{
  guint32 left = self->left[i];
  guint32 right = self->right[i];
  guint32 left_word = left != NOWHERE ? hash_at (self, left) : 0;
  guint32 right_word = right != NOWHERE ? hash_at (self, right) : 0;
  guint32 left_relation = left != NOWHERE ? relation (self, left, i) : 255;
  guint32 right_relation = right != NOWHERE ? relation (self, i, right) : 255;
  guint32 behind = left != NOWHERE ? hash_at (self, left + 1) : 0;
  guint32 behind_class = left != NOWHERE ? self->classes[left + 1] : 0;

  add (sink, 21, left_word, w->quote[2]);
  add (sink, 22, right_word, w->quote[2]);
  add (sink, 23, left_relation, w->class[2]);
  add (sink, 24, right_relation, w->class[2]);
  add (sink, 25, left_relation, right_relation);
  add (sink, 26, left_word, left_relation);
  add (sink, 27, right_word, right_relation);
  add (sink, 28, left_word, behind);
  add (sink, 29, left_word, behind_class);
  add (sink, 30, left_relation, behind_class);
  add (sink, 31, right_word, w->class[2]);
  add (sink, 32, left_word, w->class[2]);
  add (sink, 33, (left != NOWHERE) | (right != NOWHERE) << 1 | w->quote[2] << 2, w->class[2] << 8 | w->class[1]);
  if (left != NOWHERE && left > 0)
    add (sink, 34, left_word, self->classes[left - 1]);
  if (right != NOWHERE)
    add (sink, 35, right_word, self->classes[right + 1] << 8 | self->classes[right > 0 ? right - 1 : 0]);
}

static void
add_sentence (Sink                  *sink,
              const SlLabelFeatures *self,
              guint                  i,
              const Window          *w)
{
  guint s = self->sentences[i];
  const SentenceInfo *info = &self->sentence_infos[s];
  const SentenceInfo *before = s > 0 && self->sentence_infos[s - 1].paragraph == info->paragraph ? &self->sentence_infos[s - 1] : NULL;
  const SlReadingParagraph *paragraph = &g_array_index (self->reading->paragraphs, SlReadingParagraph, info->paragraph);
  guint32 side = info->last_cue == NOWHERE ? 2 : i > info->last_cue;
  guint32 state = info->has_quote | info->starts_in_quote << 1 | info->ends_in_quote << 2 | (info->last_cue != NOWHERE) << 3;
  guint32 context = before == NULL ? 8 : before->ends_in_quote | before->has_quote << 1 | (before->last_cue != NOWHERE) << 2;

  add (sink, 36, bucket (i - info->span.first), w->class[2]);
  add (sink, 37, bucket (info->span.end - i - 1), w->class[2]);
  add (sink, 38, info->tail << 2 | side, w->quote[2]);
  add (sink, 39, info->tail << 2 | side, w->class[2]);
  add (sink, 40, state, w->quote[2]);
  add (sink, 41, info->first_word, w->quote[2]);
  add (sink, 42, context << 4 | state, w->quote[2]);
  add (sink, 43, context, (i == info->span.first) << 1 | w->quote[2]);
  add (sink, 44, info->colon, (paragraph->role == SL_ROLE_HEADLINE) << 1 | (i - info->span.first + 2 > info->colon));
  add (sink, 45, info->last_cue != NOWHERE ? hash_at (self, info->last_cue) : 0, info->tail << 2 | side);
  add (sink, 46, (i == paragraph->span.first) | (i == info->span.first) << 1, state);
  add (sink, 47, bucket (info->span.end - info->span.first), state);
}

static void
add_quote (Sink                  *sink,
           const SlLabelFeatures *self,
           guint                  i,
           const Window          *w)
{
  const QuoteInfo *info;
  const SlQuote *quote;
  guint32 place;

  if (self->quotes[i] < 0)
    {
      add (sink, 48, i > 0 && self->quotes[i - 1] >= 0, i + 1 < self->n && self->quotes[i + 1] >= 0);
      return;
    }
  quote = &g_array_index (self->reading->quotes, SlQuote, self->quotes[i]);
  info = &self->quote_infos[self->quotes[i]];
  place = i < quote->span.first ? 0 : i >= quote->span.end ? 1 : i == quote->span.first ? 2 : 3;
  add (sink, 49, info->length << 2 | place, info->before);
  add (sink, 50, info->length, info->last);
  add (sink, 51, info->length << 1 | (info->cue_after != 0), info->before << 8 | info->last);
  add (sink, 52, info->cue_after, info->length);
  add (sink, 53, info->cue_before, info->length);
  add (sink, 54, (info->cue_after != 0) | (info->cue_before != 0) << 1 | info->whole << 2, place);
  add (sink, 55, quote->closed | quote->continues << 1 | info->whole << 2, place);
  add (sink, 56, (info->cue_after != 0) | (info->cue_before != 0) << 1, w->class[2]);
}

/**
 * sl_label_features_get:
 * @self: features
 * @i: a token of a sentence
 * @features: (out): room for %SL_LABEL_MAX_FEATURES hashes
 *
 * Tells what is known of a token: the words and classes around it, the likely cues left and right of
 * it, its place in sentence and quotation.
 *
 * Returns: the number of features
 */
guint
sl_label_features_get (const SlLabelFeatures *self,
                       guint                  i,
                       guint32               *features)
{
  Sink sink = { features, 0 };
  Window window;

  fill_window (self, i, &window);
  add_words (&sink, &window, sl_reading_token (self->reading, i));
  add_cues (&sink, self, i, &window);
  add_sentence (&sink, self, i, &window);
  add_quote (&sink, self, i, &window);

  return sink.n;
}

/**
 * sl_label_features_get_pairs:
 * @self: features
 * @i: a token of a sentence
 * @classes: (out): room for %SL_LABEL_N_PAIR_SETS classes below %SL_LABEL_N_PAIR_CLASSES
 *
 * Tells of which classes a token is for the weights of pairs of labels (its own and the one before).
 */
void
sl_label_features_get_pairs (const SlLabelFeatures *self,
                             guint                  i,
                             guint                 *classes)
{
  guint s = self->sentences[i];
  const SentenceInfo *info = &self->sentence_infos[s];
  gboolean first = i == info->span.first;
  gboolean inside = self->quotes[i] >= 0;
  gboolean before = i > 0 && self->quotes[i - 1] >= 0;

  classes[0] = self->classes[i] + (first ? SL_N_CLASSES : 0);
  classes[1] = 2 * SL_N_CLASSES + (i > 0 ? self->classes[i - 1] : SL_CLASS_NONE);
  classes[2] = 3 * SL_N_CLASSES + (inside | before << 1 | (i > 0 && inside && before && self->quotes[i] != self->quotes[i - 1]) << 2 | first << 3);
}
