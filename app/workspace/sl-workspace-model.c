/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "model/sl-code-tree.h"
#include "sl-workspace-vector.h"

/* The one place that changes what is held in memory. It is told what was written, whether that was
 * an act of the user, its undoing, or what a file holds. First the tables are brought up to date,
 * then each list by one splice, articles last: whoever hears of an article finds its claims. */

/* From so many matches on, a change of theirs is told as a whole and not claim by claim. */
#define MANY_MATCHES 16
/* The same for claims. Whoever listens may look at all that it shows, for each of them. */
#define MANY_CLAIMS 64
/* After so many rows the clock is looked at. */
#define ROWS_PER_LOOK 64

typedef struct
{
  GHashTable *claims;      /* UUIDs of which the signal will speak */
  GHashTable *ends;        /* the same, for claims of which only matches changed */
  guint n_matches;
  GHashTable *claim_lists; /* article UUID -> GPtrArray of claims that are new in its list */
  GPtrArray *articles;     /* what is new in the lists */
  GPtrArray *annotators;
  GPtrArray *matches;
  GPtrArray *codes;
  GHashTable *coded;       /* UUIDs of articles whose coded passages changed */
  GHashTable *omitted;     /* UUIDs of claims that somebody did not find, or finds after all */
} Touched;

static GPtrArray *
make_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
touched_init (Touched *touched)
{
  touched->claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  touched->ends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  touched->n_matches = 0;
  touched->claim_lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                (GDestroyNotify) g_ptr_array_unref);
  touched->articles = NULL;
  touched->annotators = NULL;
  touched->matches = NULL;
  touched->codes = NULL;
  touched->coded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  touched->omitted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
touched_clear (Touched *touched)
{
  g_hash_table_unref (touched->claims);
  g_hash_table_unref (touched->ends);
  g_hash_table_unref (touched->claim_lists);
  g_clear_pointer (&touched->articles, g_ptr_array_unref);
  g_clear_pointer (&touched->annotators, g_ptr_array_unref);
  g_clear_pointer (&touched->matches, g_ptr_array_unref);
  g_clear_pointer (&touched->codes, g_ptr_array_unref);
  g_hash_table_unref (touched->coded);
  g_hash_table_unref (touched->omitted);
}

static GPtrArray *
ensure_list (GHashTable *lists,
             const char *key)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = make_list ();
      g_hash_table_insert (lists, g_strdup (key), list);
    }

  return list;
}

/* Notes that a list changes, and what is new in it. */
static void
note (GPtrArray **list,
      GObject    *object)
{
  if (*list == NULL)
    *list = make_list ();
  if (object != NULL)
    g_ptr_array_add (*list, g_object_ref (object));
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

static void
put_or_remove (GHashTable *table,
               const char *uuid,
               GObject    *object)
{
  if (object != NULL)
    g_hash_table_replace (table, g_strdup (uuid), g_object_ref (object));
  else
    g_hash_table_remove (table, uuid);
}

static void
take_claim (SlWorkspace    *self,
            const SlRecord *record,
            GObject        *claim,
            Touched        *touched)
{
  const char *uuid = sl_record_get (record, SL_CLAIM_UUID);
  SlClaim *old = sl_workspace_lookup_claim (self, uuid);
  GPtrArray *added = ensure_list (touched->claim_lists, sl_record_get (record, SL_CLAIM_ARTICLE));

  g_hash_table_add (touched->claims, g_strdup (uuid));
  if (old != NULL)
    ensure_list (touched->claim_lists, sl_claim_get_article (old));
  if (claim != NULL)
    g_ptr_array_add (added, g_object_ref (claim));
  put_or_remove (self->claims_by_uuid, uuid, claim);
}

static void
take_annotation (SlWorkspace    *self,
                 const SlRecord *record,
                 GObject        *annotation,
                 Touched        *touched)
{
  const char *claim = sl_record_get (record, SL_ANNOTATION_CLAIM);
  SlAnnotation *old = sl_workspace_lookup_annotation (self, claim,
                                                      sl_record_get (record,
                                                                     SL_ANNOTATION_ANNOTATOR));

  g_hash_table_add (touched->claims, g_strdup (claim));
  if (annotation != NULL)
    g_ptr_array_add (ensure_list (self->annotations, claim), g_object_ref (annotation));
  if (old != NULL)
    remove_from_list (self->annotations, claim, old);
}

static void
take_match (SlWorkspace    *self,
            const SlRecord *record,
            GObject        *match,
            Touched        *touched)
{
  const char *uuid = sl_record_get (record, SL_MATCH_UUID);
  const char *ends[] = { sl_record_get (record, SL_MATCH_A), sl_record_get (record, SL_MATCH_B) };
  SlMatch *old = sl_workspace_lookup_match (self, uuid);

  touched->n_matches++;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_hash_table_add (touched->ends, g_strdup (ends[i]));
      if (match != NULL)
        g_ptr_array_add (ensure_list (self->matches_by_claim, ends[i]), g_object_ref (match));
      if (old != NULL)
        remove_from_list (self->matches_by_claim, ends[i], old);
    }
  put_or_remove (self->matches_by_uuid, uuid, match);
  note (&touched->matches, match);
}

