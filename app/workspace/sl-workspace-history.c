/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "store/sl-codec.h"

/* Prepares an edit; the label is a stable code, see sl_history_describe(). */
void
sl_edit_init (SlEdit     *edit,
              const char *label)
{
  edit->label = label;
  edit->n = 1;
  edit->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  edit->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_text_unref);
  edit->removed_matches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
sl_edit_clear (SlEdit *edit)
{
  g_clear_pointer (&edit->changes, g_ptr_array_unref);
  g_clear_pointer (&edit->texts, g_ptr_array_unref);
  g_clear_pointer (&edit->removed_matches, g_hash_table_unref);
}

/* Adds a change of one row; takes both records. */
void
sl_edit_add (SlEdit   *edit,
             SlRecord *before,
             SlRecord *after)
{
  g_ptr_array_add (edit->changes, sl_change_new (before, after));
}

/* Now, RFC 3339 in UTC. */
char *
sl_workspace_dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/* What is remembered of the file by the one who works on it. Where the file is not as it was left,
 * somebody put an older copy in its place: then the numbers begin anew, as on another device. */
static gboolean
ensure_replica (SlWorkspace  *self,
                GError      **error)
{
  const char *path = sl_store_get_path (self->store);
  const char *annotator = sl_annotator_get_uuid (self->annotator);
  g_autofree char *device = NULL;
  gint64 seq = 0;

  if (self->replica != NULL && g_strcmp0 (self->replica_annotator, annotator) == 0)
    return TRUE;

  sl_workspace_leave_replica (self);
  self->replica = sl_replica_load (path, annotator);
  self->replica_annotator = g_strdup (annotator);
  device = sl_replica_dup_device (self->replica, path);
  if (!sl_store_read_seq (self->store, annotator, device, &seq, error))
    return FALSE;
  if (seq != self->replica->seq)
    sl_replica_renew (self->replica);

  return TRUE;
}

/* Remembers how far the numbers got, before the file is closed or lives elsewhere. */
void
sl_workspace_leave_replica (SlWorkspace *self)
{
  g_autofree char *device = NULL;
  const char *path;

  if (self->replica != NULL && self->store != NULL)
    {
      path = sl_store_get_path (self->store);
      device = sl_replica_dup_device (self->replica, path);
      if (sl_store_read_seq (self->store, self->replica_annotator, device, &self->replica->seq,
                             NULL))
        sl_replica_save (self->replica, path, self->replica_annotator);
    }
  g_clear_pointer (&self->replica, sl_replica_free);
  g_clear_pointer (&self->replica_annotator, g_free);
}

/* A window that is closing may still have something to say. */
gboolean
sl_workspace_require_open (SlWorkspace  *self,
                           GError      **error)
{
  if (self->store != NULL)
    return sl_workspace_require_idle (self, error);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED, _("The comparison is closed already."));

  return FALSE;
}

static void
notify_history (SlWorkspace *self)
{
  static const char *const names[] = { "can-undo", "can-redo", "undo-label", "redo-label" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_notify (G_OBJECT (self), names[i]);
}

/* An act of the user, written as ID, is part of the undo step STEP. */
void
sl_workspace_did (SlWorkspace *self,
                  gint64       step,
                  gint64       id,
                  const char  *label,
                  guint        n)
{
  if (sl_workspace_is_worker (self))
    {
      sl_workspace_work_did (self, step, id, label, n);
      return;
    }
  sl_history_did (self->history, step, id, label, n);
  notify_history (self);
}

/* Adds the annotator to the file with the first thing that bears the name; undo takes it out again.
 */
void
sl_workspace_add_annotator (SlWorkspace *self,
                            SlEdit      *edit)
{
  const SlChange *first = edit->changes->len > 0 ? g_ptr_array_index (edit->changes, 0) : NULL;

  if (!g_hash_table_contains (self->annotators_by_uuid, sl_annotator_get_uuid (self->annotator)) &&
      (first == NULL || sl_change_get_entity (first) != SL_ENTITY_ANNOTATOR))
    sl_edit_add (edit, NULL, sl_codec_from_annotator (self->annotator));
}

/* Checks the changes, writes them with their GESTURE (NULL for none) and takes them over. ENTRIES is
 * what colleagues did, NULL for an act of the user. */
static gboolean
commit (SlWorkspace      *self,
        const SlGesture  *gesture,
        GPtrArray        *changes,
        GPtrArray        *texts,
        GPtrArray        *entries,
        gint64           *id,
        GError          **error)
{
  g_autoptr (GPtrArray) objects = NULL;
  g_autoptr (GError) reason = NULL;

  if (!sl_workspace_require_open (self, error))
    return FALSE;
  objects = sl_workspace_decode_changes (self, changes, texts, &reason);
  if (objects == NULL)
    {
      g_debug ("Refusing a change: %s", reason->message);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("This does not fit into the comparison, so nothing was changed."));
      return FALSE;
    }
  if (!sl_store_commit_received (self->store, gesture, changes, texts, entries, id, error))
    return FALSE;
  if (sl_workspace_is_worker (self))
    sl_workspace_work_wrote (self, changes, objects);
  else
    sl_workspace_take_changes (self, changes, objects);

  return TRUE;
}

