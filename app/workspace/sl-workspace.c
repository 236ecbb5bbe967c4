/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE_WITH_CODE (SlWorkspace, sl_workspace, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SL_TYPE_SET_SOURCE, sl_workspace_source_init))

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_FILE,
  PROP_NAMED,
  PROP_ANNOTATOR,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_COMPARING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
sl_workspace_finalize (GObject *object)
{
  SlWorkspace *self = SL_WORKSPACE (object);

  sl_workspace_leave_replica (self);
  if (self->store != NULL)
    {
      g_autoptr (GError) error = NULL;

      if (!sl_store_close (self->store, &error))
        g_info ("Closing a comparison: %s", error->message);
    }
  g_clear_object (&self->file);
  g_free (self->uuid);
  g_free (self->title);
  g_free (self->known);
  g_free (self->note_claim);
  g_clear_object (&self->annotator);
  g_clear_object (&self->annotators);
  g_clear_object (&self->articles);
  g_clear_object (&self->matches);
  g_hash_table_unref (self->annotators_by_uuid);
  g_hash_table_unref (self->articles_by_uuid);
  g_hash_table_unref (self->positions);
  g_hash_table_unref (self->claims);
  g_hash_table_unref (self->claims_by_uuid);
  g_hash_table_unref (self->annotations);
  g_hash_table_unref (self->matches_by_uuid);
  g_hash_table_unref (self->matches_by_claim);
  g_clear_pointer (&self->groups, sl_groups_free);
  g_clear_handle_id (&self->origins_id, g_source_remove);
  g_clear_pointer (&self->origins, sl_origins_free);
  g_hash_table_unref (self->adjudications);
  g_clear_object (&self->codes);
  g_hash_table_unref (self->codes_by_uuid);
  g_hash_table_unref (self->codings);
  g_hash_table_unref (self->codings_by_uuid);
  g_hash_table_unref (self->omissions);
  g_hash_table_unref (self->omissions_by_key);
  sl_history_free (self->history);
  sl_matcher_unref (self->matcher);

  G_OBJECT_CLASS (sl_workspace_parent_class)->finalize (object);
}

static void
get_label (const SlHistoryStep *step,
           GValue              *value)
{
  g_value_take_string (value, step != NULL ? sl_history_describe (step->label, step->n) : NULL);
}

static void
sl_workspace_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SlWorkspace *self = SL_WORKSPACE (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_NAMED:
      g_value_set_boolean (value, self->named);
      break;
    case PROP_ANNOTATOR:
      g_value_set_object (value, self->annotator);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, sl_workspace_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, sl_workspace_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      get_label (sl_history_peek_undo (self->history), value);
      break;
    case PROP_REDO_LABEL:
      get_label (sl_history_peek_redo (self->history), value);
      break;
    case PROP_COMPARING:
      g_value_set_boolean (value, self->comparing > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_NAMED] = g_param_spec_boolean ("named", NULL, NULL, FALSE, flags);
  properties[PROP_ANNOTATOR] = g_param_spec_object ("annotator", NULL, NULL, SL_TYPE_ANNOTATOR,
                                                    flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_COMPARING] = g_param_spec_boolean ("comparing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sl_workspace_class_init (SlWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->finalize = sl_workspace_finalize;
  object_class->get_property = sl_workspace_get_property;
  install_properties (object_class);
  /* With the UUID of the claim, or NULL where it may be any: many changed at once. */
  g_signal_new ("claim-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
  g_signal_new ("matches-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("origins-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("omissions-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
  g_signal_new ("codings-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
}

static GHashTable *
make_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
}

static void
sl_workspace_init (SlWorkspace *self)
{
  self->annotators = g_list_store_new (SL_TYPE_ANNOTATOR);
  self->articles = g_list_store_new (SL_TYPE_ARTICLE);
  self->matches = g_list_store_new (SL_TYPE_MATCH);
  self->annotators_by_uuid = make_table (g_object_unref);
  self->articles_by_uuid = make_table (g_object_unref);
  self->positions = make_table (NULL);
  self->claims = make_table (g_object_unref);
  self->claims_by_uuid = make_table (g_object_unref);
  self->annotations = make_table ((GDestroyNotify) g_ptr_array_unref);
  self->matches_by_uuid = make_table (g_object_unref);
  self->matches_by_claim = make_table ((GDestroyNotify) g_ptr_array_unref);
  self->adjudications = make_table (g_object_unref);
  self->codes = g_list_store_new (SL_TYPE_CODE);
  self->codes_by_uuid = make_table (g_object_unref);
  self->codings = make_table ((GDestroyNotify) g_ptr_array_unref);
  self->codings_by_uuid = make_table (g_object_unref);
  self->omissions = make_table ((GDestroyNotify) g_ptr_array_unref);
  self->omissions_by_key = make_table (g_object_unref);
  self->history = sl_history_new ();
  self->matcher = sl_matcher_new ();
}

/**
 * sl_search_hit_free:
 * @hit: (transfer full): a hit
 *
 * Frees @hit.
 */
void
sl_search_hit_free (SlSearchHit *hit)
{
  g_free (hit->article);
  g_free (hit->claim);
  g_free (hit->snippet);
  g_free (hit);
}

/**
 * sl_workspace_get_title:
 * @self: a workspace
 *
 * Returns: (nullable): what the comparison is called, %NULL while it has no name
 */
const char *
sl_workspace_get_title (SlWorkspace *self)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return self->title;
}

/**
 * sl_workspace_get_file:
 * @self: a workspace
 *
 * Returns: (transfer none): the file that holds it
 */
GFile *
sl_workspace_get_file (SlWorkspace *self)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return self->file;
}

/**
 * sl_workspace_is_named:
 * @self: a workspace
 *
 * Returns: %FALSE while it lives in the user's data folder under a name that nobody chose
 */
gboolean
sl_workspace_is_named (SlWorkspace *self)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  return self->named;
}

/**
 * sl_workspace_get_annotator:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): in whose name changes are made; %NULL while somebody looks
 * only
 */
SlAnnotator *
sl_workspace_get_annotator (SlWorkspace *self)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return self->annotator;
}

