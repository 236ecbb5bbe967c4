/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-worth.h"

#include "sl-label-context.h"
#include "sl-model.h"
#include "sl-word-class.h"

#include <math.h>
#include <string.h>

/* Longer statements are judged by their beginning. */
#define MAX_TOKENS 120

/* Room to look for repeated features: a power of two, at least four times as large as there are features, so
 * that the first place that is looked at is nearly always the right one. */
#define N_SEEN 8192

G_STATIC_ASSERT (N_SEEN >= 4 * SL_WORTH_MAX_FEATURES);

/* So many letters of the beginning of a word tell its family. */
#define SHORTEST_START 4
#define LONGEST_START 5

/* All numbers are one word. */
#define NUMBER 0x4E554D42u

/* What is counted in a statement: how many of its words are of each kind. */
static const SlWordFlag counted[] = {
  SL_WORD_QUANTITY, SL_WORD_FACT_NOUN, SL_WORD_PAST_VERB, SL_WORD_OPINION, SL_WORD_COURTESY, SL_WORD_FIRST_PERSON,
  SL_WORD_REPORT, SL_WORD_PRONOUN, SL_WORD_QUESTION, SL_WORD_MONTH, SL_WORD_CONJUNCTION, SL_WORD_ORGANISATION,
};

/* The words of a statement as the features see them. */
typedef struct
{
  guint n;
  guint32 words[MAX_TOKENS];
  guint8 classes[MAX_TOKENS];
  guint8 kinds[MAX_TOKENS];
  guint8 groups[MAX_TOKENS];
  const SlToken *tokens[MAX_TOKENS];
  guint counts[G_N_ELEMENTS (counted)];
  guint n_numbers;
  guint n_names;
  guint n_words;
  gunichar last_mark;
} Statement;

static void
count_token (Statement     *statement,
             const SlToken *token,
             SlWordClass    class)
{
  statement->n_words += token->kind == SL_TOKEN_WORD;
  statement->n_numbers += token->kind == SL_TOKEN_NUMBER;
  statement->n_names += statement->n > 0 && (class == SL_CLASS_NAME || class == SL_CLASS_UPPER || class == SL_CLASS_FIRST_NAME);
  if (token->flags == 0)
    return;
  for (guint k = 0; k < G_N_ELEMENTS (counted); k++)
    statement->counts[k] += sl_token_is (token, counted[k]);
}

/* Quotation marks are left out: whether it is said in somebody's own words makes no claim better. */
static void
read_statement (const SlReading *reading,
                const SlSpan    *span,
                Statement       *statement)
{
  memset (statement, 0, sizeof *statement);
  for (guint i = span->first; i < span->end && statement->n < MAX_TOKENS; i++)
    {
      const SlToken *token = sl_reading_token (reading, i);
      SlWordClass class = token->class;

      if (class == SL_CLASS_QUOTE)
        continue;
      count_token (statement, token, class);
      if (token->mark != 0)
        statement->last_mark = token->mark;
      statement->words[statement->n] = token->kind == SL_TOKEN_NUMBER ? NUMBER : token->hash;
      statement->classes[statement->n] = class;
      statement->kinds[statement->n] = token->kind_of_use;
      statement->groups[statement->n] = token->group;
      statement->tokens[statement->n] = token;
      statement->n++;
    }
}

static guint32
word_at (const Statement *statement,
         guint            i)
{
  return i < statement->n ? statement->words[i] : 0;
}

static guint8
class_at (const Statement *statement,
          guint            i)
{
  return i < statement->n ? statement->classes[i] : SL_CLASS_NONE;
}

static void
add_sequences (SlFeatureSink   *sink,
               const Statement *s)
{
  for (guint i = 0; i < s->n; i++)
    {
      sl_feature_sink_add (sink, 200, s->words[i], 0);
      sl_feature_sink_add (sink, 201, s->words[i], word_at (s, i + 1));
      sl_feature_sink_add (sink, 202, s->words[i], class_at (s, i + 1));
      sl_feature_sink_add (sink, 203, s->classes[i], word_at (s, i + 1));
      sl_feature_sink_add (sink, 204, s->classes[i] << 8 | class_at (s, i + 1), class_at (s, i + 2));
      sl_feature_sink_add (sink, 205, s->words[i] * 31 + word_at (s, i + 1), word_at (s, i + 2));
    }
}

/* Words that are used alike, and rows of them. */
static void
add_uses (SlFeatureSink   *sink,
          const Statement *s)
{
  for (guint i = 0; i < s->n; i++)
    {
      guint next = i + 1 < s->n ? i + 1 : i;

      sl_feature_sink_add (sink, 260, s->groups[i], 0);
      sl_feature_sink_add (sink, 261, s->kinds[i], s->kinds[next]);
      sl_feature_sink_add (sink, 262, s->groups[i], s->groups[next]);
    }
}

/* The hashes of the first letters of a word: of %SHORTEST_START of them and of each more up to %LONGEST_START;
 * returns how many. */
