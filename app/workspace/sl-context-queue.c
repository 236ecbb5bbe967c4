/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-context-queue.h"

/**
 * sl_context_queue:
 * @context: where @func is to run
 * @func: what to call; it returns %G_SOURCE_REMOVE
 * @data: for @func
 * @destroy: frees @data
 *
 * Has something called by whoever runs @context, in the order in which it was asked for. From a worker
 * thread g_main_context_invoke() would not do: where nobody runs @context at the moment it calls
 * @func at once, in the worker.
 */
void
sl_context_queue (GMainContext   *context,
                  GSourceFunc     func,
                  gpointer        data,
                  GDestroyNotify  destroy)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, data, destroy);
  g_source_attach (source, context);
}
