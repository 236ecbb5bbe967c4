/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-set.h"
#include "sl-view-fixture.h"

/* What the indexed search finds is what looking at every mark finds. */
static void
test_list (ViewFixture   *self,
           gconstpointer  user_data)
{
  guint n_chars = sl_text_get_n_chars (sl_article_get_text (self->article));

  for (guint i = 0; i < 400; i++)
    {
      guint start = g_test_rand_int_range (0, n_chars);
      guint end = g_test_rand_int_range (start, n_chars + 1);
      g_autoptr (GPtrArray) found = sl_article_view_list_marks (self->view, start, end);
      guint n_expected = 0;

      for (guint j = 0; j < self->view->marks->len; j++)
        {
          SlMark *mark = g_ptr_array_index (self->view->marks, j);
          const SlTextRange *range = sl_claim_get_range (mark->claim);

          n_expected += range->start < end && range->end > start;
        }
      g_assert_cmpuint (found->len, ==, n_expected);
    }
}

static void
test_lanes (ViewFixture   *self,
            gconstpointer  user_data)
{
  const char *const nested[] = {
    "The ferry from Osterby ran aground at dawn, and 42 people were taken off",
    "ran aground at dawn, and 42 people",
    "42 people",
  };

  for (guint i = 0; i < G_N_ELEMENTS (nested); i++)
    {
      SlMark *mark = sl_article_view_find_mark (self->view, view_fixture_uuid (self, nested[i]));

      g_assert_cmpuint (mark->lane, ==, i);
      g_assert_true (mark->overlaps);
    }
  g_assert_false (sl_article_view_find_mark (self->view,
                                             view_fixture_uuid (self,
                                                                "Share this page"))->overlaps);
}

/* A fourth claim at one place finds no lane; the others keep theirs. */
static void
test_no_lane (ViewFixture   *self,
              gconstpointer  user_data)
{
  SlTextRange range = view_fixture_range (self, "people");
  SlClaim *claim = sl_compare_context_mark (self->context, sl_article_get_uuid (self->article),
                                            &range,
                                            SL_VERDICT_DISPUTED);

  g_assert_nonnull (claim);
  g_assert_cmpuint (sl_article_view_find_mark (self->view, sl_claim_get_uuid (claim))->lane, ==,
                    SL_N_LANES);
}

static void
test_follows_workspace (ViewFixture   *self,
                        gconstpointer  user_data)
{
  g_autofree char *uuid = g_strdup (view_fixture_uuid (self, "42 people"));
  SlMark *mark = sl_article_view_find_mark (self->view, uuid);
  guint n_marks = self->view->marks->len;

  g_assert_cmpint (mark->verdict, ==, SL_VERDICT_NONE);
  sl_compare_context_toggle_verdict (self->context, uuid, SL_VERDICT_SUPPORTED);
  g_assert_cmpint (sl_article_view_find_mark (self->view, uuid)->verdict, ==, SL_VERDICT_SUPPORTED);
  sl_compare_context_remove_claim (self->context, uuid);
  g_assert_null (sl_article_view_find_mark (self->view, uuid));
  g_assert_cmpuint (self->view->marks->len, ==, n_marks - 1);
}

static void
test_filter (ViewFixture   *self,
             gconstpointer  user_data)
{
  SlMark *mark = sl_article_view_find_mark (self->view, view_fixture_uuid (self, "42 people"));
  g_autoptr (GPtrArray) found = NULL;

  sl_compare_context_set_min_score (self->context, 0.9);
  g_assert_false (mark->shown);
  found = sl_article_view_list_marks (self->view, 0, 10000);
  /* Direct speech is always shown. */
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (sl_claim_get_kind (((SlMark *) g_ptr_array_index (found, 0))->claim), ==, SL_CLAIM_KIND_QUOTE);
  sl_compare_context_toggle_verdict (self->context, view_fixture_uuid (self, "42 people"),
                                     SL_VERDICT_DISPUTED);
  g_assert_true (sl_article_view_find_mark (self->view,
                                            view_fixture_uuid (self, "42 people"))->shown);
}

