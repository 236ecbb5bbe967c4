/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-pair-set.h"

#include "sl-candidates.h"

/* Pairs with log odds below this are not worth the second step. */
#define PLAUSIBLE -4.0

/* Pairs with log odds below this are no rivals, neighbours or links of any other. */
#define NOTABLE -2.5

/* Differences of log odds are cut here: beyond, they say nothing more. */
#define MAX_GAP 5.0

/* How many claims before and after count as neighbours; several may lie in one sentence. */
#define NEAR 2

struct _SlPairSet
{
  SlTerms *terms;
  GPtrArray *articles;       /* of SlArticle */
  GPtrArray *profiles;       /* of SlArticleProfile, NULL where none was needed yet */
  SlCandidates *candidates;  /* the claims of one article … */
  guint indexed;             /* … which one */
  GArray *pairs;             /* of SlScoredPair */
  GHashTable *of_claim;      /* SlClaimProfile -> GArray of guint, its notable pairs */
};

static SlScoredPair *
get_pair (SlPairSet *self,
          guint      i)
{
  return &g_array_index (self->pairs, SlScoredPair, i);
}

/**
 * sl_scored_pair_is_plausible:
 * @scored: a pair with its first score
 *
 * Returns: whether the pair is worth the second step
 */
gboolean
sl_scored_pair_is_plausible (const SlScoredPair *scored)
{
  return scored->first >= PLAUSIBLE;
}

static void
profile_free (gpointer data)
{
  if (data != NULL)
    sl_article_profile_free (data);
}

/**
 * sl_pair_set_new:
 * @articles: (element-type SlArticle): articles with their claims
 *
 * Returns: (transfer full): a set without pairs
 */
SlPairSet *
sl_pair_set_new (GPtrArray *articles)
{
  SlPairSet *self = g_new0 (SlPairSet, 1);

  self->terms = sl_terms_new ();
  self->articles = g_ptr_array_ref (articles);
  self->profiles = g_ptr_array_new_full (articles->len, profile_free);
  g_ptr_array_set_size (self->profiles, articles->len);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (SlScoredPair));
  self->of_claim = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  return self;
}

/**
 * sl_pair_set_free:
 * @self: (transfer full): a set of pairs
 *
 * Frees it with all that was worked out about the articles.
 */
void
sl_pair_set_free (SlPairSet *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->of_claim);
  g_array_unref (self->pairs);
  g_clear_pointer (&self->candidates, sl_candidates_free);
  g_ptr_array_unref (self->profiles);
  g_ptr_array_unref (self->articles);
  sl_terms_free (self->terms);
  g_free (self);
}

/**
 * sl_pair_set_get_pairs:
 * @self: a set of pairs
 *
 * Returns: (element-type SlScoredPair): all pairs that were looked at
 */
GArray *
sl_pair_set_get_pairs (SlPairSet *self)
{
  return self->pairs;
}

/**
 * sl_pair_set_clear:
 * @self: a set of pairs
 *
 * Forgets the pairs, but not what was worked out about the articles.
 */
void
sl_pair_set_clear (SlPairSet *self)
{
  g_hash_table_remove_all (self->of_claim);
  g_array_set_size (self->pairs, 0);
}

/**
 * sl_pair_set_get_profile:
 * @self: a set of pairs
 * @i: the number of an article
 *
 * Returns: what is compared of the article, worked out now if it was not before
 */
SlArticleProfile *
sl_pair_set_get_profile (SlPairSet *self,
                         guint      i)
{
  g_return_val_if_fail (i < self->articles->len, NULL);

  if (g_ptr_array_index (self->profiles, i) == NULL)
    self->profiles->pdata[i] = sl_article_profile_new (g_ptr_array_index (self->articles, i), self->terms, i);

  return g_ptr_array_index (self->profiles, i);
}

/**
 * sl_pair_set_get_terms:
 * @self: a set of pairs
 *
 * Returns: (transfer none): the words of its articles
 */
SlTerms *
sl_pair_set_get_terms (SlPairSet *self)
{
  return self->terms;
}

static void
index_article (SlPairSet *self,
               guint      i)
{
  SlArticleProfile *article;

  if (self->candidates != NULL && self->indexed == i)
    return;

  article = sl_pair_set_get_profile (self, i);
  g_clear_pointer (&self->candidates, sl_candidates_free);
  self->candidates = sl_candidates_new ();
  self->indexed = i;
  for (guint k = 0; k < article->claims->len; k++)
    sl_candidates_add (self->candidates, g_ptr_array_index (article->claims, k));
}

