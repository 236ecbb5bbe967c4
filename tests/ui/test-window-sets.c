/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs/sl-import-window.h"
#include "sl-window.h"

#include "sl-test-set.h"
#include "sl-ui-test.h"
#include "sl-window-fixture.h"

static void
drop (SlWindowFixture *fixture,
      const char      *contents)
{
  g_autoptr (GFile) file = sl_window_fixture_file (fixture, "set.json");
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), contents, -1, NULL));
  g_list_store_append (files, file);
  sl_window_import_files (fixture->window, G_LIST_MODEL (files));
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
}

/* A dropped set is previewed, taken over with one click, and taken back with one. */
static void
test_drop (SlWindowFixture *fixture,
           gconstpointer    data)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = sl_test_export ("json", set, NULL);
  SlWorkspace *workspace;
  GtkWindow *preview;

  drop (fixture, json);
  preview = sl_window_fixture_dialog (fixture);
  g_assert_true (SL_IS_IMPORT_WINDOW (preview));
  workspace = sl_window_get_workspace (fixture->window);
  g_assert_null (sl_workspace_lookup_claim (workspace, SL_TEST_CLAIM (1)));
  sl_import_window_accept (SL_IMPORT_WINDOW (preview));
  g_assert_nonnull (sl_workspace_lookup_claim (workspace, SL_TEST_CLAIM (1)));
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (fixture->window), "Imported:") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_null (sl_workspace_lookup_claim (workspace, SL_TEST_CLAIM (1)));
}

static void
test_bad (SlWindowFixture *fixture,
          gconstpointer    data)
{
  drop (fixture, "[[[[");
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (sl_window_fixture_dialog (fixture)),
                                           "The set was not imported"));
  gtk_window_destroy (sl_window_fixture_dialog (fixture));
}

/* A window that closes stops what it began. */
static void
test_close (SlWindowFixture *fixture,
            gconstpointer    data)
{
  g_autoptr (GFile) file = sl_window_fixture_file (fixture, "none.json");

  sl_window_import_set (fixture->window, file);
  g_assert_true (sl_window_is_busy (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  sl_ui_test_settle ();
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/window-sets/drop", SlWindowFixture, NULL, sl_window_fixture_set_up, test_drop,
              sl_window_fixture_tear_down);
  g_test_add ("/window-sets/bad", SlWindowFixture, NULL, sl_window_fixture_set_up, test_bad,
              sl_window_fixture_tear_down);
  g_test_add ("/window-sets/close", SlWindowFixture, NULL, sl_window_fixture_set_up, test_close,
              sl_window_fixture_tear_down);

  return g_test_run ();
}