static gboolean
write_edit (SlWorkspace    *self,
            SlGestureKind   kind,
            gint64          step,
            SlEdit         *edit,
            GPtrArray      *entries,
            gint64         *id,
            GError        **error)
{
  g_autofree char *now = sl_workspace_dup_now ();
  g_autofree char *device = NULL;
  SlGesture gesture = {
    .step = step,
    .kind = kind,
    .label = edit->label,
    .n = edit->n,
    .annotator = self->annotator != NULL ? sl_annotator_get_uuid (self->annotator) : NULL,
    .at = now,
  };

  g_return_val_if_fail (self->annotator != NULL, FALSE);

  if (!sl_workspace_require_open (self, error) || !ensure_replica (self, error))
    return FALSE;
  device = sl_replica_dup_device (self->replica, sl_store_get_path (self->store));
  gesture.device = device;

  return commit (self, &gesture, edit->changes, edit->texts, entries, id, error);
}

/* Writes an edit as one entry of the log. */
gboolean
sl_workspace_write (SlWorkspace    *self,
                    SlGestureKind   kind,
                    gint64          step,
                    SlEdit         *edit,
                    gint64         *id,
                    GError        **error)
{
  return write_edit (self, kind, step, edit, NULL, id, error);
}

/* Writes what colleagues did as an undo step. Where it changes nothing that is seen it is kept, but
 * is no step. */
gboolean
sl_workspace_apply_received (SlWorkspace  *self,
                             SlEdit       *edit,
                             GPtrArray    *entries,
                             GError      **error)
{
  gint64 id = 0;

  if (edit->changes->len == 0)
    return commit (self, NULL, edit->changes, edit->texts, entries, NULL, error);
  if (!write_edit (self, SL_GESTURE_DO, 0, edit, entries, &id, error))
    return FALSE;

  sl_workspace_did (self, id, id, edit->label, edit->n);

  return TRUE;
}

/* Writes an act of the user as an undo step of its own. An act that changes nothing is none. */
gboolean
sl_workspace_apply (SlWorkspace  *self,
                    SlEdit       *edit,
                    GError      **error)
{
  return sl_workspace_apply_into (self, edit, 0, error);
}

/* The same, as a part of the last step where STEP is its id. */
gboolean
sl_workspace_apply_into (SlWorkspace  *self,
                         SlEdit       *edit,
                         gint64        step,
                         GError      **error)
{
  gint64 id = 0;

  if (edit->changes->len == 0)
    return TRUE;
  if (!sl_workspace_write (self, SL_GESTURE_DO, step, edit, &id, error))
    return FALSE;

  sl_workspace_did (self, step != 0 ? step : id, id, edit->label, edit->n);

  return TRUE;
}

/* Writes what the program found and can find again: it has no part in the history. */
gboolean
sl_workspace_apply_derived (SlWorkspace  *self,
                            GPtrArray    *changes,
                            GError      **error)
{
  return changes->len == 0 || commit (self, NULL, changes, NULL, NULL, NULL, error);
}

static void
add_records (SlEdit         *edit,
             const SlRecord *before,
             const SlRecord *after)
{
  sl_edit_add (edit, before != NULL ? sl_record_copy (before) : NULL,
               after != NULL ? sl_record_copy (after) : NULL);
}

static char *
dup_place (const SlRecord *record)
{
  g_autofree char *key = sl_record_dup_key (record);

  return g_strdup_printf ("%s %s", sl_entity_to_string (record->entity), key);
}

/* A claim that goes takes along what has been said of it since: matches that were suggested, and
 * what came from colleagues; an article, what they did not find in it. What the step itself speaks of (KNOWN) it takes by itself. */
