/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-matcher.h"

#include "sl-pair-set.h"
#include "sl-relation.h"
#include "sl-signature.h"

/* An article as it was when it was compared. Claims and texts never change: it is still the same if they
 * are the same objects. */
typedef struct
{
  SlText *text;
  GPtrArray *claims;
  char *language;
  SlSignature *signature;
} Known;

struct _SlMatcher
{
  gatomicrefcount ref_count;
  GMutex lock;
  SlMatchModel *model;
  GHashTable *articles;  /* UUID -> Known */
  GHashTable *found;     /* the UUIDs of two articles in their order -> GPtrArray of SlMatch */
  guint n_compared;
};

/* What one update works on. */
typedef struct
{
  SlMatcher *matcher;
  GPtrArray *articles;
  SlPairSet *set;
  GPtrArray *matches;
  GHashTable *wanted;  /* the keys of the pairs that are compared now */
} Update;

static void
known_free (gpointer data)
{
  Known *self = data;

  sl_text_unref (self->text);
  g_ptr_array_unref (self->claims);
  g_free (self->language);
  sl_signature_free (self->signature);
  g_free (self);
}

static Known *
known_new (SlArticle *article,
           SlPairSet *set,
           guint      i)
{
  Known *self = g_new0 (Known, 1);
  GPtrArray *claims = sl_article_get_claims (article);

  self->text = sl_text_ref (sl_article_get_text (article));
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint j = 0; j < claims->len; j++)
    g_ptr_array_add (self->claims, g_object_ref (g_ptr_array_index (claims, j)));
  self->language = g_strdup (sl_article_get_detail (article, SL_DETAIL_LANGUAGE));
  self->signature = sl_signature_new (sl_pair_set_get_profile (set, i), sl_pair_set_get_terms (set));

  return self;
}

