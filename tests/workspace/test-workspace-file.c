/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace.h"

#include <string.h>

#include "sl-test-utils.h"
#include "sl-test-workspace.h"
#include "store/sl-db.h"

static GFile *
child (SlTestComparison *fixture,
       const char       *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

static void
test_reopen (SlTestComparison *fixture,
             gconstpointer     data)
{
  g_autofree char *before = sl_test_fingerprint (fixture->workspace);
  g_autofree char *after = NULL;
  g_autofree char *checksum = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpstr (sl_workspace_get_title (fixture->workspace), ==, "dam");
  g_assert_true (sl_workspace_is_named (fixture->workspace));
  sl_test_comparison_reopen (fixture);
  after = sl_test_fingerprint (fixture->workspace);
  g_assert_cmpstr (before, ==, after);

  /* Looking at it leaves no trace. */
  g_assert_true (sl_workspace_close (fixture->workspace, NULL));
  checksum = sl_test_file_checksum (fixture->path);
  sl_test_comparison_reopen (fixture);
  g_assert_true (sl_workspace_close (fixture->workspace, NULL));
  again = sl_test_file_checksum (fixture->path);
  g_assert_cmpstr (checksum, ==, again);
}

static void
test_open_elsewhere (SlTestComparison *fixture,
                     gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlWorkspace) second = sl_workspace_open (sl_workspace_get_file (fixture->workspace),
                                                      fixture->annotator, &error);

  g_assert_null (second);
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "dam.sidelight"));
}

