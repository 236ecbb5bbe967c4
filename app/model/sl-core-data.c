/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-core-data.h"

#include "resources/sl-core-resources.h"

/**
 * sl_core_data_load:
 * @name: the name of a file among the core's resources, as "match/weights.txt"
 *
 * Reads what is compiled in: lexicons, tables, weights. Runs in any thread, also in one that still works
 * when the program ends: the resources are registered by the first who asks, and never taken out again, as those
 * that register themselves are before the last thread has stopped. A zero stands behind the last byte.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL if there is no such file
 */
GBytes *
sl_core_data_load (const char *name)
{
  static gsize ready;
  static GResource *resource;
  g_autofree char *path = g_strconcat (SL_APP_PATH "/core/", name, NULL);

  if (g_once_init_enter (&ready))
    {
      sl_core_register_resource ();
      /* Another thread that looks for a resource may just be about to register this one, too. */
      while ((resource = sl_core_get_resource ()) == NULL)
        g_thread_yield ();
      g_once_init_leave (&ready, 1);
    }

  return g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}
