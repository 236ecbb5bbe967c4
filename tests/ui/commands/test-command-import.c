/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "commands/sl-command-workspace.h"

#include <string.h>

#include "sl-test-command.h"
#include "sl-test-set.h"

static void
make_comparison (SlTestCommand *command)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = sl_test_export ("json", set, NULL);
  g_autofree char *path = sl_test_command_write (command, "set.json", json);

  sl_test_command_run (command, "new", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 0);
}

static void
test_taken_in (SlTestCommand *command,
               gconstpointer  data)
{
  make_comparison (command);
  sl_test_command_run (command, "import", "dam.sidelight", "set.json", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_nonnull (strstr (command->out, "set.json"));
  sl_test_command_run_shell (command, "\"$SL_SIDELIGHT\" export dam.sidelight | cmp - set.json");
  g_assert_cmpint (command->status, ==, 0);
  sl_test_command_run (command, "info", "dam.sidelight", NULL);
  g_assert_nonnull (strstr (command->out, "Ann Reader: 1 supported, 0 disputed, 1 unverifiable, 1 "
                                          "without a verdict\n"));

  sl_test_command_run (command, "import", "dam.sidelight", "set.json", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_nonnull (strstr (command->out, "  0 added\n  0 changed\n"));
}

static void
test_dry_run (SlTestCommand *command,
              gconstpointer  data)
{
  make_comparison (command);
  sl_test_command_run (command, "import", "--dry-run", "dam.sidelight", "set.json", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_nonnull (strstr (command->out, "would bring"));
  g_assert_null (strstr (command->out, "  0 added"));
  sl_test_command_run (command, "info", "dam.sidelight", NULL);
  g_assert_nonnull (strstr (command->out, "Articles: 0\n"));
}

/* What other programs write is known by what is in it, or read as --format says. */
static void
test_formats (SlTestCommand *command,
              gconstpointer  data)
{
  static const char labels[] = "{\"text\":\"One two.\",\"label\":[[0,3,\"disputed\"]]}\n";
  g_autofree char *path = sl_test_command_write (command, "labels.txt", labels);
  g_autofree char *plain = sl_test_command_write (command, "plain.txt", "no set");

  make_comparison (command);
  sl_test_command_run (command, "import", "dam.sidelight", "labels.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
  sl_test_command_run (command, "info", "dam.sidelight", NULL);
  g_assert_nonnull (strstr (command->out, "Articles: 1\n"));
  sl_test_command_run (command, "import", "--format=doccano", "dam.sidelight", "labels.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_nonnull (strstr (command->out, "  0 added\n"));
  sl_test_command_run (command, "import", "dam.sidelight", "plain.txt", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_nonnull (strstr (command->err, "plain.txt"));
  sl_test_command_run (command, "import", "--format=csv", "dam.sidelight", "plain.txt", NULL);
  g_assert_cmpint (command->status, ==, 2);
}

/* Puts “omissions” into the native set, as somebody else's program may. */
static void
state_in_set (SlTestCommand *command)
{
  g_autofree char *path = g_build_filename (command->folder, "set.json", NULL);
  g_autoptr (JsonNode) root = sl_test_command_get_json (command);
  JsonObject *set = json_node_get_object (root);
  JsonArray *articles = json_object_get_array_member (set, "articles");
  JsonObject *first = json_array_get_object_element (articles, 0);
  JsonObject *claim = json_array_get_object_element (json_object_get_array_member (first, "claims"),
                                                     0);
  JsonObject *second = json_array_get_object_element (articles, 1);
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) people = json_from_string (
    "[{\"uuid\":\"a1111111-1111-4111-8111-111111111111\",\"name\":\"Ann\"}]", NULL);
  JsonObject *omission = json_object_new ();
  JsonArray *omissions = json_array_new ();

  json_object_set_int_member (set, "version", 2);
  json_object_set_member (set, "annotators", json_node_copy (people));
  json_object_set_string_member (omission, "claim", json_object_get_string_member (claim, "uuid"));
  json_object_set_string_member (omission, "article",
                                 json_object_get_string_member (second, "uuid"));
  json_object_set_string_member (omission, "annotator", "a1111111-1111-4111-8111-111111111111");
  json_array_add_object_element (omissions, omission);
  json_object_set_array_member (set, "omissions", omissions);
  json = json_to_string (root, FALSE);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
}

/* What a colleague did not find goes in and out without a loss, also into an empty comparison. */
static void
test_omissions (SlTestCommand *command,
                gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *b = sl_test_command_write (command, "b.txt", SL_TEST_ARTICLE_B);
  g_autofree char *first = NULL;

  sl_test_command_run (command, "new", "two.sidelight", "a.txt", "b.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
  sl_test_command_run (command, "export", "--format=json", "two.sidelight", NULL);
  state_in_set (command);
  sl_test_command_run (command, "import", "two.sidelight", "set.json", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_nonnull (strstr (command->out, "  1 added\n"));
  sl_test_command_run (command, "info", "two.sidelight", NULL);
  g_assert_nonnull (strstr (command->out, "Not mentioned, checked by reading: 1\n"));
  g_assert_nonnull (strstr (command->out, "Annotators: 1\n"));
  sl_test_command_run (command, "export", "--format=json", "--output=out.json", "two.sidelight", NULL);
  sl_test_command_run_shell (command, "cat out.json");
  first = g_strdup (command->out);
  g_assert_nonnull (strstr (first, "\"omissions\""));
  sl_test_command_run (command, "new", "empty.sidelight", NULL);
  sl_test_command_run (command, "import", "empty.sidelight", "out.json", NULL);
  g_assert_cmpint (command->status, ==, 0);
  sl_test_command_run (command, "export", "--format=json", "empty.sidelight", NULL);
  g_assert_cmpstr (command->out, ==, first);
}

/* A set that is damaged or hostile changes nothing; the ones beside it go on. */
static void
test_bad_set (SlTestCommand *command,
              gconstpointer  data)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *deep_path = sl_test_command_write (command, "deep.json", deep);
  g_autofree char *other_path = sl_test_command_write (command, "other.json",
                                                       "{\"format\":\"other\"}");

  make_comparison (command);
  sl_test_command_run (command, "import", "dam.sidelight", "deep.json", "other.json",
                       "nowhere.json", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_nonnull (strstr (command->err, "deep.json"));
  g_assert_nonnull (strstr (command->err, "other.json"));
  g_assert_nonnull (strstr (command->err, "nowhere.json"));
  sl_test_command_run (command, "info", "dam.sidelight", NULL);
  g_assert_nonnull (strstr (command->out, "Articles: 0\n"));

  sl_test_command_run (command, "import", "dam.sidelight", "deep.json", "set.json", NULL);
  g_assert_cmpint (command->status, ==, 1);
  sl_test_command_run (command, "info", "dam.sidelight", NULL);
  g_assert_nonnull (strstr (command->out, "Articles: 2\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  sl_test_command_add ("/ui/commands/import/taken-in", test_taken_in);
  sl_test_command_add ("/ui/commands/import/dry-run", test_dry_run);
  sl_test_command_add ("/ui/commands/import/formats", test_formats);
  sl_test_command_add ("/ui/commands/import/omissions", test_omissions);
  sl_test_command_add ("/ui/commands/import/bad-set", test_bad_set);

  return g_test_run ();
}
