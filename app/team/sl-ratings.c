/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-ratings.h"

struct _SlRatings
{
  guint n_raters;
  guint n_categories;
  GArray *patterns;    /* of n_raters int each */
  GArray *counts;      /* units of each pattern */
  GArray *units;       /* pattern of each unit */
  GHashTable *indices; /* pattern as bytes -> its index; NULL in a sample */
};

static SlRatings *
make (guint    n_raters,
      guint    n_categories,
      gboolean indexed)
{
  SlRatings *self = g_new0 (SlRatings, 1);

  self->n_raters = n_raters;
  self->n_categories = n_categories;
  self->patterns = g_array_new (FALSE, FALSE, sizeof (int));
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->units = g_array_new (FALSE, FALSE, sizeof (guint));
  if (indexed)
    self->indices = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                           (GDestroyNotify) g_bytes_unref, NULL);

  return self;
}

/**
 * sl_ratings_new:
 * @n_raters: how many people rate
 * @n_categories: among how many categories they choose, used or not
 *
 * Returns: (transfer full): no ratings yet
 */
SlRatings *
sl_ratings_new (guint n_raters,
                guint n_categories)
{
  return make (n_raters, n_categories, TRUE);
}

/**
 * sl_ratings_free:
 * @self: (transfer full): ratings
 *
 * Frees @self.
 */
void
sl_ratings_free (SlRatings *self)
{
  g_array_unref (self->patterns);
  g_array_unref (self->counts);
  g_array_unref (self->units);
  g_clear_pointer (&self->indices, g_hash_table_unref);
  g_free (self);
}

/* The index of a pattern, which is added where it is new. */
static guint
intern (SlRatings *self,
        const int *categories)
{
  g_autoptr (GBytes) key = g_bytes_new (categories, self->n_raters * sizeof (int));
  const guint none = 0;
  gpointer index;

  if (g_hash_table_lookup_extended (self->indices, key, NULL, &index))
    return GPOINTER_TO_UINT (index);

  g_array_append_vals (self->patterns, categories, self->n_raters);
  g_array_append_val (self->counts, none);
  g_hash_table_insert (self->indices, g_steal_pointer (&key),
                       GUINT_TO_POINTER (self->counts->len - 1));

  return self->counts->len - 1;
}

/**
 * sl_ratings_add:
 * @self: ratings
 * @categories: (array): the category that each rater gave, %SL_RATING_MISSING where there is none
 *
 * Adds a unit. One that nobody rated says nothing and is left out.
 */
void
sl_ratings_add (SlRatings *self,
                const int *categories)
{
  gboolean rated = FALSE;
  guint pattern;

  g_return_if_fail (self != NULL && self->indices != NULL);

  for (guint i = 0; i < self->n_raters; i++)
    {
      g_return_if_fail (categories[i] >= SL_RATING_MISSING &&
                        categories[i] < (int) self->n_categories);
      rated = rated || categories[i] != SL_RATING_MISSING;
    }
  if (!rated)
    return;

  pattern = intern (self, categories);
  g_array_index (self->counts, guint, pattern)++;
  g_array_append_val (self->units, pattern);
}

/**
 * sl_ratings_get_n_raters:
 * @self: ratings
 *
 * Returns: how many people rate
 */
guint
sl_ratings_get_n_raters (const SlRatings *self)
{
  return self->n_raters;
}

/**
 * sl_ratings_get_n_categories:
 * @self: ratings
 *
 * Returns: among how many categories they choose
 */
guint
sl_ratings_get_n_categories (const SlRatings *self)
{
  return self->n_categories;
}

/**
 * sl_ratings_get_n_units:
 * @self: ratings
 *
 * Returns: how many units were rated by somebody
 */
guint
sl_ratings_get_n_units (const SlRatings *self)
{
  return self->units->len;
}

/**
 * sl_ratings_get_n_patterns:
 * @self: ratings
 *
 * Returns: in how many ways units were rated
 */
guint
sl_ratings_get_n_patterns (const SlRatings *self)
{
  return self->counts->len;
}

