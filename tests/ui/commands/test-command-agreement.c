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
  sl_test_command_run (command, "import", "dam.sidelight", "set.json", NULL);
  g_assert_cmpint (command->status, ==, 0);
}

static void
test_text (SlTestCommand *command,
           gconstpointer  data)
{
  make_comparison (command);
  sl_test_command_run (command, "agreement", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_cmpstr (command->err, ==, "");
  g_assert_nonnull (strstr (command->out, "Found the same claims\n"));
  g_assert_nonnull (strstr (command->out, "Krippendorff\u2019s alpha "));
}

/* The same file gives the same digits, whenever it is asked. */
static void
test_json (SlTestCommand *command,
           gconstpointer  data)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *first = NULL;

  make_comparison (command);
  sl_test_command_run (command, "agreement", "--format=json", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 0);
  node = sl_test_command_get_json (command);
  g_assert_true (json_object_has_member (json_node_get_object (node), "overall"));
  first = g_strdup (command->out);
  sl_test_command_run (command, "agreement", "-f", "json", "dam.sidelight", NULL);
  g_assert_cmpstr (command->out, ==, first);
}

static void
test_csv (SlTestCommand *command,
          gconstpointer  data)
{
  make_comparison (command);
  sl_test_command_run (command, "agreement", "--format=csv", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_true (g_str_has_prefix (command->out, "scope,"));
}

static void
test_misused (SlTestCommand *command,
              gconstpointer  data)
{
  sl_test_command_run (command, "agreement", NULL);
  g_assert_cmpint (command->status, ==, 2);
  sl_test_command_run (command, "agreement", "--format=xml", "dam.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 2);
  g_assert_nonnull (strstr (command->err, "xml"));
  sl_test_command_run (command, "agreement", "a.sidelight", "b.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 2);
  sl_test_command_run (command, "agreement", "nowhere.sidelight", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_nonnull (strstr (command->err, "nowhere.sidelight"));
  g_assert_cmpstr (command->out, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  sl_test_command_add ("/ui/commands/agreement/text", test_text);
  sl_test_command_add ("/ui/commands/agreement/json", test_json);
  sl_test_command_add ("/ui/commands/agreement/csv", test_csv);
  sl_test_command_add ("/ui/commands/agreement/misused", test_misused);

  return g_test_run ();
}
