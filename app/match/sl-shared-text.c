/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-shared-text.h"

#include <string.h>

/* So many words in a row (a shingle) must be the same for two places to be looked at. */
#define SHINGLE 6

/* An editor may have put in, taken out or changed so many words in a row. */
#define MAX_GAP 8

/* Of a stretch that is nearly the same at least this share of the words is. */
#define MIN_EQUAL 0.75

/* A shingle that stands in more places than this is followed from one to the next only. */
#define MAX_PLACES 12

/* A shingle and where it stands. */
typedef struct
{
  guint64 hash;
  guint article;
  guint token;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *x = a;
  const Place *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;

  return x->token < y->token ? -1 : x->token > y->token;
}

static void
add_places (GArray *places,
            GArray *tokens,
            guint   article)
{
  for (guint i = 0; i + SHINGLE <= tokens->len; i++)
    {
      /* FNV-1a, over words instead of bytes. */
      Place place = { G_GUINT64_CONSTANT (14695981039346656037), article, i };

      for (guint j = i; j < i + SHINGLE; j++)
        place.hash = (place.hash ^ g_array_index (tokens, SlToken, j).word) * G_GUINT64_CONSTANT (1099511628211);
      g_array_append_val (places, place);
    }
}

static void
add_hit (GArray      *hits,
         const Place *a,
         const Place *b)
{
  SlSharedText hit = { { a->article, b->article }, { a->token, b->token }, { 0 }, SHINGLE };

  if (a->article == b->article)
    return;

  hit.end[0] = a->token + SHINGLE;
  hit.end[1] = b->token + SHINGLE;
  g_array_append_val (hits, hit);
}

/* Adds the pairs of places of one shingle. */
static void
add_hits (GArray      *hits,
          const Place *places,
          guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      for (guint j = i + 1; j < (n <= MAX_PLACES ? n : MIN (n, i + 2)); j++)
        add_hit (hits, &places[i], &places[j]);
    }
}

static GArray *
find_hits (GPtrArray *tokens)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (SlSharedText));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  guint end;

  for (guint i = 0; i < tokens->len; i++)
    add_places (places, g_ptr_array_index (tokens, i), i);
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i = end)
    {
      guint64 hash = g_array_index (places, Place, i).hash;

      for (end = i + 1; end < places->len && g_array_index (places, Place, end).hash == hash; end++)
        ;
      add_hits (hits, &g_array_index (places, Place, i), end - i);
    }

  return hits;
}

static int
compare_articles (const SlSharedText *x,
                  const SlSharedText *y)
{
  if (x->article[0] != y->article[0])
    return x->article[0] < y->article[0] ? -1 : 1;
  if (x->article[1] != y->article[1])
    return x->article[1] < y->article[1] ? -1 : 1;

  return 0;
}

/* By the distance of the two places, then by the place. */
static int
compare_diagonals (gconstpointer a,
                   gconstpointer b)
{
  const SlSharedText *x = a;
  const SlSharedText *y = b;
  int articles = compare_articles (x, y);
  guint distance_x = x->first[1] - x->first[0];
  guint distance_y = y->first[1] - y->first[0];

  if (articles != 0)
    return articles;
  if (distance_x != distance_y)
    return distance_x < distance_y ? -1 : 1;

  return x->first[0] < y->first[0] ? -1 : x->first[0] > y->first[0];
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const SlSharedText *x = a;
  const SlSharedText *y = b;
  int articles = compare_articles (x, y);

  if (articles != 0)
    return articles;
  if (x->first[0] != y->first[0])
    return x->first[0] < y->first[0] ? -1 : 1;

  return x->first[1] < y->first[1] ? -1 : x->first[1] > y->first[1];
}

/* Makes one run of shingles that overlap at the same distance. */
static void
join_overlapping (GArray *hits)
{
  guint n = 0;

  g_array_sort (hits, compare_diagonals);
  for (guint i = 0; i < hits->len; i++)
    {
      SlSharedText hit = g_array_index (hits, SlSharedText, i);
      SlSharedText *last = n > 0 ? &g_array_index (hits, SlSharedText, n - 1) : NULL;

      if (last != NULL && compare_articles (last, &hit) == 0 && hit.first[0] <= last->end[0] &&
          hit.first[1] - hit.first[0] == last->first[1] - last->first[0])
        {
          last->end[0] = hit.end[0];
          last->end[1] = hit.end[1];
          last->n_equal = last->end[0] - last->first[0];
        }
      else
        {
          g_array_index (hits, SlSharedText, n++) = hit;
        }
    }
  g_array_set_size (hits, n);
}

static gboolean
follows (const SlSharedText *last,
         const SlSharedText *next)
{
  return compare_articles (last, next) == 0 && next->first[0] >= last->end[0] && next->first[1] >= last->end[1] &&
         next->first[0] - last->end[0] <= MAX_GAP && next->first[1] - last->end[1] <= MAX_GAP;
}

/* Makes one stretch of runs between which little was changed. */
static void
join_near (GArray *runs)
{
  guint n = 0;

  g_array_sort (runs, compare_starts);
  for (guint i = 0; i < runs->len; i++)
    {
      SlSharedText run = g_array_index (runs, SlSharedText, i);
      SlSharedText *last = n > 0 ? &g_array_index (runs, SlSharedText, n - 1) : NULL;

      if (last != NULL && follows (last, &run))
        {
          last->end[0] = run.end[0];
          last->end[1] = run.end[1];
          last->n_equal += run.n_equal;
        }
      else
        {
          g_array_index (runs, SlSharedText, n++) = run;
        }
    }
  g_array_set_size (runs, n);
}

/**
 * sl_shared_text_find:
 * @tokens: (element-type GArray): the words of all articles, in one vocabulary
 * @min_words: the least number of words that must be the same
 *
 * Finds the stretches that stand nearly word for word in two articles (A. Broder, On the resemblance and
 * containment of documents, 1997, for the shingles). A stretch that is in many articles is found between
 * enough of them that all hang together.
 *
 * Returns: (transfer full) (element-type SlSharedText): the stretches
 */
GArray *
sl_shared_text_find (GPtrArray *tokens,
                     guint      min_words)
{
  GArray *found = find_hits (tokens);
  guint n = 0;

  join_overlapping (found);
  join_near (found);
  for (guint i = 0; i < found->len; i++)
    {
      SlSharedText text = g_array_index (found, SlSharedText, i);
      guint longer = MAX (text.end[0] - text.first[0], text.end[1] - text.first[1]);

      if (text.n_equal >= min_words && text.n_equal >= longer * MIN_EQUAL)
        g_array_index (found, SlSharedText, n++) = text;
    }
  g_array_set_size (found, n);

  return found;
}
