/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-store-private.h"

#include <glib/gi18n-lib.h>

static const char *const kind_names[] = { "do", "undo", "redo", "set" };
G_STATIC_ASSERT (G_N_ELEMENTS (kind_names) == SL_N_GESTURE_KINDS);

/* An annotator's gestures on one device are numbered without a gap: what a colleague has received
 * is told by the last number. */
static const char SQL_GESTURE_ADD[] =
  "INSERT INTO gesture (id, step, kind, label, n, annotator, device, seq, at)"
  " SELECT m.id, iif(?1 = 0, m.id, ?1), ?2, ?3, ?4, ?5, ?6,"
  " (SELECT ifnull(max(seq), 0) + 1 FROM gesture WHERE annotator = ?5 AND device = ?6), ?7"
  " FROM (SELECT ifnull(max(id), 0) + 1 AS id FROM gesture) AS m"
  " RETURNING id";
static const char SQL_CHANGE_ADD[] =
  "INSERT INTO change (gesture, n, entity, key, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
static const char SQL_GESTURES[] =
  "SELECT id, step, kind, label, n, annotator, device, at FROM gesture ORDER BY id";
static const char SQL_CHANGES[] =
  "SELECT entity, before, after FROM change WHERE gesture = ?1 ORDER BY n";

static gboolean
set_corrupt (GError **error)
{
  g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
               _("The file is damaged: its history cannot be read. Use a copy or a backup of it."));

  return FALSE;
}

static gboolean
log_gesture (SlStore          *self,
             const SlGesture  *gesture,
             gint64           *id,
             GError          **error)
{
  g_auto (SlDbStmt) add = SL_DB_STMT_INIT;
  gboolean row = FALSE;

  if (!sl_db_borrow (self->db, SQL_GESTURE_ADD, &add, error))
    return FALSE;
  sl_db_bind_int (&add, 1, gesture->step);
  sl_db_bind_text (&add, 2, kind_names[gesture->kind]);
  sl_db_bind_text (&add, 3, gesture->label);
  sl_db_bind_int (&add, 4, gesture->n);
  sl_db_bind_text (&add, 5, gesture->annotator);
  sl_db_bind_text (&add, 6, gesture->device);
  sl_db_bind_text (&add, 7, gesture->at);
  if (!sl_db_step (&add, &row, error))
    return FALSE;
  *id = sl_db_column_int (&add, 0);

  return sl_db_run (&add, error);
}

static gboolean
log_change (SlStore         *self,
            gint64           gesture,
            guint            n,
            const SlChange  *change,
            GError         **error)
{
  g_auto (SlDbStmt) add = SL_DB_STMT_INIT;
  g_autofree char *key = sl_change_dup_key (change);
  g_autofree char *before = change->before != NULL ? sl_record_to_json (change->before) : NULL;
  g_autofree char *after = change->after != NULL ? sl_record_to_json (change->after) : NULL;

  if (!sl_db_borrow (self->db, SQL_CHANGE_ADD, &add, error))
    return FALSE;
  sl_db_bind_int (&add, 1, gesture);
  sl_db_bind_int (&add, 2, n);
  sl_db_bind_text (&add, 3, sl_entity_to_string (sl_change_get_entity (change)));
  sl_db_bind_text (&add, 4, key);
  sl_db_bind_text (&add, 5, before);
  sl_db_bind_text (&add, 6, after);

  return sl_db_run (&add, error);
}

/* Adds a gesture and its changes to the log; part of the transaction of sl_store_commit(). */
gboolean
sl_store_log (SlStore          *self,
              const SlGesture  *gesture,
              GPtrArray        *changes,
              gint64           *id,
              GError          **error)
{
  if (!log_gesture (self, gesture, id, error))
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      if (!sl_store_tick (self, SL_STORE_PART_ROWS + SL_STORE_PART_LOG * i / changes->len, error) ||
          !log_change (self, *id, i, g_ptr_array_index (changes, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_gesture (SlDbStmt  *query,
              SlGesture *gesture)
{
  const char *kind = sl_db_column_text (query, 2);

  gesture->id = sl_db_column_int (query, 0);
  gesture->step = sl_db_column_int (query, 1);
  gesture->label = sl_db_column_text (query, 3);
  gesture->n = (guint) CLAMP (sl_db_column_int (query, 4), 0, G_MAXINT);
  gesture->annotator = sl_db_column_text (query, 5);
  gesture->device = sl_db_column_text (query, 6);
  gesture->at = sl_db_column_text (query, 7);
  if (gesture->label == NULL || gesture->annotator == NULL || gesture->device == NULL ||
      gesture->at == NULL)
    return FALSE;
  for (guint i = 0; i < SL_N_GESTURE_KINDS; i++)
    {
      if (g_strcmp0 (kind, kind_names[i]) == 0)
        {
          gesture->kind = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * sl_store_foreach_gesture:
 * @self: a store
 * @func: (scope call): what to call with each
 * @user_data: its data
 * @error: return location for an error
 *
 * Walks over the whole change log, oldest first.
 *
 * Returns: %TRUE if all was read and @func never failed
 */
gboolean
sl_store_foreach_gesture (SlStore        *self,
                          SlGestureFunc   func,
                          gpointer        user_data,
                          GError        **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = TRUE;

  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  if (!sl_db_borrow (self->db, SQL_GESTURES, &query, error))
    return FALSE;
  while (sl_db_step (&query, &row, error))
    {
      SlGesture gesture;

      if (!row)
        return TRUE;
      if (!read_gesture (&query, &gesture))
        return set_corrupt (error);
      if (!func (&gesture, user_data, error))
        return FALSE;
    }

  return FALSE;
}

static gboolean
read_image (SlDbStmt  *query,
            int        column,
            SlEntity   entity,
            SlRecord **record,
            GError   **error)
{
  *record = NULL;
  if (sl_db_column_is_null (query, column))
    return TRUE;
  *record = sl_record_from_json (entity, sl_db_column_text (query, column), error);

  return *record != NULL;
}

/**
 * sl_store_read_changes:
 * @self: a store
 * @gesture: the id of a gesture
 * @changes: (element-type SlChange): where to append what it did, in its order
 * @error: return location for an #SlDbError
 *
 * Returns: %TRUE on success
 */
gboolean
sl_store_read_changes (SlStore    *self,
                       gint64      gesture,
                       GPtrArray  *changes,
                       GError    **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = TRUE;

  g_return_val_if_fail (self != NULL && changes != NULL, FALSE);

  if (!sl_db_borrow (self->db, SQL_CHANGES, &query, error))
    return FALSE;
  sl_db_bind_int (&query, 1, gesture);
  while (sl_db_step (&query, &row, error))
    {
      g_autoptr (SlRecord) before = NULL;
      g_autoptr (SlRecord) after = NULL;
      SlEntity entity;

      if (!row)
        return TRUE;
      if (!sl_entity_from_string (sl_db_column_text (&query, 0), &entity))
        return set_corrupt (error);
      if (!read_image (&query, 1, entity, &before, error) ||
          !read_image (&query, 2, entity, &after, error))
        return FALSE;
      if (before == NULL && after == NULL)
        return set_corrupt (error);
      g_ptr_array_add (changes,
                       sl_change_new (g_steal_pointer (&before), g_steal_pointer (&after)));
    }

  return FALSE;
}
