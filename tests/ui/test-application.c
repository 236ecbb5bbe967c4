/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs/sl-import-window.h"
#include "sl-application.h"

#include "sl-test-set.h"
#include "sl-ui-test.h"
#include "sl-window.h"
#include "workspace/sl-workspace.h"

static gboolean
quit_cb (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);

  return G_SOURCE_REMOVE;
}

static void
activated_cb (GApplication *application,
              guint        *n_windows)
{
  g_auto (GStrv) undo = gtk_application_get_accels_for_action (GTK_APPLICATION (application),
                                                               "win.undo");
  g_auto (GStrv) claim = gtk_application_get_accels_for_action (GTK_APPLICATION (application),
                                                                "win.step-claim(-1)");

  g_auto (GStrv) team = gtk_application_get_accels_for_action (GTK_APPLICATION (application),
                                                               "win.view('team')");

  g_assert_cmpstr (undo[0], ==, "<Control>z");
  /* As the window of shortcuts says. */
  g_assert_cmpstr (team[0], ==, "<Control>3");
  g_assert_cmpstr (claim[0], ==, "<Shift>F8");
  g_action_group_activate_action (G_ACTION_GROUP (application), "new", NULL);
  *n_windows = g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
  g_idle_add (quit_cb, application);
}

/* A window comes, another one when it is asked for, and the program ends with the last. */
static void
test_run (void)
{
  g_autoptr (SlApplication) application = sl_application_new ();
  char *arguments[] = { (char *) "sidelight", NULL };
  guint n_windows = 0;

  g_assert_nonnull (sl_application_get_recent (application));
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "activate", G_CALLBACK (activated_cb), &n_windows);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, arguments), ==, 0);
  g_assert_cmpuint (n_windows, ==, 2);
}

/* What is opened from the command line, and what its window shows when it is seen first. */
typedef struct
{
  GFile *file;
  gboolean has_comparison;
  guint n_windows;
} Opened;

static gboolean
look_cb (gpointer user_data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n = g_list_model_get_n_items (toplevels);
  Opened *opened = user_data;

  opened->n_windows = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      opened->n_windows += gtk_widget_get_mapped (GTK_WIDGET (window));
      opened->has_comparison |= SL_IS_WINDOW (window) &&
                                sl_window_get_workspace (SL_WINDOW (window)) != NULL;
    }
  if (opened->n_windows == 0 || (!opened->has_comparison && opened->n_windows < 2))
    return G_SOURCE_CONTINUE;

  while (g_list_model_get_n_items (toplevels) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, 0);

      gtk_window_destroy (window);
    }

  return G_SOURCE_REMOVE;
}

static void
run_with_files (const char  *path,
                const char  *other,
                GSourceFunc  look,
                Opened      *opened)
{
  g_autoptr (SlApplication) application = sl_application_new ();
  char *arguments[] = { (char *) "sidelight", (char *) path, (char *) other, NULL };

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (application));
  g_timeout_add (20, look, opened);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), g_strv_length (arguments),
                                      arguments), ==, 0);
}

static void
create_comparison (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Test", "T");
  g_autoptr (SlWorkspace) workspace = sl_workspace_create (file, annotator, NULL);

  g_assert_true (sl_workspace_close (workspace, NULL));
}

/* A comparison comes with its panes at once, in one window. */
static void
test_open (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "a.sidelight", NULL);
  Opened opened = { 0 };

  create_comparison (path);
  run_with_files (path, NULL, look_cb, &opened);
  g_assert_true (opened.has_comparison);
  g_assert_cmpuint (opened.n_windows, ==, 1);
  sl_test_remove_dir (folder);
}

/* What is no comparison leaves a window, and a message in front of it. */
static void
test_open_damaged (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "a.sidelight", NULL);
  Opened opened = { 0 };

  g_assert_true (g_file_set_contents (path, "not a comparison", -1, NULL));
  run_with_files (path, NULL, look_cb, &opened);
  g_assert_false (opened.has_comparison);
  g_assert_cmpuint (opened.n_windows, ==, 2);
  sl_test_remove_dir (folder);
}

/* Waits for the preview of a set, and remembers whose it is. */
static gboolean
look_for_preview_cb (gpointer user_data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  Opened *opened = user_data;
  SlWindow *parent = NULL;

  opened->n_windows = g_list_model_get_n_items (toplevels);
  for (guint i = 0; i < opened->n_windows; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (SL_IS_IMPORT_WINDOW (window))
        parent = SL_WINDOW (gtk_window_get_transient_for (window));
    }
  if (parent == NULL)
    return G_SOURCE_CONTINUE;

  opened->file = g_object_ref (sl_workspace_get_file (sl_window_get_workspace (parent)));
  while (g_list_model_get_n_items (toplevels) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, 0);

      gtk_window_destroy (window);
    }

  return G_SOURCE_REMOVE;
}

/* A set that is named with a comparison is for that comparison. */
static void
test_open_with_set (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "a.sidelight", NULL);
  g_autofree char *other = g_build_filename (folder, "set.json", NULL);
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = sl_test_export ("json", set, NULL);
  Opened opened = { 0 };

  create_comparison (path);
  g_assert_true (g_file_set_contents (other, json, -1, NULL));
  run_with_files (other, path, look_for_preview_cb, &opened);
  g_assert_cmpuint (opened.n_windows, ==, 2);
  g_assert_cmpstr (g_file_peek_path (opened.file), ==, path);
  g_object_unref (opened.file);
  sl_test_remove_dir (folder);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/application/run", test_run);
  g_test_add_func ("/application/open", test_open);
  g_test_add_func ("/application/open-damaged", test_open_damaged);
  g_test_add_func ("/application/open-with-set", test_open_with_set);

  return g_test_run ();
}