static gboolean
known_is (Known     *self,
          SlArticle *article)
{
  GPtrArray *claims = sl_article_get_claims (article);

  if (self->text != sl_article_get_text (article) || self->claims->len != claims->len ||
      g_strcmp0 (self->language, sl_article_get_detail (article, SL_DETAIL_LANGUAGE)) != 0)
    return FALSE;

  for (guint i = 0; i < claims->len; i++)
    {
      if (g_ptr_array_index (claims, i) != g_ptr_array_index (self->claims, i))
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_matcher_new:
 *
 * Returns: (transfer full): a matcher that has compared nothing yet
 */
SlMatcher *
sl_matcher_new (void)
{
  SlMatcher *self = g_new0 (SlMatcher, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->model = sl_match_model_new_default ();
  self->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, known_free);
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

/**
 * sl_matcher_ref:
 * @self: a matcher
 *
 * Returns: (transfer full): @self
 */
SlMatcher *
sl_matcher_ref (SlMatcher *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * sl_matcher_unref:
 * @self: (transfer full): a matcher
 *
 * Gives up a reference; with the last one the matcher goes.
 */
void
sl_matcher_unref (SlMatcher *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->found);
  g_hash_table_unref (self->articles);
  g_free (self->model);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gboolean
has_article (gpointer key,
             gpointer value,
             gpointer user_data)
{
  const char *uuid = user_data;

  return g_str_has_prefix (key, uuid) || g_str_has_suffix (key, uuid);
}

/* Notes the articles as they are now and forgets what was found about those that have changed. Returns
 * their signatures. */
static GPtrArray *
take_articles (Update *update)
{
  GPtrArray *signatures = g_ptr_array_new ();
  g_autoptr (GHashTable) gone = update->matcher->articles;
  GHashTable *articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, known_free);

  for (guint i = 0; i < update->articles->len; i++)
    {
      SlArticle *article = g_ptr_array_index (update->articles, i);
      const char *uuid = sl_article_get_uuid (article);
      Known *known = g_hash_table_lookup (gone, uuid);
      char *key;

      if (g_hash_table_contains (articles, uuid))
        {
          known = g_hash_table_lookup (articles, uuid);
        }
      else if (known == NULL || !known_is (known, article))
        {
          g_hash_table_foreach_remove (update->matcher->found, has_article, (gpointer) uuid);
          known = known_new (article, update->set, i);
          g_hash_table_insert (articles, g_strdup (uuid), known);
        }
      else
        {
          g_hash_table_steal_extended (gone, uuid, (gpointer *) &key, NULL);
          g_hash_table_insert (articles, key, known);
        }
      g_ptr_array_add (signatures, known->signature);
    }
  update->matcher->articles = articles;

  return signatures;
}

static SlMatch *
make_match (const SlPair *pair)
{
  SlMatch *match = sl_match_new (sl_claim_get_uuid (pair->a->claim), sl_claim_get_uuid (pair->b->claim),
                                 sl_relation_decide (pair), pair->score, SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);

  sl_relation_add_differences (match, pair);

  return match;
}

static GPtrArray *
compare_articles (Update              *update,
                  const SlArticlePair *pair)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func (g_object_unref);
  SlMatchModel *model = update->matcher->model;
  g_autoptr (GPtrArray) selected = NULL;

  sl_pair_set_clear (update->set);
  sl_pair_set_compare (update->set, pair->a, pair->b, model);
  sl_pair_set_score (update->set, model);
  selected = sl_pair_set_select (update->set, model->threshold);
  for (guint i = 0; i < selected->len; i++)
    g_ptr_array_add (matches, make_match (g_ptr_array_index (selected, i)));

  return matches;
}

/* Adds the matches of two articles, which are looked for only if it is not known what they are. */
static void
take_pair (Update              *update,
           const SlArticlePair *pair)
{
  GHashTable *found = update->matcher->found;
  const char *a = sl_article_get_uuid (g_ptr_array_index (update->articles, pair->a));
  const char *b = sl_article_get_uuid (g_ptr_array_index (update->articles, pair->b));
  char *key;
  GPtrArray *matches;

  if (g_str_equal (a, b))
    return;

  key = g_strconcat (a, " ", b, NULL);
  matches = g_hash_table_lookup (found, key);
  if (matches == NULL)
    {
      matches = compare_articles (update, pair);
      g_hash_table_insert (found, g_strdup (key), matches);
      update->matcher->n_compared++;
    }
  g_hash_table_add (update->wanted, key);
  for (guint i = 0; i < matches->len; i++)
    g_ptr_array_add (update->matches, g_object_ref (g_ptr_array_index (matches, i)));
}

static gboolean
is_unwanted (gpointer key,
             gpointer value,
             gpointer user_data)
{
  return !g_hash_table_contains (user_data, key);
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  SlMatch *x = *(SlMatch *const *) a;
  SlMatch *y = *(SlMatch *const *) b;
  double score_x = sl_match_get_score (x);
  double score_y = sl_match_get_score (y);

  if (score_x > score_y || score_x < score_y)
    return score_x > score_y ? -1 : 1;

  return g_strcmp0 (sl_match_get_uuid (x), sl_match_get_uuid (y));
}

static gboolean
run (Update           *update,
     SlMatchProgress   progress,
     gpointer          user_data,
     GCancellable     *cancellable,
     GError          **error)
{
  g_autoptr (GPtrArray) signatures = take_articles (update);
  g_autoptr (GArray) pairs = sl_signature_find_pairs (signatures);

  for (guint i = 0; i < pairs->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      take_pair (update, &g_array_index (pairs, SlArticlePair, i));
      if (progress != NULL)
        progress ((i + 1.0) / pairs->len, user_data);
    }
  g_hash_table_foreach_remove (update->matcher->found, is_unwanted, update->wanted);
  g_ptr_array_sort (update->matches, compare_matches);

  return TRUE;
}

/**
 * sl_matcher_update:
 * @self: a matcher
 * @articles: (element-type SlArticle): the articles to compare, with their claims
 * @progress: (nullable) (scope call): called now and then
 * @user_data: its data
 * @cancellable: (nullable): to stop
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Compares the claims of the articles as they are now. Whether and how two claims match depends on their
 * two articles alone, so of articles that were there before and have not changed nothing is compared
 * again; the result is that of a new matcher. Claims of one article are never matched. Only reads the
 * articles; may run in any thread.
 *
 * Returns: (transfer full) (element-type SlMatch): suggested matches, best first, or %NULL if it was
 *   stopped
 */
GPtrArray *
sl_matcher_update (SlMatcher        *self,
                   GPtrArray        *articles,
                   SlMatchProgress   progress,
                   gpointer          user_data,
                   GCancellable     *cancellable,
                   GError          **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (SlPairSet) set = NULL;
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Update update = { self, articles, NULL, matches, wanted };

  g_return_val_if_fail (self != NULL && articles != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  locker = g_mutex_locker_new (&self->lock);
  set = sl_pair_set_new (articles);
  update.set = set;
  if (!run (&update, progress, user_data, cancellable, error))
    return NULL;

  return g_steal_pointer (&matches);
}

/**
 * sl_matcher_get_n_compared:
 * @self: a matcher
 *
 * Returns: how many pairs of articles it has compared in its life, to see what an update costs
 */
guint
sl_matcher_get_n_compared (SlMatcher *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_compared;
}

/**
 * sl_matcher_match:
 * @articles: (element-type SlArticle): the articles to compare, with their claims
 * @progress: (nullable) (scope call): called now and then
 * @user_data: its data
 * @cancellable: (nullable): to stop
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Compares articles once: sl_matcher_update() with a new matcher.
 *
 * Returns: (transfer full) (element-type SlMatch): suggested matches, best first, or %NULL if it was
 *   stopped
 */
GPtrArray *
sl_matcher_match (GPtrArray        *articles,
                  SlMatchProgress   progress,
                  gpointer          user_data,
                  GCancellable     *cancellable,
                  GError          **error)
{
  g_autoptr (SlMatcher) matcher = sl_matcher_new ();

  return sl_matcher_update (matcher, articles, progress, user_data, cancellable, error);
}
