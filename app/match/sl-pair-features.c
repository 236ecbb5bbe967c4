/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-pair-features.h"

#include "sl-contrast.h"
#include "sl-figure-pair.h"
#include "sl-mentions.h"
#include "sl-quote-pair.h"

#include <math.h>
#include <string.h>

/* Pairs below this overlap are left out before the costlier features are worked out. */
#define MIN_OVERLAP 0.04

/* What related words count for, the same word being 1. */
static const double KINSHIP_WEIGHTS[SL_N_KINSHIPS] = { 0, 0.7, 0.6, 0.4 };

/* More terms of a claim than this are not compared. */
#define MAX_TERMS 128

/* More related pairs of terms than this are not looked at. */
#define MAX_KIN 64

static const char *const NAMES[SL_N_FEATURES] = {
  "overlap", "contained", "mass", "n-shared", "rarest", "second-rarest", "akin", "synonyms", "broader",
  "words", "words-mass", "names-mass", "link", "sentence", "sentence-mass", "clause", "quote-share",
  "names", "names-apart", "figures", "figures-apart", "figures-other", "dates-apart", "same-speaker",
  "other-speaker", "both-quotes", "one-quote", "length", "length-ratio", "both-first", "position",
  "quote-same", "quote-altered", "known-apart", "unknown", "near",
};

/* One side of a pair while it is measured: for each term its weight in the two articles and together
 * with its rarity in general, and its partner on the other side (-1 if it has none). */
typedef struct
{
  SlClaimProfile *claim;
  GArray *terms;
  guint n;
  double local[MAX_TERMS];
  double both[MAX_TERMS];
  int partner[MAX_TERMS];
  double kin[MAX_TERMS];
  double sum_local;
  double sum_both;
} Side;

/* Two terms that are related. */
typedef struct
{
  SlKinship kinship;
  guint i;
  guint j;
} KinTerms;

/* The weight of words that are not the same but related. */
typedef struct
{
  double local;
  double both;
  double of_kind[SL_N_KINSHIPS];
} Related;

/**
 * sl_feature_to_string:
 * @feature: a feature
 *
 * Returns: its name, which is also that of its weight
 */
const char *
sl_feature_to_string (SlFeature feature)
{
  g_return_val_if_fail (feature < SL_N_FEATURES, NULL);

  return NAMES[feature];
}

static const SlProfileTerm *
get_term (const Side *side,
          guint       i)
{
  return &g_array_index (side->terms, SlProfileTerm, i);
}

/* Rarity counts in the two articles alone, so that a match does not depend on what else is compared. */
static void
weigh_terms (Side           *side,
             SlClaimProfile *claim,
             GArray         *terms,
             SlClaimProfile *other)
{
  double log_n = log (claim->article->sentences->len + other->article->sentences->len + 1);

  side->claim = claim;
  side->terms = terms;
  side->n = MIN (terms->len, MAX_TERMS);
  side->sum_local = 0;
  side->sum_both = 0;
  for (guint i = 0; i < side->n; i++)
    {
      const SlProfileTerm *term = get_term (side, i);
      double df = term->df + sl_article_profile_get_df (other->article, term->stem);

      side->local[i] = MAX (0.1, log_n - log (df + 0.5));
      side->both[i] = sqrt (side->local[i] * term->rarity);
      side->partner[i] = -1;
      side->kin[i] = 0;
      side->sum_local += side->local[i];
      side->sum_both += side->both[i];
    }
}

/* Finds the terms that both sides have; returns how many. */
static guint
pair_terms (Side *a,
            Side *b)
{
  guint n = 0;

  for (guint i = 0, j = 0; i < a->n && j < b->n;)
    {
      guint32 x = get_term (a, i)->stem;
      guint32 y = get_term (b, j)->stem;

      if (x == y)
        {
          a->partner[i] = j;
          b->partner[j] = i;
          n++;
        }
      i += x <= y;
      j += y <= x;
    }

  return n;
}

/* Adds the weight of two related words that are left over, unless either has found its kin. */
static void
add_related (Side           *a,
             Side           *b,
             const KinTerms *kin,
             Related        *related)
{
  double weight = KINSHIP_WEIGHTS[kin->kinship];

  if (a->kin[kin->i] > 0 || b->kin[kin->j] > 0)
    return;

  a->kin[kin->i] = weight;
  b->kin[kin->j] = weight;
  related->local += weight * MIN (a->local[kin->i], b->local[kin->j]);
  related->both += weight * MIN (a->both[kin->i], b->both[kin->j]);
  related->of_kind[kin->kinship] += MIN (a->both[kin->i], b->both[kin->j]);
}

