/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-profile.h"

#include "sl-contrast.h"
#include "sl-mentions.h"

#include <string.h>

/* A shorter part of a sentence says too little to be compared by itself. */
#define MIN_CLAUSE_TERMS 3

/* Titles that many people bear are more frequent in news than this. */
#define MIN_OFFICE_RARITY 5.0

static void
claim_profile_free (gpointer data)
{
  SlClaimProfile *self = data;

  g_object_unref (self->claim);
  g_array_unref (self->terms);
  g_array_unref (self->sentence);
  g_array_unref (self->clauses);
  g_array_unref (self->quotes);
  g_array_unref (self->speaker);
  sl_mentions_clear (&self->mentions);
  sl_contrast_clear (&self->contrasts);
  g_free (self);
}

static const SlToken *
get_token (SlArticleProfile *self,
           guint             i)
{
  return &g_array_index (self->tokens, SlToken, i);
}

/**
 * sl_article_profile_span:
 * @self: a profile
 * @start: a position in the article's text, in code points
 * @end: another, not before it
 *
 * Returns: the tokens that begin between the two
 */
SlTokenSpan
sl_article_profile_span (SlArticleProfile *self,
                         guint             start,
                         guint             end)
{
  SlTokenSpan span = { 0, self->tokens->len };

  for (guint high = self->tokens->len; span.first < high;)
    {
      guint middle = span.first + (high - span.first) / 2;

      if (get_token (self, middle)->range.start < start)
        span.first = middle + 1;
      else
        high = middle;
    }
  for (span.end = span.first; span.end < self->tokens->len; span.end++)
    {
      if (get_token (self, span.end)->range.start >= end)
        break;
    }

  return span;
}

/* The sentences that the reader has found, or what lies between full stops. */
static void
collect_sentences (SlArticleProfile *self)
{
  const SlTextRange *ranges;
  guint n_ranges;
  SlTokenSpan span = { 0, 0 };

  ranges = sl_article_get_sentences (self->article, &n_ranges);
  for (guint i = 0; i < n_ranges; i++)
    {
      span = sl_article_profile_span (self, ranges[i].start, ranges[i].end);
      if (span.first < span.end)
        g_array_append_val (self->sentences, span);
    }
  for (; n_ranges == 0 && span.first < self->tokens->len; span.first = span.end)
    {
      for (span.end = span.first + 1; span.end < self->tokens->len; span.end++)
        {
          if (get_token (self, span.end)->flags & SL_TOKEN_SENTENCE)
            break;
        }
      g_array_append_val (self->sentences, span);
    }
}

/* Counts in how many sentences each stem stands. */
static void
count_sentences (SlArticleProfile *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->sentences->len; i++)
    {
      SlTokenSpan span = g_array_index (self->sentences, SlTokenSpan, i);

      for (guint j = span.first; j < span.end; j++)
        {
          gpointer stem = GUINT_TO_POINTER (get_token (self, j)->stem + 1);

          if (GPOINTER_TO_UINT (g_hash_table_lookup (seen, stem)) == i + 1)
            continue;
          g_hash_table_insert (seen, stem, GUINT_TO_POINTER (i + 1));
          g_hash_table_insert (self->df, stem,
                               GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->df, stem)) + 1));
        }
    }
}

/* Notes the stems that stand somewhere without a capital letter. */
static void
collect_small (SlArticleProfile *self)
{
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const SlToken *token = get_token (self, i);

      if (token->flags & SL_TOKEN_SMALL)
        g_hash_table_add (self->small, GUINT_TO_POINTER (token->stem + 1));
    }
}

/* The sentences that a run of tokens lies in, as one run. */
static SlTokenSpan
find_sentences (SlArticleProfile *self,
                SlTokenSpan       span)
{
  SlTokenSpan found = span;

  for (guint i = 0; i < self->sentences->len; i++)
    {
      SlTokenSpan sentence = g_array_index (self->sentences, SlTokenSpan, i);

      if (sentence.first >= span.end || sentence.end <= span.first)
        continue;
      found.first = MIN (found.first, sentence.first);
      found.end = MAX (found.end, sentence.end);
    }

  return found;
}

/**
 * sl_article_profile_get_df:
 * @self: a profile
 * @stem: a stem
 *
 * Returns: in how many sentences of the article the stem stands
 */
guint
sl_article_profile_get_df (SlArticleProfile *self,
                           guint32           stem)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->df, GUINT_TO_POINTER (stem + 1)));
}

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  guint32 x = ((const SlProfileTerm *) a)->stem;
  guint32 y = ((const SlProfileTerm *) b)->stem;

  return x < y ? -1 : x > y;
}

