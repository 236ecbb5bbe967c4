/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-server.h"

#include <glib/gi18n-lib.h>

/* Stands for sl-server.c where libpq was not there when Sidelight was built. */

void
sl_server_result_free (SlServerResult *result)
{
  sl_bundle_free (result->pulled);
  g_free (result);
}

gboolean
sl_server_is_available (void)
{
  return FALSE;
}

static gpointer
refuse (GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _("This Sidelight was built without PostgreSQL, so it knows no team server."));

  return NULL;
}

char *
sl_server_check_target (const char  *target,
                        GError     **error)
{
  return refuse (error);
}

SlServerResult *
sl_server_exchange (const char    *target,
                    const char    *password,
                    SlBundle      *own,
                    SlVector      *known,
                    GHashTable    *texts,
                    GCancellable  *cancellable,
                    GError       **error)
{
  return refuse (error);
}
