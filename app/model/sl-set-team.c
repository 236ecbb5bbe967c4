/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-set-private.h"

#include "sl-code-tree.h"

/* What a team decides, codes and misses: the part of a set that only some have. */

static void
add_values (GHashTable *table,
            GPtrArray  *list)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (list, value);
}

static gboolean
call_each (GPtrArray  *list,
           SlSetFunc   func,
           gpointer    user_data,
           GError    **error)
{
  for (guint i = 0; i < list->len; i++)
    {
      if (!func (g_ptr_array_index (list, i), user_data, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sl_set_foreach_adjudication (SlSetSource  *source,
                             SlSetFunc     func,
                             gpointer      user_data,
                             GError      **error)
{
  SlSet *self = SL_SET (source);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < self->articles->len; i++)
    {
      GPtrArray *claims = sl_article_get_claims (g_ptr_array_index (self->articles, i));

      for (guint k = 0; k < claims->len; k++)
        {
          const char *claim = sl_claim_get_uuid (g_ptr_array_index (claims, k));
          gpointer adjudication = g_hash_table_lookup (self->adjudications, claim);

          if (adjudication != NULL)
            g_ptr_array_add (list, adjudication);
        }
    }

  return call_each (list, func, user_data, error);
}

gboolean
sl_set_foreach_code (SlSetSource  *source,
                     SlSetFunc     func,
                     gpointer      user_data,
                     GError      **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GPtrArray) sorted = NULL;

  add_values (SL_SET (source)->codes, list);
  sorted = sl_code_tree_sort (list);

  return call_each (sorted, func, user_data, error);
}

static int
compare_codings (gconstpointer a,
                 gconstpointer b)
{
  SlCoding *coding_a = *(SlCoding *const *) a;
  SlCoding *coding_b = *(SlCoding *const *) b;
  int order = sl_text_range_compare (sl_coding_get_range (coding_a), sl_coding_get_range (coding_b));

  return order != 0 ? order
                    : g_strcmp0 (sl_coding_get_uuid (coding_a), sl_coding_get_uuid (coding_b));
}

gboolean
sl_set_foreach_coding (SlSetSource  *source,
                       SlSetFunc     func,
                       gpointer      user_data,
                       GError      **error)
{
  SlSet *self = SL_SET (source);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  add_values (self->codings, list);
  g_ptr_array_sort (list, compare_codings);
  for (guint i = 0; i < self->articles->len; i++)
    {
      const char *article = sl_article_get_uuid (g_ptr_array_index (self->articles, i));

      for (guint k = 0; k < list->len; k++)
        {
          if (g_str_equal (sl_coding_get_article (g_ptr_array_index (list, k)), article))
            g_ptr_array_add (sorted, g_ptr_array_index (list, k));
        }
    }

  return call_each (sorted, func, user_data, error);
}

/* By what statements are sorted: where their claims and articles stand. */
typedef struct
{
  SlSet *set;
  GHashTable *places; /* UUID of an article -> its place */
} Places;

static guint
find_place (const Places *places,
            const char   *article_uuid)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (places->places, article_uuid));
}

/* By the place of the claim, then by the place of the article, then by annotator. */
static int
compare_omissions (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  const Places *places = user_data;
  SlOmission *x = *(SlOmission *const *) a;
  SlOmission *y = *(SlOmission *const *) b;
  SlClaim *claim_x = g_hash_table_lookup (places->set->claims, sl_omission_get_claim (x));
  SlClaim *claim_y = g_hash_table_lookup (places->set->claims, sl_omission_get_claim (y));
  guint place_x = find_place (places, sl_claim_get_article (claim_x));
  guint place_y = find_place (places, sl_claim_get_article (claim_y));

  if (place_x == place_y && claim_x != claim_y)
    return sl_claim_compare (claim_x, claim_y);
  if (place_x == place_y)
    {
      place_x = find_place (places, sl_omission_get_article (x));
      place_y = find_place (places, sl_omission_get_article (y));
    }
  if (place_x != place_y)
    return place_x < place_y ? -1 : 1;

  return g_strcmp0 (sl_omission_get_annotator (x), sl_omission_get_annotator (y));
}

