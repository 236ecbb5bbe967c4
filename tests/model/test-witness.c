/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-witness.h"

#include "sl-test-utils.h"

static void
test_list (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("The dam was opened.");

  g_assert_cmpint (sl_article_get_witness (article, SL_DETAIL_TITLE), ==, SL_WITNESS_NONE);
  sl_article_set_witness (article, SL_DETAIL_AUTHOR, SL_WITNESS_META);
  sl_article_set_witness (article, SL_DETAIL_TITLE, SL_WITNESS_JSON_LD);
  g_assert_cmpstr (sl_article_get_detail (article, SL_DETAIL_SOURCES), ==, "title=json-ld author=meta");
  g_assert_cmpint (sl_article_get_witness (article, SL_DETAIL_TITLE), ==, SL_WITNESS_JSON_LD);
  g_assert_cmpint (sl_article_get_witness (article, SL_DETAIL_AUTHOR), ==, SL_WITNESS_META);

  sl_article_set_witness (article, SL_DETAIL_TITLE, SL_WITNESS_PERSON);
  g_assert_cmpint (sl_article_get_witness (article, SL_DETAIL_TITLE), ==, SL_WITNESS_PERSON);
  sl_article_set_witness (article, SL_DETAIL_TITLE, SL_WITNESS_NONE);
  sl_article_set_witness (article, SL_DETAIL_AUTHOR, SL_WITNESS_NONE);
  g_assert_null (sl_article_get_detail (article, SL_DETAIL_SOURCES));
}

/* What a file of somebody else holds there is not believed. */
static void
test_strange (void)
{
  static const char *const lists[] = { "", " ", "title", "title=", "title=nobody", "=meta", "  titles=meta", "title= meta" };
  g_autoptr (SlArticle) article = sl_test_article_new ("The dam was opened.");

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      sl_article_set_detail (article, SL_DETAIL_SOURCES, lists[i]);
      g_assert_cmpint (sl_article_get_witness (article, SL_DETAIL_TITLE), ==, SL_WITNESS_NONE);
    }
}

static void
test_names (void)
{
  g_assert_cmpstr (sl_witness_to_string (SL_WITNESS_OPENGRAPH), ==, "opengraph");
  g_assert_cmpstr (sl_witness_to_string (SL_WITNESS_NONE), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/witness/list", test_list);
  g_test_add_func ("/witness/strange", test_strange);
  g_test_add_func ("/witness/names", test_names);

  return g_test_run ();
}