/**
 * sl_workspace_get_annotators:
 * @self: a workspace
 *
 * Returns: (transfer none): a list of #SlAnnotator, all who have contributed
 */
GListModel *
sl_workspace_get_annotators (SlWorkspace *self)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->annotators);
}

/**
 * sl_workspace_get_articles:
 * @self: a workspace
 *
 * Returns: (transfer none): a list of #SlArticle, as the panes stand. Their claims are in
 *   sl_workspace_get_claims()
 */
GListModel *
sl_workspace_get_articles (SlWorkspace *self)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->articles);
}

/**
 * sl_workspace_get_claims:
 * @self: a workspace
 * @article_uuid: an article
 *
 * Returns: (transfer none) (nullable): a list of #SlClaim, in the order of the text; empty while
 * the article is removed, %NULL if there never was such an article
 */
GListModel *
sl_workspace_get_claims (SlWorkspace *self,
                         const char  *article_uuid)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return g_hash_table_lookup (self->claims, article_uuid);
}

/**
 * sl_workspace_get_matches:
 * @self: a workspace
 *
 * Returns: (transfer none): a list of #SlMatch, rejected ones too
 */
GListModel *
sl_workspace_get_matches (SlWorkspace *self)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->matches);
}

/* The place of an article, or the number of articles if there is none. */
guint
sl_workspace_find_article (SlWorkspace *self,
                           const char  *uuid)
{
  SlArticle *article = uuid != NULL ? g_hash_table_lookup (self->articles_by_uuid, uuid) : NULL;
  guint position;

  if (article == NULL || !g_list_store_find (self->articles, article, &position))
    return g_list_model_get_n_items (G_LIST_MODEL (self->articles));

  return position;
}

/**
 * sl_workspace_lookup_article:
 * @self: a workspace
 * @uuid: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the article
 */
SlArticle *
sl_workspace_lookup_article (SlWorkspace *self,
                             const char  *uuid)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return uuid != NULL ? g_hash_table_lookup (self->articles_by_uuid, uuid) : NULL;
}

/**
 * sl_workspace_lookup_claim:
 * @self: a workspace
 * @uuid: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the claim as it is now
 */
SlClaim *
sl_workspace_lookup_claim (SlWorkspace *self,
                           const char  *uuid)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return uuid != NULL ? g_hash_table_lookup (self->claims_by_uuid, uuid) : NULL;
}

/**
 * sl_workspace_lookup_match:
 * @self: a workspace
 * @uuid: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the match as it is now
 */
SlMatch *
sl_workspace_lookup_match (SlWorkspace *self,
                           const char  *uuid)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return uuid != NULL ? g_hash_table_lookup (self->matches_by_uuid, uuid) : NULL;
}

/**
 * sl_workspace_lookup_annotation:
 * @self: a workspace
 * @claim_uuid: a claim
 * @annotator_uuid: (nullable): whose; %NULL for the current annotator
 *
 * Returns: (transfer none) (nullable): what the annotator says of the claim
 */
SlAnnotation *
sl_workspace_lookup_annotation (SlWorkspace *self,
                                const char  *claim_uuid,
                                const char  *annotator_uuid)
{
  GPtrArray *annotations;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  if (annotator_uuid == NULL && self->annotator != NULL)
    annotator_uuid = sl_annotator_get_uuid (self->annotator);
  annotations = claim_uuid != NULL ? g_hash_table_lookup (self->annotations, claim_uuid) : NULL;
  for (guint i = 0; annotations != NULL && i < annotations->len; i++)
    {
      SlAnnotation *annotation = g_ptr_array_index (annotations, i);

      if (g_strcmp0 (sl_annotation_get_annotator (annotation), annotator_uuid) == 0)
        return annotation;
    }

  return NULL;
}

