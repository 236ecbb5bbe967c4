/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-cue-features.h"

/* Log-odds from which a word is possibly, likely and surely a cue. */
#define POSSIBLE (-1.7f)
#define LIKELY (-0.4f)
#define SURE 1.4f

static void
add_words (SlFeatureSink       *sink,
           const SlLabelWindow *w,
           const SlToken       *token)
{
  sl_feature_sink_add (sink, 100, 0, 0);
  sl_feature_sink_add (sink, 101, w->word[2], 0);
  sl_feature_sink_add (sink, 102, w->word[2], w->word[1]);
  sl_feature_sink_add (sink, 103, w->word[2], w->word[3]);
  sl_feature_sink_add (sink, 104, w->word[2], w->class[1]);
  sl_feature_sink_add (sink, 105, w->word[2], w->class[3]);
  sl_feature_sink_add (sink, 106, w->word[2], w->class[1] << 8 | w->class[3]);
  sl_feature_sink_add (sink, 107, w->class[2], w->class[1] << 8 | w->class[3]);
  sl_feature_sink_add (sink, 108, w->class[2], w->class[0] << 8 | w->class[1]);
  sl_feature_sink_add (sink, 109, w->class[2], w->class[3] << 8 | w->class[4]);
  sl_feature_sink_add (sink, 110, w->word[1], w->class[2]);
  sl_feature_sink_add (sink, 111, w->word[3], w->class[2]);
  sl_feature_sink_add (sink, 112, w->word[0], w->class[2]);
  sl_feature_sink_add (sink, 113, w->word[4], w->class[2]);
  sl_feature_sink_add (sink, 114, token->suffix, token->shape);
  sl_feature_sink_add (sink, 115, w->word[1], w->word[3]);
  sl_feature_sink_add (sink, 116, w->word[1], w->class[3]);
  sl_feature_sink_add (sink, 117, w->word[3], w->class[1]);
  sl_feature_sink_add (sink, 118, w->word[2], w->class[0]);
  sl_feature_sink_add (sink, 119, w->word[2], w->class[4]);
  sl_feature_sink_add (sink, 120, w->word[3], w->word[4]);
  sl_feature_sink_add (sink, 121, w->group[2], w->class[3]);
  sl_feature_sink_add (sink, 122, w->group[2], w->class[1]);
  sl_feature_sink_add (sink, 123, w->group[1], w->word[2]);
  sl_feature_sink_add (sink, 124, w->group[3], w->word[2]);
  sl_feature_sink_add (sink, 125, w->kind[1] << 8 | w->kind[3], w->word[2]);
}

/* How far quotation marks are on either side, up to the ends of the sentence. */
static guint
quote_distance (const SlLabelContext *context,
                const SlSpan         *sentence,
                guint                 i,
                gboolean              behind)
{
  for (guint k = 1; k < 9; k++)
    {
      guint at = behind ? i + k : i - k;

      if (!sl_span_contains (sentence, at))
        return 9;
      if (context->quotes[at] >= 0)
        return sl_label_bucket (k);
    }

  return 8;
}

static void
add_sentence (SlFeatureSink        *sink,
              const SlLabelContext *context,
              guint                 i,
              const SlLabelWindow  *w)
{
  const SlSentenceContext *sentence = &context->sentence_contexts[context->sentences[i]];
  guint before = quote_distance (context, &sentence->span, i, FALSE);
  guint behind = quote_distance (context, &sentence->span, i, TRUE);
  guint left = context->left[i] == SL_NOWHERE ? 15 : sl_label_bucket (i - context->left[i]);
  guint right = context->right[i] == SL_NOWHERE ? 15 : sl_label_bucket (context->right[i] - i);
  guint start = sl_label_bucket (i - sentence->span.first);
  guint end = sl_label_bucket (sentence->span.end - i - 1);

  sl_feature_sink_add (sink, 130, before, w->class[2]);
  sl_feature_sink_add (sink, 131, behind, w->class[2]);
  sl_feature_sink_add (sink, 132, before, w->word[2]);
  sl_feature_sink_add (sink, 133, behind, w->word[2]);
  sl_feature_sink_add (sink, 134, start, w->word[2]);
  sl_feature_sink_add (sink, 135, end, w->word[2]);
  sl_feature_sink_add (sink, 136, left, w->class[2]);
  sl_feature_sink_add (sink, 137, right, w->class[2]);
  sl_feature_sink_add (sink, 138, sentence->has_quote << 2 | sentence->starts_in_quote << 1 | sentence->ends_in_quote, w->word[2]);
  sl_feature_sink_add (sink, 139, left == 15 ? 0 : sl_label_context_word (context, context->left[i]), w->word[2]);
  sl_feature_sink_add (sink, 140, right == 15 ? 0 : sl_label_context_word (context, context->right[i]), w->word[2]);
  sl_feature_sink_add (sink, 141, start << 4 | end, w->class[2]);
  sl_feature_sink_add (sink, 142, context->commas[i] - context->commas[sentence->span.first], w->class[2]);
}

/**
 * sl_cue_features_get:
 * @context: the context of all tokens, with candidates on either side
 * @i: a token that may be a cue
 * @features: (out): room for %SL_CUE_MAX_FEATURES hashes
 *
 * Tells what is known of a word that may be a cue: the words around it, how near quotation marks and
 * other candidates are, its place in the sentence.
 *
 * Returns: the number of features
 */
guint
sl_cue_features_get (const SlLabelContext *context,
                     guint                 i,
                     guint32              *features)
{
  SlFeatureSink sink = { features, 0 };
  SlLabelWindow window;

  sl_label_context_fill_window (context, i, &window);
  add_words (&sink, &window, sl_reading_token (context->reading, i));
  add_sentence (&sink, context, i, &window);

  return sink.n;
}

/**
 * sl_cue_features_strength:
 * @context: the context of all tokens
 * @model: the weights of the features
 * @i: a token that may be a cue
 *
 * Returns: how likely it is one
 */
SlCueStrength
sl_cue_features_strength (const SlLabelContext *context,
                          const SlModel        *model,
                          guint                 i)
{
  guint32 features[SL_CUE_MAX_FEATURES];
  guint n = sl_cue_features_get (context, i, features);
  float odds = sl_model_sum (model, features, n) / model->scale;

  return odds >= SURE ? SL_CUE_SURE : odds >= LIKELY ? SL_CUE_LIKELY : odds >= POSSIBLE ? SL_CUE_POSSIBLE : SL_CUE_NOT;
}
