/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-cue-features.h"

/* Log-odds from which a word is possibly, likely and surely a cue. */
#define POSSIBLE (-1.7f)
#define LIKELY (-0.4f)
#define SURE 1.4f

/* So far is looked for who acts before a word that may be a cue, and for verbs behind it. */
#define MAX_BEFORE 16
#define MAX_BEHIND 20

/* The distance of what is not there. */
#define NO_DISTANCE 15

/* What stands in a clause. */
enum
{
  NAME = 1,
  ROLE = 2,
  ORGANISATION = 4,
  SUBJECT = 8,
  PRONOUN = 16,
  ACTORS = 31,
  VERB = 32,
  REPORT = 64,
  THAT = 128
};

static void
add_words (SlFeatureSink       *sink,
           const SlLabelWindow *w,
           const SlToken       *token)
{
  sl_feature_sink_add (sink, 100, 0, 0);
  sl_feature_sink_add (sink, 101, w->word[2], 0);
  sl_feature_sink_add (sink, 104, w->word[2], w->class[1]);
  sl_feature_sink_add (sink, 105, w->word[2], w->class[3]);
  sl_feature_sink_add (sink, 106, w->word[2], w->class[1] << 8 | w->class[3]);
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
  sl_feature_sink_add (sink, 125, w->kind[1] << 8 | w->kind[3], w->word[2]);
}

static gboolean
parts_clauses (SlWordClass class)
{
  return class == SL_CLASS_COMMA || class == SL_CLASS_SEMICOLON || class == SL_CLASS_COLON || class == SL_CLASS_DASH ||
         class == SL_CLASS_STOP || class == SL_CLASS_QUESTION || class == SL_CLASS_OPEN || class == SL_CLASS_CLOSE ||
         class == SL_CLASS_QUOTE;
}

/* A bit for each kind of word that tells who acts in a clause, or what its verb is. */
static guint32
clause_bit (SlWordClass class)
{
  static const guint8 bits[SL_N_CLASSES] = {
    [SL_CLASS_NAME] = NAME,
    [SL_CLASS_FIRST_NAME] = NAME,
    [SL_CLASS_TITLE_CAPITAL] = NAME,
    [SL_CLASS_UPPER] = NAME,
    [SL_CLASS_ROLE] = ROLE,
    [SL_CLASS_TITLE] = ROLE,
    [SL_CLASS_ORGANISATION] = ORGANISATION,
    [SL_CLASS_SUBJECT] = SUBJECT,
    [SL_CLASS_PRONOUN] = PRONOUN,
    [SL_CLASS_AUXILIARY] = VERB,
    [SL_CLASS_REPORT] = REPORT,
    [SL_CLASS_REPORT_ED] = REPORT,
    [SL_CLASS_REPORT_S] = REPORT,
    [SL_CLASS_REPORT_ING] = REPORT,
    [SL_CLASS_THAT] = THAT,
    [SL_CLASS_COMPLEMENTIZER] = THAT,
  };

  return bits[class];
}

/* Who may act before the word in its clause, and how far behind it the clause has another verb. */
static void
add_clause (SlFeatureSink        *sink,
            const SlLabelContext *context,
            guint                 i,
            const SlLabelWindow  *w)
{
  const SlSpan *sentence = &context->sentence_contexts[context->sentences[i]].span;
  guint32 before = 0;
  guint32 actor = 0;
  guint32 verb = 0;
  guint32 length;
  guint k;

  for (k = i; k-- > sentence->first && k + MAX_BEFORE > i && !parts_clauses (context->classes[k]);)
    {
      guint32 bit = clause_bit (context->classes[k]);

      before |= bit;
      if (actor == 0 && (bit & ACTORS) != 0)
        actor = sl_label_context_word (context, k);
    }
  for (k = i + 1; k < sentence->end && k < i + MAX_BEHIND && !parts_clauses (context->classes[k]); k++)
    {
      if (verb == 0 && k > i + 1 && (clause_bit (context->classes[k]) & (VERB | REPORT)) != 0)
        verb = MIN (k - i, 7);
    }
  length = sl_label_bucket (k - i - 1);
  sl_feature_sink_add (sink, 200, before, w->class[2]);
  sl_feature_sink_add (sink, 201, before & ACTORS, w->word[2]);
  sl_feature_sink_add (sink, 204, actor, w->class[2]);
  sl_feature_sink_add (sink, 205, actor, w->group[2]);
  sl_feature_sink_add (sink, 207, verb << 4 | length, w->class[2]);
  sl_feature_sink_add (sink, 210, length, w->word[2]);
  sl_feature_sink_add (sink, 212, before & ACTORS, w->group[2]);
}

/* Another word that may be a cue: how far away it is, and what stands between. */
typedef struct
{
  guint32 distance;
  guint32 class;
  guint32 inner_class;
  guint32 commas;
  guint32 verbs;
} Other;

static Other
look_at_other (const SlLabelContext *context,
               guint                 i,
               guint32               at)
{
  guint first = MIN (i, at);
  guint last = MAX (i, at);

  if (at == SL_NOWHERE)
    return (Other) { NO_DISTANCE, SL_N_CLASSES, SL_CLASS_NONE, 3, 3 };

  return (Other) {
    sl_label_bucket (last - first), context->classes[at], context->classes[at < i ? at + 1 : at - 1],
    MIN ((guint8) (context->commas[last] - context->commas[first]), 2), MIN ((guint8) (context->verbs[last] - context->verbs[first]), 2)
  };
}

/* The words next to it that may be cues: one of them is the cue, or all are parts of it. */
static void
add_others (SlFeatureSink        *sink,
            const SlLabelContext *context,
            guint                 i,
            const SlLabelWindow  *w)
{
  const Other left = look_at_other (context, i, context->left[i]);
  const Other right = look_at_other (context, i, context->right[i]);

  sl_feature_sink_add (sink, 145, right.distance << 8 | right.class, w->class[2]);
  sl_feature_sink_add (sink, 146, left.distance << 2 | left.commas, w->class[2]);
  sl_feature_sink_add (sink, 148, left.class << 4 | left.commas << 2 | left.verbs, w->class[2]);
  sl_feature_sink_add (sink, 149, right.class << 4 | right.commas << 2 | right.verbs, w->class[2]);
  sl_feature_sink_add (sink, 159, left.class << 12 | left.inner_class << 4 | left.distance, w->class[1]);
  sl_feature_sink_add (sink, 160, right.class << 12 | right.inner_class << 4 | right.distance, w->class[3]);
  sl_feature_sink_add (sink, 161, left.class << 8 | right.class, left.distance << 4 | right.distance);
  sl_feature_sink_add (sink, 162, left.distance << 8 | right.class, right.distance << 8 | w->class[3]);
  sl_feature_sink_add (sink, 163, left.distance << 8 | left.class, w->class[1] << 8 | w->class[2]);
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
 * other candidates are, what else its clause holds, its place in the sentence.
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
  add_clause (&sink, context, i, &window);
  add_others (&sink, context, i, &window);

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
