/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-native-writer.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "sl-test-set.h"

static void
test_empty (void)
{
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autofree char *json = sl_test_export ("json", set, NULL);

  g_assert_cmpstr (json, ==,
                   "{\"format\":\"sidelight-set\",\"version\":1,\n"
                   "\"comparison\":{\"uuid\":\"" SL_TEST_SET_UUID "\"},\n"
                   "\"annotators\":[],\n\"articles\":[],\n\"annotations\":[],\n\"matches\":[]}\n");
}

static void
test_rows (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = sl_test_export ("json", set, NULL);

  g_assert_nonnull (strstr (json, "\n{\"uuid\":\"" SL_TEST_ANN "\",\"name\":\"Ann "
                                                               "Reader\",\"initials\":\"AR\"},\n"));
  g_assert_nonnull (strstr (json, "\n{\"uuid\":\"" SL_TEST_CLAIM (1) "\",\"start\":0,\"end\":14,"
                            "\"quote\":\"\U0001f600 The dam held\",\"kind\":\"assertion\","
                            "\"origin\":\"found\",\"score\":0.8125,"
                            "\"creator\":\"" SL_TEST_ANN "\",\"created\":\"2026-03-08T09:00:00Z\"},"
                                                         "\n"));
  g_assert_nonnull (strstr (json, "\"value\":50.5,\"high\":60,\"bound\":\"about\","
                                  "\"unit\":\"count\",\"quantity\":\"people moved\""));
  g_assert_nonnull (strstr (json, "\n{\"claim\":\"" SL_TEST_CLAIM (2) "\","
                                                                      "\"annotator\":\"" SL_TEST_ANN "\",\"verdict\":\"none\","
                            "\"note\":\"only a note\",\"changed\":\"2026-03-09T10:00:00Z\"},\n"));
  g_assert_nonnull (strstr (json, "\"a\":\"" SL_TEST_CLAIM (3) "\",\"b\":\"" SL_TEST_CLAIM (5) "\","
                            "\"relation\":\"conflicting-figure\",\"state\":\"suggested\","
                            "\"origin\":\"found\",\"score\":0.75,"
                            "\"differences\":[{\"kind\":\"figure\",\"a\":{\"start\":66,\"end\":72},"
                            "\"b\":{\"start\":0,\"end\":5}}"));
}

/* Every range, taken as code points of the text, gives the words beside it. */
static void
test_offsets (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = sl_test_export ("json", set, NULL);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  JsonArray *articles = json_object_get_array_member (json_node_get_object (root), "articles");
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (articles); i++)
    {
      JsonObject *article = json_array_get_object_element (articles, i);
      JsonArray *claims = json_object_get_array_member (article, "claims");
      const char *text = json_object_get_string_member (article, "text");

      for (guint j = 0; j < json_array_get_length (claims); j++, n++)
        {
          JsonObject *claim = json_array_get_object_element (claims, j);
          g_autofree char *words = g_utf8_substring (text,
                                                     json_object_get_int_member (claim, "start"),
                                                     json_object_get_int_member (claim, "end"));

          g_assert_cmpstr (words, ==, json_object_get_string_member (claim, "quote"));
        }
    }
  g_assert_cmpuint (n, ==, 6);
}

/* What is not known is not written: no empty strings, no nulls. */
static void
test_only_what_is_known (void)
{
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autoptr (SlText) text = sl_text_new ("Bare", -1);
  g_autoptr (SlArticle) article = sl_article_new (NULL, text);
  g_autofree char *json = NULL;

  g_assert_true (sl_set_add_article (set, article));
  json = sl_test_export ("json", set, NULL);
  for (guint i = 0; i < SL_N_DETAILS; i++)
    {
      g_autofree char *member = g_strdup_printf ("\"%s\":", sl_detail_to_string (i));

      g_assert_null (strstr (json, member));
    }
  g_assert_null (strstr (json, "null"));
  g_assert_null (strstr (json, "\"\""));
  g_assert_nonnull (strstr (json, "\"text\":\"Bare\""));
  g_assert_nonnull (strstr (json, sl_text_get_sha256 (text)));
}

/* The same content gives the same bytes, whatever the order it came in. */
static void
test_same_bytes (void)
{
  g_autoptr (SlSet) there = sl_set_new (SL_TEST_SET_UUID, "Dam");
  g_autoptr (SlSet) back = sl_set_new (SL_TEST_SET_UUID, "Dam");
  g_autoptr (SlAnnotator) ann = sl_annotator_new (SL_TEST_ANN, "Ann", NULL);
  g_autoptr (SlAnnotator) ben = sl_annotator_new (SL_TEST_BEN, "Ben", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_true (sl_set_add_annotator (there, ann));
  g_assert_true (sl_set_add_annotator (there, ben));
  g_assert_true (sl_set_add_annotator (back, ben));
  g_assert_true (sl_set_add_annotator (back, ann));
  first = sl_test_export ("json", there, NULL);
  second = sl_test_export ("json", back, NULL);
  g_assert_cmpstr (first, ==, second);
}

static void
test_full (void)
{
  sl_test_assert_full ("json");
}

static void
test_cancelled (void)
{
  sl_test_assert_stops ("json");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/native-writer/empty", test_empty);
  g_test_add_func ("/exchange/native-writer/rows", test_rows);
  g_test_add_func ("/exchange/native-writer/offsets", test_offsets);
  g_test_add_func ("/exchange/native-writer/cancelled", test_cancelled);
  g_test_add_func ("/exchange/native-writer/only-what-is-known", test_only_what_is_known);
  g_test_add_func ("/exchange/native-writer/same-bytes", test_same_bytes);
  g_test_add_func ("/exchange/native-writer/full", test_full);

  return g_test_run ();
}
