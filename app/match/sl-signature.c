/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-signature.h"

#include <math.h>

/* Words that are more frequent in news tell nothing of the event. */
#define MIN_RARITY 3.0

/* So many articles are compared with an article in any case, the nearest first … */
#define N_NEAREST 8

/* … and so many more if they are as near as this, by themselves and in comparison with the nearest. */
#define N_NEAR 32
#define MIN_SHARE 0.25
#define MAX_NEIGHBOURS (N_NEAREST + N_NEAR)
#define MIN_NEAR 0.08

typedef struct
{
  guint hash;
  float weight;
} Entry;

struct _SlSignature
{
  GArray *entries;  /* of Entry, by hash; of length 1 all together */
};

/* An article that has something in common with another. */
typedef struct
{
  guint article;
  double similarity;
} Neighbour;

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  guint x = ((const Entry *) a)->hash;
  guint y = ((const Entry *) b)->hash;

  return x < y ? -1 : x > y;
}

/* The words of an article with their rarity, repeated ones too. */
static void
collect_entries (SlSignature      *self,
                 SlArticleProfile *article,
                 SlTerms          *terms)
{
  for (guint i = 0; i < article->tokens->len; i++)
    {
      const SlToken *token = &g_array_index (article->tokens, SlToken, i);
      Entry entry = { g_str_hash (sl_terms_get_stem (terms, token->stem)),
                      sl_terms_get_rarity (terms, token->word) - MIN_RARITY };

      if ((token->flags & (SL_TOKEN_STOP | SL_TOKEN_NUMBER)) == 0 && entry.weight > 0)
        g_array_append_val (self->entries, entry);
    }
  g_array_sort (self->entries, compare_entries);
}

/* Makes one entry of the repetitions of a word, which count by their logarithm. */
static void
unite_entries (GArray *entries)
{
  guint n = 0;

  for (guint i = 0; i < entries->len;)
    {
      Entry entry = g_array_index (entries, Entry, i);
      guint first = i;

      for (; i < entries->len && g_array_index (entries, Entry, i).hash == entry.hash; i++)
        entry.weight = MIN (entry.weight, g_array_index (entries, Entry, i).weight);
      entry.weight *= 1 + log (i - first);
      g_array_index (entries, Entry, n++) = entry;
    }
  g_array_set_size (entries, n);
}

/**
 * sl_signature_new:
 * @article: what is compared of an article
 * @terms: the vocabulary in which it was worked out
 *
 * Weighs the words of an article by their rarity and by how often they stand in it (G. Salton, C. Buckley,
 * Term-weighting approaches in automatic text retrieval, 1988).
 *
 * Returns: (transfer full): its signature, which depends on the article alone
 */
SlSignature *
sl_signature_new (SlArticleProfile *article,
                  SlTerms          *terms)
{
  SlSignature *self = g_new0 (SlSignature, 1);
  double squares = 0;

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  collect_entries (self, article, terms);
  unite_entries (self->entries);
  for (guint i = 0; i < self->entries->len; i++)
    squares += g_array_index (self->entries, Entry, i).weight * g_array_index (self->entries, Entry, i).weight;
  for (guint i = 0; i < self->entries->len; i++)
    g_array_index (self->entries, Entry, i).weight /= sqrt (squares);

  return self;
}

/**
 * sl_signature_free:
 * @self: (transfer full): a signature
 *
 * Frees @self.
 */
void
sl_signature_free (SlSignature *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_free (self);
}

/**
 * sl_signature_similarity:
 * @self: a signature
 * @other: another
 *
 * Returns: the cosine of the two, 0 (no rare word in common) to 1
 */
double
sl_signature_similarity (SlSignature *self,
                         SlSignature *other)
{
  double sum = 0;

  for (guint i = 0, j = 0; i < self->entries->len && j < other->entries->len;)
    {
      const Entry *a = &g_array_index (self->entries, Entry, i);
      const Entry *b = &g_array_index (other->entries, Entry, j);

      if (a->hash == b->hash)
        sum += a->weight * b->weight;
      i += a->hash <= b->hash;
      j += b->hash <= a->hash;
    }

  return MIN (sum, 1);
}

