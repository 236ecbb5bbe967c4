/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window.h"

#include "sl-ui-test.h"
#include "sl-window-fixture.h"

static guint
count_articles (SlWindowFixture *fixture)
{
  SlWorkspace *workspace = sl_window_get_workspace (fixture->window);

  return workspace != NULL ? g_list_model_get_n_items (sl_workspace_get_articles (workspace)) : 0;
}

/* One bad file is named in one dialog, and the others are open. */
static void
test_one_bad_file (SlWindowFixture *fixture,
                   gconstpointer    data)
{
  sl_window_fixture_import (fixture, "one.txt", "empty.txt", "two.txt", NULL);
  g_assert_cmpuint (count_articles (fixture), ==, 2);
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (sl_window_fixture_dialog (fixture)),
                                           "1 file was not read"));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (sl_window_fixture_dialog (fixture)),
                                           "empty.txt"));
  gtk_window_destroy (sl_window_fixture_dialog (fixture));
}

/* Where nothing can be read there is no empty comparison left over. */
static void
test_nothing_to_read (SlWindowFixture *fixture,
                      gconstpointer    data)
{
  sl_window_fixture_import (fixture, "empty.txt", "missing.txt", NULL);
  g_assert_null (sl_window_get_workspace (fixture->window));
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (sl_window_fixture_dialog (fixture)),
                                           "2 files were not read"));
  gtk_window_destroy (sl_window_fixture_dialog (fixture));
}

static void
test_is_one_step (SlWindowFixture *fixture,
                  gconstpointer    data)
{
  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  g_assert_cmpuint (count_articles (fixture), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpuint (count_articles (fixture), ==, 0);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (fixture->window), "No articles yet"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  g_assert_cmpuint (count_articles (fixture), ==, 2);
}

static void
test_text (SlWindowFixture *fixture,
           gconstpointer    data)
{
  sl_window_import_text (fixture->window, "   ");
  g_assert_false (sl_window_is_busy (fixture->window));
  sl_window_import_text (fixture->window,
                         "The quay is dry\n\nThe quay is dry again, the harbour office said on "
                         "Friday. It was wet for 5 days.");
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
  g_assert_cmpuint (count_articles (fixture), ==, 1);
}

static void
test_addresses_of_files (SlWindowFixture *fixture,
                         gconstpointer    data)
{
  g_autoptr (GFile) file = sl_window_fixture_file (fixture, "one.txt");
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *list = g_strdup_printf ("%s\r\n", uri);

  sl_window_import_text (fixture->window, list);
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
  g_assert_cmpuint (count_articles (fixture), ==, 1);
}

/* A window that closes in the middle of it takes the work along. */
static void
test_close_while_busy (SlWindowFixture *fixture,
                       gconstpointer    data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = sl_window_fixture_file (fixture, "one.txt");

  g_list_store_append (files, file);
  sl_window_import_files (fixture->window, G_LIST_MODEL (files));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  sl_test_wait_until (fixture->window == NULL);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/window-import/one-bad-file", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_one_bad_file, sl_window_fixture_tear_down);
  g_test_add ("/window-import/nothing-to-read", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_nothing_to_read, sl_window_fixture_tear_down);
  g_test_add ("/window-import/one-step", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_is_one_step, sl_window_fixture_tear_down);
  g_test_add ("/window-import/text", SlWindowFixture, NULL, sl_window_fixture_set_up, test_text,
              sl_window_fixture_tear_down);
  g_test_add ("/window-import/addresses", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_addresses_of_files, sl_window_fixture_tear_down);
  g_test_add ("/window-import/close-while-busy", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_close_while_busy, sl_window_fixture_tear_down);

  return g_test_run ();
}
