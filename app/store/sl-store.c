/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-store-private.h"

#include <glib/gi18n-lib.h>

static const char SQL_DURABLE[] = "PRAGMA synchronous = FULL";
static const char SQL_HASTY[] = "PRAGMA synchronous = OFF";
static const char SQL_TEXT[] = "SELECT text FROM article_text WHERE sha256 = ?1";
static const char SQL_TEXT_ADD[] =
  "INSERT INTO article_text (sha256, text) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING";

/* What a commit writes. */
typedef struct
{
  SlStore *store;
  const SlGesture *gesture;
  GPtrArray *changes;
  GPtrArray *texts;
  GPtrArray *entries;
  gint64 *id;
} Commit;

/**
 * sl_change_new:
 * @before: (transfer full) (nullable): the row as it was
 * @after: (transfer full) (nullable): the row as it is to be
 *
 * Returns: (transfer full): the change from one to the other
 */
SlChange *
sl_change_new (SlRecord *before,
               SlRecord *after)
{
  SlChange *self;

  g_return_val_if_fail (before != NULL || after != NULL, NULL);

  self = g_new0 (SlChange, 1);
  self->before = before;
  self->after = after;

  return self;
}

/**
 * sl_change_free:
 * @self: (transfer full): a change
 *
 * Frees it.
 */
void
sl_change_free (SlChange *self)
{
  g_clear_pointer (&self->before, sl_record_free);
  g_clear_pointer (&self->after, sl_record_free);
  g_free (self);
}

/**
 * sl_change_get_entity:
 * @self: a change
 *
 * Returns: what changed
 */
SlEntity
sl_change_get_entity (const SlChange *self)
{
  g_return_val_if_fail (self != NULL, SL_ENTITY_META);

  return self->after != NULL ? self->after->entity : self->before->entity;
}

/**
 * sl_change_dup_key:
 * @self: a change
 *
 * Returns: (transfer full): the key of the row, as sl_record_dup_key()
 */
char *
sl_change_dup_key (const SlChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return sl_record_dup_key (self->after != NULL ? self->after : self->before);
}

static SlStore *
new_for_db (SlDb *db)
{
  SlStore *self;

  if (db == NULL)
    return NULL;
  self = g_new0 (SlStore, 1);
  self->db = db;

  return self;
}

/**
 * sl_store_create:
 * @path: where; nothing may be there yet
 * @error: return location for an error
 *
 * Returns: (transfer full): an empty comparison, or %NULL; see sl_db_create()
 */
SlStore *
sl_store_create (const char  *path,
                 GError     **error)
{
  return new_for_db (sl_db_create (path, error));
}

/**
 * sl_store_open:
 * @path: a file
 * @error: return location for an error
 *
 * Returns: (transfer full): the comparison in it, or %NULL; see sl_db_open()
 */
SlStore *
sl_store_open (const char  *path,
               GError     **error)
{
  return new_for_db (sl_db_open (path, error));
}

/**
 * sl_store_close:
 * @self: (transfer full): a store
 * @error: return location for an error
 *
 * Returns: %TRUE if the comparison is one file again; see sl_db_close()
 */
gboolean
sl_store_close (SlStore  *self,
                GError  **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);

  done = sl_db_close (self->db, error);
  g_clear_object (&self->cancellable);
  g_free (self);

  return done;
}

/**
 * sl_store_set_durable:
 * @self: a store
 * @durable: whether a change is on the disk when the call that makes it returns, as it is from the start
 * @error: return location for an error
 *
 * Without it changes are written when the system finds the time: for a file that nobody would miss if
 * the power failed meanwhile. The first change after it is on again brings all of them to the disk.
 *
 * Returns: whether it is so from now on
 */
gboolean
sl_store_set_durable (SlStore   *self,
                      gboolean   durable,
                      GError   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return sl_db_execute (self->db, durable ? SQL_DURABLE : SQL_HASTY, error);
}

/**
 * sl_store_get_path:
 * @self: a store
 *
 * Returns: the path of its file
 */
const char *
sl_store_get_path (SlStore *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return sl_db_get_path (self->db);
}

/**
 * sl_store_copy_to:
 * @self: a store
 * @path: where; a file that is there is replaced once the copy is whole
 * @error: return location for an error
 *
 * Returns: %TRUE if a copy is there; see sl_db_copy_to()
 */
gboolean
sl_store_copy_to (SlStore     *self,
                  const char  *path,
                  GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return sl_db_copy_to (self->db, path, error);
}

/**
 * sl_store_foreach:
 * @self: a store
 * @entity: which rows
 * @func: (scope call): what to call with each, which it then owns
 * @user_data: its data
 * @error: return location for an error
 *
 * Returns: %TRUE if all rows were read; see sl_record_foreach()
 */
gboolean
sl_store_foreach (SlStore       *self,
                  SlEntity       entity,
                  SlRecordFunc   func,
                  gpointer       user_data,
                  GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return sl_record_foreach (self->db, entity, func, user_data, error);
}

/**
 * sl_store_read_text:
 * @self: a store
 * @sha256: its name
 * @error: return location for an #SlDbError
 *
 * Reads a text and checks that it is the one that was frozen under this name.
 *
 * Returns: (transfer full): the text
 */
