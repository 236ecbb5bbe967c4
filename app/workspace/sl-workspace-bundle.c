/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-entries.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-uuid.h"
#include "store/sl-codec.h"

/* Bundles of entries: what colleagues hand each other by file, and what goes over a server. */

#define MAX_AT 40
#define MAX_KEY 80
#define MAX_VALUE (12 * 1024 * 1024)
#define MAX_MESSAGES 500

/* What is done with one bundle. */
typedef struct
{
  SlWorkspace *self;
  SlBundle *bundle;
  SlEntryFold fold;
  SlEdit edit;
  SlMergeReport *report;
  GPtrArray *entries; /* those that are new here */
  GHashTable *numbers; /* "annotator device seq" -> the one of them */
} Apply;

static void
tell (Apply *apply,
      char  *message)
{
  if (apply->report->messages->len < MAX_MESSAGES)
    g_ptr_array_add (apply->report->messages, message);
  else
    g_free (message);
}

/* Whether an annotator may say this: names, verdicts and what was not found only in the own name. */
static gboolean
is_allowed (const SlEntry  *entry,
            SlEntity        entity,
            const SlRecord *record)
{
  const char *space = strchr (entry->key, ' ');

  switch (entity)
    {
    case SL_ENTITY_META:
      return g_str_equal (entry->key, "title");
    case SL_ENTITY_ANNOTATOR:
      return record != NULL && g_str_equal (entry->key, entry->annotator);
    case SL_ENTITY_ARTICLE:
    case SL_ENTITY_CLAIM:
    case SL_ENTITY_MATCH:
    case SL_ENTITY_CODE:
    case SL_ENTITY_CODING:
      return sl_uuid_is_valid (entry->key);
    case SL_ENTITY_ADJUDICATION:
      return sl_uuid_is_valid (entry->key) &&
             (record == NULL || g_strcmp0 (sl_record_get (record, SL_ADJUDICATION_ADJUDICATOR),
                                           entry->annotator) == 0);
    case SL_ENTITY_ANNOTATION:
    case SL_ENTITY_OMISSION:
      return space != NULL && g_str_equal (space + 1, entry->annotator);
    case SL_N_ENTITIES:
    default:
      return FALSE;
    }
}

/* Checks an entry that nobody vouches for, and writes its value as we would. */
static SlEntry *
check_entry (const SlEntry *entry,
             SlEntity      *entity)
{
  g_autoptr (SlRecord) record = NULL;
  g_autofree char *key = NULL;
  g_autofree char *value = NULL;

  if (!sl_uuid_is_valid (entry->annotator) || !sl_uuid_is_valid (entry->device) ||
      entry->seq < 1 || entry->seq > SL_ENTRY_MAX_NUMBER || entry->clock < 0 ||
      entry->clock > SL_ENTRY_MAX_NUMBER || strlen (entry->at) > MAX_AT ||
      strlen (entry->key) > MAX_KEY || !sl_entity_from_string (entry->entity, entity))
    return NULL;
  if (entry->value != NULL)
    {
      if (strlen (entry->value) > MAX_VALUE)
        return NULL;
      record = sl_record_from_json (*entity, entry->value, NULL);
      if (record == NULL)
        return NULL;
      key = sl_record_dup_key (record);
      value = sl_record_to_json (record);
      if (!g_str_equal (key, entry->key))
        return NULL;
    }
  if (!is_allowed (entry, *entity, record))
    return NULL;

  return sl_entry_new (entry->annotator, entry->device, entry->seq, entry->clock, entry->at,
                       entry->entity, entry->key, value);
}

static char *
dup_number (const SlEntry *entry)
{
  return g_strdup_printf ("%s %s %" G_GINT64_FORMAT, entry->annotator, entry->device, entry->seq);
}

/* The entry that has the same number, here or earlier in the bundle. */
static SlEntry *
find_known (Apply          *apply,
            const SlEntry  *entry,
            gboolean       *taken,
            GError        **error)
{
  g_autofree char *number = dup_number (entry);
  const SlEntry *earlier = g_hash_table_lookup (apply->numbers, number);

  *taken = earlier != NULL;

  return earlier != NULL ? sl_entry_copy (earlier)
                         : sl_store_read_entry (apply->self->store, entry->annotator,
                                                entry->device, entry->seq, taken, error);
}

