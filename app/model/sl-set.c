/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-set-private.h"

#include "sl-uuid.h"

static void sl_set_source_iface_init (SlSetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SlSet, sl_set, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SL_TYPE_SET_SOURCE, sl_set_source_iface_init))

static void
sl_set_finalize (GObject *object)
{
  SlSet *self = SL_SET (object);

  g_free (self->uuid);
  g_free (self->title);
  sl_vector_free (self->vector);
  g_hash_table_unref (self->omissions);
  g_hash_table_unref (self->codings);
  g_hash_table_unref (self->codes);
  g_hash_table_unref (self->adjudications);
  g_hash_table_unref (self->matches);
  g_hash_table_unref (self->annotations);
  g_hash_table_unref (self->claims);
  g_hash_table_unref (self->annotators);
  g_hash_table_unref (self->articles_by_uuid);
  g_ptr_array_unref (self->articles);

  G_OBJECT_CLASS (sl_set_parent_class)->finalize (object);
}

static void
sl_set_class_init (SlSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_set_finalize;
}

/* The keys belong to the values, which the tables hold. */
static GHashTable *
new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_value);
}

static void
sl_set_init (SlSet *self)
{
  self->vector = sl_vector_new ();
  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  self->articles_by_uuid = new_table (NULL);
  self->annotators = new_table (g_object_unref);
  self->claims = new_table (NULL);
  self->annotations = new_table ((GDestroyNotify) g_ptr_array_unref);
  self->matches = new_table (g_object_unref);
  self->adjudications = new_table (g_object_unref);
  self->codes = new_table (g_object_unref);
  self->codings = new_table (g_object_unref);
  self->omissions = new_table (g_object_unref);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_keys (GHashTable *table)
{
  GPtrArray *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, key);
  g_ptr_array_sort (keys, compare_strings);

  return keys;
}

static gboolean
foreach_by_uuid (GHashTable  *table,
                 SlSetFunc    func,
                 gpointer     user_data,
                 GError     **error)
{
  g_autoptr (GPtrArray) keys = list_keys (table);

  for (guint i = 0; i < keys->len; i++)
    {
      if (!func (g_hash_table_lookup (table, g_ptr_array_index (keys, i)), user_data, error))
        return FALSE;
    }

  return TRUE;
}

static char *
sl_set_dup_uuid (SlSetSource *source)
{
  return g_strdup (SL_SET (source)->uuid);
}

static char *
sl_set_dup_title (SlSetSource *source)
{
  return g_strdup (SL_SET (source)->title);
}

static SlVector *
sl_set_dup_vector (SlSetSource *source)
{
  return sl_vector_copy (SL_SET (source)->vector);
}

static gboolean
sl_set_foreach_annotator (SlSetSource  *source,
                          SlSetFunc     func,
                          gpointer      user_data,
                          GError      **error)
{
  return foreach_by_uuid (SL_SET (source)->annotators, func, user_data, error);
}