SlText *
sl_store_read_text (SlStore     *self,
                    const char  *sha256,
                    GError     **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  g_autoptr (SlText) text = NULL;
  const char *utf8 = NULL;
  gboolean row = FALSE;

  g_return_val_if_fail (self != NULL, NULL);

  if (!sl_db_borrow (self->db, SQL_TEXT, &query, error))
    return NULL;
  sl_db_bind_text (&query, 1, sha256);
  if (!sl_db_step (&query, &row, error))
    return NULL;

  utf8 = row ? sl_db_column_text (&query, 0) : NULL;
  if (utf8 != NULL)
    text = sl_text_new (utf8, -1);
  if (text != NULL && g_strcmp0 (sl_text_get_sha256 (text), sha256) == 0)
    return g_steal_pointer (&text);

  g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
               _("The file is damaged: the text of an article is not what it was. Use a copy or "
                 "a backup of it."));

  return NULL;
}

static gboolean
write_texts (SlDb       *db,
             GPtrArray  *texts,
             GError    **error)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      g_auto (SlDbStmt) add = SL_DB_STMT_INIT;
      SlText *text = g_ptr_array_index (texts, i);

      if (!sl_db_borrow (db, SQL_TEXT_ADD, &add, error))
        return FALSE;
      sl_db_bind_text (&add, 1, sl_text_get_sha256 (text));
      sl_db_bind_text (&add, 2, sl_text_get_utf8 (text));
      if (!sl_db_run (&add, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_rows (SlStore    *self,
            GPtrArray  *changes,
            GError    **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const SlChange *change = g_ptr_array_index (changes, i);

      if (!sl_store_tick (self, SL_STORE_PART_ROWS * i / changes->len, error) ||
          (change->after != NULL ? !sl_record_write (change->after, self->db, error)
                                 : !sl_record_delete (change->before, self->db, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
log_commit (Commit  *commit,
            GError **error)
{
  if (commit->gesture != NULL &&
      !sl_store_log (commit->store, commit->gesture, commit->changes, commit->id, error))
    return FALSE;
  /* What colleagues did is not done again in the user's name. */
  if (commit->entries != NULL)
    return sl_store_receive (commit->store, commit->entries, *commit->id, error);

  return commit->gesture == NULL ||
         sl_store_share (commit->store, commit->gesture, commit->changes, error);
}

static gboolean
write_changes (SlDb      *db,
               gpointer   user_data,
               GError   **error)
{
  Commit *commit = user_data;
  g_auto (SlStoreBulk) bulk = { NULL };

  if (!write_texts (db, commit->texts, error) ||
      !sl_store_bulk_begin (&bulk, db, commit->changes, error) ||
      !write_rows (commit->store, commit->changes, error) ||
      !sl_store_bulk_index (&bulk, error))
    return FALSE;

  return log_commit (commit, error) && sl_store_tick (commit->store, 1, error) &&
         sl_store_bulk_end (&bulk, error);
}

/**
 * sl_store_commit:
 * @self: a store
 * @gesture: (nullable): the entry for the change log; %NULL for what the program can compute again
 * @changes: (element-type SlChange): the changes, in an order in which they can be written
 * @texts: (nullable) (element-type SlText): texts that new articles refer to
 * @id: (out) (optional): the id of the gesture
 * @error: return location for an #SlDbError
 *
 * Writes the changes and their log in one transaction. When this returns they are on the disk.
 *
 * Returns: %TRUE if all is written, %FALSE if nothing is
 */
gboolean
sl_store_commit (SlStore          *self,
                 const SlGesture  *gesture,
                 GPtrArray        *changes,
                 GPtrArray        *texts,
                 gint64           *id,
                 GError          **error)
{
  return sl_store_commit_received (self, gesture, changes, texts, NULL, id, error);
}

/**
 * sl_store_commit_received:
 * @self: a store
 * @gesture: (nullable): the entry for the change log; %NULL for what the program can compute again
 * @changes: (element-type SlChange): the changes, in an order in which they can be written
 * @texts: (nullable) (element-type SlText): texts that new articles refer to
 * @entries: (nullable) (element-type SlEntry): what colleagues did, of which @changes are the
 *   outcome; %NULL for an act of the user, which becomes an entry itself
 * @id: (out) (optional): the id of the gesture
 * @error: return location for an #SlDbError
 *
 * The same as sl_store_commit(), for what came from elsewhere.
 *
 * Returns: %TRUE if all is written, %FALSE if nothing is
 */
gboolean
sl_store_commit_received (SlStore          *self,
                          const SlGesture  *gesture,
                          GPtrArray        *changes,
                          GPtrArray        *texts,
                          GPtrArray        *entries,
                          gint64           *id,
                          GError          **error)
{
  gint64 unused = 0;
  Commit commit = { self, gesture, changes, texts, entries, id != NULL ? id : &unused };

  g_return_val_if_fail (self != NULL && changes != NULL, FALSE);

  return sl_db_transact (self->db, write_changes, &commit, error);
}