/* Finds words that are not the same but related, the nearest kin first. */
static void
pair_related (Side    *a,
              Side    *b,
              SlTerms *terms,
              Related *related)
{
  KinTerms kin[MAX_KIN];
  guint n = 0;

  for (guint i = 0; i < a->n; i++)
    {
      for (guint j = 0; j < b->n && a->partner[i] < 0 && n < MAX_KIN; j++)
        {
          if (b->partner[j] >= 0)
            continue;
          kin[n] = (KinTerms) { sl_terms_compare (terms, get_term (a, i)->stem, get_term (b, j)->stem), i, j };
          n += kin[n].kinship != SL_KINSHIP_NONE;
        }
    }
  for (SlKinship kinship = SL_KINSHIP_FAMILY; n > 0 && kinship < SL_N_KINSHIPS; kinship++)
    {
      for (guint k = 0; k < n; k++)
        {
          if (kin[k].kinship == kinship)
            add_related (a, b, &kin[k], related);
        }
    }
}

/* What the same words alone weigh, in proportion. */
static double
share_exactly (const Side *a,
               const Side *b)
{
  double shared = 0;

  for (guint i = 0; i < a->n; i++)
    shared += a->partner[i] >= 0 ? a->both[i] : 0;

  return shared / sqrt (a->sum_both * b->sum_both);
}

static void
measure_overlap (SlPair  *pair,
                 Side    *a,
                 Side    *b,
                 SlTerms *terms,
                 guint    n_shared)
{
  double local = 0;
  double both = 0;
  Related related = { 0 };
  double rarest[2] = { 0 };

  for (guint i = 0; i < a->n; i++)
    {
      if (a->partner[i] < 0)
        continue;
      local += a->local[i];
      both += a->both[i];
      if (a->both[i] > rarest[0])
        {
          rarest[1] = rarest[0];
          rarest[0] = a->both[i];
        }
      else
        rarest[1] = MAX (rarest[1], a->both[i]);
    }
  pair_related (a, b, terms, &related);

  pair->features[SL_FEATURE_OVERLAP] = (local + related.local) / sqrt (a->sum_local * b->sum_local);
  pair->features[SL_FEATURE_CONTAINED] = (both + related.both) / MIN (a->sum_both, b->sum_both);
  pair->features[SL_FEATURE_MASS] = MIN (local, 30) / 30;
  pair->features[SL_FEATURE_N_SHARED] = MIN (n_shared, 10) / 10.0;
  pair->features[SL_FEATURE_RAREST] = rarest[0] / 5;
  pair->features[SL_FEATURE_SECOND_RAREST] = rarest[1] / 5;
  pair->features[SL_FEATURE_AKIN] = MIN (related.of_kind[SL_KINSHIP_FAMILY], 8) / 8;
  pair->features[SL_FEATURE_SYNONYMS] = MIN (related.of_kind[SL_KINSHIP_SYNONYM], 8) / 8;
  pair->features[SL_FEATURE_BROADER] = MIN (related.of_kind[SL_KINSHIP_BROADER], 8) / 8;
}

/* What the words weigh that do not tell who is speaking. */
static double
sum_said (const Side *side)
{
  double sum = 0;

  for (guint i = 0; i < side->n; i++)
    sum += get_term (side, i)->said ? side->both[i] : 0;

  return sum;
}

/* What the whole sentences have in common: a claim that is a part of one says it with the rest in mind. */
static void
measure_sentences (SlPair *pair)
{
  Side a;
  Side b;
  double shared = 0;
  double said = 0;

  weigh_terms (&a, pair->a, pair->a->sentence, pair->b);
  weigh_terms (&b, pair->b, pair->b->sentence, pair->a);
  pair_terms (&a, &b);
  for (guint i = 0; i < a.n; i++)
    {
      double weight = a.partner[i] >= 0 ? a.both[i] : 0;
      gboolean is_said = a.partner[i] >= 0 && get_term (&a, i)->said && get_term (&b, a.partner[i])->said;

      shared += weight;
      said += is_said ? weight : 0;
    }

  pair->features[SL_FEATURE_SENTENCE] = said / sqrt (MAX (sum_said (&a), 1) * MAX (sum_said (&b), 1));
  pair->features[SL_FEATURE_SENTENCE_MASS] = MIN (shared, 30) / 30;
}

