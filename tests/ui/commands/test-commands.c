/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "commands/sl-command.h"
#include "commands/sl-commands.h"

#include <string.h>

#include "sl-test-command.h"

static void
test_help (SlTestCommand *command,
           gconstpointer  data)
{
  sl_test_command_run (command, "--help", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_nonnull (strstr (command->out, "analyze"));
  g_assert_nonnull (strstr (command->out, "compare"));
  g_assert_cmpstr (command->err, ==, "");
}

static void
test_version (SlTestCommand *command,
              gconstpointer  data)
{
  g_autofree char *first = NULL;

  sl_test_command_run (command, "--version", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_true (g_str_has_prefix (command->out, "sidelight "));
  first = g_strdup (command->out);
  sl_test_command_run (command, "compare", "--version", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_cmpstr (command->out, ==, first);
}

/* Every verb that --help lists has a help of its own, and refuses to work on nothing. */
static void
test_each_verb (SlTestCommand *command,
                gconstpointer  data)
{
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  sl_test_command_run (command, "--help", NULL);
  lines = g_strsplit (strstr (command->out, "Commands:"), "\n", -1);
  for (guint i = 1; lines[i] != NULL && lines[i][0] == ' '; i++, n++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (lines[i]), " ", 2);
      const char *verb = words[0];

      g_assert_nonnull (sl_command_lookup (verb));
      sl_test_command_run (command, verb, "--help", NULL);
      g_assert_cmpint (command->status, ==, 0);
      g_assert_nonnull (strstr (command->out, verb));
      g_assert_nonnull (strstr (command->out, "--help"));
      sl_test_command_run (command, verb, NULL);
      g_assert_cmpint (command->status, ==, 2);
      g_assert_cmpstr (command->out, ==, "");
      g_assert_nonnull (strstr (command->err, "--help"));
      sl_test_command_run (command, verb, "--no-such-option", "x", NULL);
      g_assert_cmpint (command->status, ==, 2);
      g_assert_nonnull (strstr (command->err, "--no-such-option"));
    }
  g_assert_cmpuint (n, >=, 2);
}

static void
test_not_handled (void)
{
  static const char *const lines[][3] = {
    { "sidelight", NULL }, { "sidelight", "article.txt", NULL }, { "sidelight", "agree",
                                                                   NULL }, { "sidelight", "--quit", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gboolean handled = TRUE;

      g_auto (GStrv) argv = g_strdupv ((char **) lines[i]);

      sl_commands_run (g_strv_length (argv), argv, &handled);
      g_assert_false (handled);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  sl_test_command_add ("/ui/commands/help", test_help);
  sl_test_command_add ("/ui/commands/version", test_version);
  sl_test_command_add ("/ui/commands/each-verb", test_each_verb);
  g_test_add_func ("/ui/commands/not-handled", test_not_handled);

  return g_test_run ();
}