/* Whether a token belongs to what the claim says, and not to who says it. */
static gboolean
is_content (SlClaim       *claim,
            const SlToken *token)
{
  const SlTextRange *source = sl_claim_get_source (claim);
  const SlTextRange *cue = sl_claim_get_cue (claim);

  return (source == NULL || sl_text_range_overlap (source, &token->range) == 0) &&
         (cue == NULL || sl_text_range_overlap (cue, &token->range) == 0);
}

/* The different stems of a run of tokens, without those that say nothing and, if a claim is given, those
 * of its speaker. */
static GArray *
collect_terms (SlArticleProfile *self,
               SlTerms          *terms,
               SlClaim          *claim,
               SlTokenSpan       span)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (SlProfileTerm));
  guint n = 0;

  for (guint i = span.first; i < span.end; i++)
    {
      const SlToken *token = get_token (self, i);
      SlProfileTerm term = { token->stem };

      if ((token->flags & SL_TOKEN_STOP) != 0 || (claim != NULL && !is_content (claim, token)))
        continue;
      term.df = sl_article_profile_get_df (self, token->stem);
      term.rarity = sl_terms_get_rarity (terms, token->word);
      term.said = (token->flags & SL_TOKEN_SOURCE) == 0;
      term.name = !g_hash_table_contains (self->small, GUINT_TO_POINTER (token->stem + 1));
      g_array_append_val (found, term);
    }
  g_array_sort (found, compare_terms);

  for (guint i = 0; i < found->len; i++)
    {
      SlProfileTerm term = g_array_index (found, SlProfileTerm, i);
      SlProfileTerm *last = n > 0 ? &g_array_index (found, SlProfileTerm, n - 1) : NULL;

      if (last != NULL && last->stem == term.stem)
        {
          last->name |= term.name;
          last->said |= term.said;
          last->rarity = MIN (last->rarity, term.rarity);
        }
      else
        {
          g_array_index (found, SlProfileTerm, n++) = term;
        }
    }
  g_array_set_size (found, n);

  return found;
}

/**
 * sl_claim_profile_find:
 * @self: the profile of a claim
 * @stem: a stem
 *
 * Returns: the place of the stem among the claim's terms, or -1
 */
int
sl_claim_profile_find (SlClaimProfile *self,
                       guint32         stem)
{
  SlProfileTerm key = { stem };
  guint place;

  return g_array_binary_search (self->terms, &key, compare_terms, &place) ? (int) place : -1;
}

static void
add_clause (SlClaimProfile *self,
            SlTokenSpan     span)
{
  SlClause clause = { span, 0 };
  guint n = 0;

  for (guint i = span.first; i < span.end; i++)
    {
      int place = sl_claim_profile_find (self, get_token (self->article, i)->stem);

      if (place < 0 || place >= SL_CLAUSE_MAX_TERMS)
        continue;
      if ((clause.terms & (G_GUINT64_CONSTANT (1) << place)) == 0)
        n++;
      clause.terms |= G_GUINT64_CONSTANT (1) << place;
    }
  if (n >= MIN_CLAUSE_TERMS)
    g_array_append_val (self->clauses, clause);
}

static void
collect_clauses (SlClaimProfile *self)
{
  SlTokenSpan clause = { self->span.first, self->span.first };

  for (; clause.end < self->span.end; clause.end++)
    {
      if ((get_token (self->article, clause.end)->flags & SL_TOKEN_CLAUSE) == 0)
        continue;
      add_clause (self, clause);
      clause.first = clause.end;
    }
  add_clause (self, clause);
}

static GArray *
collect_quotes (SlArticleProfile *self,
                SlClaim          *claim)
{
  GArray *quotes = g_array_new (FALSE, FALSE, sizeof (SlTokenSpan));
  const SlTextRange *ranges;
  guint n_ranges;

  ranges = sl_claim_get_quoted (claim, &n_ranges);
  for (guint i = 0; i < n_ranges; i++)
    {
      SlTokenSpan span = sl_article_profile_span (self, ranges[i].start, ranges[i].end);

      if (span.first < span.end)
        g_array_append_val (quotes, span);
    }

  return quotes;
}

/* Adds the stems of some words that are at least so rare. */
static void
add_stems (SlArticleProfile *self,
           SlTerms          *terms,
           const char       *words,
           double            min_rarity,
           GArray           *stems)
{
  g_autoptr (GArray) tokens = sl_terms_tokenize (terms, words, strlen (words), 0,
                                                 sl_article_get_detail (self->article, SL_DETAIL_LANGUAGE));

  for (guint i = 0; i < tokens->len; i++)
    {
      const SlToken *token = &g_array_index (tokens, SlToken, i);

      if ((token->flags & SL_TOKEN_STOP) == 0 && sl_terms_get_rarity (terms, token->word) >= min_rarity)
        g_array_append_val (stems, token->stem);
    }
}

