/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-store-private.h"

#include <string.h>

/* The step of a gesture whose undoing is left to whoever computes what remains. */
#define LABEL_RECEIVED "bundle"

static const char SQL_CLOCK[] = "SELECT ifnull(max(clock), 0) FROM entry";
static const char SQL_SEQ[] =
  "SELECT ifnull(max(seq), 0) FROM entry WHERE annotator = ?1 AND device = ?2";
static const char SQL_ADD[] =
  "INSERT INTO entry (annotator, device, seq, clock, at, entity, key, value, step)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
  " ON CONFLICT (annotator, device, seq) DO UPDATE SET step = excluded.step, taken = 1"
  " WHERE taken = 0";
static const char SQL_TAKE[] = "UPDATE entry SET taken = ?1 WHERE step = ?2";
static const char SQL_WINNER[] =
  "SELECT value FROM entry WHERE entity = ?1 AND key = ?2 AND taken = 1"
  " ORDER BY clock DESC, annotator DESC, device DESC, seq DESC LIMIT 1";
static const char SQL_ONE[] =
  "SELECT annotator, device, seq, clock, at, entity, key, value, taken FROM entry"
  " WHERE annotator = ?1 AND device = ?2 AND seq = ?3";
static const char SQL_ALL[] =
  "SELECT annotator, device, seq, clock, at, entity, key, value FROM entry WHERE taken = 1"
  " ORDER BY annotator, device, seq";
/* A number counts as known when all before it are there. */
static const char SQL_VECTOR[] =
  "SELECT annotator, device, max(seq) FROM (SELECT annotator, device, seq, clock, row_number() OVER"
  " (PARTITION BY annotator, device ORDER BY seq) AS n FROM entry WHERE taken = 1) WHERE seq = n"
  " GROUP BY annotator, device HAVING max(clock) > ?1 ORDER BY annotator, device";
static const char SQL_WINNERS[] =
  "SELECT annotator, device, seq, stamp, at, entity, key, iif(stamp < 0, NULL, value) FROM (SELECT"
  " *, row_number() OVER (PARTITION BY entity, key ORDER BY stamp DESC, annotator DESC, device"
  " DESC, seq DESC) AS place FROM (SELECT *, iif(step IS ?1, -1, clock) AS stamp FROM entry WHERE"
  " taken = 1 OR (step = ?2 AND ?2 <> 0))) WHERE place = 1";
static const char SQL_RECEIVED[] = "SELECT EXISTS (SELECT 1 FROM entry WHERE step IS NOT NULL)";
static const char SQL_NAME_ADD[] =
  "INSERT INTO entry (annotator, device, seq, clock, at, entity, key, value)"
  " SELECT ?1, ?2, ?3, ?4, ?5, 'annotator', uuid, ?6 FROM annotator WHERE uuid = ?1 AND NOT EXISTS"
  " (SELECT 1 FROM entry WHERE entity = 'annotator' AND key = ?1) RETURNING seq";
static const char SQL_NAME[] = "SELECT uuid, name, initials FROM annotator WHERE uuid = ?1";
static const char SQL_HAS_TEXT[] = "SELECT 1 FROM article_text WHERE sha256 = ?1";

static gboolean
read_int (SlStore     *self,
          const char  *sql,
          const char  *annotator,
          const char  *device,
          gint64      *value,
          GError     **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = FALSE;

  if (!sl_db_borrow (self->db, sql, &query, error))
    return FALSE;
  if (annotator != NULL)
    {
      sl_db_bind_text (&query, 1, annotator);
      sl_db_bind_text (&query, 2, device);
    }
  if (!sl_db_step (&query, &row, error))
    return FALSE;
  *value = row ? sl_db_column_int (&query, 0) : 0;

  return TRUE;
}

static gboolean
is_decided (const SlRecord *match)
{
  return match != NULL && (g_strcmp0 (sl_record_get (match, SL_MATCH_STATE), "suggested") != 0 ||
                           g_strcmp0 (sl_record_get (match, SL_MATCH_ORIGIN), "found") != 0);
}

