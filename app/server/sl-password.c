/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-password.h"

#include <glib/gi18n-lib.h>

#ifdef SL_HAVE_KEYRING
#include <libsecret/secret.h>

#include "model/sl-late.h"

#define SECRET(S) \
  S (secret_, password_free) \
  S (secret_, password_lookup_sync) \
  S (secret_, password_store_sync)

SL_LATE_DEFINE (secret, SECRET, "libsecret-1.so.0", "libsecret-1.so");

static const SecretSchema schema = {
  "org.sidelight.Sidelight.Server", SECRET_SCHEMA_NONE,
  { { "server", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
};
#endif

/**
 * sl_password_can_keep:
 *
 * Returns: whether this build knows the desktop's keyring
 */
gboolean
sl_password_can_keep (void)
{
#ifdef SL_HAVE_KEYRING
  return TRUE;
#else
  return FALSE;
#endif
}

/**
 * sl_password_lookup:
 * @server: the name of a server, see sl_server_check_target()
 * @cancellable: (nullable): to stop
 *
 * Asks the keyring, which may ask the person to open it. Blocks: for a worker thread.
 *
 * Returns: (transfer full) (nullable): the password; %NULL where there is none, or no keyring
 */
char *
sl_password_lookup (const char   *server,
                    GCancellable *cancellable)
{
#ifdef SL_HAVE_KEYRING
  char *found;
  char *password;

  g_return_val_if_fail (server != NULL, NULL);

  if (!sl_late_load (&secret_late, NULL))
    return NULL;

  found = secret.password_lookup_sync (&schema, cancellable, NULL, "server", server, NULL);
  password = g_strdup (found);
  secret.password_free (found);

  return password;
#else
  return NULL;
#endif
}

/**
 * sl_password_keep:
 * @server: the name of a server, see sl_server_check_target()
 * @password: its password
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Puts the password into the keyring. Blocks: for a worker thread.
 *
 * Returns: whether it was kept
 */
gboolean
sl_password_keep (const char    *server,
                  const char    *password,
                  GCancellable  *cancellable,
                  GError       **error)
{
#ifdef SL_HAVE_KEYRING
  g_autofree char *label = NULL;

  g_return_val_if_fail (server != NULL && password != NULL, FALSE);

  if (!sl_late_load (&secret_late, error))
    return FALSE;

  label = g_strdup_printf (_("Sidelight team server %s"), server);

  return secret.password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, label, password,
                                     cancellable, error, "server", server, NULL);
#else
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _("This Sidelight was built without a keyring, so it keeps no passwords."));

  return FALSE;
#endif
}
