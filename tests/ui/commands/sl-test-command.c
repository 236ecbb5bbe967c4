/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-test-command.h"

#include <stdarg.h>
#include <sys/wait.h>

#include "sl-test-utils.h"

static void
set_up (SlTestCommand *self,
        gconstpointer  data)
{
  self->folder = sl_test_make_dir ();
  self->out = NULL;
  self->err = NULL;
}

static void
tear_down (SlTestCommand *self,
           gconstpointer  data)
{
  sl_test_remove_dir (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

/* Adds a test that has a folder of its own to run commands in. */
void
sl_test_command_add (const char        *path,
                     SlTestCommandFunc  test)
{
  g_test_add (path, SlTestCommand, NULL, set_up, test, tear_down);
}

/* Writes a file into the folder in which commands run. */
char *
sl_test_command_write (SlTestCommand *self,
                       const char    *name,
                       const char    *content)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));

  return path;
}

static char **
make_environment (SlTestCommand *self)
{
  char **env = g_get_environ ();
  g_autofree char *home = g_build_filename (self->folder, "home", NULL);

  env = g_environ_unsetenv (env, "DISPLAY");
  env = g_environ_unsetenv (env, "WAYLAND_DISPLAY");
  env = g_environ_unsetenv (env, "XDG_CONFIG_HOME");
  env = g_environ_unsetenv (env, "XDG_DATA_HOME");
  env = g_environ_unsetenv (env, "XDG_CACHE_HOME");

  return g_environ_setenv (env, "HOME", home, TRUE);
}

static void
run (SlTestCommand *self,
     char         **argv)
{
  g_auto (GStrv) env = make_environment (self);
  g_autoptr (GError) error = NULL;
  int wait_status;

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_spawn_sync (self->folder, argv, env, G_SPAWN_SEARCH_PATH, NULL, NULL, &self->out, &self->err,
                &wait_status, &error);
  g_assert_no_error (error);
  if (self->err[0] != '\0')
    g_test_message ("%s", self->err);
  self->status = WIFEXITED (wait_status) ? WEXITSTATUS (wait_status) : -1;
}

/* Runs the program with these arguments; what it printed and its exit status are in SELF after. */
void
sl_test_command_run (SlTestCommand *self,
                     const char    *first,
                     ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  va_list args;

  g_ptr_array_add (argv, (gpointer) g_getenv ("SL_SIDELIGHT"));
  va_start (args, first);
  for (const char *arg = first; arg != NULL; arg = va_arg (args, const char *))
    g_ptr_array_add (argv, (gpointer) arg);
  va_end (args);
  g_ptr_array_add (argv, NULL);
  run (self, (char **) argv->pdata);
}

/* Runs a line of shell; the program is "$SL_SIDELIGHT" in it. */
void
sl_test_command_run_shell (SlTestCommand *self,
                           const char    *line)
{
  const char *argv[] = { "sh", "-c", line, NULL };

  run (self, (char **) argv);
}

/* What the program printed, as JSON. */
JsonNode *
sl_test_command_get_json (SlTestCommand *self)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (self->out, &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));

  return root;
}