/* Whether the entry is news; one that is known under the same number must be the same. */
static gboolean
is_new (Apply          *apply,
        const SlEntry  *entry,
        gboolean       *is_news,
        GError        **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean taken = FALSE;
  g_autoptr (SlEntry) known = find_known (apply, entry, &taken, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  *is_news = known == NULL || !taken;
  if (known == NULL || sl_entry_equal (known, entry))
    return TRUE;

  *is_news = FALSE;
  apply->report->conflicts++;
  tell (apply, g_strdup (_("A change has the same number as another one that is known here. "
                           "Somebody worked on in an older copy of the file; this change was left "
                           "out.")));

  return TRUE;
}

/* Two people changed the same without knowing of each other: the sender did not have ours. */
static void
note_conflict (Apply         *apply,
               SlEntity       entity,
               const SlEntry *entry)
{
  const SlEntry *known = g_hash_table_lookup (apply->fold.winners[entity], entry->key);
  SlAnnotator *who;

  if (known == NULL || g_strcmp0 (known->value, entry->value) == 0 ||
      (g_str_equal (known->annotator, entry->annotator) &&
       g_str_equal (known->device, entry->device)) ||
      sl_vector_get (apply->bundle->to, known->annotator, known->device) >= known->seq)
    return;

  apply->report->conflicts++;
  who = g_hash_table_lookup (apply->self->annotators_by_uuid, entry->annotator);
  tell (apply, g_strdup_printf (sl_entry_compare (entry, known) > 0
                                ? _("%s changed something that was changed here, too; that change "
                                    "counts.")
                                : _("%s changed something that was changed here, too; the change "
                                    "made here counts."),
                                who != NULL ? sl_annotator_get_name (who) : _("Somebody")));
}

static gboolean
take_entries (Apply   *apply,
              GError **error)
{
  for (guint i = 0; i < apply->bundle->entries->len; i++)
    {
      SlEntity entity = SL_N_ENTITIES;
      g_autoptr (SlEntry) entry = check_entry (g_ptr_array_index (apply->bundle->entries, i),
                                               &entity);
      gboolean news = FALSE;

      if (entry == NULL)
        {
          tell (apply, g_strdup (_("A change is damaged, or made in somebody else's name, and was "
                                   "left out.")));
          continue;
        }
      if (!is_new (apply, entry, &news, error))
        return FALSE;
      if (!news)
        {
          apply->report->unchanged++;
          continue;
        }
      note_conflict (apply, entity, entry);
      sl_entry_fold_add (&apply->fold, entity, entry);
      g_hash_table_insert (apply->numbers, dup_number (entry), entry);
      g_ptr_array_add (apply->entries, g_steal_pointer (&entry));
    }

  return TRUE;
}

/* A comparison in which nothing was done yet becomes the one that the bundle is of; any other takes
 * only its own. */
static gboolean
check_comparison (Apply   *apply,
                  GError **error)
{
  SlWorkspace *self = apply->self;
  g_autoptr (SlVector) vector = sl_store_read_vector (self->store, error);

  if (vector == NULL)
    return FALSE;
  if (g_strcmp0 (self->uuid, apply->bundle->comparison) == 0)
    return TRUE;
  if (sl_vector_get_n (vector) > 0 || g_hash_table_size (self->articles_by_uuid) > 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("These changes belong to another comparison (“%s”). Open that one, or ask for "
                     "a set instead."),
                   apply->bundle->title != NULL ? apply->bundle->title : apply->bundle->comparison);
      return FALSE;
    }
  sl_edit_add (&apply->edit, sl_codec_from_meta ("uuid", self->uuid),
               sl_codec_from_meta ("uuid", apply->bundle->comparison));
  if (apply->bundle->title != NULL && !g_hash_table_contains (apply->fold.winners[SL_ENTITY_META],
                                                              "title") &&
      g_strcmp0 (self->title, apply->bundle->title) != 0)
    sl_edit_add (&apply->edit, sl_codec_from_meta ("title", self->title),
                 sl_codec_from_meta ("title", apply->bundle->title));

  return TRUE;
}

/* Texts come with the articles that need them; one whose article was overtaken is needed, too, when
 * somebody undoes. */
static void
add_texts (Apply *apply)
{
  g_ptr_array_set_size (apply->edit.texts, 0);
  for (guint i = 0; i < apply->bundle->texts->len; i++)
    g_ptr_array_add (apply->edit.texts,
                     sl_text_ref (g_ptr_array_index (apply->bundle->texts, i)));
}

/**
 * sl_workspace_apply_bundle:
 * @self: a workspace
 * @bundle: what colleagues did
 * @dry_run: whether only to tell what would happen
 * @error: return location for an error
 *
 * Takes in what is new, as one step of undo. Doing so again changes nothing, and the order of
 * bundles does not matter.
 *
 * Returns: (transfer full): what was, or would be, added and changed; %NULL with @error set if
 * nothing could be written
 */
SlMergeReport *
sl_workspace_apply_bundle (SlWorkspace  *self,
                           SlBundle     *bundle,
                           gboolean      dry_run,
                           GError      **error)
{
  Apply apply = { self, bundle };
  gboolean done;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (bundle != NULL, NULL);

  if (!sl_workspace_require_open (self, error))
    return NULL;
  sl_entry_fold_init (&apply.fold, self, bundle);
  sl_edit_init (&apply.edit, "bundle");
  apply.report = sl_merge_report_new ();
  apply.entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_entry_free);
  apply.numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  done = sl_entry_fold_load (&apply.fold, 0, 0, error) && take_entries (&apply, error) &&
         check_comparison (&apply, error);
  if (done && apply.entries->len > 0)
    {
      sl_entry_fold_plan (&apply.fold, &apply.edit, apply.report);
      add_texts (&apply);
      done = dry_run || sl_workspace_apply_received (self, &apply.edit, apply.entries, error);
    }
  if (!done)
    g_clear_pointer (&apply.report, sl_merge_report_free);
  g_hash_table_unref (apply.numbers);
  g_ptr_array_unref (apply.entries);
  sl_edit_clear (&apply.edit);
  sl_entry_fold_clear (&apply.fold);

  return apply.report;
}

