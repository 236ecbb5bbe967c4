/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

#include "store/sl-codec.h"

/* The one place that changes what is held in memory. It is told what was written, whether that was
 * an act of the user, its undoing, or what a file holds. */

/* What the signals will speak of. */
typedef struct
{
  GHashTable *claims;
  guint n_matches;
} Touched;

static void
touch (Touched    *touched,
       const char *claim_uuid)
{
  g_hash_table_add (touched->claims, g_strdup (claim_uuid));
}

static GPtrArray *
ensure_list (GHashTable *lists,
             const char *key)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (lists, g_strdup (key), list);
    }

  return list;
}

/* Takes a key that held nothing else out with its last object. */
static void
remove_from_list (GHashTable *lists,
                  const char *key,
                  gpointer    object)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    return;
  g_ptr_array_remove (list, object);
  if (list->len == 0)
    g_hash_table_remove (lists, key);
}

/* Where the claim stands in a sorted list, or where it would. */
static guint
bisect_claim (GListModel *claims,
              SlClaim    *claim)
{
  guint low = 0;
  guint high = g_list_model_get_n_items (claims);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (SlClaim) at = g_list_model_get_item (claims, middle);

      if (sl_claim_compare (at, claim) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
remove_claim (SlWorkspace *self,
              SlClaim     *claim)
{
  GListStore *claims = g_hash_table_lookup (self->claims, sl_claim_get_article (claim));

  if (claims != NULL)
    g_list_store_remove (claims, bisect_claim (G_LIST_MODEL (claims), claim));
  g_hash_table_remove (self->claims_by_uuid, sl_claim_get_uuid (claim));
}

static void
put_claim (SlWorkspace *self,
           SlClaim     *claim)
{
  SlClaim *old = g_hash_table_lookup (self->claims_by_uuid, sl_claim_get_uuid (claim));
  GListStore *claims = g_hash_table_lookup (self->claims, sl_claim_get_article (claim));
  guint position;

  g_return_if_fail (claims != NULL);

  if (old != NULL)
    {
      position = bisect_claim (G_LIST_MODEL (claims), old);
      if (bisect_claim (G_LIST_MODEL (claims), claim) == position)
        {
          gpointer item = claim;

          g_hash_table_replace (self->claims_by_uuid, g_strdup (sl_claim_get_uuid (claim)), g_object_ref (claim));
          g_list_store_splice (claims, position, 1, &item, 1);
          return;
        }
      remove_claim (self, old);
    }
  g_hash_table_replace (self->claims_by_uuid, g_strdup (sl_claim_get_uuid (claim)), g_object_ref (claim));
  g_list_store_insert (claims, bisect_claim (G_LIST_MODEL (claims), claim), claim);
}

static gboolean
take_claim (SlWorkspace     *self,
            const SlChange  *change,
            Touched         *touched,
            GError         **error)
{
  const SlRecord *record = change->after != NULL ? change->after : change->before;
  const char *uuid = sl_record_get (record, SL_CLAIM_UUID);
  SlArticle *article = sl_workspace_lookup_article (self, sl_record_get (record, SL_CLAIM_ARTICLE));
  g_autoptr (SlClaim) claim = NULL;
  SlClaim *old = g_hash_table_lookup (self->claims_by_uuid, uuid);

  touch (touched, uuid);
  if (change->after == NULL)
    {
      if (old != NULL)
        remove_claim (self, old);
      return TRUE;
    }
  if (article == NULL)
    {
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT, "claim %s has no article", uuid);
      return FALSE;
    }
  claim = sl_codec_to_claim (record, sl_article_get_text (article), error);
  if (claim == NULL)
    return FALSE;
  put_claim (self, claim);

  return TRUE;
}

static gboolean
take_annotation (SlWorkspace     *self,
                 const SlChange  *change,
                 Touched         *touched,
                 GError         **error)
{
  const SlRecord *record = change->after != NULL ? change->after : change->before;
  const char *claim = sl_record_get (record, SL_ANNOTATION_CLAIM);
  SlAnnotation *old = sl_workspace_lookup_annotation (self, claim, sl_record_get (record, SL_ANNOTATION_ANNOTATOR));
  g_autoptr (SlAnnotation) annotation = NULL;

  if (change->after != NULL && (annotation = sl_codec_to_annotation (record, error)) == NULL)
    return FALSE;
  touch (touched, claim);
  if (annotation != NULL)
    g_ptr_array_add (ensure_list (self->annotations, claim), g_object_ref (annotation));
  if (old != NULL)
    remove_from_list (self->annotations, claim, old);

  return TRUE;
}

static gboolean
take_match (SlWorkspace     *self,
            const SlChange  *change,
            Touched         *touched,
            GError         **error)
{
  const SlRecord *record = change->after != NULL ? change->after : change->before;
  const char *uuid = sl_record_get (record, SL_MATCH_UUID);
  const char *ends[] = { sl_record_get (record, SL_MATCH_A), sl_record_get (record, SL_MATCH_B) };
  g_autoptr (SlMatch) match = NULL;
  SlMatch *old = g_hash_table_lookup (self->matches_by_uuid, uuid);
  guint position;

  if (change->after != NULL && (match = sl_codec_to_match (record, error)) == NULL)
    return FALSE;
  touched->n_matches++;
  for (guint i = 0; i < 2; i++)
    {
      touch (touched, ends[i]);
      if (match != NULL)
        g_ptr_array_add (ensure_list (self->matches_by_claim, ends[i]), g_object_ref (match));
      if (old != NULL)
        remove_from_list (self->matches_by_claim, ends[i], old);
    }
  if (old != NULL && g_list_store_find (self->matches, old, &position))
    {
      gpointer item = match;

      g_list_store_splice (self->matches, position, 1, &item, match != NULL ? 1 : 0);
    }
  else if (match != NULL)
    g_list_store_append (self->matches, match);
  if (match != NULL)
    g_hash_table_replace (self->matches_by_uuid, g_strdup (uuid), g_object_ref (match));
  else
    g_hash_table_remove (self->matches_by_uuid, uuid);

  return TRUE;
}

static void
remove_article (SlWorkspace *self,
                const char  *uuid)
{
  guint position = sl_workspace_find_article (self, uuid);

  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->articles)))
    g_list_store_remove (self->articles, position);
  g_hash_table_remove (self->articles_by_uuid, uuid);
  g_hash_table_remove (self->positions, uuid);
  g_hash_table_remove (self->claims, uuid);
}

