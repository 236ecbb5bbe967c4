/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-quote-pair.h"

/* Of longer quotations only the beginning is compared: the work is the product of the lengths. */
#define MAX_WORDS 160

/* So many words in a row are no accident, nor are two with meaning if they are all that is quoted. */
#define MIN_SAME_WORDS 3
#define MIN_SAME_ALL 2

/* A phrase of at most so many words that stands in more than so many sentences is a term, no utterance. */
#define MAX_TERM_WORDS 3
#define MAX_TERM_SENTENCES 3

/* Least words with meaning that a changed quotation must have kept, and the least share of its words. */
#define MIN_ALTERED_MEANING 2
#define MIN_ALTERED_WORDS 4
#define MIN_ALTERED_SHARE 0.5

/* What a word adds to the worth of an alignment and what a change takes from it. */
#define GAIN_MEANING 3
#define GAIN_STOP 1
#define LOSS 1

/* The quoted words of a claim, one after the other, without what an editor has put in. */
typedef struct
{
  const SlToken *tokens[MAX_WORDS];
  guint n;
} Words;

typedef struct
{
  SlClaimProfile *claim_a;
  SlClaimProfile *claim_b;
  gint16 worth[MAX_WORDS + 1][MAX_WORDS + 1];
  Words a;
  Words b;
} Table;

static void
collect_words (SlClaimProfile *claim,
               Words          *words)
{
  words->n = 0;
  for (guint i = 0; i < claim->quotes->len; i++)
    {
      SlTokenSpan span = g_array_index (claim->quotes, SlTokenSpan, i);

      for (guint j = span.first; j < span.end && words->n < MAX_WORDS; j++)
        {
          const SlToken *token = &g_array_index (claim->article->tokens, SlToken, j);

          if ((token->flags & SL_TOKEN_BRACKET) == 0)
            words->tokens[words->n++] = token;
        }
    }
}

static int
gain (const Table *table,
      guint        i,
      guint        j)
{
  const SlToken *a = table->a.tokens[i];

  if (a->word != table->b.tokens[j]->word)
    return -LOSS;

  return (a->flags & SL_TOKEN_STOP) ? GAIN_STOP : GAIN_MEANING;
}

/* Fills the table and finds where the best alignment ends (T. Smith, M. Waterman, Identification of
 * common molecular subsequences, 1981). */
static int
fill_table (Table *table,
            guint *end_a,
            guint *end_b)
{
  int best = 0;

  for (guint i = 0; i <= table->a.n; i++)
    {
      for (guint j = 0; j <= table->b.n; j++)
        {
          int worth = 0;

          if (i > 0 && j > 0)
            {
              worth = MAX (worth, table->worth[i - 1][j - 1] + gain (table, i - 1, j - 1));
              worth = MAX (worth, MAX (table->worth[i - 1][j], table->worth[i][j - 1]) - LOSS);
            }
          table->worth[i][j] = worth;
          if (worth > best)
            {
              best = worth;
              *end_a = i;
              *end_b = j;
            }
        }
    }

  return best;
}

/* Whether both quotations have another word at the same place and neither begins or ends, or was cut,
 * there. @next_a and @next_b are the words after the place. */
static gboolean
differ_at (const SlToken *a,
           const SlToken *b,
           const SlToken *next_a,
           const SlToken *next_b)
{
  guint32 breaks = SL_TOKEN_SENTENCE | SL_TOKEN_CUT;

  return a != NULL && b != NULL && ((next_a->flags | next_b->flags) & breaks) == 0;
}

static const SlToken *
get_word (const Words *words,
          guint        i)
{
  return i < words->n ? words->tokens[i] : NULL;
}

/* Whether words that stand only on the other side before the @i-th word were left out here. */
static gboolean
is_cut (const Words *words,
        guint        i)
{
  const SlToken *next = get_word (words, i);

  return next != NULL && (next->flags & SL_TOKEN_CUT) != 0;
}

static void
count_word (SlQuoteOverlap *overlap,
            SlClaimProfile *claim,
            SlClaimProfile *other,
            const SlToken  *token)
{
  int place = sl_claim_profile_find (claim, token->stem);

  overlap->n_equal++;
  if ((token->flags & SL_TOKEN_STOP) != 0)
    return;

  overlap->n_meaning++;
  overlap->n_names += (token->flags & SL_TOKEN_CAPITAL) != 0;
  if (place >= 0)
    {
      const SlProfileTerm *term = &g_array_index (claim->terms, SlProfileTerm, place);

      overlap->n_names += term->name && (token->flags & SL_TOKEN_CAPITAL) == 0;
      overlap->most_frequent = MAX (overlap->most_frequent, term->df);
    }
  overlap->most_frequent = MAX (overlap->most_frequent, sl_article_profile_get_df (other->article, token->stem));
}