static gboolean
sl_set_foreach_article (SlSetSource  *source,
                        SlSetFunc     func,
                        gpointer      user_data,
                        GError      **error)
{
  SlSet *self = SL_SET (source);

  for (guint i = 0; i < self->articles->len; i++)
    {
      if (!func (g_ptr_array_index (self->articles, i), user_data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
foreach_row_of_claim (SlSet         *self,
                      SlArticle     *article,
                      SlClaim       *claim,
                      SlSetRowFunc   func,
                      gpointer       user_data,
                      GError       **error)
{
  GPtrArray *annotations = g_hash_table_lookup (self->annotations, sl_claim_get_uuid (claim));

  if (annotations == NULL)
    return TRUE;

  for (guint i = 0; i < annotations->len; i++)
    {
      SlAnnotation *annotation = g_ptr_array_index (annotations, i);
      SlAnnotator *annotator = g_hash_table_lookup (self->annotators,
                                                    sl_annotation_get_annotator (annotation));
      SlSetRow row = { article, claim, annotator, annotation };

      if (!func (&row, user_data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
sl_set_foreach_row (SlSetSource   *source,
                    SlSetRowFunc   func,
                    gpointer       user_data,
                    GError       **error)
{
  SlSet *self = SL_SET (source);

  for (guint i = 0; i < self->articles->len; i++)
    {
      SlArticle *article = g_ptr_array_index (self->articles, i);
      GPtrArray *claims = sl_article_get_claims (article);

      for (guint j = 0; j < claims->len; j++)
        {
          if (!foreach_row_of_claim (self, article, g_ptr_array_index (claims, j), func, user_data,
                                     error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
sl_set_foreach_match (SlSetSource  *source,
                      SlSetFunc     func,
                      gpointer      user_data,
                      GError      **error)
{
  return foreach_by_uuid (SL_SET (source)->matches, func, user_data, error);
}

static void
sl_set_source_iface_init (SlSetSourceInterface *iface)
{
  iface->dup_uuid = sl_set_dup_uuid;
  iface->dup_title = sl_set_dup_title;
  iface->foreach_annotator = sl_set_foreach_annotator;
  iface->foreach_article = sl_set_foreach_article;
  iface->foreach_row = sl_set_foreach_row;
  iface->foreach_match = sl_set_foreach_match;
  iface->foreach_adjudication = sl_set_foreach_adjudication;
  iface->foreach_code = sl_set_foreach_code;
  iface->foreach_coding = sl_set_foreach_coding;
  iface->foreach_omission = sl_set_foreach_omission;
  iface->dup_vector = sl_set_dup_vector;
}

/**
 * sl_set_new:
 * @uuid: (nullable): UUID of the comparison it comes from, or %NULL for a new one
 * @title: (nullable): the comparison's title
 *
 * Returns: (transfer full): an empty set
 */
SlSet *
sl_set_new (const char *uuid,
            const char *title)
{
  SlSet *self = g_object_new (SL_TYPE_SET, NULL);

  self->uuid = uuid != NULL ? g_strdup (uuid) : sl_uuid_new ();
  self->title = g_strdup (title);

  return self;
}

static gboolean
copy_annotator (gpointer   object,
                gpointer   user_data,
                GError   **error)
{
  sl_set_add_annotator (user_data, object);

  return TRUE;
}

static gboolean
copy_article (gpointer   object,
              gpointer   user_data,
              GError   **error)
{
  sl_set_add_article (user_data, object);

  return TRUE;
}

static gboolean
copy_row (const SlSetRow  *row,
          gpointer         user_data,
          GError         **error)
{
  sl_set_add_annotation (user_data, row->annotation);

  return TRUE;
}

static gboolean
copy_match (gpointer   object,
            gpointer   user_data,
            GError   **error)
{
  sl_set_add_match (user_data, object);

  return TRUE;
}

static gboolean
copy_adjudication (gpointer   object,
                   gpointer   user_data,
                   GError   **error)
{
  sl_set_add_adjudication (user_data, object);

  return TRUE;
}

static gboolean
copy_code (gpointer   object,
           gpointer   user_data,
           GError   **error)
{
  sl_set_add_code (user_data, object);

  return TRUE;
}

static gboolean
copy_coding (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  sl_set_add_coding (user_data, object);

  return TRUE;
}

static gboolean
copy_omission (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  sl_set_add_omission (user_data, object);

  return TRUE;
}

/**
 * sl_set_new_from_source:
 * @source: where to read from
 *
 * Takes down what @source gives now: a worker thread may read the set while @source goes on. The
 * objects are shared, for they do not change.
 *
 * Returns: (transfer full): a set with the same content
 */
SlSet *
sl_set_new_from_source (SlSetSource *source)
{
  g_autofree char *uuid = NULL;
  g_autofree char *title = NULL;
  SlSet *self;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), NULL);

  uuid = sl_set_source_dup_uuid (source);
  title = sl_set_source_dup_title (source);
  self = sl_set_new (uuid, title);
  sl_set_source_foreach_annotator (source, copy_annotator, self, NULL);
  sl_set_source_foreach_article (source, copy_article, self, NULL);
  sl_set_source_foreach_row (source, copy_row, self, NULL);
  sl_set_source_foreach_match (source, copy_match, self, NULL);
  sl_set_source_foreach_adjudication (source, copy_adjudication, self, NULL);
  sl_set_source_foreach_code (source, copy_code, self, NULL);
  sl_set_source_foreach_coding (source, copy_coding, self, NULL);
  sl_set_source_foreach_omission (source, copy_omission, self, NULL);
  sl_set_take_vector (self, sl_set_source_dup_vector (source));

  return self;
}

/* What one annotator has said, on its way into a set of its own. */
typedef struct
{
  SlSet *set;
  const char *annotator;
} OfOne;

static gboolean
pick_annotator (gpointer   object,
                gpointer   user_data,
                GError   **error)
{
  OfOne *one = user_data;

  if (g_str_equal (sl_annotator_get_uuid (object), one->annotator))
    sl_set_add_annotator (one->set, object);

  return TRUE;
}

static gboolean
pick_article (gpointer   object,
              gpointer   user_data,
              GError   **error)
{
  OfOne *one = user_data;
  g_autoptr (SlArticle) article = sl_article_copy (object);
  GPtrArray *claims = sl_article_get_claims (article);

  for (guint i = claims->len; i > 0; i--)
    {
      SlClaim *claim = g_ptr_array_index (claims, i - 1);

      if (sl_claim_get_origin (claim) == SL_ORIGIN_MARKED &&
          sl_claim_get_creator (claim) != NULL &&
          !g_str_equal (sl_claim_get_creator (claim), one->annotator))
        g_ptr_array_remove_index (claims, i - 1);
    }
  sl_set_add_article (one->set, article);

  return TRUE;
}

static gboolean
pick_row (const SlSetRow  *row,
          gpointer         user_data,
          GError         **error)
{
  OfOne *one = user_data;

  if (g_str_equal (sl_annotator_get_uuid (row->annotator), one->annotator))
    sl_set_add_annotation (one->set, row->annotation);

  return TRUE;
}

static gboolean
pick_coding (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  OfOne *one = user_data;

  if (g_str_equal (sl_coding_get_annotator (object), one->annotator))
    sl_set_add_coding (one->set, object);

  return TRUE;
}

static gboolean
pick_omission (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  OfOne *one = user_data;

  if (g_str_equal (sl_omission_get_annotator (object), one->annotator))
    sl_set_add_omission (one->set, object);

  return TRUE;
}

static void
pick_place (const char *annotator,
            const char *device,
            gint64      seq,
            gpointer    user_data)
{
  OfOne *one = user_data;

  if (g_str_equal (annotator, one->annotator))
    sl_vector_set (one->set->vector, annotator, device, seq);
}

/**
 * sl_set_new_of_annotator:
 * @source: where to read from
 * @annotator_uuid: whose set
 *
 * Takes down what one annotator said, coded and did not find, of the articles and of the claims that
 * were found or that this person marked, with the codebook, and nothing of anybody else.
 *
 * Returns: (transfer full): the annotator's own set
 */
SlSet *
sl_set_new_of_annotator (SlSetSource *source,
                         const char  *annotator_uuid)
{
  g_autofree char *uuid = NULL;
  g_autofree char *title = NULL;
  g_autoptr (SlVector) vector = NULL;
  OfOne one = { NULL, annotator_uuid };

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), NULL);
  g_return_val_if_fail (annotator_uuid != NULL, NULL);

  uuid = sl_set_source_dup_uuid (source);
  title = sl_set_source_dup_title (source);
  one.set = sl_set_new (uuid, title);
  sl_set_source_foreach_annotator (source, pick_annotator, &one, NULL);
  sl_set_source_foreach_article (source, pick_article, &one, NULL);
  sl_set_source_foreach_row (source, pick_row, &one, NULL);
  sl_set_source_foreach_match (source, copy_match, one.set, NULL);
  sl_set_source_foreach_code (source, copy_code, one.set, NULL);
  sl_set_source_foreach_coding (source, pick_coding, &one, NULL);
  sl_set_source_foreach_omission (source, pick_omission, &one, NULL);
  vector = sl_set_source_dup_vector (source);
  sl_vector_foreach (vector, pick_place, &one);

  return one.set;
}

/**
 * sl_set_take_vector:
 * @self: a set
 * @vector: (transfer full): how much of what everybody did is in it
 *
 * Sets what sl_set_source_dup_vector() tells.
 */
void
sl_set_take_vector (SlSet    *self,
                    SlVector *vector)
{
  g_return_if_fail (SL_IS_SET (self));
  g_return_if_fail (vector != NULL);

  sl_vector_free (self->vector);
  self->vector = vector;
}

/**
 * sl_set_add_annotator:
 * @self: a set
 * @annotator: a person
 *
 * Returns: whether @annotator was added; %FALSE if there is one with that UUID
 */
gboolean
sl_set_add_annotator (SlSet       *self,
                      SlAnnotator *annotator)
{
  const char *uuid;

  g_return_val_if_fail (SL_IS_SET (self), FALSE);
  g_return_val_if_fail (SL_IS_ANNOTATOR (annotator), FALSE);

  uuid = sl_annotator_get_uuid (annotator);
  if (g_hash_table_contains (self->annotators, uuid))
    return FALSE;
  g_hash_table_insert (self->annotators, (gpointer) uuid, g_object_ref (annotator));

  return TRUE;
}

/* Whether all claims of ARTICLE have UUIDs that are new, here and among themselves. */
static gboolean
claims_are_new (SlSet     *self,
                SlArticle *article)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *claims = sl_article_get_claims (article);

  for (guint i = 0; i < claims->len; i++)
    {
      const char *uuid = sl_claim_get_uuid (g_ptr_array_index (claims, i));

      if (g_hash_table_contains (self->claims, uuid) || !g_hash_table_add (seen, (gpointer) uuid))
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_set_add_article:
 * @self: a set
 * @article: an article with its claims, in the order of the text
 *
 * Adds an article behind the others.
 *
 * Returns: whether @article was added; %FALSE if its UUID or that of one of its claims is taken
 */
gboolean
sl_set_add_article (SlSet     *self,
                    SlArticle *article)
{
  GPtrArray *claims;
  const char *uuid;

  g_return_val_if_fail (SL_IS_SET (self), FALSE);
  g_return_val_if_fail (SL_IS_ARTICLE (article), FALSE);

  uuid = sl_article_get_uuid (article);
  if (g_hash_table_contains (self->articles_by_uuid, uuid) || !claims_are_new (self, article))
    return FALSE;

  g_ptr_array_add (self->articles, g_object_ref (article));
  g_hash_table_insert (self->articles_by_uuid, (gpointer) uuid, article);
  claims = sl_article_get_claims (article);
  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);

      g_hash_table_insert (self->claims, (gpointer) sl_claim_get_uuid (claim), claim);
    }

  return TRUE;
}

/* Keeps the annotations of a claim in the order of their annotators' UUIDs. */
static void
insert_annotation (GPtrArray    *annotations,
                   SlAnnotation *annotation)
{
  const char *annotator_uuid = sl_annotation_get_annotator (annotation);
  guint i = annotations->len;

  while (i > 0 && g_strcmp0 (sl_annotation_get_annotator (g_ptr_array_index (annotations, i - 1)),
                             annotator_uuid) > 0)
    i--;
  g_ptr_array_insert (annotations, i, g_object_ref (annotation));
}

/**
 * sl_set_add_annotation:
 * @self: a set that has the claim and the annotator already
 * @annotation: an annotation
 *
 * Returns: whether @annotation was added; %FALSE if claim or annotator are unknown, or if the
 *   annotator has judged the claim already
 */
gboolean
sl_set_add_annotation (SlSet        *self,
                       SlAnnotation *annotation)
{
  const char *claim_uuid;
  const char *annotator_uuid;
  GPtrArray *annotations;
  SlClaim *claim;

  g_return_val_if_fail (SL_IS_SET (self), FALSE);
  g_return_val_if_fail (SL_IS_ANNOTATION (annotation), FALSE);

  claim_uuid = sl_annotation_get_claim (annotation);
  annotator_uuid = sl_annotation_get_annotator (annotation);
  claim = g_hash_table_lookup (self->claims, claim_uuid);
  if (claim == NULL || !g_hash_table_contains (self->annotators, annotator_uuid) ||
      sl_set_lookup_annotation (self, claim_uuid, annotator_uuid) != NULL)
    return FALSE;

  annotations = g_hash_table_lookup (self->annotations, claim_uuid);
  if (annotations == NULL)
    {
      annotations = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->annotations, (gpointer) sl_claim_get_uuid (claim), annotations);
    }
  insert_annotation (annotations, annotation);
  self->n_annotations++;

  return TRUE;
}

/**
 * sl_set_add_match:
 * @self: a set that has both claims already
 * @match: a match
 *
 * Returns: whether @match was added; %FALSE if a claim is unknown or the pair has a match already
 */
gboolean
sl_set_add_match (SlSet   *self,
                  SlMatch *match)
{
  const char *uuid;

  g_return_val_if_fail (SL_IS_SET (self), FALSE);
  g_return_val_if_fail (SL_IS_MATCH (match), FALSE);

  uuid = sl_match_get_uuid (match);
  if (!g_hash_table_contains (self->claims, sl_match_get_a (match)) ||
      !g_hash_table_contains (self->claims, sl_match_get_b (match)) ||
      g_hash_table_contains (self->matches, uuid))
    return FALSE;
  g_hash_table_insert (self->matches, (gpointer) uuid, g_object_ref (match));

  return TRUE;
}

/**
 * sl_set_lookup_annotator:
 * @self: a set
 * @uuid: a UUID
 *
 * Returns: (transfer none) (nullable): the annotator
 */
SlAnnotator *
sl_set_lookup_annotator (SlSet      *self,
                         const char *uuid)
{
  g_return_val_if_fail (SL_IS_SET (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return g_hash_table_lookup (self->annotators, uuid);
}

/**
 * sl_set_lookup_article:
 * @self: a set
 * @uuid: a UUID
 *
 * Returns: (transfer none) (nullable): the article
 */
SlArticle *
sl_set_lookup_article (SlSet      *self,
                       const char *uuid)
{
  g_return_val_if_fail (SL_IS_SET (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return g_hash_table_lookup (self->articles_by_uuid, uuid);
}

/**
 * sl_set_lookup_claim:
 * @self: a set
 * @uuid: a UUID
 *
 * Returns: (transfer none) (nullable): the claim
 */
SlClaim *
sl_set_lookup_claim (SlSet      *self,
                     const char *uuid)
{
  g_return_val_if_fail (SL_IS_SET (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return g_hash_table_lookup (self->claims, uuid);
}

/**
 * sl_set_lookup_annotation:
 * @self: a set
 * @claim_uuid: UUID of a claim
 * @annotator_uuid: UUID of an annotator
 *
 * Returns: (transfer none) (nullable): what the annotator says of the claim
 */
SlAnnotation *
sl_set_lookup_annotation (SlSet      *self,
                          const char *claim_uuid,
                          const char *annotator_uuid)
{
  GPtrArray *annotations;

  g_return_val_if_fail (SL_IS_SET (self), NULL);
  g_return_val_if_fail (claim_uuid != NULL, NULL);

  annotations = g_hash_table_lookup (self->annotations, claim_uuid);
  for (guint i = 0; annotations != NULL && i < annotations->len; i++)
    {
      SlAnnotation *annotation = g_ptr_array_index (annotations, i);

      if (g_strcmp0 (sl_annotation_get_annotator (annotation), annotator_uuid) == 0)
        return annotation;
    }

  return NULL;
}

/**
 * sl_set_lookup_match:
 * @self: a set
 * @uuid: a UUID
 *
 * Returns: (transfer none) (nullable): the match
 */
SlMatch *
sl_set_lookup_match (SlSet      *self,
                     const char *uuid)
{
  g_return_val_if_fail (SL_IS_SET (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return g_hash_table_lookup (self->matches, uuid);
}

/**
 * sl_set_get_n_annotators:
 * @self: a set
 *
 * Returns: how many annotators it has
 */
guint
sl_set_get_n_annotators (SlSet *self)
{
  g_return_val_if_fail (SL_IS_SET (self), 0);

  return g_hash_table_size (self->annotators);
}

/**
 * sl_set_get_n_articles:
 * @self: a set
 *
 * Returns: how many articles it has
 */
guint
sl_set_get_n_articles (SlSet *self)
{
  g_return_val_if_fail (SL_IS_SET (self), 0);

  return self->articles->len;
}

/**
 * sl_set_get_n_claims:
 * @self: a set
 *
 * Returns: how many claims its articles have
 */
guint
sl_set_get_n_claims (SlSet *self)
{
  g_return_val_if_fail (SL_IS_SET (self), 0);

  return g_hash_table_size (self->claims);
}

/**
 * sl_set_get_n_annotations:
 * @self: a set
 *
 * Returns: how many annotations it has
 */
guint
sl_set_get_n_annotations (SlSet *self)
{
  g_return_val_if_fail (SL_IS_SET (self), 0);

  return self->n_annotations;
}

/**
 * sl_set_get_n_matches:
 * @self: a set
 *
 * Returns: how many matches it has
 */
guint
sl_set_get_n_matches (SlSet *self)
{
  g_return_val_if_fail (SL_IS_SET (self), 0);

  return g_hash_table_size (self->matches);
}
