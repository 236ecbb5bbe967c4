/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-test-postgres.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <pwd.h>
#include <string.h>
#include <unistd.h>

#include "sl-test-set.h"
#include "sl-test-utils.h"

/* The newest that a distribution installed. */
static char *
find_bin (void)
{
  static const char *const folders[] = { "/usr/lib/postgresql/17/bin", "/usr/lib/postgresql/16/bin",
                                         "/usr/lib/postgresql/15/bin", "/usr/bin" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *initdb = g_build_filename (folders[i], "initdb", NULL);

      if (g_file_test (initdb, G_FILE_TEST_IS_EXECUTABLE))
        return g_strdup (folders[i]);
    }

  return NULL;
}

static guint
find_port (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();

  return g_socket_listener_add_any_inet_port (listener, NULL, NULL);
}

/* PostgreSQL refuses to run as root. */
static gboolean
spawn (const char *const *argv,
       char             **output)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *errors = NULL;
  int status = -1;

  if (getuid () == 0)
    {
      g_ptr_array_add (all, (gpointer) "setpriv");
      g_ptr_array_add (all, (gpointer) "--reuid=nobody");
      g_ptr_array_add (all, (gpointer) "--regid=nogroup");
      g_ptr_array_add (all, (gpointer) "--clear-groups");
    }
  for (guint i = 0; argv[i] != NULL; i++)
    g_ptr_array_add (all, (gpointer) argv[i]);
  g_ptr_array_add (all, NULL);
  /* What nobody asked for would stand among the lines of the test. */
  if (!g_spawn_sync ("/", (char **) all->pdata, NULL,
                     G_SPAWN_SEARCH_PATH | (output == NULL ? G_SPAWN_STDOUT_TO_DEV_NULL : 0), NULL,
                     NULL, output, &errors, &status, NULL))
    return FALSE;
  if (status != 0)
    g_test_message ("%s", errors);

  return status == 0;
}

static gboolean
run_psql (SlTestPostgres *self,
          const char     *login,
          const char     *flag,
          const char     *argument,
          char          **output)
{
  g_autofree char *psql = g_build_filename (self->bin, "psql", NULL);
  g_autofree char *port = g_strdup_printf ("%u", self->port);
  const char *argv[] = { psql, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1",
                         "-p", port, "-U", login, "-d", "postgres", flag, argument, NULL };

  return spawn (argv, output);
}

static gboolean
make_tables (SlTestPostgres *self)
{
  g_autofree char *source = g_build_filename (g_getenv ("SL_PROJECT_DATA"), "server",
                                              "sidelight-server.sql", NULL);
  g_autofree char *script = g_build_filename (self->folder, "server.sql", NULL);
  g_autofree char *sql = NULL;
  static const char members[] =
    "CREATE ROLE ann LOGIN IN ROLE sidelight_annotator;"
    "CREATE ROLE ben LOGIN IN ROLE sidelight_annotator;"
    "INSERT INTO sidelight.member VALUES ('ann', '" SL_TEST_ANN "'), ('ben', '" SL_TEST_BEN "');";

  /* The source may lie where others may not look. */
  g_assert_true (g_file_get_contents (source, &sql, NULL, NULL));
  g_assert_true (g_file_set_contents (script, sql, -1, NULL));
  g_chmod (script, 0644);

  return run_psql (self, "postgres", "-f", script, NULL) &&
         run_psql (self, "postgres", "-c", members, NULL);
}

/* Starts it; FALSE where PostgreSQL is not installed. */
gboolean
sl_test_postgres_start (SlTestPostgres *self)
{
  g_autofree char *initdb = NULL;
  g_autofree char *ctl = NULL;
  g_autofree char *data = NULL;
  g_autofree char *log = NULL;
  g_autofree char *options = NULL;

  self->bin = find_bin ();
  if (self->bin == NULL)
    return FALSE;
  self->folder = sl_test_make_dir ();
  self->port = find_port ();
  initdb = g_build_filename (self->bin, "initdb", NULL);
  ctl = g_build_filename (self->bin, "pg_ctl", NULL);
  data = g_build_filename (self->folder, "data", NULL);
  log = g_build_filename (self->folder, "log", NULL);
  if (getuid () == 0)
    {
      const struct passwd *nobody = getpwnam ("nobody");

      g_assert_cmpint (chown (self->folder, nobody->pw_uid, nobody->pw_gid), ==, 0);
    }
  options = g_strdup_printf ("-p %u -c listen_addresses=127.0.0.1 -c fsync=off"
                             " -c unix_socket_directories=%s", self->port, self->folder);
  {
    const char *init[] = { initdb, "-D", data, "-U", "postgres", "-A", "trust", "-N", "-E", "UTF8",
                           "--no-locale", NULL };
    const char *start[] = { ctl, "-D", data, "-l", log, "-w", "-t", "60", "-o", options, "start",
                            NULL };

    if (!spawn (init, NULL) || !spawn (start, NULL))
      return FALSE;
  }

  return make_tables (self);
}

void
sl_test_postgres_stop (SlTestPostgres *self)
{
  if (self->port != 0)
    {
      g_autofree char *ctl = g_build_filename (self->bin, "pg_ctl", NULL);
      g_autofree char *data = g_build_filename (self->folder, "data", NULL);
      const char *stop[] = { ctl, "-D", data, "-m", "immediate", "-w", "stop", NULL };

      spawn (stop, NULL);
    }
  if (self->folder != NULL)
    sl_test_remove_dir (self->folder);
  g_free (self->folder);
  g_free (self->bin);
}

/* What the owner of the database sees. */
char *
sl_test_postgres_query (SlTestPostgres *self,
                        const char     *sql)
{
  char *output = NULL;

  g_assert_true (run_psql (self, "postgres", "-c", sql, &output));

  return g_strstrip (output);
}

/* Whether somebody may do this. */
gboolean
sl_test_postgres_try (SlTestPostgres *self,
                      const char     *login,
                      const char     *sql)
{
  return run_psql (self, login, "-c", sql, NULL);
}

char *
sl_test_postgres_dup_target (SlTestPostgres *self,
                             const char     *login)
{
  return g_strdup_printf ("postgresql://%s@127.0.0.1:%u/postgres", login, self->port);
}
