/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "commands/sl-analysis-json.h"
#include "commands/sl-analysis-text.h"
#include "commands/sl-command-articles.h"
#include "commands/sl-command-output.h"

#include <string.h>

#include "sl-test-command.h"
#include "sl-test-utils.h"

static JsonObject *
get_article (JsonNode *root,
             guint     i)
{
  return json_array_get_object_element (json_object_get_array_member (json_node_get_object (root), "articles"), i);
}

static void
check_range (JsonObject *object,
             gint64      n_chars)
{
  g_assert_cmpint (json_object_get_int_member (object, "start"), >=, 0);
  g_assert_cmpint (json_object_get_int_member (object, "start"), <,
                   json_object_get_int_member (object, "end"));
  g_assert_cmpint (json_object_get_int_member (object, "end"), <=, n_chars);
}

static void
check_ranges (JsonObject *object,
              const char *name,
              gint64      n_chars)
{
  JsonArray *array = json_object_get_array_member (object, name);

  g_assert_nonnull (array);
  for (guint i = 0; i < json_array_get_length (array); i++)
    check_range (json_array_get_object_element (array, i), n_chars);
}

static void
test_json (SlTestCommand *command,
           gconstpointer  data)
{
  g_autofree char *path = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *article;
  JsonArray *claims;
  gint64 n_chars;
  gboolean found = FALSE;

  sl_test_command_run (command, "analyze", "--format=json", "a.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_cmpstr (command->err, ==, "");
  root = sl_test_command_get_json (command);
  article = get_article (root, 0);
  g_assert_cmpstr (json_object_get_string_member (article, "file"), ==, "a.txt");
  g_assert_true (json_object_get_null_member (article, "publisher"));
  n_chars = g_utf8_strlen (json_object_get_string_member (article, "text"), -1);
  check_ranges (article, "paragraphs", n_chars);
  check_ranges (article, "sentences", n_chars);
  check_ranges (article, "claims", n_chars);

  claims = json_object_get_array_member (article, "claims");
  for (guint i = 0; i < json_array_get_length (claims); i++)
    {
      JsonObject *claim = json_array_get_object_element (claims, i);
      g_autofree char *words = g_utf8_substring (json_object_get_string_member (article, "text"),
                                                 json_object_get_int_member (claim, "start"),
                                                 json_object_get_int_member (claim, "end"));

      check_ranges (claim, "quoted", n_chars);
      check_ranges (claim, "figures", n_chars);
      g_assert_true (json_object_has_member (claim, "source"));
      g_assert_true (json_object_has_member (claim, "cue"));
      g_assert_cmpfloat (json_object_get_double_member (claim, "score"), <=, 1);
      found = found || strstr (words, "We were lucky that nobody was hurt") != NULL;
    }
  g_assert_true (found);
}

static void
test_text (SlTestCommand *command,
           gconstpointer  data)
{
  g_autofree char *path = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);

  sl_test_command_run (command, "analyze", "a.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_true (g_str_has_prefix (command->out, "a.txt\n"));
  g_assert_nonnull (strstr (command->out, "We were lucky that nobody was hurt"));
  g_assert_true (g_utf8_validate (command->out, -1, NULL));
}

/* One bad article among several: its reason is told, the others are there, and the status says
 * so. */
static void
test_one_bad (SlTestCommand *command,
              gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *empty = sl_test_command_write (command, "empty.txt", "");
  g_autofree char *b = sl_test_command_write (command, "b.txt", SL_TEST_ARTICLE_B);
  g_autoptr (JsonNode) root = NULL;

  sl_test_command_run (command, "analyze", "--format=json", "a.txt", "empty.txt", "none.txt",
                       "b.txt", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_nonnull (strstr (command->err, "empty.txt"));
  g_assert_nonnull (strstr (command->err, "none.txt"));
  root = sl_test_command_get_json (command);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "articles")), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (get_article (root, 1), "file"), ==, "b.txt");

  sl_test_command_run (command, "analyze", "none.txt", NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_assert_cmpstr (command->out, ==, "");
}

static void
test_misused (SlTestCommand *command,
              gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);

  sl_test_command_run (command, "analyze", "--format=xml", "a.txt", NULL);
  g_assert_cmpint (command->status, ==, 2);
  g_assert_cmpstr (command->out, ==, "");
  g_assert_nonnull (strstr (command->err, "xml"));
}

/* A name that begins with a hyphen, a file that is called like a verb, a name with a space. */
static void
test_odd_names (SlTestCommand *command,
                gconstpointer  data)
{
  g_autofree char *hyphen = sl_test_command_write (command, "-a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *verb = sl_test_command_write (command, "compare", SL_TEST_ARTICLE_B);
  g_autofree char *space = sl_test_command_write (command, "Ü b.txt", SL_TEST_ARTICLE_B);
  g_autoptr (JsonNode) root = NULL;

  sl_test_command_run (command, "analyze", "--format=json", "--", "-a.txt", "compare", "Ü b.txt",
                       NULL);
  g_assert_cmpint (command->status, ==, 0);
  root = sl_test_command_get_json (command);
  g_assert_cmpstr (json_object_get_string_member (get_article (root, 0), "file"), ==, "-a.txt");
  g_assert_cmpstr (json_object_get_string_member (get_article (root, 2), "file"), ==, "Ü b.txt");
}

/* A reader that goes away and a disk that is full are failures with a reason. */
static void
test_output_lost (SlTestCommand *command,
                  gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);

  sl_test_command_run_shell (command, "{ \"$SL_SIDELIGHT\" analyze --format=json a.txt; echo $? "
                                      ">status; } | true; cat status");
  g_assert_cmpstr (command->out, ==, "1\n");
  g_assert_nonnull (strstr (command->err, "sidelight: "));
  sl_test_command_run_shell (command, "\"$SL_SIDELIGHT\" analyze a.txt >/dev/full");
  g_assert_cmpint (command->status, ==, 1);
  g_assert_nonnull (strstr (command->err, "sidelight: "));
}

static void
test_line (void)
{
  g_autofree char *line = sl_command_dup_line (" a\n\tb\x1b[31m red\x7f \xc2\x85 c\u200d ");

  g_assert_cmpstr (line, ==, "a b [31m red c\u200d");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  sl_test_command_add ("/ui/commands/analyze/json", test_json);
  sl_test_command_add ("/ui/commands/analyze/text", test_text);
  sl_test_command_add ("/ui/commands/analyze/one-bad", test_one_bad);
  sl_test_command_add ("/ui/commands/analyze/misused", test_misused);
  sl_test_command_add ("/ui/commands/analyze/odd-names", test_odd_names);
  sl_test_command_add ("/ui/commands/analyze/output-lost", test_output_lost);
  g_test_add_func ("/ui/commands/analyze/line", test_line);

  return g_test_run ();
}