static void
take_adjudication (SlWorkspace    *self,
                   const SlRecord *record,
                   GObject        *adjudication,
                   Touched        *touched)
{
  const char *claim = sl_record_get (record, SL_ADJUDICATION_CLAIM);

  put_or_remove (self->adjudications, claim, adjudication);
  g_hash_table_add (touched->claims, g_strdup (claim));
}

static void
take_code (SlWorkspace    *self,
           const SlRecord *record,
           GObject        *code,
           Touched        *touched)
{
  put_or_remove (self->codes_by_uuid, sl_record_get (record, SL_CODE_COLUMN_UUID), code);
  note (&touched->codes, code);
}

static void
take_coding (SlWorkspace    *self,
             const SlRecord *record,
             GObject        *coding,
             Touched        *touched)
{
  const char *uuid = sl_record_get (record, SL_CODING_UUID);
  const char *article = sl_record_get (record, SL_CODING_ARTICLE);
  SlCoding *old = g_hash_table_lookup (self->codings_by_uuid, uuid);

  if (coding != NULL)
    g_ptr_array_add (ensure_list (self->codings, article), g_object_ref (coding));
  if (old != NULL)
    remove_from_list (self->codings, sl_coding_get_article (old), old);
  put_or_remove (self->codings_by_uuid, uuid, coding);
  g_hash_table_add (touched->coded, g_strdup (article));
}

static void
take_omission (SlWorkspace    *self,
               const SlRecord *record,
               GObject        *omission,
               Touched        *touched)
{
  g_autofree char *key = sl_record_dup_key (record);
  const char *claim = sl_record_get (record, SL_OMISSION_CLAIM);
  SlOmission *old = g_hash_table_lookup (self->omissions_by_key, key);

  if (omission != NULL)
    g_ptr_array_add (ensure_list (self->omissions, claim), g_object_ref (omission));
  if (old != NULL)
    remove_from_list (self->omissions, sl_omission_get_claim (old), old);
  put_or_remove (self->omissions_by_key, key, omission);
  g_hash_table_add (touched->omitted, g_strdup (claim));
}

/* The list of an article's claims stays when the article goes, because it may come back. */
static void
take_article (SlWorkspace    *self,
              const SlRecord *record,
              GObject        *article,
              Touched        *touched)
{
  const char *uuid = sl_record_get (record, SL_ARTICLE_UUID);
  gint64 position = CLAMP (sl_record_get_int (record, SL_ARTICLE_POSITION), 0, G_MAXINT);

  if (!g_hash_table_contains (self->claims, uuid))
    g_hash_table_insert (self->claims, g_strdup (uuid), g_list_store_new (SL_TYPE_CLAIM));
  g_hash_table_replace (self->positions, g_strdup (uuid), GINT_TO_POINTER ((int) position));
  put_or_remove (self->articles_by_uuid, uuid, article);
  note (&touched->articles, article);
}

static void
take_annotator (SlWorkspace    *self,
                const SlRecord *record,
                GObject        *annotator,
                Touched        *touched)
{
  const char *uuid = sl_record_get (record, SL_ANNOTATOR_UUID);

  put_or_remove (self->annotators_by_uuid, uuid, annotator);
  note (&touched->annotators, annotator);
  if (annotator != NULL && self->annotator != NULL &&
      g_str_equal (sl_annotator_get_uuid (self->annotator), uuid))
    {
      g_set_object (&self->annotator, SL_ANNOTATOR (annotator));
      g_object_notify (G_OBJECT (self), "annotator");
    }
}

