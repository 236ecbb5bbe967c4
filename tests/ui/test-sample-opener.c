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
  sl_sample_open_async (folder, NULL, opened_cb, &result);
  sl_test_wait_until (result != NULL);
  workspace = sl_sample_open_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_articles (workspace)), ==, 5);
  g_assert_cmpstr (sl_workspace_get_title (workspace), !=, "");
  g_assert_true (sl_workspace_close (workspace, &error));
  g_clear_object (&workspace);
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
  sl_sample_open_async (comparisons, NULL, opened_cb, &result);
  sl_test_wait_until (result != NULL);
  workspace = sl_sample_open_finish (result, &error);
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
  g_test_add_func ("/sample-opener/damaged", test_damaged_sample);

  return g_test_run ();
}