gboolean
sl_set_foreach_omission (SlSetSource  *source,
                         SlSetFunc     func,
                         gpointer      user_data,
                         GError      **error)
{
  SlSet *self = SL_SET (source);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GHashTable) by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  Places places = { self, by_uuid };

  for (guint i = 0; i < self->articles->len; i++)
    g_hash_table_insert (by_uuid,
                         (gpointer) sl_article_get_uuid (g_ptr_array_index (self->articles, i)),
                         GUINT_TO_POINTER (i));
  add_values (self->omissions, list);
  g_ptr_array_sort_with_data (list, compare_omissions, &places);

  return call_each (list, func, user_data, error);
}

/**
 * sl_set_add_adjudication:
 * @self: a set that has the claim and all who are named already
 * @adjudication: a decision
 *
 * Returns: whether @adjudication was added; %FALSE if the claim or a person is unknown, or if the
 *   claim is decided already
 */
gboolean
sl_set_add_adjudication (SlSet          *self,
                         SlAdjudication *adjudication)
{
  const char *claim;
  const char *taken_from;

  g_return_val_if_fail (SL_IS_SET (self), FALSE);
  g_return_val_if_fail (SL_IS_ADJUDICATION (adjudication), FALSE);

  claim = sl_adjudication_get_claim (adjudication);
  taken_from = sl_adjudication_get_taken_from (adjudication);
  if (!g_hash_table_contains (self->claims, claim) ||
      g_hash_table_contains (self->adjudications, claim) ||
      !g_hash_table_contains (self->annotators, sl_adjudication_get_adjudicator (adjudication)) ||
      (taken_from != NULL && !g_hash_table_contains (self->annotators, taken_from)))
    return FALSE;
  for (guint i = 0; i < sl_adjudication_get_n_votes (adjudication); i++)
    {
      const SlVote *vote = sl_adjudication_get_vote (adjudication, i);

      if (!g_hash_table_contains (self->annotators, vote->annotator))
        return FALSE;
    }

  g_hash_table_insert (self->adjudications, (gpointer) claim, g_object_ref (adjudication));

  return TRUE;
}

/**
 * sl_set_add_code:
 * @self: a set
 * @code: a code; its parent need not be there yet
 *
 * Returns: whether @code was added; %FALSE if there is one with that UUID
 */
gboolean
sl_set_add_code (SlSet  *self,
                 SlCode *code)
{
  const char *uuid;

  g_return_val_if_fail (SL_IS_SET (self), FALSE);
  g_return_val_if_fail (SL_IS_CODE (code), FALSE);

  uuid = sl_code_get_uuid (code);
  if (g_hash_table_contains (self->codes, uuid))
    return FALSE;
  g_hash_table_insert (self->codes, (gpointer) uuid, g_object_ref (code));

  return TRUE;
}

/**
 * sl_set_add_coding:
 * @self: a set that has the article, the code and the annotator already
 * @coding: a coded passage
 *
 * Returns: whether @coding was added; %FALSE if something that it names is unknown, if the passage
 *   is not in the text, or if there is one with that UUID
 */
gboolean
sl_set_add_coding (SlSet    *self,
                   SlCoding *coding)
{
  const char *uuid;
  SlArticle *article;

  g_return_val_if_fail (SL_IS_SET (self), FALSE);
  g_return_val_if_fail (SL_IS_CODING (coding), FALSE);

  uuid = sl_coding_get_uuid (coding);
  article = g_hash_table_lookup (self->articles_by_uuid, sl_coding_get_article (coding));
  if (article == NULL || g_hash_table_contains (self->codings, uuid) ||
      !sl_text_range_is_valid (sl_article_get_text (article), sl_coding_get_range (coding)) ||
      !g_hash_table_contains (self->codes, sl_coding_get_code (coding)) ||
      !g_hash_table_contains (self->annotators, sl_coding_get_annotator (coding)))
    return FALSE;
  g_hash_table_insert (self->codings, (gpointer) uuid, g_object_ref (coding));

  return TRUE;
}

