/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-label-features.h"

#include "sl-quotes.h"

static void
add_words (SlFeatureSink          *sink,
           const SlLabelWindow  *w,
           const SlToken *token)
{
  sl_feature_sink_add (sink, 1, w->word[2], 0);
  sl_feature_sink_add (sink, 2, w->word[1], 0);
  sl_feature_sink_add (sink, 3, w->word[3], 0);
  sl_feature_sink_add (sink, 4, w->word[0], 0);
  sl_feature_sink_add (sink, 5, w->word[4], 0);
  sl_feature_sink_add (sink, 6, w->word[1], w->word[2]);
  sl_feature_sink_add (sink, 7, w->word[2], w->word[3]);
  sl_feature_sink_add (sink, 8, w->word[2], w->class[1] << 8 | w->class[3]);
  sl_feature_sink_add (sink, 9, w->class[2], w->quote[2]);
  sl_feature_sink_add (sink, 10, w->class[1], w->class[2]);
  sl_feature_sink_add (sink, 11, w->class[2], w->class[3]);
  sl_feature_sink_add (sink, 12, w->class[1] << 8 | w->class[2], w->class[3]);
  sl_feature_sink_add (sink, 13, w->class[0] << 8 | w->class[1], w->class[2]);
  sl_feature_sink_add (sink, 17, w->class[0] << 8 | w->class[1], w->class[3] << 8 | w->class[4]);
  sl_feature_sink_add (sink, 16, token->suffix, token->shape);
  sl_feature_sink_add (sink, 18, w->word[1], w->class[2]);
  sl_feature_sink_add (sink, 19, w->word[3], w->class[2]);
  sl_feature_sink_add (sink, 20, w->quote[1] | w->quote[2] << 1 | w->quote[3] << 2, w->class[2]);
}

/* The same of words that are used alike. */
static void
add_uses (SlFeatureSink       *sink,
          const SlLabelWindow *w)
{
  sl_feature_sink_add (sink, 66, w->group[2], w->quote[2]);
  sl_feature_sink_add (sink, 69, w->kind[1] << 8 | w->kind[2], w->kind[3]);
  sl_feature_sink_add (sink, 70, w->kind[0] << 8 | w->kind[1], w->kind[2]);
  sl_feature_sink_add (sink, 71, w->kind[2] << 8 | w->kind[3], w->kind[4]);
  sl_feature_sink_add (sink, 72, w->group[1], w->group[2]);
}

static guint32
relation (const SlLabelContext *self,
          guint                  from,
          guint                  to)
{
  guint8 commas = self->commas[to] - self->commas[from];

  return sl_label_bucket (to - from) << 4 | MIN (commas, 3);
}

static void
add_cues (SlFeatureSink        *sink,
          const SlLabelContext *self,
          guint                 i,
          const SlLabelWindow  *w)
{
  guint32 left = self->left[i];
  guint32 right = self->right[i];
  guint32 left_word = left != SL_NOWHERE ? sl_label_context_word (self, left) : 0;
  guint32 right_word = right != SL_NOWHERE ? sl_label_context_word (self, right) : 0;
  guint32 left_relation = left != SL_NOWHERE ? relation (self, left, i) : 255;
  guint32 right_relation = right != SL_NOWHERE ? relation (self, i, right) : 255;
  guint32 behind_class = left != SL_NOWHERE ? self->classes[left + 1] : 0;

  sl_feature_sink_add (sink, 23, left_relation, w->class[2]);
  sl_feature_sink_add (sink, 24, right_relation, w->class[2]);
  sl_feature_sink_add (sink, 25, left_relation, right_relation);
  sl_feature_sink_add (sink, 26, left_word, left_relation);
  sl_feature_sink_add (sink, 27, right_word, right_relation);
  sl_feature_sink_add (sink, 30, left_relation, behind_class);
  sl_feature_sink_add (sink, 31, right_word, w->class[2]);
  sl_feature_sink_add (sink, 32, left_word, w->class[2]);
  sl_feature_sink_add (sink, 33, (left != SL_NOWHERE) | (right != SL_NOWHERE) << 1 | w->quote[2] << 2, w->class[2] << 8 | w->class[1]);
}

