/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-worth.h"

#include <math.h>

/* What speaks for and against checking a statement. Each weight is in log-odds. */
typedef struct
{
  guint n_words;
  guint n_numbers;
  guint n_names;
  guint n_quantity;
  guint n_fact_nouns;
  guint n_past;
  guint n_opinion;
  guint n_courtesy;
  guint n_first_person;
  gboolean question;
} Features;

static void
count_token (Features      *features,
             const SlToken *token,
             gboolean       first)
{
  features->n_numbers += token->kind == SL_TOKEN_NUMBER || token->mark == '%' || token->mark == '$';
  features->question |= token->mark == '?';
  if (token->kind != SL_TOKEN_WORD)
    return;
  features->n_words++;
  features->n_names += !first && sl_token_is_capitalised (token) && !sl_token_is (token, SL_WORD_STARTER);
  features->n_quantity += sl_token_is (token, SL_WORD_QUANTITY);
  features->n_fact_nouns += sl_token_is (token, SL_WORD_FACT_NOUN);
  features->n_past += sl_token_is (token, SL_WORD_PAST_VERB);
  features->n_opinion += sl_token_is (token, SL_WORD_OPINION);
  features->n_courtesy += sl_token_is (token, SL_WORD_COURTESY);
  features->n_first_person += sl_token_is (token, SL_WORD_FIRST_PERSON);
}

/**
 * sl_worth_score:
 * @reading: a reading with tokens
 * @span: the words of a statement
 *
 * Says how much a statement is worth checking: a linear model over figures, names, quantities, tense,
 * and the signs of opinion, courtesy and questions.
 *
 * Returns: a probability, 0 to 1
 */
double
sl_worth_score (const SlReading *reading,
                const SlSpan    *span)
{
  Features f = { 0 };
  double z;

  for (guint i = span->first; i < span->end; i++)
    count_token (&f, sl_reading_token (reading, i), i == span->first);
  z = -1.9 + 1.3 * MIN (f.n_numbers, 2) + 0.35 * MIN (f.n_names, 3) + 0.55 * MIN (f.n_quantity, 3) +
      0.35 * MIN (f.n_fact_nouns, 3) + 0.4 * MIN (f.n_past, 2) - 0.5 * MIN (f.n_opinion, 3) -
      0.7 * MIN (f.n_courtesy, 2) - 0.2 * MIN (f.n_first_person, 2) + 0.03 * MIN (f.n_words, 30);
  if (f.question)
    z -= 2.0;
  if (f.n_words < 5)
    z -= 1.5;

  return 1.0 / (1.0 + exp (-z));
}