static char *
dup_language_at (ViewFixture *self,
                 const char  *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autoptr (GSList) tags = NULL;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, view_fixture_range (self, words).start);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *l = tags; l != NULL; l = l->next)
    {
      gboolean set;
      char *language;

      g_object_get (l->data, "language-set", &set, "language", &language, NULL);
      if (set)
        return language;
      g_free (language);
    }

  return NULL;
}

/* Assistive technologies read the verdict from the language of the words. */
static void
test_language (ViewFixture   *self,
               gconstpointer  user_data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *around = NULL;
  g_autofree char *outside = NULL;

  sl_test_wait_until (self->view->tag_id == 0);
  before = dup_language_at (self, "42 people");
  g_assert_cmpstr (before, ==, "en-x-claim");
  sl_compare_context_toggle_verdict (self->context, view_fixture_uuid (self, "42 people"),
                                     SL_VERDICT_DISPUTED);
  after = dup_language_at (self, "42 people");
  g_assert_cmpstr (after, ==, "en-x-disputed");
  around = dup_language_at (self, "ran aground");
  g_assert_cmpstr (around, ==, "en-x-claim");
  outside = dup_language_at (self, "Nobody was hurt");
  g_assert_null (outside);
}

static void
test_describe (ViewFixture   *self,
               gconstpointer  user_data)
{
  SlMark *mark = sl_article_view_find_mark (self->view, view_fixture_uuid (self, "42 people"));
  g_autofree char *words = sl_article_view_describe_mark (self->view, mark);

  g_assert_cmpstr (words, ==, "Figure · No verdict yet");
  g_assert_cmpstr (sl_article_view_get_others (self->view, mark), ==, "");
}

/* The initials of a colleague come and go with the comparing, also beside claims that were there. */
static void
test_others (ViewFixture   *self,
             gconstpointer  user_data)
{
  g_autofree char *uuid = g_strdup (view_fixture_uuid (self, "42 people"));
  g_autoptr (SlSet) set = sl_set_new_from_source (sl_workspace_get_set_source (self->workspace));
  g_autoptr (SlAnnotator) ben = sl_annotator_new (NULL, "Ben Writer", NULL);
  g_autoptr (SlAnnotation) annotation =
    sl_annotation_new (uuid, sl_annotator_get_uuid (ben), SL_VERDICT_DISPUTED, NULL,
                       "2026-03-09T10:00:00Z");
  g_autoptr (SlMergeReport) report = NULL;
  SlMark *mark;

  g_assert_true (sl_set_add_annotator (set, ben));
  g_assert_true (sl_set_add_annotation (set, annotation));
  report = sl_workspace_merge_set (self->workspace, SL_SET_SOURCE (set), FALSE, NULL);
  mark = sl_article_view_find_mark (self->view, uuid);
  g_assert_cmpstr (sl_article_view_get_others (self->view, mark), ==, "");

  sl_compare_context_set_compared (self->context, sl_annotator_get_uuid (ben), TRUE);
  mark = sl_article_view_find_mark (self->view, uuid);
  g_assert_true (g_str_has_suffix (sl_article_view_get_others (self->view, mark), "BW"));
  sl_compare_context_set_compared (self->context, sl_annotator_get_uuid (ben), FALSE);
  mark = sl_article_view_find_mark (self->view, uuid);
  g_assert_cmpstr (sl_article_view_get_others (self->view, mark), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/marks/list", test_list);
  view_test_add ("/article-view/marks/lanes", test_lanes);
  view_test_add ("/article-view/marks/no-lane", test_no_lane);
  view_test_add ("/article-view/marks/follows-workspace", test_follows_workspace);
  view_test_add ("/article-view/marks/filter", test_filter);
  view_test_add ("/article-view/marks/language", test_language);
  view_test_add ("/article-view/marks/describe", test_describe);
  view_test_add ("/article-view/marks/others", test_others);

  return g_test_run ();
}