/* Notes for each word which articles have it. */
static GHashTable *
index_words (GPtrArray *signatures)
{
  GHashTable *index = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < signatures->len; i++)
    {
      GArray *entries = ((SlSignature *) g_ptr_array_index (signatures, i))->entries;

      for (guint j = 0; j < entries->len; j++)
        {
          const Entry *entry = &g_array_index (entries, Entry, j);
          Neighbour posting = { i, entry->weight };
          GArray *list = g_hash_table_lookup (index, GUINT_TO_POINTER (entry->hash));

          if (list == NULL)
            {
              list = g_array_new (FALSE, FALSE, sizeof (Neighbour));
              g_hash_table_insert (index, GUINT_TO_POINTER (entry->hash), list);
            }
          g_array_append_val (list, posting);
        }
    }

  return index;
}

/* Puts an article among the nearest, where it belongs; of equally near ones the earlier comes first. */
static void
add_neighbour (GArray          *found,
               const Neighbour *neighbour)
{
  guint place = found->len;

  while (place > 0 && g_array_index (found, Neighbour, place - 1).similarity < neighbour->similarity)
    place--;
  if (place >= MAX_NEIGHBOURS)
    return;

  g_array_insert_val (found, place, *neighbour);
  if (found->len > MAX_NEIGHBOURS)
    g_array_set_size (found, MAX_NEIGHBOURS);
}

/* Which articles have most in common with one, the nearest first. @sums has a place for each article. */
static GArray *
find_neighbours (GPtrArray  *signatures,
                 guint       i,
                 GHashTable *index,
                 double     *sums)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Neighbour));
  GArray *entries = ((SlSignature *) g_ptr_array_index (signatures, i))->entries;

  for (guint j = 0; j < entries->len; j++)
    {
      const Entry *entry = &g_array_index (entries, Entry, j);
      GArray *list = g_hash_table_lookup (index, GUINT_TO_POINTER (entry->hash));

      for (guint k = 0; k < list->len; k++)
        {
          const Neighbour *posting = &g_array_index (list, Neighbour, k);

          sums[posting->article] += entry->weight * posting->similarity;
        }
    }
  for (guint j = 0; j < signatures->len; j++)
    {
      Neighbour neighbour = { j, sums[j] };

      if (j != i && sums[j] > 0)
        add_neighbour (found, &neighbour);
      sums[j] = 0;
    }

  return found;
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const SlArticlePair *x = a;
  const SlArticlePair *y = b;

  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;

  return x->b < y->b ? -1 : x->b > y->b;
}

static void
drop_repeated (GArray *pairs)
{
  guint n = 0;

  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      SlArticlePair pair = g_array_index (pairs, SlArticlePair, i);

      if (n == 0 || compare_pairs (&g_array_index (pairs, SlArticlePair, n - 1), &pair) != 0)
        g_array_index (pairs, SlArticlePair, n++) = pair;
    }
  g_array_set_size (pairs, n);
}

/* Adds the pairs of an article with its nearest. */
static void
add_nearest (GArray *pairs,
             guint   i,
             GArray *found)
{
  double least = found->len > 0 ? MAX (MIN_NEAR, g_array_index (found, Neighbour, 0).similarity * MIN_SHARE) : MIN_NEAR;

  for (guint j = 0; j < found->len; j++)
    {
      const Neighbour *neighbour = &g_array_index (found, Neighbour, j);
      SlArticlePair pair = { MIN (i, neighbour->article), MAX (i, neighbour->article) };

      if (j >= N_NEAREST && neighbour->similarity < least)
        break;
      g_array_append_val (pairs, pair);
    }
}

static void
add_all_after (GArray *pairs,
               guint   i,
               guint   n)
{
  for (guint j = i + 1; j < n; j++)
    {
      SlArticlePair pair = { i, j };

      g_array_append_val (pairs, pair);
    }
}

/**
 * sl_signature_find_pairs:
 * @signatures: (element-type SlSignature): the signatures of all articles
 *
 * Tells which articles are worth comparing: those of which one is among the nearest of the other. In a
 * handful of articles these are all; among a thousand on separate events their number grows with that of
 * the articles and not with its square.
 *
 * Returns: (transfer full) (element-type SlArticlePair): the pairs, in order
 */
GArray *
sl_signature_find_pairs (GPtrArray *signatures)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (SlArticlePair));
  g_autoptr (GHashTable) index = index_words (signatures);
  g_autofree double *sums = g_new0 (double, signatures->len);

  for (guint i = 0; i < signatures->len; i++)
    {
      g_autoptr (GArray) found = NULL;

      if (signatures->len <= N_NEAREST + 1)
        {
          add_all_after (pairs, i, signatures->len);
          continue;
        }
      found = find_neighbours (signatures, i, index, sums);
      add_nearest (pairs, i, found);
    }
  drop_repeated (pairs);

  return pairs;
}
