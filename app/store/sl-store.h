/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-entry.h"
#include "model/sl-text.h"
#include "model/sl-vector.h"

#include "sl-record.h"

G_BEGIN_DECLS

/* The file of a comparison: its rows, its change log and its search. */
typedef struct _SlStore SlStore;

/* What became of one row. Without a row before it is new, without one after it is gone. */
typedef struct
{
  SlRecord *before;
  SlRecord *after;
} SlChange;

/* Do, undo and redo make the history that undo walks; a setting is logged beside it. */
typedef enum
{
  SL_GESTURE_DO,
  SL_GESTURE_UNDO,
  SL_GESTURE_REDO,
  SL_GESTURE_SET,
  SL_N_GESTURE_KINDS
} SlGestureKind;

/* What one call did: an entry of the change log. Everything is borrowed. `step` is the id of the
 * gesture that began the step: its own for a new one (0 when it is written), that of another where
 * edits belong together, and that of the step which is undone or redone. */
typedef struct
{
  gint64 id;
  gint64 step;
  SlGestureKind kind;
  const char *label;
  guint n;
  const char *annotator;
  const char *device;
  const char *at;
} SlGesture;

/* Called in the thread that writes, with how much of it is done, 0 to 1. */
typedef void (*SlStoreProgressFunc) (double    fraction,
                                     gpointer  user_data);

typedef gboolean (*SlGestureFunc) (const SlGesture  *gesture,
                                   gpointer          user_data,
                                   GError          **error);

/* Called with each entry, which is borrowed. */
typedef gboolean (*SlEntryFunc) (const SlEntry  *entry,
                                 gpointer        user_data,
                                 GError        **error);

/* Where a search found something: a claim (by its words, or by a note on it) or a place in an
 * article. For a note, @range is that of the claim. */
typedef struct
{
  char *article;
  char *claim;
  SlTextRange range;
  char *snippet;
} SlStoreHit;

SlChange  *sl_change_new            (SlRecord         *before,
                                     SlRecord         *after) G_GNUC_WARN_UNUSED_RESULT;
void       sl_change_free           (SlChange         *self);
SlEntity   sl_change_get_entity     (const SlChange   *self);
char      *sl_change_dup_key        (const SlChange   *self);

SlStore   *sl_store_create          (const char       *path,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
SlStore   *sl_store_open            (const char       *path,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   sl_store_set_durable     (SlStore          *self,
                                     gboolean          durable,
                                     GError          **error);
void       sl_store_watch           (SlStore          *self,
                                     GCancellable     *cancellable,
                                     SlStoreProgressFunc progress,
                                     gpointer          user_data);
gboolean   sl_store_close           (SlStore          *self,
                                     GError          **error);
const char *sl_store_get_path       (SlStore          *self);
gboolean   sl_store_copy_to         (SlStore          *self,
                                     const char       *path,
                                     GError          **error);

gboolean   sl_store_foreach         (SlStore          *self,
                                     SlEntity          entity,
                                     SlRecordFunc      func,
                                     gpointer          user_data,
                                     GError          **error);
SlText    *sl_store_read_text       (SlStore          *self,
                                     const char       *sha256,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   sl_store_commit          (SlStore          *self,
                                     const SlGesture  *gesture,
                                     GPtrArray        *changes,
                                     GPtrArray        *texts,
                                     gint64           *id,
                                     GError          **error);

gboolean   sl_store_commit_received (SlStore          *self,
                                     const SlGesture  *gesture,
                                     GPtrArray        *changes,
                                     GPtrArray        *texts,
                                     GPtrArray        *entries,
                                     gint64           *id,
                                     GError          **error);

/* What colleagues receive */
gboolean   sl_store_has_text        (SlStore          *self,
                                     const char       *sha256,
                                     gboolean         *has,
                                     GError          **error);
SlEntry   *sl_store_read_entry      (SlStore          *self,
                                     const char       *annotator,
                                     const char       *device,
                                     gint64            seq,
                                     gboolean         *taken,
                                     GError          **error);
SlVector  *sl_store_read_vector     (SlStore          *self,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
SlVector  *sl_store_read_vector_after (SlStore       *self,
                                       gint64         clock,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   sl_store_read_seq        (SlStore          *self,
                                     const char       *annotator,
                                     const char       *device,
                                     gint64           *seq,
                                     GError          **error);
gboolean   sl_store_read_clock      (SlStore          *self,
                                     gint64           *clock,
                                     GError          **error);
gboolean   sl_store_foreach_entry   (SlStore          *self,
                                     SlVector         *since,
                                     SlEntryFunc       func,
                                     gpointer          user_data,
                                     GError          **error);
gboolean   sl_store_foreach_winner  (SlStore          *self,
                                     gint64            without,
                                     gint64            with,
                                     SlEntryFunc       func,
                                     gpointer          user_data,
                                     GError          **error);
gboolean   sl_store_has_received    (SlStore          *self,
                                     gboolean         *has,
                                     GError          **error);

gboolean   sl_store_foreach_gesture (SlStore          *self,
                                     SlGestureFunc     func,
                                     gpointer          user_data,
                                     GError          **error);
gboolean   sl_store_read_changes    (SlStore          *self,
                                     gint64            gesture,
                                     GPtrArray        *changes,
                                     GError          **error);

void       sl_store_hit_free        (SlStoreHit       *hit);
char      *sl_store_make_query      (const char       *words,
                                     guint            *n_words);
GPtrArray *sl_store_search          (SlStore          *self,
                                     const char       *words,
                                     guint             limit,
                                     GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlChange, sl_change_free)

G_END_DECLS