/**
 * sl_set_add_omission:
 * @self: a set that has the claim, the article and the annotator already
 * @omission: a statement that the article does not mention the claim
 *
 * Returns: whether @omission was added; %FALSE if something that it names is unknown, if the claim
 *   stands in that very article, or if the annotator has stated it already
 */
gboolean
sl_set_add_omission (SlSet      *self,
                     SlOmission *omission)
{
  const char *key;
  SlClaim *claim;

  g_return_val_if_fail (SL_IS_SET (self), FALSE);
  g_return_val_if_fail (SL_IS_OMISSION (omission), FALSE);

  key = sl_omission_get_key (omission);
  claim = g_hash_table_lookup (self->claims, sl_omission_get_claim (omission));
  if (claim == NULL || g_hash_table_contains (self->omissions, key) ||
      g_strcmp0 (sl_claim_get_article (claim), sl_omission_get_article (omission)) == 0 ||
      !g_hash_table_contains (self->articles_by_uuid, sl_omission_get_article (omission)) ||
      !g_hash_table_contains (self->annotators, sl_omission_get_annotator (omission)))
    return FALSE;
  g_hash_table_insert (self->omissions, (gpointer) key, g_object_ref (omission));

  return TRUE;
}

/**
 * sl_set_lookup_adjudication:
 * @self: a set
 * @claim_uuid: UUID of a claim
 *
 * Returns: (transfer none) (nullable): the decision about the claim
 */
SlAdjudication *
sl_set_lookup_adjudication (SlSet      *self,
                            const char *claim_uuid)
{
  g_return_val_if_fail (SL_IS_SET (self), NULL);
  g_return_val_if_fail (claim_uuid != NULL, NULL);

  return g_hash_table_lookup (self->adjudications, claim_uuid);
}

/**
 * sl_set_lookup_code:
 * @self: a set
 * @uuid: a UUID
 *
 * Returns: (transfer none) (nullable): the code
 */
SlCode *
sl_set_lookup_code (SlSet      *self,
                    const char *uuid)
{
  g_return_val_if_fail (SL_IS_SET (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return g_hash_table_lookup (self->codes, uuid);
}

/**
 * sl_set_lookup_coding:
 * @self: a set
 * @uuid: a UUID
 *
 * Returns: (transfer none) (nullable): the coded passage
 */
SlCoding *
sl_set_lookup_coding (SlSet      *self,
                      const char *uuid)
{
  g_return_val_if_fail (SL_IS_SET (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return g_hash_table_lookup (self->codings, uuid);
}

/**
 * sl_set_lookup_omission:
 * @self: a set
 * @key: a key, see sl_omission_dup_key()
 *
 * Returns: (transfer none) (nullable): the statement
 */
SlOmission *
sl_set_lookup_omission (SlSet      *self,
                        const char *key)
{
  g_return_val_if_fail (SL_IS_SET (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->omissions, key);
}

/**
 * sl_set_get_n_adjudications:
 * @self: a set
 *
 * Returns: how many decisions it has
 */
guint
sl_set_get_n_adjudications (SlSet *self)
{
  g_return_val_if_fail (SL_IS_SET (self), 0);

  return g_hash_table_size (self->adjudications);
}

/**
 * sl_set_get_n_codes:
 * @self: a set
 *
 * Returns: how many codes it has
 */
guint
sl_set_get_n_codes (SlSet *self)
{
  g_return_val_if_fail (SL_IS_SET (self), 0);

  return g_hash_table_size (self->codes);
}

/**
 * sl_set_get_n_codings:
 * @self: a set
 *
 * Returns: how many coded passages it has
 */
guint
sl_set_get_n_codings (SlSet *self)
{
  g_return_val_if_fail (SL_IS_SET (self), 0);

  return g_hash_table_size (self->codings);
}

/**
 * sl_set_get_n_omissions:
 * @self: a set
 *
 * Returns: how many statements it has that an article does not mention a claim
 */
guint
sl_set_get_n_omissions (SlSet *self)
{
  g_return_val_if_fail (SL_IS_SET (self), 0);

  return g_hash_table_size (self->omissions);
}