/* Words that are no names, names, and words that stand once in either article. */
static void
measure_kinds (SlPair     *pair,
               const Side *a,
               const Side *b)
{
  double words[2] = { 0 };
  double shared = 0;
  double names = 0;
  double link = 0;

  for (guint i = 0; i < a->n; i++)
    {
      const SlProfileTerm *term = get_term (a, i);
      int partner = a->partner[i];
      double share = partner >= 0 ? 1 : a->kin[i];

      if (term->name)
        {
          names += share * a->both[i];
        }
      else
        {
          words[0] += a->both[i];
          shared += share * a->both[i];
        }
      if (partner >= 0)
        {
          guint df = term->df * get_term (b, partner)->df;

          link += term->rarity / MAX (df, 1);
        }
    }
  for (guint j = 0; j < b->n; j++)
    words[1] += get_term (b, j)->name ? 0 : b->both[j];

  pair->features[SL_FEATURE_WORDS] = shared / sqrt (MAX (words[0], 1) * MAX (words[1], 1));
  pair->features[SL_FEATURE_WORDS_MASS] = MIN (shared, 20) / 20;
  pair->features[SL_FEATURE_NAMES_MASS] = MIN (names, 20) / 20;
  pair->features[SL_FEATURE_LINK] = MIN (link, 20) / 20;
}

static double
sum_clause (const Side *side,
            guint64     terms)
{
  double sum = 0;

  for (guint i = 0; i < MIN (side->n, SL_CLAUSE_MAX_TERMS); i++)
    {
      if (terms & (G_GUINT64_CONSTANT (1) << i))
        sum += side->both[i];
    }

  return sum;
}

/* What two clauses share, and @n, in how many words. */
static double
share_clauses (const Side *a,
               guint64     terms_a,
               guint64     terms_b,
               guint      *n)
{
  double shared = 0;

  *n = 0;
  for (guint i = 0; i < MIN (a->n, SL_CLAUSE_MAX_TERMS); i++)
    {
      int partner = a->partner[i];

      if ((terms_a & (G_GUINT64_CONSTANT (1) << i)) == 0 || partner < 0)
        continue;
      if (partner >= SL_CLAUSE_MAX_TERMS || (terms_b & (G_GUINT64_CONSTANT (1) << partner)) == 0)
        continue;
      shared += a->both[i];
      (*n)++;
    }

  return shared;
}

static void
measure_clauses (SlPair     *pair,
                 const Side *a,
                 const Side *b)
{
  double best = 0;
  guint n;

  for (guint i = 0; i < a->claim->clauses->len; i++)
    {
      guint64 terms_a = g_array_index (a->claim->clauses, SlClause, i).terms;
      double sum_a = sum_clause (a, terms_a);

      for (guint j = 0; j < b->claim->clauses->len; j++)
        {
          guint64 terms_b = g_array_index (b->claim->clauses, SlClause, j).terms;
          double shared = share_clauses (a, terms_a, terms_b, &n);

          if (n > 0)
            best = MAX (best, shared / sqrt (sum_a * sum_clause (b, terms_b)) * MIN (1.0, n / 3.0));
        }
    }
  pair->features[SL_FEATURE_CLAUSE] = best;
}

static void
measure_quotes (SlPair *pair)
{
  SlQuoteOverlap overlap = sl_quote_pair_overlap (pair->a, pair->b);
  SlQuotesAlike alike = sl_quote_overlap_judge (&overlap, pair->features[SL_FEATURE_OTHER_SPEAKER] > 0);

  if (overlap.n_equal >= 2)
    pair->features[SL_FEATURE_QUOTE_SHARE] = overlap.n_equal / (double) overlap.n_shorter;
  pair->features[SL_FEATURE_QUOTE_SAME] = alike == SL_QUOTES_SAME;
  pair->features[SL_FEATURE_QUOTE_ALTERED] = alike == SL_QUOTES_ALTERED;
}

static void
measure_names (SlPair     *pair,
               const Side *a,
               const Side *b)
{
  guint shared = 0;
  guint apart[2] = { 0 };

  for (guint i = 0; i < a->n; i++)
    {
      if (!get_term (a, i)->name)
        continue;
      if (a->partner[i] >= 0)
        shared++;
      else
        apart[0]++;
    }
  for (guint j = 0; j < b->n; j++)
    apart[1] += get_term (b, j)->name && b->partner[j] < 0;

  pair->features[SL_FEATURE_NAMES] = MIN (shared, 4) / 4.0;
  pair->features[SL_FEATURE_NAMES_APART] = MIN (MIN (apart[0], apart[1]), 4) / 4.0;
}

