/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-late.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <gmodule.h>

static GMutex mutex;

/* The first of its names that there is; REASON tells why the last was not loaded. */
static GModule *
open_library (SlLate  *self,
              char   **reason)
{
  for (guint i = 0; i < SL_LATE_MAX_NAMES && self->names[i] != NULL; i++)
    {
      GModule *module = g_module_open (self->names[i], G_MODULE_BIND_LOCAL | G_MODULE_BIND_LAZY);

      if (module != NULL)
        return module;
      g_free (*reason);
      *reason = g_strdup (g_module_error ());
    }

  return NULL;
}

static gboolean
find_symbols (SlLate   *self,
              GModule  *module,
              char    **reason)
{
  for (guint i = 0; self->symbols[i] != NULL; i++)
    {
      if (g_module_symbol (module, self->symbols[i], &self->functions[i]))
        continue;
      g_free (*reason);
      *reason = g_strdup (g_module_error ());
      return FALSE;
    }

  return TRUE;
}

static gboolean
load (SlLate  *self,
      GError **error)
{
  g_autofree char *reason = NULL;
  GModule *module = open_library (self, &reason);

  if (module != NULL && find_symbols (self, module, &reason))
    {
      /* Types and threads of a library outlive whoever asked for it. */
      g_module_make_resident (module);
      return TRUE;
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _("This needs “%s”, which cannot be loaded: %s. Install it, or install Sidelight "
                 "again."),
               self->names[0], reason);
  if (module != NULL)
    g_module_close (module);

  return FALSE;
}

/**
 * sl_late_load:
 * @self: a library, as %SL_LATE_DEFINE makes it
 * @error: return location for an error
 *
 * Loads the library, unless it is there already. May be called in any thread. What is missing now is
 * looked for again the next time.
 *
 * Returns: whether its functions can be called; else %G_IO_ERROR_NOT_SUPPORTED
 */
gboolean
sl_late_load (SlLate  *self,
              GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (g_atomic_pointer_get (&self->is_loaded))
    return TRUE;

  locker = g_mutex_locker_new (&mutex);
  if (!self->is_loaded && load (self, error))
    g_atomic_pointer_set (&self->is_loaded, 1);

  return self->is_loaded;
}