/* What stands around the cues on either side, which is the same up to the next cue. */
static void
add_cues_around (SlFeatureSink        *sink,
                 const SlLabelContext *self,
                 guint                 i)
{
  guint32 left = self->left[i];
  guint32 right = self->right[i];
  guint32 left_word = left != SL_NOWHERE ? sl_label_context_word (self, left) : 0;
  guint32 right_word = right != SL_NOWHERE ? sl_label_context_word (self, right) : 0;
  guint32 behind = left != SL_NOWHERE ? sl_label_context_word (self, left + 1) : 0;
  guint32 behind_class = left != SL_NOWHERE ? self->classes[left + 1] : 0;
  gboolean quoted = self->quotes[i] >= 0;

  sl_feature_sink_add (sink, 21, left_word, quoted);
  sl_feature_sink_add (sink, 22, right_word, quoted);
  sl_feature_sink_add (sink, 28, left_word, behind);
  sl_feature_sink_add (sink, 29, left_word, behind_class);
  if (left != SL_NOWHERE)
    sl_feature_sink_add (sink, 34, left_word, left > self->sentence_contexts[self->sentences[i]].span.first ? self->classes[left - 1] : SL_CLASS_NONE);
  if (right != SL_NOWHERE)
    sl_feature_sink_add (sink, 35, right_word, self->classes[right + 1] << 8 | self->classes[right > 0 ? right - 1 : 0]);
}

/* How likely the token and the cues next to it are, and what stands in between. */
static void
add_strengths (SlFeatureSink        *sink,
               const SlLabelContext *self,
               guint                 i,
               const SlLabelWindow  *w)
{
  guint32 left = self->left[i];
  guint32 right = self->right[i];
  guint32 own = self->cues[i];
  guint32 before = i > 0 ? self->cues[i - 1] : 0;
  guint32 behind = self->cues[i + 1];
  guint32 left_strength = left != SL_NOWHERE ? self->cues[left] : 0;
  guint32 right_strength = right != SL_NOWHERE ? self->cues[right] : 0;
  guint32 left_verbs = left != SL_NOWHERE ? MIN ((guint8) (self->verbs[i] - self->verbs[left]), 3) : 4;
  guint32 right_verbs = right != SL_NOWHERE ? MIN ((guint8) (self->verbs[right] - self->verbs[i]), 3) : 4;
  guint32 left_commas = left != SL_NOWHERE ? MIN ((guint8) (self->commas[i] - self->commas[left]), 3) : 4;
  guint32 right_commas = right != SL_NOWHERE ? MIN ((guint8) (self->commas[right] - self->commas[i]), 3) : 4;

  sl_feature_sink_add (sink, 58, own, w->word[2]);
  sl_feature_sink_add (sink, 59, before << 4 | own << 2 | behind, w->class[2]);
  sl_feature_sink_add (sink, 60, left_strength << 2 | right_strength, w->quote[2] << 8 | w->class[2]);
  sl_feature_sink_add (sink, 61, left_verbs << 4 | left_commas, w->class[2] << 2 | left_strength);
  sl_feature_sink_add (sink, 62, right_verbs << 4 | right_commas, w->class[2] << 2 | right_strength);
  sl_feature_sink_add (sink, 64, right_verbs << 4 | right_commas, w->class[1] << 8 | w->class[2]);
  sl_feature_sink_add (sink, 65, left_verbs << 4 | left_commas, w->class[1] << 8 | w->class[2]);
}

/* The clauses on either side of the token, which tell how far content may reach. */
static void
add_clauses (SlFeatureSink        *sink,
             const SlLabelContext *self,
             guint                 i,
             const SlLabelWindow  *w)
{
  guint32 sides = (self->left[i] != SL_NOWHERE) | (self->right[i] != SL_NOWHERE) << 1;
  guint32 first = i == self->sentence_contexts[self->sentences[i]].span.first;

  sl_feature_sink_add (sink, 73, self->clauses_behind[i], w->class[2]);
  sl_feature_sink_add (sink, 74, self->clauses_before[i], w->class[2]);
  sl_feature_sink_add (sink, 75, self->clauses_behind[i], sides);
  sl_feature_sink_add (sink, 76, self->clauses_before[i], sides | first << 2);
}

