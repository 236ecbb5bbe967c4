/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-passage-search.h"

#include <string.h>

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

static const char *const lines[] = {
  "The harbour was quiet that night.",
  "Two of the harbour's five pumps had been flooded by morning.",
  "Nobody in the harbour office answered."
};

/* An article of three sentences, and its UUID. */
static char *
add_article (SlTestComparison *base)
{
  g_autofree char *text = g_strjoin (" ", lines[0], lines[1], lines[2], NULL);
  SlArticle *article = sl_test_article_new (text);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  guint start = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      guint length = strlen (lines[i]);

      sl_article_add_sentence (article, &(SlTextRange) { start, start + length });
      start += length + 1;
    }
  g_ptr_array_add (articles, article);
  g_assert_true (sl_workspace_add_articles (base->workspace, articles, &error));
  g_assert_no_error (error);

  return g_strdup (sl_article_get_uuid (article));
}

static const char *
get_snippet (GPtrArray *hits,
             guint      i)
{
  return ((SlSearchHit *) g_ptr_array_index (hits, i))->snippet;
}

/* Some of the words are enough, in other forms; the rarest count most. */
static void
test_nearest (void)
{
  g_auto (SlTestComparison) base = { 0 };
  g_autofree char *article = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) one = NULL;

  sl_test_comparison_init (&base);
  article = add_article (&base);
  hits = sl_passage_search (base.workspace, article, "Harbour pumps stopped in the FLOOD", 10);
  g_assert_cmpuint (hits->len, ==, 3);
  g_assert_cmpstr (get_snippet (hits, 0), ==, lines[1]);
  g_assert_cmpstr (get_snippet (hits, 1), ==, lines[0]);
  one = sl_passage_search (base.workspace, article, "harbour", 1);
  g_assert_cmpuint (one->len, ==, 1);
}

/* An article that came without sentences is searched line by line. */
static void
test_lines (void)
{
  g_auto (SlTestComparison) base = { 0 };
  SlArticle *article = sl_test_article_new ("Quiet night.\n\nThe pumps stood still.\nMorning.");
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  sl_test_comparison_init (&base);
  g_ptr_array_add (articles, article);
  g_assert_true (sl_workspace_add_articles (base.workspace, articles, &error));
  hits = sl_passage_search (base.workspace, sl_article_get_uuid (article), "pump", 10);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (get_snippet (hits, 0), ==, "The pumps stood still.");
}

static void
test_nothing (void)
{
  g_auto (SlTestComparison) base = { 0 };
  g_autofree char *article = NULL;
  g_autoptr (GPtrArray) other = NULL;
  g_autoptr (GPtrArray) empty = NULL;
  g_autoptr (GPtrArray) gone = NULL;

  sl_test_comparison_init (&base);
  article = add_article (&base);
  other = sl_passage_search (base.workspace, article, "volcano", 10);
  g_assert_cmpuint (other->len, ==, 0);
  empty = sl_passage_search (base.workspace, article, " … ", 10);
  g_assert_cmpuint (empty->len, ==, 0);
  gone = sl_passage_search (base.workspace, "no such article", "harbour", 10);
  g_assert_cmpuint (gone->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/workspace/passage-search/nearest", test_nearest);
  g_test_add_func ("/workspace/passage-search/lines", test_lines);
  g_test_add_func ("/workspace/passage-search/nothing", test_nothing);

  return g_test_run ();
}