/* A name that the other article knows but does not have here tells that it speaks of something else. */
static void
measure_mentions (SlPair *pair)
{
  SlMentionOverlap overlap = sl_mentions_compare (pair->a, pair->b);

  pair->features[SL_FEATURE_KNOWN_APART] = (MIN (overlap.known[0], 3) + MIN (overlap.known[1], 3)) / 3.0;
  pair->features[SL_FEATURE_UNKNOWN] = (MIN (overlap.unknown[0], 3) + MIN (overlap.unknown[1], 3)) / 3.0;
  pair->features[SL_FEATURE_NEAR] = overlap.near;
}

static void
measure_speakers (SlPair *pair)
{
  GArray *a = pair->a->speaker;
  GArray *b = pair->b->speaker;
  gboolean same = FALSE;

  if (a->len > 0 && b->len > 0)
    {
      for (guint i = 0; i < a->len && !same; i++)
        {
          for (guint j = 0; j < b->len && !same; j++)
            same = g_array_index (a, guint32, i) == g_array_index (b, guint32, j);
        }
      pair->features[SL_FEATURE_SAME_SPEAKER] = same;
      pair->features[SL_FEATURE_OTHER_SPEAKER] = !same;
    }
}

static void
measure_form (SlPair     *pair,
              const Side *a,
              const Side *b)
{
  gboolean quote_a = pair->a->quotes->len > 0;
  gboolean quote_b = pair->b->quotes->len > 0;

  pair->features[SL_FEATURE_BOTH_QUOTES] = quote_a && quote_b;
  pair->features[SL_FEATURE_ONE_QUOTE] = quote_a != quote_b;
  pair->features[SL_FEATURE_LENGTH] = log (1 + MIN (a->n, b->n)) / 4;
  pair->features[SL_FEATURE_LENGTH_RATIO] = MIN (a->n, b->n) / (double) MAX (a->n, b->n);
  pair->features[SL_FEATURE_BOTH_FIRST] = pair->a->position < 0.15 && pair->b->position < 0.15;
  pair->features[SL_FEATURE_POSITION] = fabs (pair->a->position - pair->b->position);
}

/* Figures of different years are different facts, however alike the words are. */
static gboolean
measure_figures (SlPair *pair)
{
  SlFigureSummary summary = sl_figure_pair_summarise (pair->a->claim, pair->b->claim);

  if (summary.years_apart)
    return FALSE;

  pair->features[SL_FEATURE_FIGURES] = MIN (summary.agree, 3) / 3;
  pair->features[SL_FEATURE_FIGURES_APART] = MIN (summary.conflict, 2) / 2.0;
  pair->features[SL_FEATURE_FIGURES_OTHER] = summary.apart;
  pair->features[SL_FEATURE_DATES_APART] = summary.dates_apart;

  return TRUE;
}

/**
 * sl_pair_measure:
 * @pair: two claims; its features are set
 * @terms: the vocabulary of the comparison
 *
 * Works out the features of a pair.
 *
 * Returns: %FALSE if the two have so little in common, or tell of so different things, that the pair is not
 *   worth more work
 */
gboolean
sl_pair_measure (SlPair  *pair,
                 SlTerms *terms)
{
  Side a;
  Side b;
  guint n_shared;

  memset (pair->features, 0, sizeof (pair->features));
  weigh_terms (&a, pair->a, pair->a->terms, pair->b);
  weigh_terms (&b, pair->b, pair->b->terms, pair->a);
  if (a.n == 0 || b.n == 0)
    return FALSE;
  n_shared = pair_terms (&a, &b);
  if (share_exactly (&a, &b) < MIN_OVERLAP || !measure_figures (pair))
    return FALSE;
  if (sl_contrast_roles (pair->a, pair->b, terms) || sl_contrast_extent (pair->a, pair->b, terms))
    return FALSE;

  measure_overlap (pair, &a, &b, terms, n_shared);
  measure_sentences (pair);
  measure_kinds (pair, &a, &b);
  measure_clauses (pair, &a, &b);
  measure_speakers (pair);
  measure_quotes (pair);
  measure_names (pair, &a, &b);
  measure_mentions (pair);
  measure_form (pair, &a, &b);

  return TRUE;
}