/* The stems of the speaker's name as resolved, and the rare ones of the claim's own words for the speaker,
 * such as an office that may be named elsewhere instead; all of these if no name was found. */
static GArray *
collect_speaker (SlArticleProfile *self,
                 SlTerms          *terms,
                 SlClaim          *claim)
{
  GArray *stems = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *speaker = sl_claim_get_speaker (claim);
  const SlTextRange *source = sl_claim_get_source (claim);

  if (speaker != NULL)
    add_stems (self, terms, speaker, 0, stems);
  if (source != NULL)
    {
      g_autofree char *words = sl_article_dup_words (self->article, source);

      add_stems (self, terms, words, speaker != NULL ? MIN_OFFICE_RARITY : 0, stems);
    }

  return stems;
}

/* Marks the words of speakers and of saying. */
static void
mark_sources (SlArticleProfile *self,
              GPtrArray        *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);
      const SlTextRange *ranges[] = { sl_claim_get_source (claim), sl_claim_get_cue (claim) };

      for (guint j = 0; j < G_N_ELEMENTS (ranges); j++)
        {
          SlTokenSpan span = { 0, 0 };

          if (ranges[j] != NULL)
            span = sl_article_profile_span (self, ranges[j]->start, ranges[j]->end);
          for (guint k = span.first; k < span.end; k++)
            g_array_index (self->tokens, SlToken, k).flags |= SL_TOKEN_SOURCE;
        }
    }
}

static SlClaimProfile *
claim_profile_new (SlArticleProfile *article,
                   SlTerms          *terms,
                   SlClaim          *claim,
                   guint             id)
{
  SlClaimProfile *self = g_new0 (SlClaimProfile, 1);
  const SlTextRange *range = sl_claim_get_range (claim);
  guint n_chars = sl_text_get_n_chars (sl_article_get_text (article->article));

  self->claim = g_object_ref (claim);
  self->article = article;
  self->id = id;
  self->span = sl_article_profile_span (article, range->start, range->end);
  self->terms = collect_terms (article, terms, claim, self->span);
  self->sentence = collect_terms (article, terms, NULL, find_sentences (article, self->span));
  self->clauses = g_array_new (FALSE, FALSE, sizeof (SlClause));
  collect_clauses (self);
  self->quotes = collect_quotes (article, claim);
  self->speaker = collect_speaker (article, terms, claim);
  sl_mentions_collect (self, terms);
  sl_contrast_collect (self, terms);
  self->position = n_chars > 0 ? (double) range->start / n_chars : 0;

  return self;
}

/**
 * sl_article_profile_new:
 * @article: an article with its claims
 * @terms: the vocabulary of the comparison
 * @index: the article's number in the comparison
 *
 * Works out what is compared of an article.
 *
 * Returns: (transfer full): the profile, one claim's profile for each claim in the claims' order
 */
SlArticleProfile *
sl_article_profile_new (SlArticle *article,
                        SlTerms   *terms,
                        guint      index)
{
  SlArticleProfile *self = g_new0 (SlArticleProfile, 1);
  GPtrArray *claims = sl_article_get_claims (article);
  SlText *text = sl_article_get_text (article);

  self->article = g_object_ref (article);
  self->index = index;
  self->tokens = sl_terms_tokenize (terms, sl_text_get_utf8 (text), sl_text_get_n_bytes (text), 0,
                                    sl_article_get_detail (article, SL_DETAIL_LANGUAGE));
  self->df = g_hash_table_new (NULL, NULL);
  self->small = g_hash_table_new (NULL, NULL);
  self->sentences = g_array_new (FALSE, FALSE, sizeof (SlTokenSpan));
  collect_sentences (self);
  count_sentences (self);
  collect_small (self);
  mark_sources (self, claims);
  self->claims = g_ptr_array_new_with_free_func (claim_profile_free);
  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (self->claims, claim_profile_new (self, terms, g_ptr_array_index (claims, i), i));

  return self;
}

/**
 * sl_article_profile_free:
 * @self: (transfer full): a profile
 *
 * Frees it and the profiles of its claims.
 */
void
sl_article_profile_free (SlArticleProfile *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->claims);
  g_hash_table_unref (self->df);
  g_hash_table_unref (self->small);
  g_array_unref (self->sentences);
  g_array_unref (self->tokens);
  g_object_unref (self->article);
  g_free (self);
}
