/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-entry-name.h"

#include <string.h>

#include "sl-test-set.h"
#include "sl-test-utils.h"

static void
test_article (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("words");
  g_autofree char *name = NULL;

  sl_article_set_detail (article, SL_DETAIL_TITLE, "Über: ../../etc – \U0001f600 \"x\"");
  name = sl_entry_name_for_article (article, 7);
  g_assert_true (g_str_is_ascii (name));
  g_assert_true (g_str_has_prefix (name, "07-"));
  g_assert_null (strpbrk (name, "/\\.: \""));
}

static void
check_annotator (const char *name,
                 const char *expected)
{
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (SL_TEST_ANN, name, "A");
  g_autofree char *folder = sl_entry_name_for_annotator (annotator);
  g_autofree char *uuid = NULL;
  g_autofree char *back = NULL;

  sl_entry_name_parse_annotator (folder, &uuid, &back);
  g_assert_cmpstr (uuid, ==, SL_TEST_ANN);
  g_assert_cmpstr (back, ==, expected);
}

static void
test_annotator (void)
{
  g_autofree char *uuid = NULL;
  g_autofree char *name = NULL;

  check_annotator ("Ann Reader", "ann-reader");
  check_annotator ("...", SL_TEST_ANN);
  sl_entry_name_parse_annotator ("bo", &uuid, &name);
  g_assert_null (uuid);
  g_assert_cmpstr (name, ==, "bo");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/entry-name/article", test_article);
  g_test_add_func ("/exchange/entry-name/annotator", test_annotator);

  return g_test_run ();
}
