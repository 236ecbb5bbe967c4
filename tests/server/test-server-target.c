/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "server/sl-server-private.h"

/* What libpq will go by: the last one of several counts. */
static const char *
find (GPtrArray  *keywords,
      GPtrArray  *values,
      const char *keyword)
{
  const char *found = NULL;

  for (guint i = 0; i + 1 < keywords->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (keywords, i), keyword))
        found = g_ptr_array_index (values, i);
    }

  return found;
}

/* Beyond this machine the server has to prove who it is, whatever the address asks for. */
static void
test_tls (void)
{
  static const struct
  {
    const char *target;
    gboolean verified;
  } cases[] = {
    { "postgresql://ann@127.0.0.1/team", FALSE },
    { "postgresql://ann@localhost/team", FALSE },
    { "host=/run/postgresql dbname=team", FALSE },
    { "dbname=team", FALSE },
    { "postgresql://ann@db.example.org/team", TRUE },
    { "postgresql://ann@db.example.org/team?sslmode=disable", TRUE },
    { "host=db.example.org sslmode=allow dbname=team", TRUE },
    { "host=localhost,db.example.org dbname=team", TRUE },
    { "host=localhost hostaddr=192.0.2.1 dbname=team", TRUE },
    { "hostaddr=192.0.2.1 dbname=team", TRUE },
    { "service=team", TRUE },
    { "host=localhost.example.org", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) keywords = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;

      g_assert_true (sl_server_parse_target (cases[i].target, "secret", keywords, values, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (find (keywords, values, "password"), ==, "secret");
      g_assert_cmpint (g_strcmp0 (find (keywords, values, "sslmode"), "verify-full") == 0, ==,
                       cases[i].verified);
      g_assert_cmpint (g_strcmp0 (find (keywords, values, "gssencmode"), "disable") == 0, ==,
                       cases[i].verified);
    }
}

/* Where the address does not say, the environment decides. */
static void
test_environment (void)
{
  g_autoptr (GPtrArray) keywords = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  g_setenv ("PGHOST", "db.example.org", TRUE);
  g_assert_true (sl_server_parse_target ("dbname=team", NULL, keywords, values, NULL));
  g_unsetenv ("PGHOST");
  g_assert_cmpstr (find (keywords, values, "sslmode"), ==, "verify-full");
  g_assert_null (find (keywords, values, "password"));
}

static void
test_check (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *server = sl_server_check_target ("postgresql://ann:x@db.example.org/team",
                                                    &error);

  g_assert_no_error (error);
  g_assert_cmpstr (server, ==, "ann@db.example.org/team");
  g_assert_null (sl_server_check_target ("postgresql://[", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/server-target/tls", test_tls);
  g_test_add_func ("/server-target/environment", test_environment);
  g_test_add_func ("/server-target/check", test_check);

  return g_test_run ();
}
