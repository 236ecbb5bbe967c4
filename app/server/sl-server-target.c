/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-server-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-late.h"

#define PQ(S) \
  S (PQ, conninfoFree) \
  S (PQ, conninfoParse) \
  S (PQ, freemem)

SL_LATE_DEFINE (pq, PQ, "libpq.so.5", "libpq.so");

/* Where a server is, and how it may be talked to. */

/* The certificates that the system trusts, where no other are named: libpq before version 16 does
 * not find them by itself. */
static const char *const system_roots[] = {
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/ssl/cert.pem",
};

static const char *
get_option (PQconninfoOption *options,
            const char       *keyword)
{
  for (PQconninfoOption *option = options; option->keyword != NULL; option++)
    {
      if (g_str_equal (option->keyword, keyword))
        return option->val;
    }

  return NULL;
}

/* The environment speaks where the address does not. */
static const char *
get_either (PQconninfoOption *options,
            const char       *keyword,
            const char       *variable)
{
  const char *value = get_option (options, keyword);

  if (value == NULL)
    value = g_getenv (variable);

  return value != NULL && value[0] != '\0' ? value : NULL;
}

/* A socket or the machine itself; nobody can listen in between. */
static gboolean
is_here (const char *host)
{
  return host[0] == '\0' || host[0] == '/' || host[0] == '@' ||
         g_str_equal (host, "localhost") || g_str_equal (host, "127.0.0.1") ||
         g_str_equal (host, "::1");
}

static gboolean
are_all_here (const char *hosts)
{
  g_auto (GStrv) list = hosts != NULL ? g_strsplit (hosts, ",", -1) : NULL;

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      if (!is_here (list[i]))
        return FALSE;
    }

  return TRUE;
}

static void
add_pair (GPtrArray  *keywords,
          GPtrArray  *values,
          const char *keyword,
          const char *value)
{
  g_ptr_array_add (keywords, g_strdup (keyword));
  g_ptr_array_add (values, g_strdup (value));
}

static const char *
find_roots (void)
{
  g_autofree char *own = g_build_filename (g_get_home_dir (), ".postgresql", "root.crt", NULL);

  if (g_file_test (own, G_FILE_TEST_EXISTS))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (system_roots); i++)
    {
      if (g_file_test (system_roots[i], G_FILE_TEST_EXISTS))
        return system_roots[i];
    }

  return NULL;
}

/* Beyond this machine the server has to prove who it is, whatever the address says. */
static void
add_tls (PQconninfoOption *options,
         GPtrArray        *keywords,
         GPtrArray        *values)
{
  const char *host = get_either (options, "host", "PGHOST");
  const char *address = get_either (options, "hostaddr", "PGHOSTADDR");
  const char *service = get_either (options, "service", "PGSERVICE");
  const char *roots = get_either (options, "sslrootcert", "PGSSLROOTCERT");

  /* A service file may name any host. */
  if (service == NULL && are_all_here (host) && are_all_here (address))
    return;
  add_pair (keywords, values, "sslmode", "verify-full");
  add_pair (keywords, values, "gssencmode", "disable");
  if (roots == NULL)
    roots = find_roots ();
  if (roots != NULL)
    add_pair (keywords, values, "sslrootcert", roots);
}

/* Turns what a person wrote into what libpq wants. A parameter that stands twice counts as the
 * last one says, so what is added here cannot be talked away. */
gboolean
sl_server_parse_target (const char  *target,
                        const char  *password,
                        GPtrArray   *keywords,
                        GPtrArray   *values,
                        GError     **error)
{
  char *reason = NULL;
  PQconninfoOption *options;

  if (!sl_late_load (&pq_late, error))
    return FALSE;

  options = pq.conninfoParse (target, &reason);
  if (options == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("The address of the server cannot be read: %s"),
                   reason != NULL ? g_strchomp (reason) : "");
      pq.freemem (reason);
      return FALSE;
    }
  for (PQconninfoOption *option = options; option->keyword != NULL; option++)
    {
      if (option->val != NULL)
        add_pair (keywords, values, option->keyword, option->val);
    }
  add_tls (options, keywords, values);
  add_pair (keywords, values, "connect_timeout", "15");
  add_pair (keywords, values, "application_name", "sidelight");
  add_pair (keywords, values, "client_encoding", "UTF8");
  if (password != NULL)
    add_pair (keywords, values, "password", password);
  g_ptr_array_add (keywords, NULL);
  g_ptr_array_add (values, NULL);
  pq.conninfoFree (options);

  return TRUE;
}

/**
 * sl_server_check_target:
 * @target: the address of a server: a URI (postgresql://ann@db.example.org/team) or pairs of
 *   keywords and values, as libpq reads them
 * @error: return location for an error
 *
 * Checks an address without going there.
 *
 * Returns: (transfer full): a name for the server and the person, under which a password can be
 *   kept, or %NULL with @error set
 */
char *
sl_server_check_target (const char  *target,
                        GError     **error)
{
  g_autoptr (GPtrArray) keywords = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  const char *found[] = { "", "", "" };
  static const char *const wanted[] = { "user", "host", "dbname" };

  g_return_val_if_fail (target != NULL, NULL);

  if (!sl_server_parse_target (target, NULL, keywords, values, error))
    return NULL;
  for (guint i = 0; i + 1 < keywords->len; i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (wanted); k++)
        {
          if (g_str_equal (g_ptr_array_index (keywords, i), wanted[k]))
            found[k] = g_ptr_array_index (values, i);
        }
    }

  return g_strdup_printf ("%s@%s/%s", found[0], found[1], found[2]);
}
