/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-json-ld.h"

static SlJsonLd *
read_parts (const char *first,
            const char *second)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, (char *) first);
  if (second != NULL)
    g_ptr_array_add (parts, (char *) second);

  return sl_json_ld_read (parts);
}

static void
test_article (void)
{
  g_autoptr (SlJsonLd) json = read_parts (
    "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Dam "
    "opens\",\"datePublished\":\"2026-03-02\","
    "\"author\":{\"@type\":\"Person\",\"name\":\"Ada Brook\"},\"publisher\":{\"name\":\"The Lake "
    "Post\"},\"url\":\"https://a.example/\","
    "\"inLanguage\":\"en\"}",
    NULL);

  g_assert_cmpstr (json->headline, ==, "Dam opens");
  g_assert_cmpstr (json->published, ==, "2026-03-02");
  g_assert_cmpstr (json->author, ==, "Ada Brook");
  g_assert_cmpstr (json->publisher, ==, "The Lake Post");
  g_assert_cmpstr (json->url, ==, "https://a.example/");
  g_assert_cmpstr (json->language, ==, "en");
}

/* A graph whose parts refer to each other, as content systems write it. */
static void
test_graph (void)
{
  g_autoptr (SlJsonLd) json = read_parts (

    "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":{\"@id\":"
    "\"#x\",\"name\":\"News\"}}]}",
    "{\"@graph\":[{\"@type\":\"WebSite\",\"@id\":\"#site\",\"name\":\"Site\"},{\"@type\":"
    "\"Organization\",\"@id\":\"#org\",\"name\":"
    "\"The Lake Post\"},{\"@type\":[\"Article\",\"Thing\"],\"headline\":\"Dam "
    "opens\",\"publisher\":{\"@id\":\"#org\"},"
    "\"author\":[{\"@id\":\"#ada\"},\"Jo "
    "Reed\",{\"@id\":\"#nobody\"}]},{\"@type\":\"Person\",\"@id\":\"#ada\",\"name\":\"Ada "
    "Brook\"}]}");

  g_assert_cmpstr (json->headline, ==, "Dam opens");
  g_assert_cmpstr (json->publisher, ==, "The Lake Post");
  g_assert_cmpstr (json->author, ==, "Ada Brook, Jo Reed");
}

static void
test_wrapped (void)
{
  g_autoptr (SlJsonLd) comment =
    read_parts ("<!-- {\"@type\":\"BlogPosting\",\"headline\":\"A\"} -->", NULL);
  g_autoptr (SlJsonLd) cdata =
    read_parts ("//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"B\"}\n//]]>", NULL);
  g_autoptr (SlJsonLd) list = read_parts (
    "[{\"@type\":\"Article\"},{\"@type\":\"Article\",\"name\":\"no\",\"headline\":\"C\"}]", NULL);

  g_assert_cmpstr (comment->headline, ==, "A");
  g_assert_cmpstr (cdata->headline, ==, "B");
  g_assert_cmpstr (list->headline, ==, "C");
}

static void
test_nonsense (void)
{
  static const char *const cases[] = {
    "", "no", "{", "[]", "null", "{\"@type\":5}", "{\"@type\":\"Person\",\"headline\":\"x\"}",
    "{\"@type\":[[]]}",
    "{\"@type\":\"Article\",\"headline\":[],\"author\":[[]],\"publisher\":7,\"datePublished\":{}}",
    "{\"@graph\":{\"@graph\":[1,null]}}",
  };
  g_autoptr (GString) deep = g_string_new (NULL);

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "{\"@graph\":[");
  sl_json_ld_free (read_parts (deep->str, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SlJsonLd) json = read_parts (cases[i], NULL);

      g_test_message ("%s", cases[i]);
      g_assert_null (json->headline);
      g_assert_null (json->author);
      g_assert_null (json->publisher);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json-ld/article", test_article);
  g_test_add_func ("/json-ld/graph", test_graph);
  g_test_add_func ("/json-ld/wrapped", test_wrapped);
  g_test_add_func ("/json-ld/nonsense", test_nonsense);

  return g_test_run ();
}
