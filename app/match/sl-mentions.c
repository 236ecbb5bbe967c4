/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-mentions.h"

#include <math.h>

/* Words that stand for a person who was named before. */
static const char *const PRONOUNS[] = { "he", "she", "him", "her", "his", "hers", NULL };

/* How many sentences before are looked at for the name that a pronoun stands for. */
#define MAX_BACK 2

static const SlToken *
get_token (SlArticleProfile *article,
           guint             i)
{
  return &g_array_index (article->tokens, SlToken, i);
}

/**
 * sl_mentions_is_name:
 * @article: a profile with its tokens
 * @token: the number of a token
 *
 * Returns: whether the word never stands without a capital letter in its article, and is no stop word or
 *   number
 */
gboolean
sl_mentions_is_name (SlArticleProfile *article,
                     guint             token)
{
  const SlToken *word = get_token (article, token);

  return (word->flags & (SL_TOKEN_STOP | SL_TOKEN_NUMBER)) == 0 &&
         !g_hash_table_contains (article->small, GUINT_TO_POINTER (word->stem + 1));
}

static gboolean
has_stem (GArray *stems,
          guint32 stem)
{
  for (guint i = 0; i < stems->len; i++)
    {
      if (g_array_index (stems, guint32, i) == stem)
        return TRUE;
    }

  return FALSE;
}

static void
add_stem (GArray *stems,
          guint32 stem)
{
  if (!has_stem (stems, stem))
    g_array_append_val (stems, stem);
}

/* Whether the next word belongs to the same name. */
static gboolean
goes_on (SlArticleProfile *article,
         guint             i)
{
  const SlToken *next;

  if (i + 1 >= article->tokens->len || !sl_mentions_is_name (article, i + 1))
    return FALSE;

  next = get_token (article, i + 1);

  return (next->flags & (SL_TOKEN_CLAUSE | SL_TOKEN_SENTENCE)) == 0 &&
         next->range.start <= get_token (article, i)->range.end + 2;
}

/* Adds the names of a run of tokens by their last words, and all words of names to @words. */
static void
collect_names (SlArticleProfile *article,
               SlTokenSpan       span,
               GArray           *names,
               GArray           *words)
{
  for (guint i = span.first; i < span.end; i++)
    {
      if (!sl_mentions_is_name (article, i))
        continue;
      if (words != NULL)
        add_stem (words, get_token (article, i)->stem);
      if (!goes_on (article, i))
        add_stem (names, get_token (article, i)->stem);
    }
}

static gboolean
has_pronoun (SlClaimProfile *claim,
             SlTerms        *terms)
{
  for (guint i = claim->span.first; i < claim->span.end; i++)
    {
      const SlToken *token = get_token (claim->article, i);

      if ((token->flags & SL_TOKEN_STOP) != 0 && g_strv_contains (PRONOUNS, sl_terms_get_word (terms, token->word)))
        return TRUE;
    }

  return FALSE;
}

/* Adds the names of the nearest sentence before that has any. */
static void
collect_before (SlClaimProfile *claim,
                guint           sentence,
                gboolean        spoken_of)
{
  SlArticleProfile *article = claim->article;
  SlMentions *self = &claim->mentions;
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 1; i <= MIN (MAX_BACK, sentence) && names->len == 0; i++)
    collect_names (article, g_array_index (article->sentences, SlTokenSpan, sentence - i), names,
                   spoken_of ? self->words : NULL);
  for (guint i = 0; i < names->len; i++)
    add_stem (self->near, g_array_index (names, guint32, i));
}

/**
 * sl_mentions_collect:
 * @claim: the profile of a claim, with its span; its mentions are set
 * @terms: the vocabulary of the comparison
 *
 * Finds what the claim names. The article's tokens and sentences must be there. To be cleared with
 * sl_mentions_clear().
 */
void
sl_mentions_collect (SlClaimProfile *claim,
                     SlTerms        *terms)
{
  SlArticleProfile *article = claim->article;
  SlMentions *self = &claim->mentions;
  guint first = article->sentences->len;

  self->names = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->words = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->near = g_array_new (FALSE, FALSE, sizeof (guint32));
  collect_names (article, claim->span, self->names, NULL);
  for (guint i = 0; i < article->sentences->len; i++)
    {
      SlTokenSpan sentence = g_array_index (article->sentences, SlTokenSpan, i);

      if (sentence.first >= claim->span.end || sentence.end <= claim->span.first)
        continue;
      first = MIN (first, i);
      collect_names (article, sentence, self->near, self->words);
    }
  if (first < article->sentences->len)
    collect_before (claim, first, has_pronoun (claim, terms));
}

/**
 * sl_mentions_clear:
 * @self: the mentions of a claim
 *
 * Frees what sl_mentions_collect() has found.
 */
void
sl_mentions_clear (SlMentions *self)
{
  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->near, g_array_unref);
}

/* Counts the names of a claim that the other lacks. */
static void
count_apart (SlClaimProfile *claim,
             SlClaimProfile *other,
             guint          *known,
             guint          *unknown)
{
  for (guint i = 0; i < claim->mentions.names->len; i++)
    {
      guint32 name = g_array_index (claim->mentions.names, guint32, i);

      if (has_stem (other->mentions.words, name) || has_stem (other->speaker, name))
        continue;
      if (sl_article_profile_get_df (other->article, name) > 0)
        (*known)++;
      else
        (*unknown)++;
    }
}

/* How many names are in both, in proportion to how many each has. */
static double
share (GArray *a,
       GArray *b)
{
  guint n = 0;

  for (guint i = 0; i < a->len; i++)
    n += has_stem (b, g_array_index (a, guint32, i));

  return n / MAX (sqrt ((double) a->len * b->len), 1);
}

/**
 * sl_mentions_compare:
 * @a: a claim
 * @b: another claim
 *
 * Returns: how the names of the two stand to each other
 */
SlMentionOverlap
sl_mentions_compare (SlClaimProfile *a,
                     SlClaimProfile *b)
{
  SlMentionOverlap overlap = { { 0 } };

  count_apart (a, b, &overlap.known[0], &overlap.unknown[0]);
  count_apart (b, a, &overlap.known[1], &overlap.unknown[1]);
  overlap.near = share (a->mentions.near, b->mentions.near);

  return overlap;
}
