/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-sample-opener.h"

#include "sl-test-utils.h"

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_open (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *sample = g_build_filename (g_getenv ("SL_PROJECT_DATA"), "sample", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (SlWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("SL_SAMPLE_DIR", sample, TRUE);
  sl_sample_open_async (folder, FALSE, NULL, opened_cb, &result);
  sl_test_wait_until (result != NULL);
  workspace = sl_sample_open_finish (result, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_articles (workspace)), ==, 5);
  g_assert_cmpstr (sl_workspace_get_title (workspace), !=, "");
  g_assert_true (sl_workspace_close (workspace, &error));
  g_clear_object (&workspace);
  sl_test_remove_dir (folder);
}

static SlWorkspace *
open_sample (const char *folder,
             gboolean    afresh)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  SlWorkspace *workspace;

  sl_sample_open_async (folder, afresh, NULL, opened_cb, &result);
  sl_test_wait_until (result != NULL);
  workspace = sl_sample_open_finish (result, NULL, &error);
  g_assert_no_error (error);

  return workspace;
}

/* What was done to the sample is there the next time, unless a fresh one is asked for. */
static void
test_kept (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *sample = g_build_filename (g_getenv ("SL_PROJECT_DATA"), "sample", NULL);
  g_autoptr (GFile) file = sl_sample_dup_file (folder);
  g_autoptr (SlWorkspace) workspace = NULL;
  g_autofree char *title = NULL;

  g_setenv ("SL_SAMPLE_DIR", sample, TRUE);
  workspace = open_sample (folder, FALSE);
  g_assert_true (g_file_equal (sl_workspace_get_file (workspace), file));
  title = g_strdup (sl_workspace_get_title (workspace));
  g_assert_true (sl_workspace_set_title (workspace, "Mine", NULL));
  g_assert_true (sl_workspace_close (workspace, NULL));
  g_clear_object (&workspace);

  workspace = open_sample (folder, FALSE);
  g_assert_cmpstr (sl_workspace_get_title (workspace), ==, "Mine");
  g_assert_true (sl_workspace_close (workspace, NULL));
  g_clear_object (&workspace);

  workspace = open_sample (folder, TRUE);
  g_assert_false (g_file_equal (sl_workspace_get_file (workspace), file));
  g_assert_cmpstr (sl_workspace_get_title (workspace), ==, title);
  g_assert_true (sl_workspace_close (workspace, NULL));
  sl_test_remove_dir (folder);
}

/* One that was never finished is made anew, one that cannot be opened is left alone. */
static void
test_unfinished (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *sample = g_build_filename (g_getenv ("SL_PROJECT_DATA"), "sample", NULL);
  g_autoptr (GFile) file = sl_sample_dup_file (folder);
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Test", "T");
  g_autoptr (SlWorkspace) workspace = sl_workspace_create (file, annotator, NULL);
  g_autofree char *contents = NULL;

  g_setenv ("SL_SAMPLE_DIR", sample, TRUE);
  g_assert_true (sl_workspace_close (workspace, NULL));
  g_clear_object (&workspace);
  workspace = open_sample (folder, FALSE);
  g_assert_true (g_file_equal (sl_workspace_get_file (workspace), file));
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_articles (workspace)), ==, 5);
  g_assert_true (sl_workspace_close (workspace, NULL));
  g_clear_object (&workspace);

  g_assert_true (g_file_replace_contents (file, "not a comparison", 16, NULL, FALSE, 0, NULL, NULL,
                                          NULL));
  workspace = open_sample (folder, FALSE);
  g_assert_false (g_file_equal (sl_workspace_get_file (workspace), file));
  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, "not a comparison");
  g_assert_true (sl_workspace_close (workspace, NULL));
  sl_test_remove_dir (folder);
}

/* Half a sample helps nobody: no file stays behind. */
static void
test_damaged_sample (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (SlWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *verdicts = NULL;
  g_autofree char *comparisons = NULL;

  verdicts = g_build_filename (folder, "verdicts.json", NULL);
  comparisons = g_build_filename (folder, "comparisons", NULL);
  g_assert_true (g_file_set_contents (verdicts, "{\"articles\": [\"gone.txt\"]}", -1, NULL));
  g_setenv ("SL_SAMPLE_DIR", folder, TRUE);
  sl_sample_open_async (comparisons, FALSE, NULL, opened_cb, &result);
  sl_test_wait_until (result != NULL);
  workspace = sl_sample_open_finish (result, NULL, &error);
  g_assert_null (workspace);
  g_assert_nonnull (error);
  dir = g_dir_open (comparisons, 0, NULL);
  g_assert_null (dir != NULL ? g_dir_read_name (dir) : NULL);
  sl_test_remove_dir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sample-opener/open", test_open);
  g_test_add_func ("/sample-opener/kept", test_kept);
  g_test_add_func ("/sample-opener/unfinished", test_unfinished);
  g_test_add_func ("/sample-opener/damaged", test_damaged_sample);

  return g_test_run ();
}
