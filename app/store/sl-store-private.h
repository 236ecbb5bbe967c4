/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-store.h"

G_BEGIN_DECLS

struct _SlStore
{
  SlDb *db;
  GCancellable *cancellable;          /* these while somebody watches, see sl-store-watch.c */
  SlStoreProgressFunc progress;
  gpointer progress_data;
  guint n_ticks;
};

gboolean sl_store_tick (SlStore  *self,
                        double    fraction,
                        GError  **error);

/* How much of a commit is done when its rows are written, and how much its log adds; the rest is what
 * colleagues receive. */
#define SL_STORE_PART_ROWS 0.4
#define SL_STORE_PART_LOG 0.3

/* Claims and notes, see sl-store-bulk.c. */
#define SL_STORE_N_INDEXES 2

/* A commit of many rows. */
typedef struct
{
  SlDb *db;                           /* NULL where the rows are few */
  char *triggers[SL_STORE_N_INDEXES]; /* that were put aside, as SQL */
} SlStoreBulk;

gboolean sl_store_bulk_begin (SlStoreBulk  *bulk,
                              SlDb         *db,
                              GPtrArray    *changes,
                              GError      **error);
gboolean sl_store_bulk_index (SlStoreBulk  *bulk,
                              GError      **error);
gboolean sl_store_bulk_end   (SlStoreBulk  *bulk,
                              GError      **error);
void     sl_store_bulk_clear (SlStoreBulk  *bulk);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SlStoreBulk, sl_store_bulk_clear)

gboolean sl_store_log (SlStore          *self,
                       const SlGesture  *gesture,
                       GPtrArray        *changes,
                       gint64           *id,
                       GError          **error);

gboolean sl_store_share   (SlStore          *self,
                           const SlGesture  *gesture,
                           GPtrArray        *changes,
                           GError          **error);
gboolean sl_store_receive (SlStore          *self,
                           GPtrArray        *entries,
                           gint64            step,
                           GError          **error);

G_END_DECLS