/**
 * sl_workspace_get_verdict:
 * @self: a workspace
 * @claim_uuid: a claim
 *
 * Returns: the current annotator's verdict, %SL_VERDICT_NONE while there is none
 */
SlVerdict
sl_workspace_get_verdict (SlWorkspace *self,
                          const char  *claim_uuid)
{
  SlAnnotation *annotation = sl_workspace_lookup_annotation (self, claim_uuid, NULL);

  return annotation != NULL ? sl_annotation_get_verdict (annotation) : SL_VERDICT_NONE;
}

static GPtrArray *
dup_list (GHashTable *lists,
          const char *key)
{
  GPtrArray *list = key != NULL ? g_hash_table_lookup (lists, key) : NULL;
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; list != NULL && i < list->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (list, i)));

  return copy;
}

/**
 * sl_workspace_list_annotations:
 * @self: a workspace
 * @claim_uuid: a claim
 *
 * Returns: (transfer full) (element-type SlAnnotation): what all annotators say of it
 */
GPtrArray *
sl_workspace_list_annotations (SlWorkspace *self,
                               const char  *claim_uuid)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return dup_list (self->annotations, claim_uuid);
}

/**
 * sl_workspace_list_matches:
 * @self: a workspace
 * @claim_uuid: a claim
 *
 * Returns: (transfer full) (element-type SlMatch): the matches of the claim, rejected ones too
 */
GPtrArray *
sl_workspace_list_matches (SlWorkspace *self,
                           const char  *claim_uuid)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return dup_list (self->matches_by_claim, claim_uuid);
}

static SlGroups *
ensure_groups (SlWorkspace *self)
{
  g_autoptr (GPtrArray) matches = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->matches));

  if (self->groups != NULL)
    return self->groups;

  matches = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (matches, g_list_model_get_item (G_LIST_MODEL (self->matches), i));
  self->groups = sl_groups_new (matches);

  return self->groups;
}

/**
 * sl_workspace_prepare_groups:
 * @self: a workspace
 *
 * Works out which claims tell the same, unless it is known since the matches last changed. With thousands of
 * matches this takes a while, which the first sl_workspace_list_group() would need otherwise.
 */
void
sl_workspace_prepare_groups (SlWorkspace *self)
{
  g_return_if_fail (SL_IS_WORKSPACE (self));

  ensure_groups (self);
}

/**
 * sl_workspace_list_group:
 * @self: a workspace
 * @claim_uuid: a claim
 *
 * Returns: (transfer full) (element-type SlClaim): the claims that tell the same, the claim itself
 *   among them; empty if nobody else tells it
 */
GPtrArray *
sl_workspace_list_group (SlWorkspace *self,
                         const char  *claim_uuid)
{
  GPtrArray *group;
  GPtrArray *claims;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  group = sl_groups_lookup (ensure_groups (self), claim_uuid);
  claims = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; group != NULL && i < group->len; i++)
    {
      SlClaim *claim = sl_workspace_lookup_claim (self, g_ptr_array_index (group, i));

      if (claim != NULL)
        g_ptr_array_add (claims, g_object_ref (claim));
    }

  return claims;
}

/**
 * sl_workspace_get_set_source:
 * @self: a workspace
 *
 * Returns: (transfer none): the whole comparison as an export reads it
 */
SlSetSource *
sl_workspace_get_set_source (SlWorkspace *self)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return SL_SET_SOURCE (self);
}

/* The article with its claims as they are now: what a worker thread may read. */
SlArticle *
sl_workspace_dup_article (SlWorkspace *self,
                          const char  *uuid)
{
  SlArticle *article = sl_article_copy (sl_workspace_lookup_article (self, uuid));
  GListModel *claims = sl_workspace_get_claims (self, uuid);

  g_ptr_array_set_size (sl_article_get_claims (article), 0);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    sl_article_take_claim (article, g_list_model_get_item (claims, i));

  return article;
}

/**
 * sl_workspace_search:
 * @self: a workspace
 * @query: words that a person typed; none of them means anything special
 * @limit: at most so many of each kind
 * @error: return location for an error
 *
 * Searches claims, notes and articles.
 *
 * Returns: (transfer full) (element-type SlSearchHit): where the words stand
 */
GPtrArray *
sl_workspace_search (SlWorkspace  *self,
                     const char   *query,
                     guint         limit,
                     GError      **error)
{
  g_autoptr (GPtrArray) found = NULL;
  GPtrArray *hits;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  if (!sl_workspace_require_open (self, error))
    return NULL;
  found = sl_store_search (self->store, query, limit, error);
  if (found == NULL)
    return NULL;

  hits = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_search_hit_free);
  for (guint i = 0; i < found->len; i++)
    {
      const SlStoreHit *from = g_ptr_array_index (found, i);
      SlSearchHit *hit = g_new0 (SlSearchHit, 1);

      hit->article = g_strdup (from->article);
      hit->claim = g_strdup (from->claim);
      hit->range = from->range;
      hit->snippet = g_strdup (from->snippet);
      g_ptr_array_add (hits, hit);
    }

  return hits;
}
