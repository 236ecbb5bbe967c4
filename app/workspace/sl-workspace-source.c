/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "sl-workspace-codes.h"
#include "sl-workspace-private.h"
#include "sl-workspace-vector.h"

/* The open comparison as an export reads it: from memory, one thing at a time, in the order that
 * sl-set-source.h promises. */

static char *
dup_uuid (SlSetSource *source)
{
  return g_strdup (SL_WORKSPACE (source)->uuid);
}

static char *
dup_title (SlSetSource *source)
{
  return g_strdup (SL_WORKSPACE (source)->title);
}

typedef const char *(*GetKey) (gpointer object);

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  GetKey get_key = (GetKey) user_data;

  return g_strcmp0 (get_key (*(gpointer *) a), get_key (*(gpointer *) b));
}

static GPtrArray *
list_sorted (GListStore *store,
             GetKey      get_key)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    g_ptr_array_add (list, g_list_model_get_item (G_LIST_MODEL (store), i));
  g_ptr_array_sort_with_data (list, compare_keys, (gpointer) get_key);

  return list;
}

static gboolean
foreach_sorted (GListStore  *store,
                GetKey       get_key,
                SlSetFunc    func,
                gpointer     user_data,
                GError     **error)
{
  g_autoptr (GPtrArray) list = list_sorted (store, get_key);

  for (guint i = 0; i < list->len; i++)
    {
      if (!func (g_ptr_array_index (list, i), user_data, error))
        return FALSE;
    }

  return TRUE;
}

static void
note_speakers (SlWorkspace *self,
               SlClaim     *claim,
               GHashTable  *speakers)
{
  g_autoptr (GPtrArray) annotations =
    sl_workspace_list_annotations (self, sl_claim_get_uuid (claim));

  if (sl_claim_get_creator (claim) != NULL)
    g_hash_table_add (speakers, g_strdup (sl_claim_get_creator (claim)));
  for (guint i = 0; i < annotations->len; i++)
    {
      if (!sl_annotation_is_empty (g_ptr_array_index (annotations, i)))
        g_hash_table_add (speakers, g_strdup (sl_annotation_get_annotator (
                                      g_ptr_array_index (annotations, i))));
    }
}

static void
add_speaker (GHashTable *speakers,
             const char *uuid)
{
  if (uuid != NULL)
    g_hash_table_add (speakers, g_strdup (uuid));
}

/* Who decided something, whose verdicts led to it, who coded a passage, and who did not find something. */
static void
note_team (SlWorkspace *self,
           GHashTable  *speakers)
{
  GHashTableIter iter;
  gpointer object;

  g_hash_table_iter_init (&iter, self->adjudications);
  while (g_hash_table_iter_next (&iter, NULL, &object))
    {
      add_speaker (speakers, sl_adjudication_get_adjudicator (object));
      add_speaker (speakers, sl_adjudication_get_taken_from (object));
      for (guint i = 0; i < sl_adjudication_get_n_votes (object); i++)
        add_speaker (speakers, sl_adjudication_get_vote (object, i)->annotator);
    }
  g_hash_table_iter_init (&iter, self->codings_by_uuid);
  while (g_hash_table_iter_next (&iter, NULL, &object))
    add_speaker (speakers, sl_coding_get_annotator (object));
  g_hash_table_iter_init (&iter, self->omissions_by_key);
  while (g_hash_table_iter_next (&iter, NULL, &object))
    add_speaker (speakers, sl_omission_get_annotator (object));
}

/* Whoever has judged, marked, decided, coded or missed something. Somebody who has only opened the file has no part in the
 * set: it must not change because a colleague looked at it. */
static GHashTable *
list_speakers (SlWorkspace *self)
{
  GHashTable *speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->articles)); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (G_LIST_MODEL (self->articles), i);
      GListModel *claims = sl_workspace_get_claims (self, sl_article_get_uuid (article));

      for (guint k = 0; k < g_list_model_get_n_items (claims); k++)
        {
          g_autoptr (SlClaim) claim = g_list_model_get_item (claims, k);

          note_speakers (self, claim, speakers);
        }
    }

  note_team (self, speakers);

  return speakers;
}