/* A thing that the step to be undone was the first to speak of is as it was before, if it was. */
static gboolean
restore_before (SlEntryFold  *fold,
                gint64        step,
                GError      **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);

  if (!sl_store_read_changes (fold->self->store, step, changes, error))
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      const SlChange *change = g_ptr_array_index (changes, i);
      g_autofree char *key = sl_change_dup_key (change);
      SlEntry *entry = g_hash_table_lookup (fold->winners[sl_change_get_entity (change)], key);

      if (entry != NULL && entry->clock < 0 && entry->value == NULL && change->before != NULL)
        entry->value = sl_record_to_json (change->before);
    }

  return TRUE;
}

/* Undoing or redoing what colleagues did leads to what the entries say without, or with, theirs. */
gboolean
sl_workspace_plan_step (SlWorkspace  *self,
                        gint64        without,
                        gint64        with,
                        SlEdit       *edit,
                        GError      **error)
{
  g_auto (SlEntryFold) fold = { 0 };
  g_autoptr (SlMergeReport) unused = sl_merge_report_new ();

  sl_entry_fold_init (&fold, self, NULL);
  if (!sl_entry_fold_load (&fold, without, with, error) ||
      (without != 0 && !restore_before (&fold, without, error)))
    return FALSE;
  sl_entry_fold_plan (&fold, edit, unused);

  return TRUE;
}

/* After an undo or redo that brought something back: what colleagues said of it meanwhile. */
gboolean
sl_workspace_reconcile (SlWorkspace  *self,
                        GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  gboolean received = FALSE;

  if (!sl_store_has_received (self->store, &received, error))
    return FALSE;
  if (!received)
    return TRUE;
  sl_edit_init (&edit, "bundle");

  return sl_workspace_plan_step (self, 0, 0, &edit, error) &&
         sl_workspace_apply_derived (self, edit.changes, error);
}

/**
 * sl_workspace_dup_vector:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full): how much it knows of what everybody did, or %NULL
 */
SlVector *
sl_workspace_dup_vector (SlWorkspace  *self,
                         GError      **error)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return sl_workspace_require_open (self, error) ? sl_store_read_vector (self->store, error) : NULL;
}

typedef struct
{
  SlWorkspace *self;
  SlBundle *bundle;
  const char *annotator;
} Collect;

static gboolean
collect_entry (const SlEntry  *entry,
               gpointer        user_data,
               GError        **error)
{
  Collect *collect = user_data;
  g_autoptr (SlRecord) record = NULL;
  g_autoptr (SlText) text = NULL;
  const char *sha256;

  if (collect->annotator != NULL && !g_str_equal (collect->annotator, entry->annotator))
    return TRUE;
  sl_bundle_take_entry (collect->bundle, sl_entry_copy (entry));
  if (entry->value == NULL || !g_str_equal (entry->entity,
                                            sl_entity_to_string (SL_ENTITY_ARTICLE)))
    return TRUE;

  record = sl_record_from_json (SL_ENTITY_ARTICLE, entry->value, error);
  if (record == NULL)
    return FALSE;
  sha256 = sl_record_get (record, SL_ARTICLE_SHA256);
  if (sl_bundle_lookup_text (collect->bundle, sha256) != NULL)
    return TRUE;
  text = sl_store_read_text (collect->self->store, sha256, NULL);
  if (text != NULL)
    sl_bundle_add_text (collect->bundle, text);

  return TRUE;
}

/**
 * sl_workspace_make_bundle:
 * @self: a workspace
 * @since: (nullable): what the receiver knows already, or %NULL for nothing
 * @annotator_uuid: (nullable): whose changes, or %NULL for everybody's
 * @error: return location for an error
 *
 * Gathers what is new since @since, with the texts of the articles among it.
 *
 * Returns: (transfer full): a bundle, or %NULL with @error set
 */
SlBundle *
sl_workspace_make_bundle (SlWorkspace  *self,
                          SlVector     *since,
                          const char   *annotator_uuid,
                          GError      **error)
{
  g_autoptr (SlBundle) bundle = NULL;
  g_autoptr (SlVector) vector = NULL;
  Collect collect = { self };

  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  vector = sl_workspace_dup_vector (self, error);
  if (vector == NULL)
    return NULL;
  bundle = sl_bundle_new (self->uuid, self->title);
  collect.bundle = bundle;
  collect.annotator = annotator_uuid;
  sl_vector_free (bundle->to);
  bundle->to = g_steal_pointer (&vector);
  if (since != NULL)
    {
      sl_vector_free (bundle->from);
      bundle->from = sl_vector_copy (since);
    }
  if (!sl_store_foreach_entry (self->store, since, collect_entry, &collect, error))
    return NULL;

  return g_steal_pointer (&bundle);
}