static void
set_string (char       **field,
            const char  *value)
{
  char *old = *field;

  *field = g_strdup (value);
  g_free (old);
}

static void
take_meta (SlWorkspace    *self,
           const SlRecord *record,
           gboolean        gone)
{
  const char *key = sl_record_get (record, SL_META_KEY);
  const char *value = gone ? NULL : sl_record_get (record, SL_META_VALUE);

  if (g_str_equal (key, "uuid"))
    set_string (&self->uuid, value);
  else if (g_str_equal (key, "title"))
    {
      set_string (&self->title, value);
      g_object_notify (G_OBJECT (self), "title");
    }
  else if (g_str_equal (key, SL_META_VECTOR))
    set_string (&self->known, value);
  else if (g_str_equal (key, "unnamed"))
    {
      g_autofree char *name = g_file_get_basename (self->file);

      self->named = g_strcmp0 (name, value) != 0;
      g_object_notify (G_OBJECT (self), "named");
    }
}

/* OBJECT is what the row tells, NULL if the row is gone. */
static void
take_row (SlWorkspace    *self,
          const SlRecord *record,
          GObject        *object,
          Touched        *touched)
{
  switch (record->entity)
    {
    case SL_ENTITY_META:
      take_meta (self, record, object == NULL);
      break;
    case SL_ENTITY_ANNOTATOR:
      take_annotator (self, record, object, touched);
      break;
    case SL_ENTITY_ARTICLE:
      take_article (self, record, object, touched);
      break;
    case SL_ENTITY_CLAIM:
      take_claim (self, record, object, touched);
      break;
    case SL_ENTITY_ANNOTATION:
      take_annotation (self, record, object, touched);
      break;
    case SL_ENTITY_MATCH:
      take_match (self, record, object, touched);
      break;
    case SL_ENTITY_ADJUDICATION:
      take_adjudication (self, record, object, touched);
      break;
    case SL_ENTITY_CODE:
      take_code (self, record, object, touched);
      break;
    case SL_ENTITY_CODING:
      take_coding (self, record, object, touched);
      break;
    case SL_ENTITY_OMISSION:
      take_omission (self, record, object, touched);
      break;
    case SL_N_ENTITIES:
    default:
      g_return_if_reached ();
    }
}

/* Makes STORE hold what LIST holds by replacing the stretch in which they differ. */
static void
splice_difference (GListStore *store,
                   GPtrArray  *list)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n = g_list_model_get_n_items (model);
  guint first = 0;
  guint last = 0;

  for (; first < MIN (n, list->len); first++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, first);

      if (item != g_ptr_array_index (list, first))
        break;
    }
  for (; last < MIN (n, list->len) - first; last++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, n - 1 - last);

      if (item != g_ptr_array_index (list, list->len - 1 - last))
        break;
    }
  if (first + last < MAX (n, list->len))
    g_list_store_splice (store, first, n - first - last,
                         list->len > first ? list->pdata + first : NULL, list->len - first - last);
}

typedef const char *(*GetUuid) (gpointer object);

/* Brings STORE up to date: what TABLE still holds of it, and of ADDED what TABLE holds, in order.
 */
static void
update_list (GListStore       *store,
             GPtrArray        *added,
             GHashTable       *table,
             GetUuid           get_uuid,
             GCompareDataFunc  compare,
             gpointer          user_data)
{
  g_autoptr (GPtrArray) list = make_list ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (g_hash_table_lookup (table, get_uuid (item)) == item)
        g_ptr_array_add (list, g_steal_pointer (&item));
    }
  for (guint i = 0; i < added->len; i++)
    {
      GObject *item = g_ptr_array_index (added, i);

      if (g_hash_table_lookup (table, get_uuid (item)) == item)
        g_ptr_array_add (list, g_object_ref (item));
    }
  g_ptr_array_sort_with_data (list, compare, user_data);
  splice_difference (store, list);
}