static gboolean
foreach_annotator (SlSetSource  *source,
                   SlSetFunc     func,
                   gpointer      user_data,
                   GError      **error)
{
  SlWorkspace *self = SL_WORKSPACE (source);
  g_autoptr (GPtrArray) list = list_sorted (self->annotators, (GetKey) sl_annotator_get_uuid);
  g_autoptr (GHashTable) speakers = list_speakers (self);

  for (guint i = 0; i < list->len; i++)
    {
      SlAnnotator *annotator = g_ptr_array_index (list, i);

      if (g_hash_table_contains (speakers, sl_annotator_get_uuid (annotator)) &&
          !func (annotator, user_data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
foreach_match (SlSetSource  *source,
               SlSetFunc     func,
               gpointer      user_data,
               GError      **error)
{
  return foreach_sorted (SL_WORKSPACE (source)->matches, (GetKey) sl_match_get_uuid, func,
                         user_data, error);
}

static gboolean
foreach_article (SlSetSource  *source,
                 SlSetFunc     func,
                 gpointer      user_data,
                 GError      **error)
{
  SlWorkspace *self = SL_WORKSPACE (source);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->articles)); i++)
    {
      g_autoptr (SlArticle) shown = g_list_model_get_item (G_LIST_MODEL (self->articles), i);
      g_autoptr (SlArticle) article = sl_workspace_dup_article (self, sl_article_get_uuid (shown));

      if (!func (article, user_data, error))
        return FALSE;
    }

  return TRUE;
}

static int
compare_annotations (gconstpointer a,
                     gconstpointer b)
{
  return g_strcmp0 (sl_annotation_get_annotator (*(SlAnnotation *const *) a),
                    sl_annotation_get_annotator (*(SlAnnotation *const *) b));
}

/* What is given of one claim. */
typedef struct
{
  SlSetFunc func;
  SlSetRowFunc row_func;
  gpointer user_data;
} Give;

typedef gboolean (*GiveFunc) (SlWorkspace  *self,
                              SlArticle    *article,
                              SlClaim      *claim,
                              const Give   *give,
                              GError      **error);

/* Over the claims as they stand: article by article, and by place. */
static gboolean
walk_claims (SlWorkspace  *self,
             GiveFunc      func,
             const Give   *give,
             GError      **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->articles)); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (G_LIST_MODEL (self->articles), i);
      GListModel *claims = sl_workspace_get_claims (self, sl_article_get_uuid (article));

      for (guint k = 0; k < g_list_model_get_n_items (claims); k++)
        {
          g_autoptr (SlClaim) claim = g_list_model_get_item (claims, k);

          if (!func (self, article, claim, give, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
give_rows (SlWorkspace  *self,
           SlArticle    *article,
           SlClaim      *claim,
           const Give   *give,
           GError      **error)
{
  g_autoptr (GPtrArray) annotations = NULL;

  if (!g_hash_table_contains (self->annotations, sl_claim_get_uuid (claim)))
    return TRUE;
  annotations = sl_workspace_list_annotations (self, sl_claim_get_uuid (claim));
  g_ptr_array_sort (annotations, compare_annotations);
  for (guint i = 0; i < annotations->len; i++)
    {
      SlAnnotation *annotation = g_ptr_array_index (annotations, i);
      const SlSetRow row = { article, claim,
                             g_hash_table_lookup (self->annotators_by_uuid,
                                                  sl_annotation_get_annotator (annotation)),
                             annotation };

      if (row.annotator != NULL && !sl_annotation_is_empty (annotation) &&
          !give->row_func (&row, give->user_data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
foreach_row (SlSetSource   *source,
             SlSetRowFunc   func,
             gpointer       user_data,
             GError       **error)
{
  const Give give = { NULL, func, user_data };

  return walk_claims (SL_WORKSPACE (source), give_rows, &give, error);
}

static gboolean
give_adjudication (SlWorkspace  *self,
                   SlArticle    *article,
                   SlClaim      *claim,
                   const Give   *give,
                   GError      **error)
{
  gpointer object = g_hash_table_lookup (self->adjudications, sl_claim_get_uuid (claim));

  return object == NULL || give->func (object, give->user_data, error);
}

static gboolean
foreach_adjudication (SlSetSource  *source,
                      SlSetFunc     func,
                      gpointer      user_data,
                      GError      **error)
{
  const Give give = { func, NULL, user_data };

  return walk_claims (SL_WORKSPACE (source), give_adjudication, &give, error);
}

static gboolean
foreach_code (SlSetSource  *source,
              SlSetFunc     func,
              gpointer      user_data,
              GError      **error)
{
  GListModel *codes = sl_workspace_get_codes (SL_WORKSPACE (source));

  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr (SlCode) code = g_list_model_get_item (codes, i);

      if (!func (code, user_data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
foreach_coding (SlSetSource  *source,
                SlSetFunc     func,
                gpointer      user_data,
                GError      **error)
{
  SlWorkspace *self = SL_WORKSPACE (source);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->articles)); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (G_LIST_MODEL (self->articles), i);
      g_autoptr (GPtrArray) codings =
        sl_workspace_list_codings (self, sl_article_get_uuid (article));

      for (guint k = 0; k < codings->len; k++)
        {
          if (!func (g_ptr_array_index (codings, k), user_data, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* By the place of the article in which it is missing, then by annotator. */
static int
compare_omissions (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  SlWorkspace *self = user_data;
  SlOmission *x = *(SlOmission *const *) a;
  SlOmission *y = *(SlOmission *const *) b;
  int place_x = GPOINTER_TO_INT (g_hash_table_lookup (self->positions,
                                                      sl_omission_get_article (x)));
  int place_y = GPOINTER_TO_INT (g_hash_table_lookup (self->positions,
                                                      sl_omission_get_article (y)));
  int order = (place_x > place_y) - (place_x < place_y);

  /* As the articles stand where a file gives two of them one place. */
  if (order == 0)
    order = strcmp (sl_omission_get_article (x), sl_omission_get_article (y));

  return order != 0 ? order
                    : strcmp (sl_omission_get_annotator (x), sl_omission_get_annotator (y));
}

static gboolean
give_omissions (SlWorkspace  *self,
                SlArticle    *article,
                SlClaim      *claim,
                const Give   *give,
                GError      **error)
{
  GPtrArray *omissions = g_hash_table_lookup (self->omissions, sl_claim_get_uuid (claim));
  g_autoptr (GPtrArray) sorted = NULL;

  if (omissions == NULL)
    return TRUE;
  sorted = g_ptr_array_copy (omissions, (GCopyFunc) (GCallback) g_object_ref, NULL);
  g_ptr_array_set_free_func (sorted, g_object_unref);
  g_ptr_array_sort_with_data (sorted, compare_omissions, self);
  for (guint i = 0; i < sorted->len; i++)
    {
      if (!give->func (g_ptr_array_index (sorted, i), give->user_data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
foreach_omission (SlSetSource  *source,
                  SlSetFunc     func,
                  gpointer      user_data,
                  GError      **error)
{
  const Give give = { func, NULL, user_data };

  return walk_claims (SL_WORKSPACE (source), give_omissions, &give, error);
}

static SlVector *
dup_vector (SlSetSource *source)
{
  return sl_workspace_dup_known (SL_WORKSPACE (source));
}

void
sl_workspace_source_init (SlSetSourceInterface *iface)
{
  iface->dup_uuid = dup_uuid;
  iface->dup_title = dup_title;
  iface->foreach_annotator = foreach_annotator;
  iface->foreach_article = foreach_article;
  iface->foreach_row = foreach_row;
  iface->foreach_match = foreach_match;
  iface->foreach_adjudication = foreach_adjudication;
  iface->foreach_code = foreach_code;
  iface->foreach_coding = foreach_coding;
  iface->foreach_omission = foreach_omission;
  iface->dup_vector = dup_vector;
}