static void
test_create_refuses (SlTestComparison *fixture,
                     gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) remote = g_file_new_for_uri ("http://a.example/dam.sidelight");

  g_assert_null (
    sl_workspace_create (sl_workspace_get_file (fixture->workspace), fixture->annotator, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (sl_workspace_create (remote, fixture->annotator, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

static void
test_unnamed (SlTestComparison *fixture,
              gconstpointer     data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "new", "comparisons", NULL);
  g_autoptr (GFile) target = child (fixture, "named.sidelight");
  g_autoptr (GFile) old = NULL;
  g_autoptr (SlWorkspace) first = NULL;
  g_autoptr (SlWorkspace) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  first = sl_workspace_new_unnamed (folder, fixture->annotator, &error);
  g_assert_no_error (error);
  second = sl_workspace_new_unnamed (folder, fixture->annotator, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_equal (sl_workspace_get_file (first), sl_workspace_get_file (second)));
  g_assert_false (sl_workspace_is_named (first));
  g_assert_null (sl_workspace_get_title (first));

  /* It stays unnamed when it is opened again, and is not once it is moved. */
  old = g_object_ref (sl_workspace_get_file (first));
  g_assert_true (sl_workspace_close (first, NULL));
  g_clear_object (&first);
  first = sl_workspace_open (old, fixture->annotator, &error);
  g_assert_no_error (error);
  g_assert_false (sl_workspace_is_named (first));
  g_assert_true (sl_workspace_move_to (first, target, &error));
  g_assert_no_error (error);
  g_assert_true (sl_workspace_is_named (first));
  g_assert_cmpstr (sl_workspace_get_title (first), ==, "named");
  g_assert_true (g_file_equal (sl_workspace_get_file (first), target));
  g_assert_false (g_file_query_exists (old, NULL));
  g_assert_true (sl_workspace_close (first, NULL));
  g_clear_object (&first);
  first = sl_workspace_open (target, fixture->annotator, &error);
  g_assert_no_error (error);
  g_assert_true (sl_workspace_is_named (first));
}

static void
test_move_keeps_history (SlTestComparison *fixture,
                         gconstpointer     data)
{
  g_autoptr (GFile) target = child (fixture, "second.sidelight");
  g_autoptr (GFile) nowhere = child (fixture, "no/such/folder.sidelight");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
    sl_workspace_set_verdict (fixture->workspace, fixture->claim_a, SL_VERDICT_DISPUTED, NULL));
  before = sl_test_fingerprint (fixture->workspace);
  g_assert_false (sl_workspace_move_to (fixture->workspace, nowhere, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (sl_workspace_move_to (fixture->workspace, target, &error));
  g_assert_no_error (error);
  g_assert_true (sl_workspace_move_to (fixture->workspace, target, &error));
  after = sl_test_fingerprint (fixture->workspace);
  g_assert_cmpstr (before, ==, after);
  g_free (sl_workspace_undo (fixture->workspace, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->claim_a), ==,
                   SL_VERDICT_NONE);

  /* A named comparison stays behind as it was. */
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_export_copy (SlTestComparison *fixture,
                  gconstpointer     data)
{
  g_autoptr (GFile) target = child (fixture, "copy.sidelight");
  g_autoptr (SlWorkspace) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = sl_test_fingerprint (fixture->workspace);
  g_autofree char *after = NULL;

  g_assert_true (sl_workspace_export_copy (fixture->workspace, target, &error));
  g_assert_no_error (error);
  g_assert_false (sl_workspace_export_copy (fixture->workspace,
                                            sl_workspace_get_file (fixture->workspace), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  copy = sl_workspace_open (target, fixture->annotator, &error);
  g_assert_no_error (error);
  after = sl_test_fingerprint (copy);
  g_assert_cmpstr (before, ==, after);
}

static void
test_annotator (SlTestComparison *fixture,
                gconstpointer     data)
{
  g_autoptr (SlAnnotator) renamed =
    sl_annotator_new (sl_annotator_get_uuid (fixture->annotator), "Anna Reader", NULL);
  g_autoptr (SlAnnotator) ben = sl_annotator_new (NULL, "Ben", NULL);
  g_autoptr (SlAnnotator) listed = NULL;
  GListModel *annotators = sl_workspace_get_annotators (fixture->workspace);

  g_assert_true (
    sl_workspace_set_verdict (fixture->workspace, fixture->claim_a, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_set_annotator (fixture->workspace, renamed, NULL));
  listed = g_list_model_get_item (annotators, 0);
  g_assert_cmpstr (sl_annotator_get_name (listed), ==, "Anna Reader");

  g_assert_true (sl_workspace_set_annotator (fixture->workspace, ben, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (annotators), ==, 1);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->claim_a), ==,
                   SL_VERDICT_NONE);
  g_assert_true (
    sl_workspace_set_verdict (fixture->workspace, fixture->claim_a, SL_VERDICT_SUPPORTED, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (annotators), ==, 2);
  sl_test_comparison_reopen (fixture);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->claim_a), ==,
                   SL_VERDICT_DISPUTED);
}

/* A file whose rows make no sense is refused, and stays as it is. */
static void
test_damaged_rows (SlTestComparison *fixture,
                   gconstpointer     data)
{
  const char *damage[] = {
    "PRAGMA foreign_keys = OFF; UPDATE claim SET range_end = 100000",
    "PRAGMA foreign_keys = OFF; DELETE FROM article",
    "PRAGMA foreign_keys = OFF; DELETE FROM article_text",
    "PRAGMA foreign_keys = OFF; UPDATE article_text SET text = 'other'",
    "UPDATE article SET paragraphs = '[[[[[[[[[[[['",
    "UPDATE claim SET kind = 'rumour'",
    "INSERT INTO gesture VALUES (99, 99, 'do', 'x', 1, 'a', 'b', 1, CAST (x'ff' AS TEXT))",
  };

  g_assert_true (sl_workspace_close (fixture->workspace, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      g_autofree char *name = g_strdup_printf ("damaged-%u.sidelight", i);
      g_autoptr (GFile) file = child (fixture, name);
      g_autoptr (GFile) sound = g_file_new_for_path (fixture->path);
      g_autofree char *path = g_file_get_path (file);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      SlDb *db;

      g_assert_true (g_file_copy (sound, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
      db = sl_db_open (path, NULL);
      g_assert_true (sl_db_execute (db, damage[i], &error));
      g_assert_no_error (error);
      g_assert_true (sl_db_close (db, NULL));

      before = sl_test_file_checksum (path);
      g_test_message ("%s", damage[i]);
      g_assert_null (sl_workspace_open (file, fixture->annotator, &error));
      g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
      after = sl_test_file_checksum (path);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_title (SlTestComparison *fixture,
            gconstpointer     data)
{
  g_assert_true (sl_workspace_set_title (fixture->workspace, "The dam", NULL));
  g_assert_cmpstr (sl_workspace_get_title (fixture->workspace), ==, "The dam");
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_cmpstr (sl_workspace_get_title (fixture->workspace), ==, "dam");
  g_free (sl_workspace_redo (fixture->workspace, NULL));
  sl_test_comparison_reopen (fixture);
  g_assert_cmpstr (sl_workspace_get_title (fixture->workspace), ==, "The dam");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, SlTestComparison, NULL, sl_test_comparison_set_up, function, sl_test_comparison_tear_down)
  ADD ("/workspace-file/reopen", test_reopen);
  ADD ("/workspace-file/open-elsewhere", test_open_elsewhere);
  ADD ("/workspace-file/create-refuses", test_create_refuses);
  ADD ("/workspace-file/unnamed", test_unnamed);
  ADD ("/workspace-file/move-keeps-history", test_move_keeps_history);
  ADD ("/workspace-file/export-copy", test_export_copy);
  ADD ("/workspace-file/annotator", test_annotator);
  ADD ("/workspace-file/damaged-rows", test_damaged_rows);
  ADD ("/workspace-file/title", test_title);
#undef ADD

  return g_test_run ();
}
