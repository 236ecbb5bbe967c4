/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window.h"

#include "dialogs/sl-link-window.h"
#include "sl-settings.h"
#include "sl-test-server.h"
#include "sl-ui-test.h"
#include "sl-window-fixture.h"

static SlArticle *
get_article (SlWindowFixture *fixture)
{
  SlWorkspace *workspace = sl_window_get_workspace (fixture->window);
  g_autoptr (SlArticle) article = NULL;

  g_assert_nonnull (workspace);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_articles (workspace)), ==, 1);
  article = g_list_model_get_item (sl_workspace_get_articles (workspace), 0);

  return article;
}

static void
wait (SlWindowFixture *fixture)
{
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
}

/* A link that was typed, dropped or pasted is fetched and added. */
static void
test_link (SlWindowFixture *fixture,
           gconstpointer    data)
{
  SlTestServer server;
  g_autofree char *url = NULL;

  sl_test_server_init (&server);
  g_settings_set_boolean (sl_settings_get (), "fetch-local-addresses", TRUE);
  url = g_strconcat (server.base, "/page", NULL);
  sl_window_import_text (fixture->window, url);
  g_assert_true (sl_window_is_busy (fixture->window));
  wait (fixture);
  g_assert_cmpstr (sl_article_get_title (get_article (fixture)), ==, "Dam opened early");
  g_assert_cmpstr (sl_article_get_detail (get_article (fixture), SL_DETAIL_URL), ==, url);
  g_settings_reset (sl_settings_get (), "fetch-local-addresses");
  sl_test_server_clear (&server);
}

/* Browsers drop a link as the address of a file. */
static void
test_dropped (SlWindowFixture *fixture,
              gconstpointer    data)
{
  SlTestServer server;
  g_autofree char *url = NULL;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = NULL;

  sl_test_server_init (&server);
  url = g_strconcat (server.base, "/page", NULL);
  file = g_file_new_for_uri (url);
  g_list_store_append (files, file);
  sl_window_import_files (fixture->window, G_LIST_MODEL (files));
  wait (fixture);
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (sl_window_fixture_dialog (fixture)), "The page was not fetched"));
  g_assert_cmpuint (server.n_requests, ==, 0);
  g_assert_null (sl_window_get_workspace (fixture->window));
  gtk_window_destroy (sl_window_fixture_dialog (fixture));
  sl_test_server_clear (&server);
}

static void
test_dialog (SlWindowFixture *fixture,
             gconstpointer    data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-link", NULL);
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  g_assert_true (SL_IS_LINK_WINDOW (sl_window_fixture_dialog (fixture)));
  gtk_window_destroy (sl_window_fixture_dialog (fixture));
}

static void
copy (SlWindowFixture *fixture,
      const char      *html,
      const char      *text)
{
  g_autoptr (GBytes) html_bytes = g_bytes_new (html, strlen (html));
  g_autoptr (GBytes) text_bytes = g_bytes_new (text, strlen (text));
  GdkContentProvider *providers[] = { gdk_content_provider_new_for_bytes ("text/html", html_bytes),
                                      gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", text_bytes) };
  g_autoptr (GdkContentProvider) both = gdk_content_provider_new_union (providers, 2);

  g_assert_true (gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), both));
}

/* What was copied in a browser is taken as a page: headings and quotations are not lost. */
static void
test_pasted_page (SlWindowFixture *fixture,
                  gconstpointer    data)
{
  const SlParagraph *paragraphs;
  gboolean quote = FALSE;
  guint n;

  copy (fixture, "<meta charset='utf-8'><h1>Dam opened early</h1><p>The dam above Lindau was opened a day early on Monday, the "
                 "water board said.</p><blockquote>Nobody was hurt in the valley during the night.</blockquote>",
        "Dam opened early The dam above Lindau was opened");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste-article", NULL);
  sl_test_wait_until (sl_window_get_workspace (fixture->window) != NULL);
  wait (fixture);
  g_assert_cmpstr (sl_article_get_title (get_article (fixture)), ==, "Dam opened early");
  paragraphs = sl_article_get_paragraphs (get_article (fixture), &n);
  for (guint i = 0; i < n; i++)
    quote = quote || paragraphs[i].role == SL_ROLE_QUOTE;
  g_assert_true (quote);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);
  g_test_add ("/window-link/link", SlWindowFixture, NULL, sl_window_fixture_set_up, test_link, sl_window_fixture_tear_down);
  g_test_add ("/window-link/dropped", SlWindowFixture, NULL, sl_window_fixture_set_up, test_dropped,
              sl_window_fixture_tear_down);
  g_test_add ("/window-link/dialog", SlWindowFixture, NULL, sl_window_fixture_set_up, test_dialog, sl_window_fixture_tear_down);
  g_test_add ("/window-link/pasted-page", SlWindowFixture, NULL, sl_window_fixture_set_up, test_pasted_page,
              sl_window_fixture_tear_down);

  return g_test_run ();
}