/* Goes back through the table from the end of the best alignment. */
static void
trace_back (Table          *table,
            guint           i,
            guint           j,
            SlQuoteOverlap *overlap)
{
  const SlToken *after_a = get_word (&table->a, i);
  const SlToken *after_b = get_word (&table->b, j);

  overlap->ends_apart = differ_at (after_a, after_b, after_a, after_b);
  while (i > 0 && j > 0 && table->worth[i][j] > 0)
    {
      int worth = table->worth[i][j];

      if (worth == table->worth[i - 1][j - 1] + gain (table, i - 1, j - 1))
        {
          i--;
          j--;
          if (table->a.tokens[i]->word == table->b.tokens[j]->word)
            count_word (overlap, table->claim_a, table->claim_b, table->a.tokens[i]);
          else
            overlap->n_changed++;
          continue;
        }
      if (worth == table->worth[i - 1][j] - LOSS)
        {
          overlap->n_changed += !is_cut (&table->b, j);
          i--;
        }
      else
        {
          overlap->n_changed += !is_cut (&table->a, i);
          j--;
        }
    }
  overlap->ends_apart |= i > 0 && j > 0 && differ_at (table->a.tokens[i - 1], table->b.tokens[j - 1],
                                                      table->a.tokens[i], table->b.tokens[j]);
}

/**
 * sl_quote_pair_overlap:
 * @a: a claim
 * @b: another claim
 *
 * Lays the quoted words of two claims over each other: finds the stretch where they agree best.
 *
 * Returns: how well they agree there; all 0 if one of the two quotes nothing
 */
SlQuoteOverlap
sl_quote_pair_overlap (SlClaimProfile *a,
                       SlClaimProfile *b)
{
  g_autofree Table *table = NULL;
  SlQuoteOverlap overlap = { 0 };
  guint end_a = 0;
  guint end_b = 0;

  if (a->quotes->len == 0 || b->quotes->len == 0)
    return overlap;

  table = g_new (Table, 1);
  table->claim_a = a;
  table->claim_b = b;
  collect_words (a, &table->a);
  collect_words (b, &table->b);
  overlap.n_shorter = MIN (table->a.n, table->b.n);
  if (fill_table (table, &end_a, &end_b) > 0)
    trace_back (table, end_a, end_b, &overlap);

  return overlap;
}

/* A title or a term of the event stands in quotation marks in both without being said by anyone. */
static gboolean
is_term (const SlQuoteOverlap *overlap)
{
  return overlap->n_meaning > 0 &&
         (overlap->n_names == overlap->n_meaning ||
          (overlap->n_equal <= MAX_TERM_WORDS && overlap->most_frequent > MAX_TERM_SENTENCES));
}

static gboolean
is_same_quote (const SlQuoteOverlap *overlap)
{
  if (overlap->n_changed > 0 || overlap->ends_apart || overlap->n_meaning == 0 || is_term (overlap))
    return FALSE;

  return overlap->n_equal >= MIN_SAME_WORDS ||
         (overlap->n_meaning >= MIN_SAME_ALL && overlap->n_equal == overlap->n_shorter);
}

static gboolean
is_altered_quote (const SlQuoteOverlap *overlap)
{
  guint n = overlap->n_equal + overlap->n_changed;

  return !is_term (overlap) && overlap->n_equal >= MIN_ALTERED_WORDS && overlap->n_meaning >= MIN_ALTERED_MEANING &&
         overlap->n_equal >= n * MIN_ALTERED_SHARE;
}

/**
 * sl_quote_overlap_judge:
 * @overlap: how well the quoted words of two claims agree
 * @other_speaker: whether the two are known to be said by different speakers
 *
 * Returns: whether the two quote one utterance, in the same words or in others
 */
SlQuotesAlike
sl_quote_overlap_judge (const SlQuoteOverlap *overlap,
                        gboolean              other_speaker)
{
  if (is_same_quote (overlap) && (!other_speaker || overlap->n_equal > MIN_SAME_WORDS))
    return SL_QUOTES_SAME;

  return is_altered_quote (overlap) && !other_speaker ? SL_QUOTES_ALTERED : SL_QUOTES_APART;
}
