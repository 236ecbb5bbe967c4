/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "commands/sl-command-workspace.h"

#include <string.h>

#include "exchange/sl-format.h"
#include "sl-test-command.h"

static void
make_comparison (SlTestCommand *command)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *b = sl_test_command_write (command, "b.txt", SL_TEST_ARTICLE_B);

  sl_test_command_run (command, "new", "dam.sidelight", "a.txt", "b.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
}

static void
test_json (SlTestCommand *command,
           gconstpointer  data)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *first = NULL;
  g_autofree char *path = g_build_filename (command->folder, "dam.json", NULL);
  g_autofree char *written = NULL;

  make_comparison (command);
  sl_test_command_run (command, "export", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 0);
  root = sl_test_command_get_json (command);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "format"), ==,
                   "sidelight-set");
  first = g_strdup (command->out);

  sl_test_command_run (command, "export", "--format=json", "--output=dam.json", "dam.sidelight",
                       NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_cmpstr (command->out, ==, "");
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, first);
}

/* Exported, imported into an empty comparison of somebody else, and exported again: the same
 * bytes. */
static void
test_same_bytes (SlTestCommand *command,
                 gconstpointer  data)
{
  make_comparison (command);
  sl_test_command_run_shell (command, "set -e; \"$SL_SIDELIGHT\" export -o first.json "
                                      "dam.sidelight; rm -r home;"
                             "\"$SL_SIDELIGHT\" new other.sidelight; \"$SL_SIDELIGHT\" import "
                             "other.sidelight first.json >report;"
                             "\"$SL_SIDELIGHT\" export other.sidelight >second.json; cmp "
                             "first.json second.json");
  g_assert_cmpstr (command->err, ==, "");
  g_assert_cmpint (command->status, ==, 0);
}

static void
test_every_format (SlTestCommand *command,
                   gconstpointer  data)
{
  guint n;
  const SlFormat *formats = sl_format_list (&n);

  make_comparison (command);
  for (guint i = 0; i < n; i++)
    {
      if (formats[i].write == NULL)
        continue;
      sl_test_command_run (command, "export", "-f", formats[i].id, "dam.sidelight", NULL);
      g_assert_cmpint (command->status, ==, 0);
      g_assert_cmpstr (command->out, !=, "");
      sl_test_command_run (command, "export", "--help", NULL);
      g_assert_nonnull (strstr (command->out, formats[i].id));
    }
}

/* A ClaimReview goes out in somebody's name. */
static void
test_publisher (SlTestCommand *command,
                gconstpointer  data)
{
  make_comparison (command);
  sl_test_command_run (command, "export", "-f", "claimreview", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 2);
  g_assert_nonnull (strstr (command->err, "--publisher-name"));
  sl_test_command_run (command, "export", "-f", "claimreview", "--publisher-name=Desk",
                       "--publisher-url=nowhere", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 1);
  sl_test_command_run (command, "export", "-f", "claimreview", "--publisher-name=Desk",
                       "--publisher-url=https://a.example/b", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_nonnull (strstr (command->out, "[]"));
}

static void
test_failures (SlTestCommand *command,
               gconstpointer  data)
{
  g_autofree char *path = sl_test_command_write (command, "old.json", "old");
  g_autofree char *left = NULL;

  make_comparison (command);
  sl_test_command_run (command, "export", "--format=docx", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 2);
  g_assert_nonnull (strstr (command->err, "docx"));
  sl_test_command_run (command, "export", "nowhere.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 1);
  sl_test_command_run (command, "export", "--output=no/such/folder.json", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_nonnull (strstr (command->err, "folder.json"));
  sl_test_command_run_shell (command, "\"$SL_SIDELIGHT\" export dam.sidelight >/dev/full");
  g_assert_cmpint (command->status, ==, 1);
  sl_test_command_run (command, "export", "--output=old.json", "nowhere.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "old");
}

/* What was decided goes back to whoever judged; it is said in whose name. */
static void
test_decisions (SlTestCommand *command,
                gconstpointer  data)
{
  make_comparison (command);
  sl_test_command_run (command, "export", "--decisions", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 2);
  g_assert_nonnull (strstr (command->err, "--annotator"));
  sl_test_command_run (command, "export", "--decisions",
                       "--annotator=a0000000-0000-4000-8000-000000000000", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_cmpstr (command->out, ==, "");
  g_assert_cmpstr (command->err, !=, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  sl_test_command_add ("/ui/commands/export/json", test_json);
  sl_test_command_add ("/ui/commands/export/same-bytes", test_same_bytes);
  sl_test_command_add ("/ui/commands/export/every-format", test_every_format);
  sl_test_command_add ("/ui/commands/export/publisher", test_publisher);
  sl_test_command_add ("/ui/commands/export/failures", test_failures);
  sl_test_command_add ("/ui/commands/export/decisions", test_decisions);

  return g_test_run ();
}
