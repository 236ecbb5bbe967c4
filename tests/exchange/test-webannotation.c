/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-webannotation.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "sl-test-set.h"
#include "sl-test-utils.h"

typedef struct
{
  SlSet *set;
  char *json;
  JsonNode *root;
  JsonArray *items;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  JsonObject *page;

  fixture->set = sl_test_set_new ();
  fixture->json = sl_test_export ("webannotation", fixture->set, NULL);
  fixture->root = json_from_string (fixture->json, NULL);
  g_assert_nonnull (fixture->root);
  page = json_object_get_object_member (json_node_get_object (fixture->root), "first");
  fixture->items = json_object_get_array_member (page, "items");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  json_node_unref (fixture->root);
  g_free (fixture->json);
  g_assert_finalize_object (fixture->set);
}

static void
test_collection (Fixture       *fixture,
                 gconstpointer  data)
{
  JsonObject *root = json_node_get_object (fixture->root);

  g_assert_cmpstr (json_object_get_string_member (root, "@context"), ==,
                   "http://www.w3.org/ns/anno.jsonld");
  g_assert_cmpstr (json_object_get_string_member (root, "type"), ==, "AnnotationCollection");
  g_assert_cmpstr (json_object_get_string_member (root, "id"), ==, "urn:uuid:" SL_TEST_SET_UUID);
  g_assert_cmpint (json_object_get_int_member (root, "total"), ==,
                   json_array_get_length (fixture->items));
  g_assert_cmpuint (json_array_get_length (fixture->items), ==, 5);
}

static JsonObject *
get_body (Fixture *fixture,
          guint    item,
          guint    body)
{
  JsonObject *annotation = json_array_get_object_element (fixture->items, item);

  return json_array_get_object_element (json_object_get_array_member (annotation, "body"), body);
}

static void
test_bodies (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpstr (json_object_get_string_member (get_body (fixture, 1, 0), "source"), ==,
                   SL_WEBANNOTATION_VERDICT "disputed");
  g_assert_cmpstr (json_object_get_string_member (get_body (fixture, 1, 1), "value"), ==,
                   "disputed");
  g_assert_cmpstr (json_object_get_string_member (get_body (fixture, 1, 1), "purpose"), ==,
                   "tagging");
  g_assert_cmpstr (json_object_get_string_member (get_body (fixture, 1, 2), "purpose"), ==,
                   "commenting");
  g_assert_cmpstr (json_object_get_string_member (get_body (fixture, 1, 3), "source"), ==,
                   "https://example.org/log?x=1&y=2");
  g_assert_cmpstr (json_object_get_string_member (get_body (fixture, 1, 4), "value"), ==,
                   "disputes: “The \"log\"” (2026-03-01) <https://example.org/log?x=1&y=2>");
  g_assert_nonnull (strstr (fixture->json, "[\"classifying\",\"oa:assessing\"]"));
}

/* A note without a verdict is a comment, and nothing in it says that the claim was judged. */
static void
test_no_verdict (Fixture       *fixture,
                 gconstpointer  data)
{
  JsonObject *annotation = json_array_get_object_element (fixture->items, 2);

  g_assert_cmpstr (json_object_get_string_member (annotation, "motivation"), ==, "commenting");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (annotation, "body")), ==,
                    1);
  g_assert_cmpstr (json_object_get_string_member (get_body (fixture, 2, 0), "value"), ==,
                   "only a note");
}

/* Both selectors lead to the same words, also behind emoji; context is what stands around them. */
static void
test_selectors (Fixture       *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < json_array_get_length (fixture->items); i++)
    {
      JsonObject *target = json_object_get_object_member (json_array_get_object_element (fixture->items, i), "target");
      const char *claim_uuid = json_object_get_string_member (target, "id") + strlen ("urn:uuid:");
      SlClaim *claim = sl_set_lookup_claim (fixture->set, claim_uuid);
      SlArticle *article = sl_set_lookup_article (fixture->set, sl_claim_get_article (claim));
      const char *text = sl_text_get_utf8 (sl_article_get_text (article));
      JsonArray *selectors = json_object_get_array_member (target, "selector");
      JsonObject *quote = json_array_get_object_element (selectors, 0);
      JsonObject *position = json_array_get_object_element (selectors, 1);
      g_autofree char *words = g_utf8_substring (text,
                                                 json_object_get_int_member (position, "start"),
                                                 json_object_get_int_member (position, "end"));
      g_autofree char *around = g_strconcat (json_object_get_string_member (quote, "prefix"), words,
                                             json_object_get_string_member (quote, "suffix"), NULL);

      g_assert_cmpstr (words, ==, json_object_get_string_member (quote, "exact"));
      g_assert_nonnull (strstr (text, around));
      g_assert_cmpint (g_utf8_strlen (json_object_get_string_member (quote, "prefix"), -1), <=, 32);
    }
}

static void
test_sources (Fixture       *fixture,
              gconstpointer  data)
{
  JsonObject *with_url = json_object_get_object_member (json_array_get_object_element (fixture->items, 0), "target");
  JsonObject *without = json_object_get_object_member (json_array_get_object_element (fixture->items, 4), "target");
  JsonObject *state = json_object_get_object_member (with_url, "state");

  g_assert_cmpstr (json_object_get_string_member (with_url, "source"), ==,
                   "https://news.example.com/dam?a=1&b=2");
  g_assert_cmpstr (json_object_get_string_member (state, "sourceDateStart"), ==,
                   "2026-03-07T00:00:00Z");
  g_assert_cmpstr (json_object_get_string_member (state, "sourceDateEnd"), ==,
                   "2026-03-07T23:59:59Z");
  g_assert_true (g_str_has_prefix (json_object_get_string_member (without, "source"), "urn:uuid:"));
  g_assert_false (json_object_has_member (without, "state"));
}

