/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-article-rows.h"

#include "sl-test-set.h"
#include "sl-test-utils.h"

static gboolean
note_voice (SlArticle    *article,
            SlAnnotator  *annotator,
            GPtrArray    *rows,
            gpointer      user_data,
            GError      **error)
{
  g_string_append_printf (user_data, " %s:%u", sl_annotator_get_initials (annotator), rows->len);

  return TRUE;
}

static gboolean
note_article (SlArticle  *article,
              GPtrArray  *rows,
              gpointer    user_data,
              GError    **error)
{
  g_string_append_printf (user_data, "%u", rows->len);
  if (!sl_article_rows_foreach_voice (article, rows, note_voice, user_data, error))
    return FALSE;
  g_string_append_c (user_data, ';');

  return TRUE;
}

static void
test_grouped (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlArticle) unread = sl_test_article_new ("Nobody read this.");
  g_autoptr (GString) seen = g_string_new (NULL);

  g_assert_true (sl_set_add_article (set, unread));
  g_assert_true (sl_article_rows_foreach (SL_SET_SOURCE (set), note_article, seen, NULL));
  g_assert_cmpstr (seen->str, ==, "4 AR:3 BB:1;1 BB:1;0;");
}

static gboolean
fail_article (SlArticle  *article,
              GPtrArray  *rows,
              gpointer    user_data,
              GError    **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "enough");

  return FALSE;
}

static void
test_failure (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_article_rows_foreach (SL_SET_SOURCE (set), fail_article, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

static gboolean
note_file (SlArticle   *article,
           const char  *stem,
           GPtrArray   *rows,
           gpointer     user_data,
           GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (stem);

  g_string_append_printf (user_data, "%u%s;", rows->len,
                          g_str_equal (folder, "articles") ? " unread" : "");
  g_assert_false (g_str_has_suffix (stem, "/"));

  return TRUE;
}

/* A file for each article of each annotator, and one for what nobody has judged. */
static void
test_files (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlArticle) unread = sl_test_article_new ("Nobody read this.");
  g_autoptr (GString) seen = g_string_new (NULL);

  g_assert_true (sl_set_add_article (set, unread));
  g_assert_true (sl_article_rows_foreach_file (SL_SET_SOURCE (set), note_file, seen, NULL));
  g_assert_cmpstr (seen->str, ==, "3;1;1;0 unread;");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/article-rows/grouped", test_grouped);
  g_test_add_func ("/exchange/article-rows/files", test_files);
  g_test_add_func ("/exchange/article-rows/failure", test_failure);

  return g_test_run ();
}