/* On which side of the last cue of its sentence a token stands. */
static guint32
side_of_last_cue (const SlSentenceContext *info,
                  guint                    i)
{
  return info->last_cue == SL_NOWHERE ? 2 : i > info->last_cue;
}

static void
add_place (SlFeatureSink        *sink,
           const SlLabelContext *self,
           guint                 i,
           const SlLabelWindow  *w)
{
  const SlSentenceContext *info = &self->sentence_contexts[self->sentences[i]];
  const SlReadingParagraph *paragraph = &g_array_index (self->reading->paragraphs, SlReadingParagraph, info->paragraph);

  sl_feature_sink_add (sink, 36, sl_label_bucket (i - info->span.first), w->class[2]);
  sl_feature_sink_add (sink, 39, info->tail << 2 | side_of_last_cue (info, i), w->class[2]);
  sl_feature_sink_add (sink, 44, info->colon, (paragraph->role == SL_ROLE_HEADLINE) << 1 | (i - info->span.first + 2 > info->colon));
}

static void
add_sentence (SlFeatureSink        *sink,
              const SlLabelContext *self,
              guint                 i)
{
  guint s = self->sentences[i];
  const SlSentenceContext *info = &self->sentence_contexts[s];
  const SlSentenceContext *before = s > 0 && self->sentence_contexts[s - 1].paragraph == info->paragraph ? &self->sentence_contexts[s - 1] : NULL;
  guint32 side = side_of_last_cue (info, i);
  guint32 state = info->has_quote | info->starts_in_quote << 1 | info->ends_in_quote << 2 | (info->last_cue != SL_NOWHERE) << 3;
  guint32 context = before == NULL ? 8 : before->ends_in_quote | before->has_quote << 1 | (before->last_cue != SL_NOWHERE) << 2;
  gboolean quoted = self->quotes[i] >= 0;

  sl_feature_sink_add (sink, 38, info->tail << 2 | side, quoted);
  sl_feature_sink_add (sink, 40, state, quoted);
  sl_feature_sink_add (sink, 41, info->first_word, quoted);
  sl_feature_sink_add (sink, 42, context << 4 | state, quoted);
  sl_feature_sink_add (sink, 43, context, (i == info->span.first) << 1 | quoted);
  sl_feature_sink_add (sink, 45, info->last_cue != SL_NOWHERE ? sl_label_context_word (self, info->last_cue) : 0, info->tail << 2 | side);
  sl_feature_sink_add (sink, 47, sl_label_bucket (info->span.end - info->span.first), state);
}

static void
add_quote_place (SlFeatureSink        *sink,
                 const SlLabelContext *self,
                 guint                 i,
                 const SlLabelWindow  *w)
{
  const SlQuoteContext *info;
  const SlQuote *quote;
  guint32 place;

  if (self->quotes[i] < 0)
    {
      sl_feature_sink_add (sink, 48, i > 0 && self->quotes[i - 1] >= 0, i + 1 < self->n && self->quotes[i + 1] >= 0);
      return;
    }
  quote = &g_array_index (self->reading->quotes, SlQuote, self->quotes[i]);
  info = &self->quote_contexts[self->quotes[i]];
  place = i < quote->span.first ? 0 : i >= quote->span.end ? 1 : i == quote->span.first ? 2 : 3;
  sl_feature_sink_add (sink, 49, info->length << 2 | place, info->before);
  sl_feature_sink_add (sink, 54, (info->cue_after != 0) | (info->cue_before != 0) << 1 | info->whole << 2, place);
  sl_feature_sink_add (sink, 55, quote->closed | quote->continues << 1 | info->whole << 2, place);
  sl_feature_sink_add (sink, 56, (info->cue_after != 0) | (info->cue_before != 0) << 1, w->class[2]);
}

static void
add_quote (SlFeatureSink        *sink,
           const SlLabelContext *self,
           guint                 i)
{
  const SlQuoteContext *info;

  if (self->quotes[i] < 0)
    return;
  info = &self->quote_contexts[self->quotes[i]];
  sl_feature_sink_add (sink, 50, info->length, info->last);
  sl_feature_sink_add (sink, 51, info->length << 1 | (info->cue_after != 0), info->before << 8 | info->last);
  sl_feature_sink_add (sink, 52, info->cue_after, info->length);
  sl_feature_sink_add (sink, 53, info->cue_before, info->length);
}

