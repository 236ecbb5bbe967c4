/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-hypothesis.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "sl-test-set.h"

#define SOURCE "https://news.example.com/dam?a=1&b=2"
#define ROW(id, rest) \
  "{\"id\":\"" id "\",\"user\":\"acct:cy@hypothes.is\",\"user_info\":{\"display_name\":\"Cy\"},\"uri\":\"" SOURCE "\"," \
  "\"updated\":\"2026-03-09T10:00:00.000000+00:00\"," rest "}"
#define TARGET(selectors) "\"target\":[{\"source\":\"" SOURCE "\",\"selector\":[" selectors "]}]"
#define QUOTE "{\"type\":\"TextQuoteSelector\",\"exact\":\"The dam held\",\"prefix\":\"\",\"suffix\":\", she\"}"
#define FAR "{\"type\":\"TextPositionSelector\",\"start\":5000,\"end\":5012}"

/* Offsets are units of UTF-16: the emoji is two of them. */
static void
test_written (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = sl_test_export ("hypothesis", set, NULL);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  JsonArray *rows = json_object_get_array_member (json_node_get_object (root), "annotations");

  g_assert_cmpuint (json_array_get_length (rows), ==, 5);
  g_assert_nonnull (strstr (json, "\"start\":0,\"end\":15}"));
  g_assert_nonnull (strstr (json, "\"start\":27,\"end\":42}"));
  g_assert_nonnull (strstr (json, "\"tags\":[\"verdict:unverifiable\"]"));
  g_assert_nonnull (strstr (json, "\"text\":\"only a note\",\"tags\":[]"));
  g_assert_nonnull (strstr (json, "\"user\":\"acct:" SL_TEST_ANN "@sidelight.invalid\""));
}

static void
test_round_trip (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();

  sl_test_assert_comes_back ("hypothesis", set, SL_TEST_NOTES | SL_TEST_TIMES | SL_TEST_PEOPLE);
}

static void
assert_taken (const char *json,
              guint       n_annotations,
              guint       n_messages)
{
  g_autoptr (SlSet) base = sl_test_set_new ();
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) set = sl_test_import_into ("hypothesis", base, json, -1, messages, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sl_set_get_n_annotations (set), ==, n_annotations);
  g_assert_cmpuint (messages->len, ==, n_messages);
}

/* A client's file, an answer of the API, a reply, a page note, other tags, another page. */
static void
test_foreign (void)
{
  assert_taken ("{\"export_userid\":\"acct:cy@hypothes.is\",\"annotations\":["
                ROW ("a", "\"tags\":[\"verdict:disputed\"],\"text\":\"hm\"," TARGET (FAR "," QUOTE)) "]}", 1, 1);
  assert_taken ("{\"total\":1,\"rows\":[" ROW ("a", "\"tags\":[\"Disputed\",\"water\"]," TARGET (QUOTE)) "]}", 1, 2);
  assert_taken ("[" ROW ("a", "\"references\":[\"b\"]," TARGET (QUOTE)) "]", 0, 1);
  assert_taken ("[" ROW ("a", "\"text\":\"hm\",\"target\":[{\"source\":\"x\"}]") "]", 0, 1);
  assert_taken ("[{\"id\":\"a\",\"uri\":\"https://other.example/\",\"target\":[{\"selector\":[" QUOTE "]}]}]", 0, 1);
  assert_taken ("[" ROW ("a", "\"text\":\"hm\"," TARGET ("{\"type\":\"TextQuoteSelector\",\"exact\":\"never\"}")) "]", 0, 2);
}

static void
test_refused (void)
{
  static const char *const bad[] = {
    "[" ROW ("a", TARGET ("{\"type\":\"TextPositionSelector\",\"start\":-1,\"end\":2}")) "]",
    "[" ROW ("a", TARGET ("{\"type\":\"TextPositionSelector\",\"start\":2,\"end\":1}")) "]",
    "[" ROW ("a", TARGET (QUOTE)) "," ROW ("a", TARGET (QUOTE)) "]", "[" ROW ("a", TARGET (QUOTE)) ",", "",
  };
  g_autoptr (SlSet) base = sl_test_set_new ();

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_free (sl_test_refused ("hypothesis", base, bad[i], -1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/hypothesis/written", test_written);
  g_test_add_func ("/exchange/hypothesis/round-trip", test_round_trip);
  g_test_add_func ("/exchange/hypothesis/foreign", test_foreign);
  g_test_add_func ("/exchange/hypothesis/refused", test_refused);

  return g_test_run ();
}