static gboolean
take_article (SlWorkspace     *self,
              const SlChange  *change,
              GError         **error)
{
  const SlRecord *record = change->after != NULL ? change->after : change->before;
  const char *uuid = sl_record_get (record, SL_ARTICLE_UUID);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->articles));
  guint old = sl_workspace_find_article (self, uuid);
  gint64 position = CLAMP (sl_record_get_int (record, SL_ARTICLE_POSITION), 0, G_MAXINT);
  g_autoptr (SlText) text = NULL;
  g_autoptr (SlArticle) article = NULL;
  gpointer item;

  if (change->after == NULL)
    {
      remove_article (self, uuid);
      return TRUE;
    }
  text = old < n ? sl_text_ref (sl_article_get_text (sl_workspace_lookup_article (self, uuid)))
                 : sl_store_read_text (self->store, sl_record_get (record, SL_ARTICLE_SHA256), error);
  article = text != NULL ? sl_codec_to_article (record, text, error) : NULL;
  if (article == NULL)
    return FALSE;

  if (!g_hash_table_contains (self->claims, uuid))
    g_hash_table_insert (self->claims, g_strdup (uuid), g_list_store_new (SL_TYPE_CLAIM));
  g_hash_table_replace (self->articles_by_uuid, g_strdup (uuid), g_object_ref (article));
  g_hash_table_replace (self->positions, g_strdup (uuid), GINT_TO_POINTER ((int) position));
  item = article;
  g_list_store_splice (self->articles, old < n ? old : MIN (position, n), old < n ? 1 : 0, &item, 1);

  return TRUE;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  SlWorkspace *self = user_data;
  int x = GPOINTER_TO_INT (g_hash_table_lookup (self->positions, sl_article_get_uuid ((SlArticle *) a)));
  int y = GPOINTER_TO_INT (g_hash_table_lookup (self->positions, sl_article_get_uuid ((SlArticle *) b)));

  return x < y ? -1 : x > y;
}

/* The rows of a step come in an order in which they can be written; only when all are taken do the
 * places fit together. */
static void
order_articles (SlWorkspace *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->articles));

  for (guint i = 1; i < n; i++)
    {
      g_autoptr (SlArticle) before = g_list_model_get_item (G_LIST_MODEL (self->articles), i - 1);
      g_autoptr (SlArticle) article = g_list_model_get_item (G_LIST_MODEL (self->articles), i);

      if (compare_places (before, article, self) > 0)
        {
          g_list_store_sort (self->articles, compare_places, self);
          return;
        }
    }
}

