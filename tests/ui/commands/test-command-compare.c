/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "commands/sl-compare-text.h"

#include <string.h>

#include "sl-test-command.h"
#include "sl-test-utils.h"

static void
check_place (JsonObject *root,
             JsonObject *place)
{
  JsonArray *articles = json_object_get_array_member (root, "articles");
  gint64 article = json_object_get_int_member (place, "article");
  JsonArray *claims;

  g_assert_cmpint (article, <, json_array_get_length (articles));
  claims = json_object_get_array_member (json_array_get_object_element (articles, article),
                                         "claims");
  g_assert_cmpint (json_object_get_int_member (place, "claim"), <, json_array_get_length (claims));
}

static char *
dup_words (JsonObject *root,
           JsonObject *place)
{
  JsonArray *articles = json_object_get_array_member (root, "articles");
  JsonObject *article = json_array_get_object_element (articles,
                                                       json_object_get_int_member (place, "article"));
  JsonObject *claim = json_array_get_object_element (json_object_get_array_member (article, "claims"),
                                                     json_object_get_int_member (place, "claim"));

  return g_utf8_substring (json_object_get_string_member (article, "text"),
                           json_object_get_int_member (claim, "start"),
                           json_object_get_int_member (claim, "end"));
}

static void
test_json (SlTestCommand *command,
           gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *b = sl_test_command_write (command, "b.txt", SL_TEST_ARTICLE_B);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *root;
  JsonArray *matches;
  JsonArray *groups;
  gboolean found = FALSE;

  sl_test_command_run (command, "compare", "--format=json", "a.txt", "b.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
  node = sl_test_command_get_json (command);
  root = json_node_get_object (node);
  matches = json_object_get_array_member (root, "matches");
  for (guint i = 0; i < json_array_get_length (matches); i++)
    {
      JsonObject *match = json_array_get_object_element (matches, i);
      JsonObject *side_a = json_object_get_object_member (match, "a");
      JsonObject *side_b = json_object_get_object_member (match, "b");
      g_autofree char *words = NULL;

      check_place (root, side_a);
      check_place (root, side_b);
      g_assert_cmpint (json_object_get_int_member (side_a, "article"), <=,
                       json_object_get_int_member (side_b, "article"));
      words = dup_words (root, side_b);
      found = found || strstr (words, "The dam held through the whole night") != NULL;
    }
  g_assert_true (found);
  groups = json_object_get_array_member (root, "groups");
  g_assert_cmpuint (json_array_get_length (groups), >=, 1);
  for (guint i = 0; i < json_array_get_length (groups); i++)
    {
      JsonArray *group = json_array_get_array_element (groups, i);

      g_assert_cmpuint (json_array_get_length (group), >=, 2);
      for (guint j = 0; j < json_array_get_length (group); j++)
        check_place (root, json_array_get_object_element (group, j));
    }
}

static void
test_text (SlTestCommand *command,
           gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *b = sl_test_command_write (command, "b.txt", SL_TEST_ARTICLE_B);

  sl_test_command_run (command, "compare", "a.txt", "b.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_true (g_str_has_prefix (command->out, "2 articles"));
  g_assert_nonnull (strstr (command->out, "The dam held through the whole night"));
}

static void
test_html (SlTestCommand *command,
           gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *b = sl_test_command_write (command, "b.txt", SL_TEST_ARTICLE_B);

  sl_test_command_run (command, "compare", "--format=html", "a.txt", "b.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_true (g_str_has_prefix (command->out, "<!DOCTYPE html>"));
  g_assert_true (g_str_has_suffix (command->out, "</html>\n"));
  g_assert_nonnull (strstr (command->out, "The dam held through the whole night"));
  g_assert_true (g_utf8_validate (command->out, -1, NULL));
}

/* The same article given twice is compared with others, not with itself. */
static void
test_twice (SlTestCommand *command,
            gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);
  g_autofree char *again = sl_test_command_write (command, "again.txt", SL_TEST_ARTICLE_A);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *root;

  sl_test_command_run (command, "compare", "--format=json", "a.txt", "again.txt", "a.txt", NULL);
  g_assert_cmpint (command->status, ==, 0);
  node = sl_test_command_get_json (command);
  root = json_node_get_object (node);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "articles")), ==, 3);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "matches")), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "origins")), ==, 0);
}

