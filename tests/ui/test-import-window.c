/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs/sl-import-window.h"

#include "sl-test-set.h"
#include "sl-test-workspace.h"
#include "sl-ui-test.h"

#define TEXT "The dam broke at four in the morning, the mayor said. About 60 people were moved."
#define URL "https://news.example.com/dam"

/* A comparison with one article, and a set in which that article reads differently. */
typedef struct
{
  SlTestComparison comparison;
  SlSetImport *import;
  GtkWidget *window;
  gboolean accepted;
} Fixture;

static SlArticle *
make_article (const char *utf8)
{
  g_autoptr (SlText) text = sl_text_new (utf8, -1);
  SlArticle *article = sl_article_new (NULL, text);

  sl_article_set_detail (article, SL_DETAIL_TITLE, "Dam");
  sl_article_set_detail (article, SL_DETAIL_URL, URL);

  return article;
}

static void
mark (SlArticle  *article,
      const char *uuid,
      guint       start,
      guint       end)
{
  SlTextRange range = { start, end };

  sl_article_take_claim (article, sl_claim_new (uuid, sl_article_get_uuid (article), &range,
                                                SL_CLAIM_KIND_ASSERTION, SL_ORIGIN_MARKED, 1));
}

static void
accepted_cb (Fixture *fixture)
{
  fixture->accepted = TRUE;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SlArticle) there = make_article (TEXT " More is not known yet.");
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autofree char *json = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  sl_test_comparison_init (&fixture->comparison);
  g_ptr_array_add (articles, make_article ("Update: " TEXT));
  g_assert_true (sl_workspace_add_articles (fixture->comparison.workspace, articles, &error));
  mark (there, SL_TEST_CLAIM (1), 0, 13);
  mark (there, SL_TEST_CLAIM (2), 82, 104);
  g_assert_true (sl_set_add_article (set, there));
  json = sl_test_export ("json", set, NULL);
  path = g_build_filename (fixture->comparison.folder, "<set>.json", NULL);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  file = g_file_new_for_path (path);
  fixture->import = sl_set_import_load (fixture->comparison.workspace, file, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->window = sl_import_window_new (NULL, fixture->comparison.workspace, fixture->import);
  g_signal_connect_swapped (fixture->window, "accepted", G_CALLBACK (accepted_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sl_test_wait_until (gtk_widget_get_mapped (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->import);
  sl_test_comparison_clear (&fixture->comparison);
}

/* The mark that moved waits for a tick, the one that is lost is listed with its words. */
static void
test_consent (Fixture       *fixture,
              gconstpointer  data)
{
  SlImportWindow *window = SL_IMPORT_WINDOW (fixture->window);

  g_assert_nonnull (sl_ui_test_find_label (fixture->window, "<set>.json"));
  g_assert_nonnull (sl_ui_test_find_label (fixture->window, "0 new"));
  g_assert_nonnull (sl_ui_test_find_label (fixture->window, "The dam broke"));
  g_assert_nonnull (sl_ui_test_find_label (fixture->window, "More is not known yet"));
  g_assert_cmpuint (g_hash_table_size (sl_import_window_get_moved (window)), ==, 0);
  sl_import_window_set_moved (window, SL_TEST_CLAIM (1), TRUE);
  g_assert_nonnull (sl_ui_test_find_label (fixture->window, "1 new"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (
                   sl_ui_test_find (fixture->window, GTK_TYPE_CHECK_BUTTON))));
  sl_import_window_set_moved (window, SL_TEST_CLAIM (1), FALSE);
  g_assert_nonnull (sl_ui_test_find_label (fixture->window, "0 new"));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_false (fixture->accepted);
}

static void
test_accept (Fixture       *fixture,
             gconstpointer  data)
{
  SlImportWindow *window = SL_IMPORT_WINDOW (fixture->window);

  g_assert_true (sl_import_window_get_import (window) == fixture->import);
  sl_import_window_set_moved (window, SL_TEST_CLAIM (1), TRUE);
  sl_import_window_accept (window);
  g_assert_true (fixture->accepted);
  /* It only asks; whoever listens imports. */
  g_assert_null (sl_workspace_lookup_claim (fixture->comparison.workspace, SL_TEST_CLAIM (1)));
}

static void
test_summary (void)
{
  g_autoptr (SlMergeReport) report = sl_merge_report_new ();
  g_autofree char *nothing = sl_import_window_summarize (report);
  g_autofree char *all = NULL;

  g_assert_cmpstr (nothing, ==, "0 new");
  report->added = 12;
  report->changed = 3;
  report->unknown_articles = 1;
  report->conflicts = 2;
  all = sl_import_window_summarize (report);
  g_assert_cmpstr (all, ==, "12 new, 3 changed, 1 article unknown, 2 in conflict");
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/import-window/consent", Fixture, NULL, set_up, test_consent, tear_down);
  g_test_add ("/import-window/accept", Fixture, NULL, set_up, test_accept, tear_down);
  g_test_add_func ("/import-window/summary", test_summary);

  return g_test_run ();
}