/* Everybody may add articles, claims and codes, link claims and merge codes; a name, a verdict, a
 * note, a decision and what was not found are the annotator's own. What the matcher suggests, everybody's program finds for itself. */
static gboolean
is_shared (const SlGesture *gesture,
           const SlChange  *change)
{
  const SlRecord *record = change->after != NULL ? change->after : change->before;

  switch (record->entity)
    {
    case SL_ENTITY_META:
      return gesture->kind != SL_GESTURE_SET &&
             g_strcmp0 (sl_record_get (record, SL_META_KEY), "title") == 0;
    case SL_ENTITY_ANNOTATOR:
      return change->after != NULL &&
             g_strcmp0 (sl_record_get (record, SL_ANNOTATOR_UUID), gesture->annotator) == 0;
    case SL_ENTITY_ARTICLE:
    case SL_ENTITY_CLAIM:
    case SL_ENTITY_CODE:
    case SL_ENTITY_CODING:
      return TRUE;
    case SL_ENTITY_ADJUDICATION:
      return change->after == NULL ||
             g_strcmp0 (sl_record_get (record, SL_ADJUDICATION_ADJUDICATOR),
                        gesture->annotator) == 0;
    case SL_ENTITY_ANNOTATION:
      return g_strcmp0 (sl_record_get (record, SL_ANNOTATION_ANNOTATOR), gesture->annotator) == 0;
    case SL_ENTITY_OMISSION:
      return g_strcmp0 (sl_record_get (record, SL_OMISSION_ANNOTATOR), gesture->annotator) == 0;
    case SL_ENTITY_MATCH:
      return is_decided (change->before) || is_decided (change->after);
    case SL_N_ENTITIES:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
is_known (SlStore     *self,
          const char  *entity,
          const char  *key,
          const char  *value,
          gboolean    *known,
          GError     **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = FALSE;

  if (!sl_db_borrow (self->db, SQL_WINNER, &query, error))
    return FALSE;
  sl_db_bind_text (&query, 1, entity);
  sl_db_bind_text (&query, 2, key);
  if (!sl_db_step (&query, &row, error))
    return FALSE;
  *known = row ? g_strcmp0 (sl_db_column_text (&query, 0), value) == 0 : value == NULL;

  return TRUE;
}

static gboolean
add_entry (SlStore        *self,
           const SlEntry  *entry,
           gint64          step,
           GError        **error)
{
  g_auto (SlDbStmt) add = SL_DB_STMT_INIT;

  if (!sl_db_borrow (self->db, SQL_ADD, &add, error))
    return FALSE;
  sl_db_bind_text (&add, 1, entry->annotator);
  sl_db_bind_text (&add, 2, entry->device);
  sl_db_bind_int (&add, 3, entry->seq);
  sl_db_bind_int (&add, 4, entry->clock);
  sl_db_bind_text (&add, 5, entry->at);
  sl_db_bind_text (&add, 6, entry->entity);
  sl_db_bind_text (&add, 7, entry->key);
  sl_db_bind_text (&add, 8, entry->value);
  if (step >= 0)
    sl_db_bind_int (&add, 9, step);
  else
    sl_db_bind_text (&add, 9, NULL);

  return sl_db_run (&add, error);
}

static gboolean
share_change (SlStore          *self,
              const SlGesture  *gesture,
              const SlChange   *change,
              gint64            clock,
              gint64           *seq,
              GError          **error)
{
  g_autofree char *key = sl_change_dup_key (change);
  g_autofree char *value = change->after != NULL ? sl_record_to_json (change->after) : NULL;
  const char *entity = sl_entity_to_string (sl_change_get_entity (change));
  const SlEntry entry = {
    (char *) gesture->annotator, (char *) gesture->device, *seq + 1,
    MIN (clock, SL_ENTRY_MAX_NUMBER), (char *) gesture->at, (char *) entity, key, value,
  };
  gboolean known = FALSE;

  if (!is_known (self, entity, key, value, &known, error))
    return FALSE;
  if (known)
    return TRUE;
  *seq += 1;

  return add_entry (self, &entry, -1, error);
}

static char *
read_name (SlStore     *self,
           const char  *annotator,
           GError     **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  g_autoptr (SlRecord) record = NULL;
  gboolean row = FALSE;

  if (!sl_db_borrow (self->db, SQL_NAME, &query, error))
    return NULL;
  sl_db_bind_text (&query, 1, annotator);
  if (!sl_db_step (&query, &row, error))
    return NULL;
  record = sl_record_new (SL_ENTITY_ANNOTATOR);
  for (guint i = 0; row && i < SL_ANNOTATOR_N_COLUMNS; i++)
    sl_record_set (record, i, sl_db_column_text (&query, i));

  return sl_record_to_json (record);
}

/* Somebody whose name came here with a set has not said it yet. */
static gboolean
share_name (SlStore          *self,
            const SlGesture  *gesture,
            gint64            clock,
            gint64           *seq,
            GError          **error)
{
  g_auto (SlDbStmt) add = SL_DB_STMT_INIT;
  g_autofree char *value = read_name (self, gesture->annotator, error);
  gboolean row = FALSE;

  if (value == NULL || !sl_db_borrow (self->db, SQL_NAME_ADD, &add, error))
    return FALSE;
  sl_db_bind_text (&add, 1, gesture->annotator);
  sl_db_bind_text (&add, 2, gesture->device);
  sl_db_bind_int (&add, 3, *seq + 1);
  sl_db_bind_int (&add, 4, MIN (clock, SL_ENTRY_MAX_NUMBER));
  sl_db_bind_text (&add, 5, gesture->at);
  sl_db_bind_text (&add, 6, value);
  if (!sl_db_step (&add, &row, error))
    return FALSE;
  if (row)
    *seq = sl_db_column_int (&add, 0);

  return !row || sl_db_run (&add, error);
}

static gboolean
take_step (SlStore   *self,
           gint64     step,
           gboolean   taken,
           GError   **error)
{
  g_auto (SlDbStmt) take = SL_DB_STMT_INIT;

  if (!sl_db_borrow (self->db, SQL_TAKE, &take, error))
    return FALSE;
  sl_db_bind_int (&take, 1, taken);
  sl_db_bind_int (&take, 2, step);

  return sl_db_run (&take, error);
}

/* Makes entries of an act of the user; part of the transaction of sl_store_commit(). Where the step
 * of what colleagues did is undone or redone, their entries are put aside or taken again, and the
 * user has said nothing. */
gboolean
sl_store_share (SlStore          *self,
                const SlGesture  *gesture,
                GPtrArray        *changes,
                GError          **error)
{
  const double shown = SL_STORE_PART_ROWS + SL_STORE_PART_LOG;
  gint64 clock = 0;
  gint64 seq = 0;

  if ((gesture->kind == SL_GESTURE_UNDO || gesture->kind == SL_GESTURE_REDO) &&
      g_str_equal (gesture->label, LABEL_RECEIVED))
    return take_step (self, gesture->step, gesture->kind == SL_GESTURE_REDO, error);

  if (!read_int (self, SQL_CLOCK, NULL, NULL, &clock, error) ||
      !read_int (self, SQL_SEQ, gesture->annotator, gesture->device, &seq, error) ||
      !share_name (self, gesture, clock + 1, &seq, error))
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      const SlChange *change = g_ptr_array_index (changes, i);

      if (!sl_store_tick (self, shown + (1 - shown) * i / changes->len, error) ||
          (is_shared (gesture, change) &&
           !share_change (self, gesture, change, clock + 1, &seq, error)))
        return FALSE;
    }

  return TRUE;
}

/* Keeps what colleagues did, as a part of a step (0 for none that can be undone); part of the
 * transaction of sl_store_commit_received(). What is there stays. */
gboolean
sl_store_receive (SlStore    *self,
                  GPtrArray  *entries,
                  gint64      step,
                  GError    **error)
{
  const double shown = SL_STORE_PART_ROWS + SL_STORE_PART_LOG;

  for (guint i = 0; i < entries->len; i++)
    {
      if (!sl_store_tick (self, shown + (1 - shown) * i / entries->len, error) ||
          !add_entry (self, g_ptr_array_index (entries, i), step, error))
        return FALSE;
    }

  return TRUE;
}

static void
borrow_entry (SlDbStmt *query,
              SlEntry  *entry)
{
  entry->annotator = (char *) sl_db_column_text (query, 0);
  entry->device = (char *) sl_db_column_text (query, 1);
  entry->seq = sl_db_column_int (query, 2);
  entry->clock = sl_db_column_int (query, 3);
  entry->at = (char *) sl_db_column_text (query, 4);
  entry->entity = (char *) sl_db_column_text (query, 5);
  entry->key = (char *) sl_db_column_text (query, 6);
  entry->value = (char *) sl_db_column_text (query, 7);
}

/**
 * sl_store_read_entry:
 * @self: a store
 * @annotator: UUID of an annotator
 * @device: UUID of a device
 * @seq: the number of an entry
 * @taken: (out): whether it counts, or was put aside by an undo
 * @error: return location for an #SlDbError
 *
 * Returns: (transfer full) (nullable): the entry; %NULL with @error unset if it is not there
 */
SlEntry *
sl_store_read_entry (SlStore     *self,
                     const char  *annotator,
                     const char  *device,
                     gint64       seq,
                     gboolean    *taken,
                     GError     **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = FALSE;
  SlEntry entry;

  g_return_val_if_fail (self != NULL, NULL);

  if (!sl_db_borrow (self->db, SQL_ONE, &query, error))
    return NULL;
  sl_db_bind_text (&query, 1, annotator);
  sl_db_bind_text (&query, 2, device);
  sl_db_bind_int (&query, 3, seq);
  if (!sl_db_step (&query, &row, error) || !row)
    return NULL;
  borrow_entry (&query, &entry);
  *taken = sl_db_column_int (&query, 8) != 0;

  return sl_entry_copy (&entry);
}

/**
 * sl_store_read_vector:
 * @self: a store
 * @error: return location for an #SlDbError
 *
 * Returns: (transfer full): up to where all entries are there, or %NULL
 */
SlVector *
sl_store_read_vector (SlStore  *self,
                      GError  **error)
{
  return sl_store_read_vector_after (self, -1, error);
}

/**
 * sl_store_read_vector_after:
 * @self: a store
 * @clock: a moment
 * @error: return location for an #SlDbError
 *
 * The same as sl_store_read_vector(), without those annotators and devices of whom nothing is known
 * that is later than @clock.
 *
 * Returns: (transfer full): up to where all entries are there, or %NULL
 */
SlVector *
sl_store_read_vector_after (SlStore  *self,
                            gint64    clock,
                            GError  **error)
{
  g_autoptr (SlVector) vector = sl_vector_new ();
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = TRUE;

  g_return_val_if_fail (self != NULL, NULL);

  if (!sl_db_borrow (self->db, SQL_VECTOR, &query, error))
    return NULL;
  sl_db_bind_int (&query, 1, clock);
  while (sl_db_step (&query, &row, error))
    {
      if (!row)
        return g_steal_pointer (&vector);
      sl_vector_set (vector, sl_db_column_text (&query, 0), sl_db_column_text (&query, 1),
                     sl_db_column_int (&query, 2));
    }

  return NULL;
}

static gboolean
walk (SlDbStmt     *query,
      SlVector     *since,
      SlEntryFunc   func,
      gpointer      user_data,
      GError      **error)
{
  gboolean row = TRUE;

  while (sl_db_step (query, &row, error))
    {
      SlEntry entry;

      if (!row)
        return TRUE;
      borrow_entry (query, &entry);
      if (since != NULL && entry.seq <= sl_vector_get (since, entry.annotator, entry.device))
        continue;
      if (!func (&entry, user_data, error))
        return FALSE;
    }

  return FALSE;
}

/**
 * sl_store_foreach_entry:
 * @self: a store
 * @since: (nullable): what is known already, or %NULL for nothing
 * @func: (scope call): what to call with each
 * @user_data: its data
 * @error: return location for an error
 *
 * Walks over the entries of everybody that are newer than @since, those of each annotator and
 * device in their order.
 *
 * Returns: %TRUE if all were read and @func never failed
 */
gboolean
sl_store_foreach_entry (SlStore      *self,
                        SlVector     *since,
                        SlEntryFunc   func,
                        gpointer      user_data,
                        GError      **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;

  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  return sl_db_borrow (self->db, SQL_ALL, &query, error) &&
         walk (&query, since, func, user_data, error);
}

/**
 * sl_store_foreach_winner:
 * @self: a store
 * @without: a step whose entries shall not count, or 0
 * @with: a step whose entries shall count although they were put aside, or 0
 * @func: (scope call): what to call with each
 * @user_data: its data
 * @error: return location for an error
 *
 * Walks over the entries that count: for each thing the one with the highest stamp. A thing of which
 * only @without speaks has an entry without a value and with a clock of -1.
 *
 * Returns: %TRUE if all were read and @func never failed
 */
gboolean
sl_store_foreach_winner (SlStore      *self,
                         gint64        without,
                         gint64        with,
                         SlEntryFunc   func,
                         gpointer      user_data,
                         GError      **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;

  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  if (!sl_db_borrow (self->db, SQL_WINNERS, &query, error))
    return FALSE;
  if (without != 0)
    sl_db_bind_int (&query, 1, without);
  else
    sl_db_bind_int (&query, 1, -1);
  sl_db_bind_int (&query, 2, with);

  return walk (&query, NULL, func, user_data, error);
}

/**
 * sl_store_read_seq:
 * @self: a store
 * @annotator: UUID of an annotator
 * @device: UUID of a device
 * @seq: (out): the number of the last entry of both; 0 if there is none
 * @error: return location for an #SlDbError
 *
 * Returns: %TRUE on success
 */
gboolean
sl_store_read_seq (SlStore     *self,
                   const char  *annotator,
                   const char  *device,
                   gint64      *seq,
                   GError     **error)
{
  g_return_val_if_fail (self != NULL && annotator != NULL, FALSE);

  return read_int (self, SQL_SEQ, annotator, device, seq, error);
}

/**
 * sl_store_read_clock:
 * @self: a store
 * @clock: (out): the highest clock of all entries; 0 if there are none
 * @error: return location for an #SlDbError
 *
 * Returns: %TRUE on success
 */
gboolean
sl_store_read_clock (SlStore  *self,
                     gint64   *clock,
                     GError  **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return read_int (self, SQL_CLOCK, NULL, NULL, clock, error);
}

/**
 * sl_store_has_received:
 * @self: a store
 * @has: (out): whether anything came from elsewhere as entries
 * @error: return location for an #SlDbError
 *
 * Returns: %TRUE on success
 */
gboolean
sl_store_has_received (SlStore   *self,
                       gboolean  *has,
                       GError   **error)
{
  gint64 value = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!read_int (self, SQL_RECEIVED, NULL, NULL, &value, error))
    return FALSE;
  *has = value != 0;

  return TRUE;
}

/**
 * sl_store_has_text:
 * @self: a store
 * @sha256: (nullable): the name of a text
 * @has: (out): whether it is there
 * @error: return location for an #SlDbError
 *
 * Returns: %TRUE on success
 */
gboolean
sl_store_has_text (SlStore     *self,
                   const char  *sha256,
                   gboolean    *has,
                   GError     **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!sl_db_borrow (self->db, SQL_HAS_TEXT, &query, error))
    return FALSE;
  sl_db_bind_text (&query, 1, sha256);

  return sl_db_step (&query, has, error);
}
