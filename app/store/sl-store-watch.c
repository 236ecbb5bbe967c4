/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-store-private.h"

/* So many rows make a step of progress that is worth telling. */
#define ROWS_PER_STEP 500

/**
 * sl_store_watch:
 * @self: a store
 * @cancellable: (nullable): stops a commit between two rows, which then writes nothing
 * @progress: (nullable) (scope forever): what to tell how far a commit is
 * @user_data: its data
 *
 * Watches what the commits from now on do, until it is called again; with %NULL nobody watches. A
 * commit that is stopped fails with %G_IO_ERROR_CANCELLED.
 */
void
sl_store_watch (SlStore             *self,
                GCancellable        *cancellable,
                SlStoreProgressFunc  progress,
                gpointer             user_data)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->cancellable, cancellable);
  self->progress = progress;
  self->progress_data = user_data;
  self->n_ticks = 0;
}

/* One row more is about to be written, when FRACTION of the commit is done. FALSE where it is to stop. */
gboolean
sl_store_tick (SlStore  *self,
               double    fraction,
               GError  **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->progress != NULL && self->n_ticks++ % ROWS_PER_STEP == 0)
    self->progress (fraction, self->progress_data);

  return TRUE;
}
