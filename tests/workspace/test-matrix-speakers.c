/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-matrix-speakers.h"

#include "sl-test-utils.h"

static void
check (const char *speaker,
       const char *expected)
{
  g_autofree char *key = sl_matrix_speakers_dup_key (speaker);

  g_assert_cmpstr (key, ==, expected);
}

static void
test_key (void)
{
  check ("Mayor Ruth Brannoch", "brannoch");
  check ("Ruth Brannoch, the mayor", "brannoch");
  check ("Brannoch", "brannoch");
  check ("the police", "police");
  check ("The police", "police");
  check ("county  officials", "county officials");
  check ("She", NULL);
  check ("they", NULL);
  check ("", NULL);
  check (NULL, NULL);
}

static SlArticle *
make_article (const char *first,
              const char *second)
{
  g_autofree char *text = g_strdup_printf ("One thing. Another thing. So says %s.", first);
  SlArticle *article = sl_test_article_new (text);

  sl_claim_set_speaker (sl_test_claim_new (article, "One thing.", SL_CLAIM_KIND_ATTRIBUTED), first);
  sl_claim_set_speaker (sl_test_claim_new (article, "Another thing.", SL_CLAIM_KIND_ATTRIBUTED),
                        second);

  return article;
}

static void
test_list (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ann Reader", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlWorkspace) workspace = sl_workspace_new_unnamed (folder, annotator, &error);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) names = NULL;

  g_assert_no_error (error);
  g_ptr_array_add (articles, make_article ("Ruth Brannoch", "the police"));
  g_ptr_array_add (articles, make_article ("Mayor Ruth Brannoch", "she"));
  g_ptr_array_add (articles, make_article ("Brannoch", "Police"));
  g_assert_true (sl_workspace_add_articles (workspace, articles, &error));
  names = sl_matrix_speakers_list (workspace);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "Mayor Ruth Brannoch");
  g_assert_cmpstr (g_ptr_array_index (names, 1), ==, "the police");
  g_assert_true (sl_workspace_close (workspace, &error));
  sl_test_remove_dir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/workspace/matrix-speakers/key", test_key);
  g_test_add_func ("/workspace/matrix-speakers/list", test_list);

  return g_test_run ();
}
