/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-candidates.h"

#include <math.h>

/* How many entries of the lists are read for one claim, the rarest stems first, and how many claims
 * are compared with it in the end. Both bound the work per claim, so that the whole grows with the
 * number of claims and not with its square; within one event neither bound is ever reached. */
#define MAX_POSTINGS 3000
#define MAX_FOUND 32

/* Claims that share less than this (sum of the weights of the shared stems) are not worth a look. */
#define MIN_SHARED 3.5

/* In fewer claims than this it cannot be told which stems are rare. */
#define MIN_CLAIMS 600

struct _SlCandidates
{
  GHashTable *postings;  /* stem -> GPtrArray of SlClaimProfile */
  guint n_claims;
  GArray *shared;        /* claim id -> sum of weights, all 0 between two calls */
};

typedef struct
{
  GPtrArray *posting;
  double weight;
} Entry;

/**
 * sl_candidates_new:
 *
 * Returns: (transfer full): an index without claims
 */
SlCandidates *
sl_candidates_new (void)
{
  SlCandidates *self = g_new0 (SlCandidates, 1);

  self->postings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->shared = g_array_new (FALSE, TRUE, sizeof (double));

  return self;
}

/**
 * sl_candidates_free:
 * @self: (transfer full): an index
 *
 * Frees the index, not the claims in it.
 */
void
sl_candidates_free (SlCandidates *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->postings);
  g_array_unref (self->shared);
  g_free (self);
}

/**
 * sl_candidates_add:
 * @self: an index
 * @claim: a claim, which must outlive the index
 *
 * Adds a claim, to be found by later lookups.
 */
void
sl_candidates_add (SlCandidates   *self,
                   SlClaimProfile *claim)
{
  for (guint i = 0; i < claim->terms->len; i++)
    {
      gpointer key = GUINT_TO_POINTER (g_array_index (claim->terms, SlProfileTerm, i).stem + 1);
      GPtrArray *posting = g_hash_table_lookup (self->postings, key);

      if (posting == NULL)
        {
          posting = g_ptr_array_new ();
          g_hash_table_insert (self->postings, key, posting);
        }
      g_ptr_array_add (posting, claim);
    }
  self->n_claims++;
  if (self->shared->len <= claim->id)
    g_array_set_size (self->shared, claim->id + 1);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return (int) ((const Entry *) a)->posting->len - (int) ((const Entry *) b)->posting->len;
}

/* A stem weighs what its rarity in general and among the claims at hand allow, whichever is less. */
static double
weigh (SlCandidates *self,
       double        rarity,
       guint         n_with)
{
  return MIN (rarity, 1 + log (MAX (self->n_claims, MIN_CLAIMS) / (double) n_with));
}

/* The lists of the claim's stems, shortest first. */
static GArray *
get_entries (SlCandidates   *self,
             SlClaimProfile *claim)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < claim->terms->len; i++)
    {
      const SlProfileTerm *term = &g_array_index (claim->terms, SlProfileTerm, i);
      Entry entry = { g_hash_table_lookup (self->postings, GUINT_TO_POINTER (term->stem + 1)) };

      if (entry.posting == NULL)
        continue;
      entry.weight = weigh (self, term->rarity, entry.posting->len);
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);

  return entries;
}

static int
compare_shared (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const SlClaimProfile *x = *(SlClaimProfile *const *) a;
  const SlClaimProfile *y = *(SlClaimProfile *const *) b;
  GArray *shared = user_data;
  double sx = g_array_index (shared, double, x->id);
  double sy = g_array_index (shared, double, y->id);

  if (sx > sy || sx < sy)
    return sx > sy ? -1 : 1;

  return x->id < y->id ? -1 : x->id > y->id;
}

/* Keeps the claims that share most and clears the sums. */
static void
keep_best (SlCandidates *self,
           GPtrArray    *found)
{
  guint n = 0;

  g_ptr_array_sort_with_data (found, compare_shared, self->shared);
  for (guint i = 0; i < found->len; i++)
    {
      SlClaimProfile *claim = g_ptr_array_index (found, i);
      double *shared = &g_array_index (self->shared, double, claim->id);

      if (i < MAX_FOUND && *shared >= MIN_SHARED)
        found->pdata[n++] = claim;
      *shared = 0;
    }
  g_ptr_array_set_size (found, n);
}

/**
 * sl_candidates_lookup:
 * @self: an index
 * @claim: a claim
 * @found: (element-type SlClaimProfile): an array without elements, to be filled
 *
 * Finds the claims of other articles that share words with @claim, those that share most first.
 */
void
sl_candidates_lookup (SlCandidates   *self,
                      SlClaimProfile *claim,
                      GPtrArray      *found)
{
  g_autoptr (GArray) entries = get_entries (self, claim);
  guint n_read = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (n_read + entry->posting->len > MAX_POSTINGS)
        break;
      n_read += entry->posting->len;
      for (guint j = 0; j < entry->posting->len; j++)
        {
          SlClaimProfile *other = g_ptr_array_index (entry->posting, j);
          double *shared = &g_array_index (self->shared, double, other->id);

          if (other->article == claim->article)
            continue;
          if (*shared <= 0)
            g_ptr_array_add (found, other);
          *shared += entry->weight;
        }
    }
  keep_best (self, found);
}
