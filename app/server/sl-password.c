/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-password.h"

#include <glib/gi18n-lib.h>

#ifdef SL_HAVE_KEYRING
#include <libsecret/secret.h>

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
  char *secret;
  char *password;

  g_return_val_if_fail (server != NULL, NULL);

  secret = secret_password_lookup_sync (&schema, cancellable, NULL, "server", server, NULL);
  password = g_strdup (secret);
  secret_password_free (secret);

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

  label = g_strdup_printf (_("Sidelight team server %s"), server);

  return secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, label, password,
                                     cancellable, error, "server", server, NULL);
#else
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _("This Sidelight was built without a keyring, so it keeps no passwords."));

  return FALSE;
#endif
}
