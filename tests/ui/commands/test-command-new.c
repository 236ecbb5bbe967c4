/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "commands/sl-command-workspace.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sl-test-command.h"

static void
test_made (SlTestCommand *command,
           gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *b = sl_test_command_write (command, "b.txt", SL_TEST_ARTICLE_B);
  g_autofree char *identity = g_build_filename (command->folder, "home", ".config", "sidelight",
                                                "annotator.ini", NULL);

  sl_test_command_run (command, "new", "dam.sidelight", "a.txt", "b.txt", "a.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_cmpstr (command->out, ==, "");
  g_assert_cmpstr (command->err, ==, "");
  g_assert_true (g_file_test (identity, G_FILE_TEST_IS_REGULAR));
  sl_test_command_run (command, "info", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_true (g_str_has_prefix (command->out, "dam\n"));
  g_assert_nonnull (strstr (command->out, "Articles: 2\n"));
  g_assert_null (strstr (command->out, "Matches: 0 suggested"));
}

static void
test_not_overwritten (SlTestCommand *command,
                      gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *there = sl_test_command_write (command, "there.sidelight", "somebody's");
  g_autofree char *left = NULL;

  sl_test_command_run (command, "new", "there.sidelight", "a.txt", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_nonnull (strstr (command->err, "there.sidelight"));
  g_assert_true (g_file_get_contents (there, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "somebody's");
}

/* Articles that can be read are kept; where none can, nothing is left behind. */
static void
test_bad_articles (SlTestCommand *command,
                   gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *made = g_build_filename (command->folder, "none.sidelight", NULL);

  sl_test_command_run (command, "new", "some.sidelight", "nowhere.txt", "a.txt", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_nonnull (strstr (command->err, "nowhere.txt"));
  sl_test_command_run (command, "info", "some.sidelight", NULL);
  g_assert_nonnull (strstr (command->out, "Articles: 1\n"));

  sl_test_command_run (command, "new", "none.sidelight", "nowhere.txt", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_false (g_file_test (made, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (SlTestCommand *command,
                gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);

  sl_test_command_run (command, "new", "no/such/folder.sidelight", "a.txt", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_nonnull (strstr (command->err, "folder.sidelight"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  sl_test_command_add ("/ui/commands/new/made", test_made);
  sl_test_command_add ("/ui/commands/new/not-overwritten", test_not_overwritten);
  sl_test_command_add ("/ui/commands/new/bad-articles", test_bad_articles);
  sl_test_command_add ("/ui/commands/new/no-folder", test_no_folder);

  return g_test_run ();
}
