/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

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

/* Whoever has judged or marked something. Somebody who has only opened the file has no part in the
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

static SlAnnotator *
find_annotator (SlWorkspace *self,
                const char  *uuid)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->annotators)); i++)
    {
      g_autoptr (SlAnnotator) annotator =
    g_list_model_get_item (G_LIST_MODEL (self->annotators), i);

      if (g_str_equal (sl_annotator_get_uuid (annotator), uuid))
        return annotator;
    }

  return NULL;
}

static gboolean
give_rows_of_claim (SlWorkspace   *self,
                    SlArticle     *article,
                    SlClaim       *claim,
                    SlSetRowFunc   func,
                    gpointer       user_data,
                    GError       **error)
{
  g_autoptr (GPtrArray) annotations =
    sl_workspace_list_annotations (self, sl_claim_get_uuid (claim));

  g_ptr_array_sort (annotations, compare_annotations);
  for (guint i = 0; i < annotations->len; i++)
    {
      SlAnnotation *annotation = g_ptr_array_index (annotations, i);
      const SlSetRow row = { article, claim,
                             find_annotator (self, sl_annotation_get_annotator (annotation)),
                             annotation };

      if (row.annotator != NULL && !sl_annotation_is_empty (annotation) &&
          !func (&row, user_data, error))
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
  SlWorkspace *self = SL_WORKSPACE (source);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->articles)); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (G_LIST_MODEL (self->articles), i);
      GListModel *claims = sl_workspace_get_claims (self, sl_article_get_uuid (article));

      for (guint k = 0; k < g_list_model_get_n_items (claims); k++)
        {
          g_autoptr (SlClaim) claim = g_list_model_get_item (claims, k);

          if (g_hash_table_contains (self->annotations, sl_claim_get_uuid (claim)) &&
              !give_rows_of_claim (self, article, claim, func, user_data, error))
            return FALSE;
        }
    }

  return TRUE;
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
}