/**
 * sl_label_features_get_own:
 * @self: the context of all tokens
 * @i: a token of a sentence
 * @features: (out): room for %SL_LABEL_MAX_FEATURES hashes
 *
 * Tells what is known of a token by itself: the words and classes around it, how far the likely cues left and
 * right of it are, its place in sentence and quotation.
 *
 * Returns: the number of features
 */
guint
sl_label_features_get_own (const SlLabelContext *self,
                           guint                 i,
                           guint32              *features)
{
  SlFeatureSink sink = { features, 0 };
  SlLabelWindow window;

  sl_label_context_fill_window (self, i, &window);
  add_words (&sink, &window, sl_reading_token (self->reading, i));
  add_uses (&sink, &window);
  add_cues (&sink, self, i, &window);
  add_strengths (&sink, self, i, &window);
  add_clauses (&sink, self, i, &window);
  add_place (&sink, self, i, &window);
  add_quote_place (&sink, self, i, &window);

  return sink.n;
}

/**
 * sl_label_features_get_shared:
 * @self: the context of all tokens
 * @i: a token of a sentence
 * @features: (out): room for %SL_LABEL_MAX_FEATURES hashes
 *
 * Tells what a token has in common with those next to it: the likely cues around it, its sentence, its quotation.
 *
 * Returns: the number of features
 */
guint
sl_label_features_get_shared (const SlLabelContext *self,
                              guint                 i,
                              guint32              *features)
{
  SlFeatureSink sink = { features, 0 };

  sl_feature_sink_add (&sink, 0, 0, 0);
  add_cues_around (&sink, self, i);
  add_sentence (&sink, self, i);
  add_quote (&sink, self, i);

  return sink.n;
}

/**
 * sl_label_features_are_shared:
 * @self: the context of all tokens
 * @i: a token of a sentence, not the first of all
 *
 * Returns: whether sl_label_features_get_shared() is the same for @i and for the token before it
 */
gboolean
sl_label_features_are_shared (const SlLabelContext *self,
                              guint                 i)
{
  const SlSpan *sentence = &self->sentence_contexts[self->sentences[i]].span;

  return i > sentence->first + 1 && self->left[i] == self->left[i - 1] && self->right[i] == self->right[i - 1] &&
         self->quotes[i] == self->quotes[i - 1];
}

/**
 * sl_label_features_get:
 * @self: the context of all tokens
 * @i: a token of a sentence
 * @features: (out): room for %SL_LABEL_MAX_FEATURES hashes
 *
 * Tells all that is known of a token, its own features and those that it shares.
 *
 * Returns: the number of features
 */
guint
sl_label_features_get (const SlLabelContext *self,
                       guint                 i,
                       guint32              *features)
{
  guint n = sl_label_features_get_own (self, i, features);

  return n + sl_label_features_get_shared (self, i, features + n);
}

/**
 * sl_label_features_get_pairs:
 * @self: the context of all tokens
 * @i: a token of a sentence
 * @classes: (out): room for %SL_LABEL_N_PAIR_SETS classes below %SL_LABEL_N_PAIR_CLASSES
 *
 * Tells of which classes a token is for the weights of pairs of labels (its own and the one before).
 */
void
sl_label_features_get_pairs (const SlLabelContext *self,
                             guint                  i,
                             guint                 *classes)
{
  guint s = self->sentences[i];
  const SlSentenceContext *info = &self->sentence_contexts[s];
  gboolean first = i == info->span.first;
  gboolean inside = self->quotes[i] >= 0;
  gboolean before = i > 0 && self->quotes[i - 1] >= 0;
  gboolean begins = first && (s == 0 || self->sentence_contexts[s - 1].paragraph != info->paragraph);

  classes[0] = self->classes[i] + (first ? SL_N_CLASSES : 0);
  classes[1] = 2 * SL_N_CLASSES + (begins ? SL_CLASS_NONE : self->classes[i - 1]);
  classes[2] = 3 * SL_N_CLASSES + (inside | before << 1 | (i > 0 && inside && before && self->quotes[i] != self->quotes[i - 1]) << 2 | first << 3);
}
