/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "commands/sl-command-workspace.h"

#include <string.h>

#include "sl-test-command.h"

static void
test_empty (SlTestCommand *command,
            gconstpointer  data)
{
  sl_test_command_run (command, "new", "empty.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 0);
  sl_test_command_run (command, "info", "empty.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_nonnull (strstr (command->out, "Articles: 0\n"));
  g_assert_nonnull (strstr (command->out, "Annotators: 0\n"));
  g_assert_nonnull (strstr (command->out, "Schema: "));
  g_assert_nonnull (strstr (command->out, "Integrity: good\n"));
}

/* What is not a comparison is refused, with its name, and stays as it is. */
static void
test_refused (SlTestCommand *command,
              gconstpointer  data)
{
  g_autofree char *text = sl_test_command_write (command, "text.sidelight",
                                                 "This is no comparison, but a text that is long "
                                                 "enough "
                                                 "to have had room for the head of one, if it were "
                                                 "one at all.");
  g_autofree char *left = NULL;

  sl_test_command_run (command, "info", "text.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_cmpstr (command->out, ==, "");
  g_assert_nonnull (strstr (command->err, "text.sidelight"));
  g_assert_true (g_file_get_contents (text, &left, NULL, NULL));
  g_assert_true (g_str_has_prefix (left, "This is no comparison"));
  sl_test_command_run (command, "info", "nowhere.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_nonnull (strstr (command->err, "nowhere.sidelight"));
  sl_test_command_run (command, "info", "a.sidelight", "b.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 2);
}

/* Looking makes nobody an annotator: no identity is made for it. */
static void
test_no_trace (SlTestCommand *command,
               gconstpointer  data)
{
  g_autofree char *identity = g_build_filename (command->folder, "home", ".config", "sidelight",
                                                NULL);

  sl_test_command_run (command, "new", "empty.sidelight", NULL);
  sl_test_command_run_shell (command,
                             "rm -r home/.config && \"$SL_SIDELIGHT\" info empty.sidelight");
  g_assert_cmpint (command->status, ==, 0);
  g_assert_false (g_file_test (identity, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  sl_test_command_add ("/ui/commands/info/empty", test_empty);
  sl_test_command_add ("/ui/commands/info/refused", test_refused);
  sl_test_command_add ("/ui/commands/info/no-trace", test_no_trace);

  return g_test_run ();
}
