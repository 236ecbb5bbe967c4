/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-article-iri.h"

#include "sl-test-utils.h"

static void
test_web (void)
{
  static const char *const bad[] = {
    "", "news.example.com", "ftp://a.example/", "https://", "javascript:alert(1)", "https://a b/", "https://a/\"x",
    "file:///etc/passwd", "https://a/\n",
  };

  g_assert_true (sl_article_iri_is_web ("https://news.example.com/a?b=1#c"));
  g_assert_true (sl_article_iri_is_web ("http://a.example"));
  g_assert_false (sl_article_iri_is_web (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (sl_article_iri_is_web (bad[i]));
}

static void
test_dup (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("words");
  g_autofree char *urn = sl_article_iri_dup (article);
  g_autofree char *url = NULL;

  g_assert_true (g_str_has_prefix (urn, "urn:uuid:"));
  g_assert_cmpstr (urn + 9, ==, sl_article_get_uuid (article));
  sl_article_set_detail (article, SL_DETAIL_URL, "https://a.example/");
  url = sl_article_iri_dup (article);
  g_assert_cmpstr (url, ==, "https://a.example/");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/article-iri/web", test_web);
  g_test_add_func ("/exchange/article-iri/dup", test_dup);

  return g_test_run ();
}
