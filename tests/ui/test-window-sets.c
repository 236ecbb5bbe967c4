/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs/sl-import-window.h"
#include "sl-task-bar.h"
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
  sl_test_wait_until (sl_workspace_lookup_claim (workspace, SL_TEST_CLAIM (1)) != NULL);
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (fixture->window), "Imported:") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_null (sl_workspace_lookup_claim (workspace, SL_TEST_CLAIM (1)));
}

/* A set that takes a moment to be written. */
static void
drop_large (SlWindowFixture *fixture)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = NULL;

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Somebody", NULL);

      sl_set_add_annotator (set, annotator);
    }
  json = sl_test_export ("json", set, NULL);
  drop (fixture, json);
}

/* A merge that is stopped at once leaves everything as it was, and says so. */
static void
test_stop (SlWindowFixture *fixture,
           gconstpointer    data)
{
  SlWorkspace *workspace;
  GtkWidget *bar;

  drop_large (fixture);
  workspace = sl_window_get_workspace (fixture->window);
  sl_import_window_accept (SL_IMPORT_WINDOW (sl_window_fixture_dialog (fixture)));
  bar = sl_ui_test_find (GTK_WIDGET (fixture->window), SL_TYPE_TASK_BAR);
  g_assert_true (g_str_has_prefix (sl_task_bar_get_label (SL_TASK_BAR (bar)), "Importing: "));
  g_signal_emit_by_name (sl_ui_test_find (bar, GTK_TYPE_BUTTON), "clicked");
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (fixture->window),
                                             "Stopped; nothing was imported") != NULL);
  g_assert_null (sl_workspace_lookup_claim (workspace, SL_TEST_CLAIM (1)));
  g_assert_false (sl_workspace_can_undo (workspace));
}

/* A window that closes while a set is merged leaves a whole file. */
static void
test_close_merging (SlWindowFixture *fixture,
                    gconstpointer    data)
{
  drop_large (fixture);
  sl_import_window_accept (SL_IMPORT_WINDOW (sl_window_fixture_dialog (fixture)));
  g_assert_true (sl_window_is_busy (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  sl_ui_test_settle ();
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
  g_test_add ("/window-sets/stop", SlWindowFixture, NULL, sl_window_fixture_set_up, test_stop,
              sl_window_fixture_tear_down);
  g_test_add ("/window-sets/close-merging", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_close_merging, sl_window_fixture_tear_down);
  g_test_add ("/window-sets/bad", SlWindowFixture, NULL, sl_window_fixture_set_up, test_bad,
              sl_window_fixture_tear_down);
  g_test_add ("/window-sets/close", SlWindowFixture, NULL, sl_window_fixture_set_up, test_close,
              sl_window_fixture_tear_down);

  return g_test_run ();
}