/**
 * sl_pair_set_compare:
 * @self: a set of pairs
 * @i: the number of an article
 * @j: the number of another
 * @model: (nullable): weights; pairs that are no matches by them are not kept
 *
 * Finds the pairs of claims of two articles that are worth a look and works out their features. What it
 * finds does not depend on any other article. Calls with the same @i one after the other are cheaper.
 */
void
sl_pair_set_compare (SlPairSet          *self,
                     guint               i,
                     guint               j,
                     const SlMatchModel *model)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  SlArticleProfile *article = sl_pair_set_get_profile (self, j);

  g_return_if_fail (i != j);

  index_article (self, i);
  for (guint k = 0; k < article->claims->len; k++)
    {
      SlClaimProfile *claim = g_ptr_array_index (article->claims, k);

      g_ptr_array_set_size (found, 0);
      sl_candidates_lookup (self->candidates, claim, found);
      for (guint l = 0; l < found->len; l++)
        {
          SlScoredPair scored = { .pair.a = g_ptr_array_index (found, l), .pair.b = claim };

          if (!sl_pair_measure (&scored.pair, self->terms))
            continue;
          if (model != NULL)
            scored.first = sl_match_model_score_first (model, scored.pair.features);
          if (sl_scored_pair_is_plausible (&scored))
            g_array_append_val (self->pairs, scored);
        }
    }
}

static void
add_to_claim (SlPairSet      *self,
              SlClaimProfile *claim,
              guint           pair)
{
  GArray *list = g_hash_table_lookup (self->of_claim, claim);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->of_claim, claim, list);
    }
  g_array_append_val (list, pair);
}

static void
index_notable (SlPairSet *self)
{
  g_hash_table_remove_all (self->of_claim);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      SlScoredPair *scored = get_pair (self, i);

      if (scored->first < NOTABLE)
        continue;
      add_to_claim (self, scored->pair.a, i);
      add_to_claim (self, scored->pair.b, i);
    }
}

static gboolean
overlap (SlClaimProfile *a,
         SlClaimProfile *b)
{
  return sl_text_range_overlap (sl_claim_get_range (a->claim), sl_claim_get_range (b->claim)) > 0;
}

static SlClaimProfile *
get_other (const SlScoredPair   *scored,
           const SlClaimProfile *claim)
{
  return scored->pair.a == claim ? scored->pair.b : scored->pair.a;
}

/* The score of the best pair of @claim with another place of the same article as @partner. */
static double
find_rival (SlPairSet      *self,
            SlClaimProfile *claim,
            SlClaimProfile *partner)
{
  GArray *list = g_hash_table_lookup (self->of_claim, claim);
  double best = NOTABLE;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      SlScoredPair *scored = get_pair (self, g_array_index (list, guint, i));
      SlClaimProfile *other = get_other (scored, claim);

      if (other->article == partner->article && scored->first > best && !overlap (other, partner))
        best = scored->first;
    }

  return best;
}

/* The score of the best pair of a claim near @a with a claim near @b. */
static double
find_neighbour (SlPairSet      *self,
                SlClaimProfile *a,
                SlClaimProfile *b)
{
  GPtrArray *claims = a->article->claims;
  guint index = a->id;
  double best = NOTABLE;

  for (guint i = index > NEAR ? index - NEAR : 0; i <= index + NEAR && i < claims->len; i++)
    {
      SlClaimProfile *near = g_ptr_array_index (claims, i);
      GArray *list = g_hash_table_lookup (self->of_claim, near);

      if (i == index || list == NULL || overlap (near, a))
        continue;
      for (guint j = 0; j < list->len; j++)
        {
          SlScoredPair *scored = get_pair (self, g_array_index (list, guint, j));
          SlClaimProfile *other = get_other (scored, near);

          if (other->article == b->article && ABS ((int) other->id - (int) b->id) <= NEAR &&
              scored->first > best && !overlap (other, b))
            best = scored->first;
        }
    }

  return best;
}

