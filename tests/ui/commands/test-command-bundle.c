/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "commands/sl-command-bundle.h"

#include <string.h>

#include "sl-test-command.h"

/* From one file to another, all at first and then only what is new; the same set comes out. */
static void
test_bundle (SlTestCommand *command,
             gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *b = sl_test_command_write (command, "b.txt", SL_TEST_ARTICLE_B);

  sl_test_command_run (command, "new", "one.sidelight", "a.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
  sl_test_command_run (command, "new", "two.sidelight", NULL);
  sl_test_command_run (command, "export", "--format=bundle", "--output=all.sidelight-changes",
                       "one.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 0);
  sl_test_command_run (command, "import", "two.sidelight", "all.sidelight-changes", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_nonnull (strstr (command->out, "1 article that was not here"));
  sl_test_command_run (command, "import", "two.sidelight", "all.sidelight-changes", NULL);
  g_assert_nonnull (strstr (command->out, "  0 added\n  0 changed\n"));
  sl_test_command_run_shell (command, "\"$SL_SIDELIGHT\" export one.sidelight > one.json &&"
                             " \"$SL_SIDELIGHT\" export two.sidelight | cmp - one.json");
  g_assert_cmpint (command->status, ==, 0);
  sl_test_command_run (command, "export", "--format=bundle", "--since=all.sidelight-changes",
                       "one.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_nonnull (strstr (command->out, "\"changes\":[]"));
}

static void
test_misused (SlTestCommand *command,
              gconstpointer  data)
{
  sl_test_command_run (command, "new", "one.sidelight", NULL);
  sl_test_command_run (command, "export", "--format=bundle", "--since=none", "one.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_nonnull (strstr (command->err, "none"));
  sl_test_command_run (command, "export", "--since=none", "one.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 2);
  sl_test_command_run (command, "export", "--annotator=Ann", "one.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  sl_test_command_add ("/ui/commands/bundle/bundle", test_bundle);
  sl_test_command_add ("/ui/commands/bundle/misused", test_misused);

  return g_test_run ();
}
