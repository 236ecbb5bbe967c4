/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window.h"

#include "sl-ui-test.h"
#include "sl-window-fixture.h"

static void
assert_refused (SlWindowFixture *fixture,
                GFile           *file)
{
  g_autofree char *name = g_file_get_basename (file);
  GtkWindow *dialog;

  sl_window_open (fixture->window, file);
  g_assert_null (sl_window_get_workspace (fixture->window));
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  dialog = sl_window_fixture_dialog (fixture);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (dialog), "was not opened"));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (dialog), name));
  gtk_window_destroy (dialog);
}

/* A file that is no comparison is refused with a reason, and left as it is. */
static void
test_foreign_file (SlWindowFixture *fixture,
                   gconstpointer    data)
{
  g_autoptr (GFile) file = sl_window_fixture_file (fixture, "foreign.sidelight");
  g_autoptr (GFile) missing = sl_window_fixture_file (fixture, "missing.sidelight");
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (file),
                                      "no database at all, but long enough to look at", -1, NULL));
  assert_refused (fixture, file);
  assert_refused (fixture, missing);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "no database at all, but long enough to look at");
}

/* One file is never open twice: its window comes forward. */
static void
test_same_file_twice (SlWindowFixture *fixture,
                      gconstpointer    data)
{
  g_autoptr (GFile) file = NULL;
  SlWindow *second;

  sl_window_fixture_import (fixture, "one.txt", NULL);
  file = g_object_ref (sl_workspace_get_file (sl_window_get_workspace (fixture->window)));
  second = sl_window_new (fixture->application, fixture->recent);
  sl_window_open (second, file);
  g_assert_null (sl_window_get_workspace (second));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (fixture->application)), ==, 2);
}

/* A window that has a comparison keeps it; another file gets a window of its own. */
static void
test_another_window (SlWindowFixture *fixture,
                     gconstpointer    data)
{
  g_autoptr (GFile) copy = sl_window_fixture_file (fixture, "copy.sidelight");
  g_autoptr (GError) error = NULL;

  sl_window_fixture_import (fixture, "one.txt", NULL);
  g_assert_true (sl_workspace_export_copy (sl_window_get_workspace (fixture->window), copy,
                                           &error));
  g_assert_no_error (error);
  sl_window_open (fixture->window, copy);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (fixture->application)), ==, 2);
}

/* A comparison that never held anything leaves no file behind. */
static void
test_empty_is_forgotten (SlWindowFixture *fixture,
                         gconstpointer    data)
{
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ann Reader", NULL);
  g_autoptr (SlWorkspace) workspace = sl_workspace_new_unnamed (fixture->folder, annotator, NULL);
  g_autoptr (GFile) file = g_object_ref (sl_workspace_get_file (workspace));

  sl_window_set_workspace (fixture->window, workspace);
  g_assert_true (g_file_query_exists (file, NULL));
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_false (g_file_query_exists (file, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->recent)), ==, 0);
}

static void
test_sample (SlWindowFixture *fixture,
             gconstpointer    data)
{
  SlWorkspace *workspace;
  g_autofree char *sample = g_build_filename (g_getenv ("SL_PROJECT_DATA"), "sample", NULL);

  g_setenv ("SL_SAMPLE_DIR", sample, TRUE);
  sl_window_open_sample (fixture->window);
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
  workspace = sl_window_get_workspace (fixture->window);
  g_assert_nonnull (workspace);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_articles (workspace)), ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/window-files/foreign", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_foreign_file, sl_window_fixture_tear_down);
  g_test_add ("/window-files/same-file-twice", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_same_file_twice, sl_window_fixture_tear_down);
  g_test_add ("/window-files/another-window", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_another_window, sl_window_fixture_tear_down);
  g_test_add ("/window-files/empty-is-forgotten", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_empty_is_forgotten, sl_window_fixture_tear_down);
  g_test_add ("/window-files/sample", SlWindowFixture, NULL, sl_window_fixture_set_up, test_sample,
              sl_window_fixture_tear_down);

  return g_test_run ();
}
