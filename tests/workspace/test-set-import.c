/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-set-import.h"

#include "sl-test-set.h"
#include "sl-test-utils.h"
#include "sl-test-workspace.h"

static GFile *
write_set (SlTestComparison *comparison,
           const char       *name,
           const char       *contents)
{
  g_autofree char *path = g_build_filename (comparison->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Read in a thread, previewed, taken over, taken back. */
static void
test_import (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = sl_test_export ("json", set, NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (SlSetImport) import = NULL;
  g_autoptr (SlMergeReport) dry = NULL;
  g_autoptr (SlMergeReport) report = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  sl_test_comparison_init (&comparison);
  file = write_set (&comparison, "set.json", json);
  before = sl_test_fingerprint (comparison.workspace);
  sl_set_import_load_async (comparison.workspace, file, NULL, loaded_cb, &result);
  sl_test_wait_until (result != NULL);
  import = sl_set_import_load_finish (comparison.workspace, result, &error);
  g_assert_no_error (error);
  g_assert_true (sl_set_import_get_file (import) == file);
  messages = sl_set_import_get_messages (import);
  g_assert_cmpuint (messages->len, ==, 0);
  g_assert_cmpuint (sl_set_import_get_strays (import)->len, ==, 0);

  dry = sl_set_import_merge (import, comparison.workspace, NULL, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dry->unknown_articles, ==, 2);
  report = sl_set_import_merge (import, comparison.workspace, NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->added, ==, dry->added);
  g_assert_nonnull (sl_workspace_lookup_claim (comparison.workspace, SL_TEST_CLAIM (1)));
  g_free (sl_workspace_undo (comparison.workspace, &error));
  g_assert_no_error (error);
  after = sl_test_fingerprint (comparison.workspace);
  g_assert_cmpstr (before, ==, after);
}

static void
test_bad_file (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autoptr (GFile) bad = NULL;
  g_autoptr (GFile) missing = NULL;
  g_autoptr (GError) error = NULL;

  sl_test_comparison_init (&comparison);
  bad = write_set (&comparison, "bad.json", "{\"format\": \"other\"}");
  missing = g_file_get_child (bad, "missing.json");
  g_assert_null (sl_set_import_load (comparison.workspace, bad, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (sl_set_import_load (comparison.workspace, missing, NULL, NULL, &error));
  g_assert_nonnull (error);
}

static void
test_is_set (void)
{
  static const struct { const char *path; gboolean is_set; } cases[] = {
    { "/a/set.json", TRUE }, { "/a/SET.JSON", TRUE }, { "/a/article.txt", FALSE },
    { "/a/article.html", FALSE }, { "/a/json", FALSE }, { "/a/b.sidelight", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i].path);

      g_assert_cmpint (sl_set_import_is_set (file), ==, cases[i].is_set);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/set-import/import", test_import);
  g_test_add_func ("/set-import/bad-file", test_bad_file);
  g_test_add_func ("/set-import/is-set", test_is_set);

  return g_test_run ();
}
