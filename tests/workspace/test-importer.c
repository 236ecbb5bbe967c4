/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-importer.h"

#include "sl-test-utils.h"

typedef struct
{
  GPtrArray *results;
  GError *error;
  gboolean finished;
} Outcome;

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->results = sl_importer_run_finish (SL_IMPORTER (source), result, &outcome->error);
  outcome->finished = TRUE;
}

static void
progress_cb (SlImporter *importer,
             guint       done,
             guint       total,
             const char *name,
             GString    *told)
{
  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  g_string_append_printf (told, "%u/%u %s; ", done, total, name);
}

/* One that fails gets its error, and the rest go on. */
static void
test_mixed (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *good = g_build_filename (folder, "good.txt", NULL);
  g_autofree char *empty = g_build_filename (folder, "empty.txt", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.txt", NULL);
  const char *paths[] = { good, empty, missing };
  g_autoptr (SlImporter) importer = sl_importer_new ();
  g_autoptr (GString) told = g_string_new (NULL);
  Outcome outcome = { 0 };

  g_assert_true (
    g_file_set_contents (good, "The dam broke.\n\nNobody was hurt, the mayor said.\n", -1, NULL));
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);

      sl_importer_add_file (importer, file);
    }
  sl_importer_add_text (importer, "<html><body><p>The dam held.</p></body></html>", "text/html");
  g_signal_connect (importer, "progress", G_CALLBACK (progress_cb), told);
  sl_importer_run_async (importer, NULL, finished_cb, &outcome);
  sl_test_wait_until (outcome.finished);

  g_assert_no_error (outcome.error);
  g_assert_cmpuint (outcome.results->len, ==, 4);
  for (guint i = 0; i < outcome.results->len; i++)
    {
      const SlImportResult *result = g_ptr_array_index (outcome.results, i);
      gboolean fails = i == 1 || i == 2;

      g_assert_true ((result->article == NULL) == fails);
      g_assert_true ((result->error != NULL) == fails);
      g_assert_true ((result->file != NULL) == (i < 3));
    }
  g_assert_cmpstr (told->str, ==,
                   "0/4 good.txt; 1/4 empty.txt; 2/4 missing.txt; 3/4 Pasted text; ");
  g_ptr_array_unref (outcome.results);
  sl_test_remove_dir (folder);
}

static void
test_cancelled (void)
{
  g_autoptr (SlImporter) importer = sl_importer_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { 0 };

  sl_importer_add_text (importer, "The dam broke.", NULL);
  g_cancellable_cancel (cancellable);
  sl_importer_run_async (importer, cancellable, finished_cb, &outcome);
  sl_test_wait_until (outcome.finished);
  g_assert_null (outcome.results);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
}

static void
test_nothing (void)
{
  g_autoptr (SlImporter) importer = sl_importer_new ();
  Outcome outcome = { 0 };

  sl_importer_run_async (importer, NULL, finished_cb, &outcome);
  sl_test_wait_until (outcome.finished);
  g_assert_cmpuint (outcome.results->len, ==, 0);
  g_ptr_array_unref (outcome.results);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/importer/mixed", test_mixed);
  g_test_add_func ("/importer/cancelled", test_cancelled);
  g_test_add_func ("/importer/nothing", test_nothing);

  return g_test_run ();
}
