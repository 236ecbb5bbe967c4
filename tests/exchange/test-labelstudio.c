/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-labelstudio.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "sl-test-set.h"

#define REGION(start, end, words, label) \
  "{\"id\":\"r1\",\"type\":\"labels\",\"value\":{\"start\":" #start ",\"end\":" #end words ",\"labels\":[\"" label "\"]}}"
#define TASK(text, results) \
  "[{\"data\":{\"text\":\"" text "\"},\"annotations\":[{\"completed_by\":{\"id\":3,\"email\":\"cy@example.org\"}," \
  "\"created_at\":\"2026-03-09T10:00:00Z\",\"result\":[" results "]}]}]"

/* The words stand at the offsets, counted in code points. */
static void
test_written (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = sl_test_export ("labelstudio", set, NULL);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  JsonArray *tasks = json_node_get_array (root);
  guint n_regions = 0;

  for (guint i = 0; i < json_array_get_length (tasks); i++)
    {
      JsonObject *task = json_array_get_object_element (tasks, i);
      const char *text = json_object_get_string_member (json_object_get_object_member (task, "data"), "text");
      JsonArray *annotations = json_object_get_array_member (task, "annotations");

      for (guint j = 0; j < json_array_get_length (annotations); j++)
        {
          JsonArray *result = json_object_get_array_member (json_array_get_object_element (annotations, j), "result");

          for (guint k = 0; k < json_array_get_length (result); k++, n_regions++)
            {
              JsonObject *value = json_object_get_object_member (json_array_get_object_element (result, k), "value");
              g_autofree char *words = g_utf8_substring (text, json_object_get_int_member (value, "start"),
                                                         json_object_get_int_member (value, "end"));

              g_assert_cmpstr (words, ==, json_object_get_string_member (value, "text"));
            }
        }
    }
  g_assert_cmpuint (n_regions, ==, 5);
}

static void
test_round_trip (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();

  sl_test_assert_comes_back ("labelstudio", set, SL_TEST_NOTES | SL_TEST_TIMES | SL_TEST_PEOPLE);
}

static void
assert_range (const char *json,
              guint       start,
              guint       end,
              guint       n_messages)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) set = sl_test_import_into ("labelstudio", NULL, json, -1, messages, &error);
  const SlTextRange *range;
  g_autoptr (GPtrArray) articles = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (sl_set_get_n_annotations (set), ==, 1);
  g_assert_cmpuint (sl_set_get_n_articles (set), ==, 1);
  g_assert_cmpuint (messages->len, ==, n_messages);
  {
    g_autoptr (SlText) text = sl_text_new ("\U0001f600 one\ntwo", -1);
    g_autoptr (SlArticle) same = sl_article_new (NULL, text);
    SlArticle *article = sl_set_lookup_article (set, sl_article_get_uuid (same));

    g_assert_nonnull (article);
    range = sl_claim_get_range (g_ptr_array_index (sl_article_get_claims (article), 0));
    g_assert_cmpuint (range->start, ==, start);
    g_assert_cmpuint (range->end, ==, end);
  }
}

/* As the program writes it: by code points, by UTF-16 units in old versions, with Windows line ends. */
static void
test_foreign (void)
{
  assert_range (TASK ("\U0001f600 one\\ntwo", REGION (2, 5, ",\"text\":\"one\"", "disputed")), 2, 5, 0);
  assert_range (TASK ("\U0001f600 one\\ntwo", REGION (2, 5, "", "Disputed")), 2, 5, 0);
  assert_range (TASK ("\U0001f600 one\\ntwo", REGION (7, 10, ",\"text\":\"two\"", "supported")), 6, 9, 1);
  assert_range (TASK ("\U0001f600 one\\r\\ntwo", REGION (7, 10, ",\"text\":\"two\"", "supported")), 6, 9, 0);
}

static void
test_refused (void)
{
  static const char *const bad[] = {
    TASK ("one two", REGION (0, 99, "", "disputed")),
    TASK ("one two", REGION (-1, 3, "", "disputed")),
    TASK ("one two", REGION (3, 3, "", "disputed")),
    TASK ("one two", REGION (4, 3, "", "disputed")),
    TASK ("one two", REGION (1.5, 3, "", "disputed")),
    TASK ("one two", REGION ("0", 3, "", "disputed")),
    TASK ("one two", REGION (0, 18446744073709551619, "", "disputed")),
    TASK ("", ""), "[{\"data\":{\"text\":\"a\"}},", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_free (sl_test_refused ("labelstudio", NULL, bad[i], -1));
}

/* Labels that are no verdicts, other kinds of results, tasks without a text: named. */
static void
test_named (void)
{
  static const char json[] =
    "[{\"data\":{\"image\":\"x\"}},{\"data\":{\"text\":\"one two\"},\"annotations\":[{\"result\":["
    REGION (0, 3, "", "PERSON") ",{\"type\":\"choices\",\"value\":{}},"
    REGION (0, 3, ",\"text\":\"gone\"", "disputed") "]}]}]";
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) set = sl_test_import_into ("labelstudio", NULL, json, -1, messages, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sl_set_get_n_annotations (set), ==, 0);
  g_assert_cmpuint (messages->len, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/labelstudio/written", test_written);
  g_test_add_func ("/exchange/labelstudio/round-trip", test_round_trip);
  g_test_add_func ("/exchange/labelstudio/foreign", test_foreign);
  g_test_add_func ("/exchange/labelstudio/refused", test_refused);
  g_test_add_func ("/exchange/labelstudio/named", test_named);

  return g_test_run ();
}