static int
compare_claims (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return sl_claim_compare (*(SlClaim *const *) a, *(SlClaim *const *) b);
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return g_strcmp0 (sl_match_get_uuid (*(SlMatch *const *) a),
                    sl_match_get_uuid (*(SlMatch *const *) b));
}

static int
compare_annotators (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  return g_strcmp0 (sl_annotator_get_uuid (*(SlAnnotator *const *) a),
                    sl_annotator_get_uuid (*(SlAnnotator *const *) b));
}

/* By place; the UUID decides where a file gives two articles the same one. */
static int
compare_articles (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  SlWorkspace *self = user_data;
  const char *uuid_a = sl_article_get_uuid (*(SlArticle *const *) a);
  const char *uuid_b = sl_article_get_uuid (*(SlArticle *const *) b);
  int place_a = GPOINTER_TO_INT (g_hash_table_lookup (self->positions, uuid_a));
  int place_b = GPOINTER_TO_INT (g_hash_table_lookup (self->positions, uuid_b));

  return place_a != place_b ? (place_a > place_b) - (place_a < place_b) : strcmp (uuid_a, uuid_b);
}

/* Where a code stands depends on those above it, so all are sorted again. */
static void
update_codes (SlWorkspace *self)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) sorted = NULL;
  GHashTableIter iter;
  gpointer code;

  g_hash_table_iter_init (&iter, self->codes_by_uuid);
  while (g_hash_table_iter_next (&iter, NULL, &code))
    g_ptr_array_add (all, code);
  sorted = sl_code_tree_sort (all);
  splice_difference (self->codes, sorted);
}

/* A code that looks different does so in each article. */
static void
note_coded_articles (SlWorkspace *self,
                     Touched     *touched)
{
  GHashTableIter iter;
  gpointer article;

  g_hash_table_iter_init (&iter, self->codings);
  while (g_hash_table_iter_next (&iter, &article, NULL))
    g_hash_table_add (touched->coded, g_strdup (article));
}

static void
update_lists (SlWorkspace *self,
              Touched     *touched)
{
  GHashTableIter iter;
  gpointer article;
  gpointer added;

  if (touched->annotators != NULL)
    update_list (self->annotators, touched->annotators, self->annotators_by_uuid,
                 (GetUuid) sl_annotator_get_uuid, compare_annotators, NULL);
  g_hash_table_iter_init (&iter, touched->claim_lists);
  while (g_hash_table_iter_next (&iter, &article, &added))
    update_list (g_hash_table_lookup (self->claims, article), added, self->claims_by_uuid,
                 (GetUuid) sl_claim_get_uuid, compare_claims, NULL);
  if (touched->matches != NULL)
    {
      g_clear_pointer (&self->groups, sl_groups_free);
      update_list (self->matches, touched->matches, self->matches_by_uuid,
                   (GetUuid) sl_match_get_uuid, compare_matches, NULL);
    }
  if (touched->codes != NULL)
    {
      update_codes (self);
      note_coded_articles (self, touched);
    }
  if (touched->articles != NULL)
    update_list (self->articles, touched->articles, self->articles_by_uuid,
                 (GetUuid) sl_article_get_uuid, compare_articles, self);
}

static void
emit_touched (SlWorkspace *self,
              Touched     *touched)
{
  GHashTableIter iter;
  gpointer uuid;

  if (touched->n_matches > 0)
    g_signal_emit_by_name (self, "matches-changed");
  g_hash_table_iter_init (&iter, touched->ends);
  while (touched->n_matches < MANY_MATCHES && g_hash_table_iter_next (&iter, &uuid, NULL))
    g_hash_table_add (touched->claims, g_strdup (uuid));
  if (g_hash_table_size (touched->claims) >= MANY_CLAIMS)
    {
      g_signal_emit_by_name (self, "claim-changed", NULL);
      g_hash_table_remove_all (touched->claims);
    }
  g_hash_table_iter_init (&iter, touched->claims);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_signal_emit_by_name (self, "claim-changed", uuid);
  g_hash_table_iter_init (&iter, touched->coded);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_signal_emit_by_name (self, "codings-changed", uuid);
  if (g_hash_table_size (touched->omitted) >= MANY_CLAIMS)
    {
      g_signal_emit_by_name (self, "omissions-changed", NULL);
      g_hash_table_remove_all (touched->omitted);
    }
  g_hash_table_iter_init (&iter, touched->omitted);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_signal_emit_by_name (self, "omissions-changed", uuid);
}