static void
measure_context (SlPairSet    *self,
                 SlScoredPair *scored)
{
  SlClaimProfile *a = scored->pair.a;
  SlClaimProfile *b = scored->pair.b;
  double gap_a = CLAMP (scored->first - find_rival (self, a, b), -MAX_GAP, MAX_GAP);
  double gap_b = CLAMP (scored->first - find_rival (self, b, a), -MAX_GAP, MAX_GAP);

  scored->contexts[SL_CONTEXT_FIRST] = scored->first;
  scored->contexts[SL_CONTEXT_GAP_LESS] = MIN (gap_a, gap_b);
  scored->contexts[SL_CONTEXT_GAP_MORE] = MAX (gap_a, gap_b);
  scored->contexts[SL_CONTEXT_MUTUAL] = gap_a > 0 && gap_b > 0;
  scored->contexts[SL_CONTEXT_NEIGHBOURS] = find_neighbour (self, a, b) - NOTABLE;
}

/**
 * sl_pair_set_score_first:
 * @self: a set of pairs
 * @model: weights
 *
 * Scores every pair by itself and then works out how it stands among the others.
 */
void
sl_pair_set_score_first (SlPairSet          *self,
                         const SlMatchModel *model)
{
  for (guint i = 0; i < self->pairs->len; i++)
    {
      SlScoredPair *scored = get_pair (self, i);

      scored->first = sl_match_model_score_first (model, scored->pair.features);
    }
  index_notable (self);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      SlScoredPair *scored = get_pair (self, i);

      if (sl_scored_pair_is_plausible (scored))
        measure_context (self, scored);
    }
}

/**
 * sl_pair_set_score:
 * @self: a set of pairs
 * @model: weights
 *
 * Gives every pair its score, the probability that it is a match.
 */
void
sl_pair_set_score (SlPairSet          *self,
                   const SlMatchModel *model)
{
  sl_pair_set_score_first (self, model);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      SlScoredPair *scored = get_pair (self, i);

      scored->pair.score = sl_scored_pair_is_plausible (scored) ? sl_match_model_score_second (model, scored->contexts) : 0;
    }
}

static int
compare_scores (gconstpointer a,
                gconstpointer b)
{
  const SlPair *x = *(SlPair *const *) a;
  const SlPair *y = *(SlPair *const *) b;

  if (x->score > y->score || x->score < y->score)
    return x->score > y->score ? -1 : 1;
  if (x->a->id != y->a->id)
    return x->a->id < y->a->id ? -1 : 1;

  return x->b->id < y->b->id ? -1 : x->b->id > y->b->id;
}

/* Whether two claims of one article are for a reader the same place. */
static gboolean
same_place (SlClaimProfile *a,
            SlClaimProfile *b)
{
  const SlTextRange *x = sl_claim_get_range (a->claim);
  const SlTextRange *y = sl_claim_get_range (b->claim);

  return 2 * sl_text_range_overlap (x, y) >= MIN (sl_text_range_length (x), sl_text_range_length (y));
}

/* Adds a pair unless a better one of the same two places is there. */
static void
add_unless_known (GPtrArray *selected,
                  GPtrArray *of_articles,
                  SlPair    *pair)
{
  for (guint i = 0; i < of_articles->len; i++)
    {
      SlPair *known = g_ptr_array_index (of_articles, i);

      if (same_place (known->a, pair->a) && same_place (known->b, pair->b))
        return;
    }
  g_ptr_array_add (of_articles, pair);
  g_ptr_array_add (selected, pair);
}

/**
 * sl_pair_set_select:
 * @self: a set of pairs with scores
 * @threshold: the least score
 *
 * Chooses the pairs that are matches. Claims may overlap each other (a quotation inside a reported
 * sentence); of several pairs of the same two places only the best is chosen.
 *
 * Returns: (transfer container) (element-type SlPair): the pairs, best first
 */
GPtrArray *
sl_pair_set_select (SlPairSet *self,
                    double     threshold)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GHashTable) of_articles = NULL;
  GPtrArray *selected = g_ptr_array_new ();

  of_articles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      if (get_pair (self, i)->pair.score >= threshold)
        g_ptr_array_add (sorted, &get_pair (self, i)->pair);
    }
  g_ptr_array_sort (sorted, compare_scores);

  for (guint i = 0; i < sorted->len; i++)
    {
      SlPair *pair = g_ptr_array_index (sorted, i);
      gint64 key = (gint64) pair->a->article->index << 32 | pair->b->article->index;
      GPtrArray *known = g_hash_table_lookup (of_articles, &key);

      if (known == NULL)
        {
          known = g_ptr_array_new ();
          g_hash_table_insert (of_articles, g_memdup2 (&key, sizeof key), known);
        }
      add_unless_known (selected, known, pair);
    }

  return selected;
}