static guint
hash_starts (const char *word,
             const char *end,
             guint32    *hashes)
{
  guint32 hash = SL_LEXICON_HASH_SEED;
  guint n = 0;

  for (guint k = 1; word < end && k <= LONGEST_START; word = g_utf8_next_char (word), k++)
    {
      guchar byte = *word;

      hash = sl_lexicon_hash_add (hash, byte < 0x80 ? sl_lexicon_fold_ascii (byte) : sl_lexicon_fold (g_utf8_get_char (word)));
      if (k >= SHORTEST_START)
        hashes[n++] = hash;
    }

  return n;
}

/* What words of one family share: how they begin and how they end. */
static void
add_letters (SlFeatureSink   *sink,
             const SlReading *reading,
             const Statement *s)
{
  for (guint i = 0; i < s->n; i++)
    {
      const SlToken *token = s->tokens[i];
      guint32 hashes[LONGEST_START];
      guint n;

      if (token->kind != SL_TOKEN_WORD)
        continue;
      /* Many words are too short to have a start. */
      n = token->byte_end - token->byte_start < SHORTEST_START
            ? 0 : hash_starts (reading->utf8 + token->byte_start, reading->utf8 + token->byte_end, hashes);
      for (guint k = 0; k < n; k++)
        sl_feature_sink_add (sink, 264, hashes[k], 0);
      sl_feature_sink_add (sink, 265, token->suffix, 0);
    }
}

static void
add_counts (SlFeatureSink   *sink,
            const Statement *s)
{
  sl_feature_sink_add (sink, 210, 0, 0);
  sl_feature_sink_add (sink, 211, MIN (s->n_numbers, 4), 0);
  sl_feature_sink_add (sink, 212, MIN (s->n_names, 5), 0);
  sl_feature_sink_add (sink, 213, sl_label_bucket (s->n_words), 0);
  sl_feature_sink_add (sink, 214, MIN (s->n_numbers, 2), MIN (s->n_names, 2));
  sl_feature_sink_add (sink, 215, s->last_mark, 0);
  sl_feature_sink_add (sink, 216, word_at (s, 0), 0);
  sl_feature_sink_add (sink, 217, word_at (s, 0), word_at (s, 1));
  sl_feature_sink_add (sink, 218, class_at (s, 0) << 8 | class_at (s, 1), class_at (s, 2));
  sl_feature_sink_add (sink, 219, s->n_words / 6, MIN (s->n_numbers, 1));
  for (guint k = 0; k < G_N_ELEMENTS (counted); k++)
    {
      sl_feature_sink_add (sink, 220 + k, MIN (s->counts[k], 4), 0);
      sl_feature_sink_add (sink, 240 + k, MIN (s->counts[k], 2), MIN (s->n_numbers, 1));
    }
}

/* Keeps the first of equal features, by a table of those seen; returns how many are left. */
static guint
drop_repeats (guint32 *features,
              guint    n)
{
  guint32 seen[N_SEEN];
  guint n_kept = 0;
  guint mask = N_SEEN - 1;

  while (mask / 2 >= 4 * n)
    mask /= 2;
  memset (seen, 0, (mask + 1) * sizeof *seen);
  for (guint i = 0; i < n; i++)
    {
      guint32 feature = features[i];
      guint slot = feature & mask;

      /* Until the place is empty or has the feature: one branch, for which of the two it is nobody can foretell. */
      while ((guint64) seen[slot] * (seen[slot] ^ feature) != 0)
        slot = (slot + 1) & mask;
      features[n_kept] = feature;
      n_kept += seen[slot] == 0;
      seen[slot] = feature;
    }

  return n_kept;
}

/**
 * sl_worth_features:
 * @reading: a reading with tokens
 * @span: the words of a statement
 * @features: (out): room for %SL_WORTH_MAX_FEATURES hashes
 *
 * Tells what is known of a statement: its words and short rows of words and classes, each once, and
 * how many figures, names and words of opinion, courtesy, quantity … it has.
 *
 * Returns: the number of features
 */
guint
sl_worth_features (const SlReading *reading,
                   const SlSpan    *span,
                   guint32         *features)
{
  SlFeatureSink sink = { features, 0 };
  Statement statement;

  read_statement (reading, span, &statement);
  add_sequences (&sink, &statement);
  add_uses (&sink, &statement);
  add_letters (&sink, reading, &statement);
  add_counts (&sink, &statement);

  return drop_repeats (features, sink.n);
}

/**
 * sl_worth_score:
 * @reading: a reading with tokens
 * @span: the words of a statement
 *
 * Says how much a statement is worth checking, by a linear model that was trained on sentences which
 * people had judged (see tests/training). The model is one of English.
 *
 * Returns: a probability, 0 to 1
 */
double
sl_worth_score (const SlReading *reading,
                const SlSpan    *span)
{
  const SlModel *model = sl_model_load ("worth.slm");
  guint32 features[SL_WORTH_MAX_FEATURES];
  guint n = sl_worth_features (reading, span, features);
  gint32 sum = sl_model_sum (model, features, n);

  return 1 / (1 + exp (-sum / (model->scale * sqrt (n))));
}
