/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window.h"

#include "dialogs/sl-article-window.h"
#include "dialogs/sl-export-window.h"
#include "dialogs/sl-preferences-window.h"
#include "sl-ui-test.h"
#include "sl-window-fixture.h"
#include "sl-window-private.h"

static void
test_dialogs_open (SlWindowFixture *fixture,
                   gconstpointer    data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (SlArticle) article = NULL;
  GListModel *articles;

  sl_window_fixture_import (fixture, "one.txt", NULL);
  gtk_widget_activate_action (window, "win.preferences", NULL);
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  g_assert_true (SL_IS_PREFERENCES_WINDOW (sl_window_fixture_dialog (fixture)));
  gtk_window_destroy (sl_window_fixture_dialog (fixture));

  gtk_widget_activate_action (window, "win.export", NULL);
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  g_assert_true (SL_IS_EXPORT_WINDOW (sl_window_fixture_dialog (fixture)));
  gtk_window_destroy (sl_window_fixture_dialog (fixture));

  articles = sl_workspace_get_articles (sl_window_get_workspace (fixture->window));
  article = g_list_model_get_item (articles, 0);
  gtk_widget_activate_action (window, "win.article-details", "s", sl_article_get_uuid (article));
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  g_assert_true (SL_IS_ARTICLE_WINDOW (sl_window_fixture_dialog (fixture)));
  gtk_window_destroy (sl_window_fixture_dialog (fixture));
}

/* A new name is the person's name in the open comparison too. */
static void
test_new_name (SlWindowFixture *fixture,
               gconstpointer    data)
{
  GtkWindow *dialog;
  SlAnnotator *annotator;
  g_autoptr (GError) error = NULL;

  sl_window_fixture_import (fixture, "one.txt", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preferences", NULL);
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  dialog = sl_window_fixture_dialog (fixture);
  g_assert_true (sl_preferences_window_set_annotator (SL_PREFERENCES_WINDOW (dialog), "Ada King",
                                                      "AK", &error));
  g_assert_no_error (error);
  annotator = sl_workspace_get_annotator (sl_window_get_workspace (fixture->window));
  g_assert_cmpstr (sl_annotator_get_name (annotator), ==, "Ada King");
  gtk_window_destroy (dialog);
}

static void
test_export (SlWindowFixture *fixture,
             gconstpointer    data)
{
  g_autoptr (GFile) file = sl_window_fixture_file (fixture, "set");
  g_autofree char *contents = NULL;
  g_autofree char *path = NULL;
  const SlFormat *format = sl_format_list (&(guint) { 0 });
  gsize length;

  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  sl_window_export (fixture->window, format->id, NULL, file);
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
  path = g_strdup_printf ("%s.%s", g_file_peek_path (file), format->extension);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 100);
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (fixture->window),
                                             "Exported as set.") != NULL);
}

static void
test_export_fails (SlWindowFixture *fixture,
                   gconstpointer    data)
{
  g_autoptr (GFile) file = sl_window_fixture_file (fixture, "nowhere/at/all");

  sl_window_fixture_import (fixture, "one.txt", NULL);
  sl_window_export (fixture->window, sl_format_list (&(guint) { 0 })->id, NULL, file);
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (sl_window_fixture_dialog (fixture)),
                                           "was not exported"));
  gtk_window_destroy (sl_window_fixture_dialog (fixture));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/window-dialogs/open", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_dialogs_open, sl_window_fixture_tear_down);
  g_test_add ("/window-dialogs/new-name", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_new_name, sl_window_fixture_tear_down);
  g_test_add ("/window-dialogs/export", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_export, sl_window_fixture_tear_down);
  g_test_add ("/window-dialogs/export-fails", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_export_fails, sl_window_fixture_tear_down);

  return g_test_run ();
}
