/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs/sl-article-window.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static const char *
get_detail (SlCompareFixture *fixture,
            SlDetail          detail)
{
  const char *uuid = sl_article_get_uuid (fixture->articles[0]);

  return sl_article_get_detail (sl_workspace_lookup_article (fixture->workspace, uuid), detail);
}

static SlArticleWindow *
make_window (SlCompareFixture *fixture)
{
  fixture->window = sl_article_window_new (NULL, fixture->workspace,
                                           sl_article_get_uuid (fixture->articles[0]));
  gtk_window_present (GTK_WINDOW (fixture->window));
  sl_test_wait_until (gtk_widget_get_mapped (fixture->window));

  return SL_ARTICLE_WINDOW (fixture->window);
}

static void
test_details (SlCompareFixture *fixture,
              gconstpointer     data)
{
  SlArticleWindow *window = make_window (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_article_window_set_detail (window, SL_DETAIL_PUBLISHER, " Harbour Post ",
                                               &error));
  g_assert_true (sl_article_window_set_detail (window, SL_DETAIL_PUBLISHED, "2026-03-12T08:15Z",
                                               &error));
  g_assert_true (sl_article_window_set_detail (window, SL_DETAIL_URL, "https://example.org/a",
                                               &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_detail (fixture, SL_DETAIL_PUBLISHER), ==, "Harbour Post");
  g_assert_cmpstr (get_detail (fixture, SL_DETAIL_URL), ==, "https://example.org/a");
  g_assert_cmpstr (get_detail (fixture, SL_DETAIL_SOURCES), ==,
                   "publisher=person published=person url=person");
  g_assert_nonnull (sl_ui_test_find_label (fixture->window, "by hand"));
}

static void
test_wrong_details (SlCompareFixture *fixture,
                    gconstpointer     data)
{
  SlArticleWindow *window = make_window (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_article_window_set_detail (window, SL_DETAIL_PUBLISHED, "yesterday", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_false (sl_article_window_set_detail (window, SL_DETAIL_URL, "not a link", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_cmpstr (get_detail (fixture, SL_DETAIL_PUBLISHED), ==, "2026-03-12");
}

/* What was typed and not confirmed is stored when the window closes. */
static void
test_close (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlArticleWindow *window = make_window (fixture);
  GtkWidget *row = sl_ui_test_find (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "The night at the quay");
  gtk_editable_set_text (GTK_EDITABLE (row), "The day at the quay");
  gtk_window_close (GTK_WINDOW (window));
  fixture->window = NULL;
  g_assert_cmpstr (get_detail (fixture, SL_DETAIL_TITLE), ==, "The day at the quay");
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/article-window/details", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_details, sl_compare_fixture_tear_down);
  g_test_add ("/article-window/wrong", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_wrong_details, sl_compare_fixture_tear_down);
  g_test_add ("/article-window/close", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_close, sl_compare_fixture_tear_down);

  return g_test_run ();
}