static void
add_later_dependants (SlWorkspace    *self,
                      SlEdit         *edit,
                      const SlChange *change,
                      gboolean        backwards,
                      GHashTable     *known)
{
  const SlRecord *gone = backwards ? change->before : change->after;
  const SlRecord *was = backwards ? change->after : change->before;
  g_auto (SlEdit) found = { 0 };

  if (gone != NULL || was == NULL)
    return;
  sl_edit_init (&found, "");
  if (was->entity == SL_ENTITY_CLAIM)
    sl_workspace_add_dependants (self, sl_record_get (was, SL_CLAIM_UUID), FALSE, &found);
  else if (was->entity == SL_ENTITY_ARTICLE)
    sl_workspace_add_omissions_in (self, sl_record_get (was, SL_ARTICLE_UUID), &found);
  for (guint i = 0; i < found.changes->len; i++)
    {
      const SlChange *dependant = g_ptr_array_index (found.changes, i);
      char *place = dup_place (dependant->before);

      if (g_hash_table_contains (known, place))
        {
          g_free (place);
          continue;
        }
      g_hash_table_add (known, place);
      sl_edit_add (edit, sl_record_copy (dependant->before), NULL);
    }
}

static GHashTable *
list_places (GPtrArray *changes)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const SlChange *change = g_ptr_array_index (changes, i);

      g_hash_table_add (places, dup_place (change->after != NULL ? change->after
                                                                 : change->before));
    }

  return places;
}

static gboolean
collect_step (SlWorkspace          *self,
              const SlHistoryStep  *step,
              gboolean              backwards,
              SlEdit               *edit,
              GError              **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (GHashTable) known = NULL;

  if (g_str_equal (step->label, "bundle"))
    return sl_workspace_plan_step (self, backwards ? step->id : 0, backwards ? 0 : step->id, edit,
                                   error);
  for (guint i = 0; i < step->gestures->len; i++)
    {
      if (!sl_store_read_changes (self->store, g_array_index (step->gestures, gint64, i), changes,
                                  error))
        return FALSE;
    }
  known = list_places (changes);
  for (guint i = 0; i < changes->len; i++)
    add_later_dependants (self, edit, g_ptr_array_index (changes, i), backwards, known);
  for (guint i = 0; i < changes->len; i++)
    {
      const SlChange *change = g_ptr_array_index (changes, backwards ? changes->len - 1 - i : i);

      if (backwards)
        add_records (edit, change->after, change->before);
      else
        add_records (edit, change->before, change->after);
    }

  return TRUE;
}

static char *
walk (SlWorkspace  *self,
      gboolean      backwards,
      GError      **error)
{
  const SlHistoryStep *step = backwards ? sl_history_peek_undo (self->history)
                                        : sl_history_peek_redo (self->history);
  g_auto (SlEdit) edit = { 0 };
  char *description;
  gint64 unused;

  if (step == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s",
                   backwards ? _("There is nothing to undo.") : _("There is nothing to redo."));
      return NULL;
    }
  sl_edit_init (&edit, step->label);
  edit.n = step->n;
  if (!sl_workspace_require_open (self, error) ||
      !collect_step (self, step, backwards, &edit, error) ||
      !sl_workspace_write (self, backwards ? SL_GESTURE_UNDO : SL_GESTURE_REDO, step->id, &edit,
                           &unused, error) ||
      !sl_workspace_reconcile (self, error))
    return NULL;

  description = sl_history_describe (step->label, step->n);
  if (backwards)
    sl_history_undid (self->history, step->id);
  else
    sl_history_redid (self->history, step->id);
  notify_history (self);

  return description;
}

/**
 * sl_workspace_undo:
 * @self: a workspace
 * @error: return location for an error
 *
 * Takes back the last step that is not undone yet, however long ago and in whichever session. The
 * taking back is itself logged, so nothing is ever lost.
 *
 * Returns: (transfer full): what was undone, or %NULL with @error set
 */
char *
sl_workspace_undo (SlWorkspace  *self,
                   GError      **error)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return walk (self, TRUE, error);
}

/**
 * sl_workspace_redo:
 * @self: a workspace
 * @error: return location for an error
 *
 * Does the step again that was undone last.
 *
 * Returns: (transfer full): what was redone, or %NULL with @error set
 */
char *
sl_workspace_redo (SlWorkspace  *self,
                   GError      **error)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return walk (self, FALSE, error);
}

/**
 * sl_workspace_can_undo:
 * @self: a workspace
 *
 * Returns: whether there is a step to take back
 */
gboolean
sl_workspace_can_undo (SlWorkspace *self)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  return sl_history_peek_undo (self->history) != NULL;
}

/**
 * sl_workspace_can_redo:
 * @self: a workspace
 *
 * Returns: whether there is a step to do again
 */
gboolean
sl_workspace_can_redo (SlWorkspace *self)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  return sl_history_peek_redo (self->history) != NULL;
}