/**
 * sl_ratings_get_pattern:
 * @self: ratings
 * @i: which
 * @n_units: (out): how many units were rated so; in a sample that may be none
 *
 * Returns: (transfer none) (array): the category of each rater
 */
const int *
sl_ratings_get_pattern (const SlRatings *self,
                        guint            i,
                        guint           *n_units)
{
  *n_units = g_array_index (self->counts, guint, i);

  return &g_array_index (self->patterns, int, i * self->n_raters);
}

/* Adds the units of SELF to TO, in their order, through FUNC. */
static void
copy_units (const SlRatings *self,
            SlRatings       *to,
            void (*func) (const int *from, int *to, guint n_raters, const guint *data),
            const guint     *data)
{
  g_autofree int *categories = g_new (int, MAX (to->n_raters, 1));

  for (guint i = 0; i < self->units->len; i++)
    {
      guint pattern = g_array_index (self->units, guint, i);

      func (&g_array_index (self->patterns, int, pattern * self->n_raters), categories,
            self->n_raters, data);
      sl_ratings_add (to, categories);
    }
}

static void
take_pair (const int   *from,
           int         *to,
           guint        n_raters,
           const guint *data)
{
  to[0] = from[data[0]];
  to[1] = from[data[1]];
}

/**
 * sl_ratings_new_pair:
 * @self: ratings
 * @a: a rater
 * @b: another
 *
 * Returns: (transfer full): the ratings of these two
 */
SlRatings *
sl_ratings_new_pair (const SlRatings *self,
                     guint            a,
                     guint            b)
{
  SlRatings *pair = sl_ratings_new (2, self->n_categories);
  const guint raters[] = { a, b };

  g_return_val_if_fail (a < self->n_raters && b < self->n_raters, pair);

  copy_units (self, pair, take_pair, raters);

  return pair;
}

static void
take_against (const int   *from,
              int         *to,
              guint        n_raters,
              const guint *data)
{
  for (guint i = 0; i < n_raters; i++)
    to[i] = from[i] == SL_RATING_MISSING ? from[i] : from[i] != (int) data[0];
}

/**
 * sl_ratings_new_against:
 * @self: ratings
 * @category: a category
 *
 * Returns: (transfer full): the same ratings where only this category and all others together are
 *   told apart
 */
SlRatings *
sl_ratings_new_against (const SlRatings *self,
                        guint            category)
{
  SlRatings *against = sl_ratings_new (self->n_raters, 2);

  copy_units (self, against, take_against, &category);

  return against;
}

static void
take_complete (const int   *from,
               int         *to,
               guint        n_raters,
               const guint *data)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < n_raters; i++)
    complete = complete && from[i] != SL_RATING_MISSING;
  for (guint i = 0; i < n_raters; i++)
    to[i] = complete ? from[i] : SL_RATING_MISSING;
}

/**
 * sl_ratings_new_complete:
 * @self: ratings
 *
 * Returns: (transfer full): the units that all raters rated
 */
SlRatings *
sl_ratings_new_complete (const SlRatings *self)
{
  SlRatings *complete = sl_ratings_new (self->n_raters, self->n_categories);

  copy_units (self, complete, take_complete, NULL);

  return complete;
}

/**
 * sl_ratings_new_sample:
 * @self: ratings with at least one unit
 * @random: a generator
 *
 * Returns: (transfer full): as many units, drawn from these with replacement; nothing can be added
 */
SlRatings *
sl_ratings_new_sample (const SlRatings *self,
                       SlRandom        *random)
{
  SlRatings *sample = make (self->n_raters, self->n_categories, FALSE);

  g_array_append_vals (sample->patterns, self->patterns->data, self->patterns->len);
  g_array_set_size (sample->counts, self->counts->len);
  memset (sample->counts->data, 0, self->counts->len * sizeof (guint));
  g_array_set_size (sample->units, self->units->len);
  for (guint i = 0; i < self->units->len; i++)
    {
      guint drawn = sl_random_below (random, self->units->len);
      guint pattern = g_array_index (self->units, guint, drawn);

      g_array_index (sample->units, guint, i) = pattern;
      g_array_index (sample->counts, guint, pattern)++;
    }

  return sample;
}