/* What was written, of which some is taken over already. */
struct _SlTake
{
  SlWorkspace *self;
  GPtrArray *changes;
  GPtrArray *objects;
  guint n_taken;
  Touched touched;
};

/* Begins to take over what was written, in its order. OBJECTS is what sl_workspace_decode_changes() gave;
 * both are borrowed until sl_workspace_take_end(). */
SlTake *
sl_workspace_take_begin (SlWorkspace *self,
                         GPtrArray   *changes,
                         GPtrArray   *objects)
{
  SlTake *take = g_new0 (SlTake, 1);

  take->self = self;
  take->changes = changes;
  take->objects = objects;
  touched_init (&take->touched);
  g_object_freeze_notify (G_OBJECT (self));

  return take;
}

/* Brings the tables up to date until all is taken, which it says, or the monotonic clock shows UNTIL. */
gboolean
sl_workspace_take_some (SlTake *take,
                        gint64  until)
{
  while (take->n_taken < take->changes->len)
    {
      guint i = take->n_taken++;
      const SlChange *change = g_ptr_array_index (take->changes, i);

      take_row (take->self, change->after != NULL ? change->after : change->before,
                g_ptr_array_index (take->objects, i), &take->touched);
      if (i % ROWS_PER_LOOK == 0 && g_get_monotonic_time () > until)
        break;
    }

  return take->n_taken == take->changes->len;
}

/* Brings the lists up to date and tells the window. */
void
sl_workspace_take_end (SlTake *take)
{
  update_lists (take->self, &take->touched);
  g_object_thaw_notify (G_OBJECT (take->self));
  emit_touched (take->self, &take->touched);
  touched_clear (&take->touched);
  g_free (take);
}

/* Takes over all at once. */
void
sl_workspace_take_changes (SlWorkspace *self,
                           GPtrArray   *changes,
                           GPtrArray   *objects)
{
  SlTake *take = sl_workspace_take_begin (self, changes, objects);

  sl_workspace_take_some (take, G_MAXINT64);
  sl_workspace_take_end (take);
}

typedef struct
{
  SlWorkspace *self;
  Touched touched;
} Load;

/* What foreign keys promise, in a file in which somebody switched them off. */
static gboolean
check_claims (SlWorkspace     *self,
              const SlRecord  *record,
              GError         **error)
{
  guint first = record->entity == SL_ENTITY_MATCH ? SL_MATCH_A : SL_ANNOTATION_CLAIM;
  guint last = record->entity == SL_ENTITY_MATCH ? SL_MATCH_B : SL_ANNOTATION_CLAIM;

  if (record->entity == SL_ENTITY_ADJUDICATION)
    first = last = SL_ADJUDICATION_CLAIM;
  else if (record->entity == SL_ENTITY_OMISSION)
    first = last = SL_OMISSION_CLAIM;
  else if (record->entity != SL_ENTITY_MATCH && record->entity != SL_ENTITY_ANNOTATION)
    return TRUE;
  for (guint i = first; i <= last; i++)
    {
      if (sl_workspace_lookup_claim (self, sl_record_get (record, i)) == NULL)
        {
          g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
                       _("The file is damaged: something in it speaks of a claim that is not "
                         "there. Use a copy or a backup of it."));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
load_record (SlRecord  *record,
             gpointer   user_data,
             GError   **error)
{
  Load *load = user_data;
  g_autoptr (SlRecord) owned = record;
  g_autoptr (GObject) object = sl_workspace_decode_record (load->self, record, NULL, NULL, error);

  if (object == NULL || !check_claims (load->self, record, error))
    return FALSE;
  take_row (load->self, record, object, &load->touched);

  return TRUE;
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
  Load load = { .self = self };
  gboolean done = TRUE;

  touched_init (&load.touched);
  for (SlEntity entity = 0; entity < SL_N_ENTITIES && done; entity++)
    done = sl_store_foreach (self->store, entity, load_record, &load, error);
  if (done)
    update_lists (self, &load.touched);
  touched_clear (&load.touched);

  return done && sl_store_foreach_gesture (self->store, load_gesture, self, error);
}