/* Whatever an article says of itself, what comes out has an IRI for a source and a time for a
 * date. */
static void
test_odd_details (void)
{
  static const char *const odd[][2] = {
    { "javascript:alert(1)", "2026" }, { "https://a b",
                                         "2026-13-45" }, { "http://x/\"><", "March 2026" },
    { "https://", "2026-03-07T10:00" }, { "not a url", "2026-03-07Tmorning" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (SlSet) set = sl_test_set_new ();
      g_autofree char *json = sl_test_export ("json", set, NULL);
      g_autoptr (JsonNode) root = json_from_string (json, NULL);
      JsonObject *article = json_array_get_object_element (json_object_get_array_member (json_node_get_object (root), "articles"), 0);
      g_autofree char *changed = NULL;
      g_autofree char *exported = NULL;
      g_autoptr (SlSet) changed_set = NULL;

      json_object_set_string_member (article, "url", odd[i][0]);
      json_object_set_string_member (article, "published", odd[i][1]);
      changed = json_to_string (root, FALSE);
      changed_set = sl_test_import ("json", changed, -1, NULL);
      exported = sl_test_export ("webannotation", changed_set, NULL);
      g_assert_null (strstr (exported,
                             "\"id\":\"urn:uuid:" SL_TEST_CLAIM (1) "\",\"source\":\"http"));
      g_assert_null (strstr (exported, "javascript"));
      g_assert_null (strstr (exported, "sourceDate"));
    }
}

static void
test_moment (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = sl_test_export ("json", set, NULL);
  const char *found = strstr (json, "\"2026-03-07\"");
  g_autofree char *changed = g_strdup_printf ("%.*s\"2026-03-07T10:15:00+02:00\"%s",
                                              (int) (found - json), json,
                                              found + strlen ("\"2026-03-07\""));
  g_autoptr (SlSet) changed_set = sl_test_import ("json", changed, -1, NULL);
  g_autofree char *exported = sl_test_export ("webannotation", changed_set, NULL);

  g_assert_nonnull (strstr (exported, "\"sourceDate\":\"2026-03-07T08:15:00Z\""));
}

/* The annotations of a text of which claims stand at 0, in the middle and at the end. */
static char *
export_edges (void)
{
  static const char *const words[] = { "\U0001f600", "Cafe\u0301", "shut." };
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autoptr (SlAnnotator) ann = sl_annotator_new (SL_TEST_ANN, "Ann", NULL);
  g_autoptr (SlArticle) article = sl_test_article_new ("\U0001f600 Cafe\u0301 shut.");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    sl_test_claim_new (article, words[i], SL_CLAIM_KIND_ASSERTION);
  g_assert_true (sl_set_add_annotator (set, ann));
  g_assert_true (sl_set_add_article (set, article));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      SlClaim *claim = g_ptr_array_index (sl_article_get_claims (article), i);
      g_autoptr (SlAnnotation) annotation = sl_annotation_new (sl_claim_get_uuid (claim),
                                                               SL_TEST_ANN, SL_VERDICT_SUPPORTED,
                                                               NULL, NULL);

      g_assert_true (sl_set_add_annotation (set, annotation));
    }

  return sl_test_export ("webannotation", set, NULL);
}

static void
test_edges (void)
{
  g_autofree char *json = export_edges ();

  g_assert_nonnull (strstr (json, "\"exact\":\"\U0001f600\",\"prefix\":\"\","
                                  "\"suffix\":\" Cafe\u0301 shut.\""));
  g_assert_nonnull (strstr (json, "\"exact\":\"Cafe\u0301\",\"prefix\":\"\U0001f600 \","
                                  "\"suffix\":\" shut.\""));
  g_assert_nonnull (strstr (json, "\"exact\":\"shut.\",\"prefix\":\"\U0001f600 Cafe\u0301 \","
                                  "\"suffix\":\"\""));
  g_assert_nonnull (strstr (json, "\"start\":0,\"end\":1}"));
  g_assert_nonnull (strstr (json, "\"start\":2,\"end\":7}"));
  g_assert_nonnull (strstr (json, "\"start\":8,\"end\":13}"));
}

static void
test_nothing_said (void)
{
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autofree char *json = sl_test_export ("webannotation", set, NULL);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);

  g_assert_nonnull (root);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "total"), ==, 0);
}

static void
test_full (void)
{
  sl_test_assert_full ("webannotation");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/exchange/webannotation/collection", Fixture, NULL, set_up, test_collection,
              tear_down);
  g_test_add ("/exchange/webannotation/bodies", Fixture, NULL, set_up, test_bodies, tear_down);
  g_test_add ("/exchange/webannotation/no-verdict", Fixture, NULL, set_up, test_no_verdict,
              tear_down);
  g_test_add ("/exchange/webannotation/selectors", Fixture, NULL, set_up, test_selectors,
              tear_down);
  g_test_add ("/exchange/webannotation/sources", Fixture, NULL, set_up, test_sources, tear_down);
  g_test_add_func ("/exchange/webannotation/odd-details", test_odd_details);
  g_test_add_func ("/exchange/webannotation/moment", test_moment);
  g_test_add_func ("/exchange/webannotation/edges", test_edges);
  g_test_add_func ("/exchange/webannotation/nothing-said", test_nothing_said);
  g_test_add_func ("/exchange/webannotation/full", test_full);

  return g_test_run ();
}