static gboolean
take_annotator (SlWorkspace     *self,
                const SlChange  *change,
                GError         **error)
{
  const SlRecord *record = change->after != NULL ? change->after : change->before;
  const char *uuid = sl_record_get (record, SL_ANNOTATOR_UUID);
  g_autoptr (SlAnnotator) annotator = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->annotators));
  guint position = 0;
  gpointer item;

  if (change->after != NULL && (annotator = sl_codec_to_annotator (record, error)) == NULL)
    return FALSE;
  for (; position < n; position++)
    {
      g_autoptr (SlAnnotator) at = g_list_model_get_item (G_LIST_MODEL (self->annotators), position);

      if (g_str_equal (sl_annotator_get_uuid (at), uuid))
        break;
    }
  item = annotator;
  g_list_store_splice (self->annotators, position, position < n ? 1 : 0, &item, annotator != NULL ? 1 : 0);
  if (annotator != NULL && self->annotator != NULL && g_str_equal (sl_annotator_get_uuid (self->annotator), uuid))
    {
      g_set_object (&self->annotator, annotator);
      g_object_notify (G_OBJECT (self), "annotator");
    }

  return TRUE;
}

static void
take_meta (SlWorkspace    *self,
           const SlChange *change)
{
  const SlRecord *record = change->after != NULL ? change->after : change->before;
  const char *key = sl_record_get (record, SL_META_KEY);
  const char *value = change->after != NULL ? sl_record_get (change->after, SL_META_VALUE) : NULL;
  g_autofree char *old = NULL;

  if (g_strcmp0 (key, "uuid") == 0)
    {
      old = self->uuid;
      self->uuid = g_strdup (value);
    }
  else if (g_strcmp0 (key, "named") == 0)
    {
      self->named = value != NULL;
      g_object_notify (G_OBJECT (self), "named");
    }
  else if (g_strcmp0 (key, "title") == 0)
    {
      old = self->title;
      self->title = g_strdup (value);
      g_object_notify (G_OBJECT (self), "title");
    }
}

static gboolean
take_change (SlWorkspace     *self,
             const SlChange  *change,
             Touched         *touched,
             GError         **error)
{
  switch (sl_change_get_entity (change))
    {
    case SL_ENTITY_META:
      take_meta (self, change);
      return TRUE;
    case SL_ENTITY_ANNOTATOR:
      return take_annotator (self, change, error);
    case SL_ENTITY_ARTICLE:
      return take_article (self, change, error);
    case SL_ENTITY_CLAIM:
      return take_claim (self, change, touched, error);
    case SL_ENTITY_ANNOTATION:
      return take_annotation (self, change, touched, error);
    case SL_ENTITY_MATCH:
      return take_match (self, change, touched, error);
    case SL_N_ENTITIES:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static void
emit_touched (SlWorkspace *self,
              Touched     *touched)
{
  GHashTableIter iter;
  gpointer uuid;

  if (touched->n_matches > 0)
    {
      g_clear_pointer (&self->groups, sl_groups_free);
      g_signal_emit_by_name (self, "matches-changed");
    }
  g_hash_table_iter_init (&iter, touched->claims);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_signal_emit_by_name (self, "claim-changed", uuid);
}

/* Takes over what was written, in its order, and tells the window. */
gboolean
sl_workspace_take_changes (SlWorkspace  *self,
                           GPtrArray    *changes,
                           GError      **error)
{
  Touched touched = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0 };
  gboolean done = TRUE;

  for (guint i = 0; i < changes->len && done; i++)
    done = take_change (self, g_ptr_array_index (changes, i), &touched, error);
  order_articles (self);
  emit_touched (self, &touched);
  g_hash_table_unref (touched.claims);

  return done;
}

typedef struct
{
  SlWorkspace *self;
  Touched touched;
} Load;

static gboolean
load_record (SlRecord  *record,
             gpointer   user_data,
             GError   **error)
{
  Load *load = user_data;
  g_autoptr (SlChange) change = sl_change_new (NULL, record);

  return take_change (load->self, change, &load->touched, error);
}

static gboolean
load_gesture (const SlGesture  *gesture,
              gpointer          user_data,
              GError          **error)
{
  SlWorkspace *self = user_data;

  switch (gesture->kind)
    {
    case SL_GESTURE_DO:
      sl_history_did (self->history, gesture->step, gesture->id, gesture->label, gesture->n);
      break;
    case SL_GESTURE_UNDO:
      sl_history_undid (self->history, gesture->step);
      break;
    case SL_GESTURE_REDO:
      sl_history_redid (self->history, gesture->step);
      break;
    case SL_GESTURE_SET:
    case SL_N_GESTURE_KINDS:
    default:
      break;
    }

  return TRUE;
}

/* Reads the whole file into the lists. */
gboolean
sl_workspace_load (SlWorkspace  *self,
                   GError      **error)
{
  Load load = { self, { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0 } };
  gboolean done = TRUE;

  for (SlEntity entity = 0; entity < SL_N_ENTITIES && done; entity++)
    done = sl_store_foreach (self->store, entity, load_record, &load, error);
  g_hash_table_unref (load.touched.claims);

  order_articles (self);

  return done && sl_store_foreach_gesture (self->store, load_gesture, self, error);
}