#define SL_TEST_COPY \
  "Engineers of the river authority opened all nine gates of the dam on Monday evening after the water rose by " \
  "more than two metres within a single day.\n\n"

/* What two articles have from the same agency is one source. */
static void
test_origins (SlTestCommand *command,
              gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_COPY SL_TEST_ARTICLE_A);
  g_autofree char *b = sl_test_command_write (command, "b.txt", SL_TEST_ARTICLE_B "\n" SL_TEST_COPY);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *root;
  JsonArray *origins;
  JsonArray *passages;

  sl_test_command_run (command, "compare", "--format=json", "a.txt", "b.txt", NULL);
  node = sl_test_command_get_json (command);
  root = json_node_get_object (node);
  origins = json_object_get_array_member (root, "origins");
  g_assert_cmpuint (json_array_get_length (origins), ==, 1);
  passages = json_array_get_array_element (origins, 0);
  g_assert_cmpuint (json_array_get_length (passages), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      JsonObject *passage = json_array_get_object_element (passages, i);

      g_assert_cmpint (json_object_get_int_member (passage, "article"), ==, i);
      g_assert_cmpint (json_object_get_int_member (passage, "end") - json_object_get_int_member (passage, "start"), ==,
                       strlen (SL_TEST_COPY) - strlen (".\n\n"));
    }

  sl_test_command_run (command, "compare", "a.txt", "b.txt", NULL);
  g_assert_nonnull (strstr (command->out, "nearly the same words: 1 source"));
}

static void
test_misused (SlTestCommand *command,
              gconstpointer  data)
{
  g_autofree char *a = sl_test_command_write (command, "a.txt", SL_TEST_ARTICLE_A);

  sl_test_command_run (command, "compare", "--format=docx", "a.txt", NULL);
  g_assert_cmpint (command->status, ==, 2);
  g_assert_cmpstr (command->out, ==, "");
  g_assert_nonnull (strstr (command->err, "docx"));
}

static SlClaim *
get_only_claim (SlArticle *article)
{
  return g_ptr_array_index (sl_article_get_claims (article), 0);
}

/* Conflicts come first, with what differs; an article cannot send codes to the terminal. */
static void
test_report (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *report = NULL;
  SlMatch *match;

  g_ptr_array_add (articles, sl_test_article_new ("About 50 people were\x1b[2J moved."));
  g_ptr_array_add (articles, sl_test_article_new ("Some 60 people were moved."));
  sl_test_claim_new (articles->pdata[0], "About 50 people were\x1b[2J moved", SL_CLAIM_KIND_FIGURE);
  sl_test_claim_new (articles->pdata[1], "Some 60 people were moved", SL_CLAIM_KIND_FIGURE);
  sl_article_set_detail (articles->pdata[0], SL_DETAIL_PUBLISHER, "Harbour Desk");
  match = sl_match_new (sl_claim_get_uuid (get_only_claim (articles->pdata[0])),
                        sl_claim_get_uuid (get_only_claim (articles->pdata[1])),
                        SL_RELATION_CONFLICTING_FIGURE, 0.9, SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);
  sl_match_add_difference (match, sl_claim_get_uuid (get_only_claim (articles->pdata[0])),
                           &(SlDifference) { SL_DIFFERENCE_FIGURE, { 6, 8 }, { 5, 7 } });
  g_ptr_array_add (matches, match);

  report = sl_compare_text_dup (articles, matches);
  g_assert_nonnull (strstr (report, "1 figure in conflict"));
  g_assert_nonnull (strstr (report, "Harbour Desk: About 50 people were [2J moved\n"));
  g_assert_true (strstr (report, "50 ≠ 60") != NULL || strstr (report, "60 ≠ 50") != NULL);
  g_assert_null (strchr (report, '\x1b'));
  g_assert_true (strstr (report, "Figures in conflict") < strstr (report, "Told more than once"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  sl_test_command_add ("/ui/commands/compare/json", test_json);
  sl_test_command_add ("/ui/commands/compare/text", test_text);
  sl_test_command_add ("/ui/commands/compare/html", test_html);
  sl_test_command_add ("/ui/commands/compare/twice", test_twice);
  sl_test_command_add ("/ui/commands/compare/origins", test_origins);
  sl_test_command_add ("/ui/commands/compare/misused", test_misused);
  g_test_add_func ("/ui/commands/compare/report", test_report);

  return g_test_run ();
}
