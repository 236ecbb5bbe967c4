/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* bench-merge [ARTICLES CLAIMS ANNOTATORS]: a window takes over a colleague's set of verdicts on every
 * claim of a comparison, 100,000 of them as it comes. A line of JSON for each part of the way: how long it
 * took and the longest time for which the main loop was not free, the latter also in CPU time of its thread,
 * for the machine may be busy. */
#include <adwaita.h>
#include <stdlib.h>

#include "bench-loop.h"
#include "bench-set.h"
#include "dialogs/sl-import-window.h"
#include "exchange/sl-format.h"
#include "sl-test-utils.h"
#include "sl-window.h"

static void
report (const char *part,
        double     *start)
{
  double now;

  sl_test_iterate ();
  now = bench_loop_get_time (CLOCK_MONOTONIC);
  g_print ("{\"bench\": \"merge\", \"part\": \"%s\", \"ms\": %.0f, \"block_ms\": %.0f, "
           "\"block_cpu_ms\": %.0f}\n", part, now - *start, bench_loop_longest ().wall, bench_loop_longest ().cpu);
  bench_loop_reset ();
  *start = now;
}

static GFile *
get_child (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_new_for_path (path);
}

/* A comparison that has the articles and their claims, and the verdicts in a file. */
static void
prepare (GFile *comparison,
         GFile *file,
         guint  n_articles,
         guint  n_claims,
         guint  n_annotators)
{
  g_autoptr (SlSet) set = bench_set_new_sized (n_articles, n_claims, n_annotators);
  g_autoptr (SlSet) bare = sl_set_new (NULL, "Tunnel");
  g_autoptr (SlAnnotator) me = sl_annotator_new (NULL, "Me", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlWorkspace) workspace = sl_workspace_create (comparison, me, &error);
  SlMergeReport *merged;

  g_assert_no_error (error);
  g_assert_true (sl_format_export_file (sl_format_lookup ("json"), SL_SET_SOURCE (set), file, NULL,
                                        &error));
  bench_set_copy_articles (set, bare);
  merged = sl_workspace_merge_set (workspace, SL_SET_SOURCE (bare), FALSE, &error);
  g_assert_no_error (error);
  sl_merge_report_free (merged);
  g_assert_true (sl_workspace_close (workspace, NULL));
}

static SlImportWindow *
find_preview (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (SL_IS_IMPORT_WINDOW (window))
        return SL_IMPORT_WINDOW (window);
    }

  return NULL;
}

static gboolean
is_comparing (SlWorkspace *workspace)
{
  gboolean comparing;

  g_object_get (workspace, "comparing", &comparing, NULL);

  return comparing;
}

static void
run (SlWindow *window,
     GFile    *comparison,
     GFile    *file)
{
  double start = bench_loop_get_time (CLOCK_MONOTONIC);
  SlWorkspace *workspace;

  gtk_window_present (GTK_WINDOW (window));
  sl_window_open (window, comparison);
  sl_test_wait_until (sl_window_get_workspace (window) != NULL && !sl_window_is_busy (window));
  workspace = sl_window_get_workspace (window);
  for (guint i = 0; i < 200; i++)
    sl_test_iterate ();
  report ("open", &start);

  sl_window_import_set (window, file);
  sl_test_wait_until (find_preview () != NULL);
  report ("read", &start);
  for (guint i = 0; i < 20; i++)
    sl_test_iterate ();
  report ("preview", &start);
  sl_import_window_accept (find_preview ());
  while (!is_comparing (workspace))
    sl_test_iterate ();
  report ("merge", &start);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  report ("undo", &start);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autoptr (GFile) comparison = get_child (folder, "tunnel.sidelight");
  g_autoptr (GFile) file = get_child (folder, "set.json");
  g_autoptr (GFile) recent_file = get_child (folder, "recent.ini");
  g_autoptr (SlRecent) recent = NULL;
  g_autoptr (GtkApplication) application = NULL;
  SlWindow *window;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  if (!gtk_init_check ())
    return 77;
  adw_init ();
  prepare (comparison, file, argc > 1 ? atoi (argv[1]) : 20, argc > 2 ? atoi (argv[2]) : 500,
           argc > 3 ? atoi (argv[3]) : 10);
  bench_loop_watch ();
  recent = sl_recent_new (g_file_peek_path (recent_file));
  application = gtk_application_new ("org.sidelight.Bench", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  window = sl_window_new (application, recent);
  run (window, comparison, file);
  gtk_window_destroy (GTK_WINDOW (window));
  sl_test_remove_dir (folder);

  return 0;
}
