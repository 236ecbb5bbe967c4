/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-set-export.h"

#include "sl-test-set.h"
#include "sl-test-utils.h"

typedef struct
{
  char *folder;
  GFile *file;
  SlSet *set;
  double fraction;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  SlVector *vector = sl_vector_new ();
  g_autofree char *path = NULL;

  fixture->folder = sl_test_make_dir ();
  path = g_build_filename (fixture->folder, "set.json", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->set = sl_test_set_new ();
  sl_vector_set (vector, SL_TEST_ANN, SL_TEST_BEN, 3);
  sl_set_take_vector (fixture->set, vector);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->set);
  g_clear_object (&fixture->result);
  sl_test_remove_dir (fixture->folder);
  g_free (fixture->folder);
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_cmpfloat (fraction, >, fixture->fraction);
  fixture->fraction = fraction;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  ((Fixture *) user_data)->result = g_object_ref (result);
}

/* The same bytes as an export in one go, and progress up to the end. */
static void
test_same (Fixture       *fixture,
           gconstpointer  data)
{
  guint n_formats;
  const SlFormat *formats = sl_format_list (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    {
      g_autofree char *expected = NULL;
      g_autofree char *contents = NULL;
      g_autoptr (GError) error = NULL;
      gsize n_expected;
      gsize n_contents;

      if (formats[i].write == NULL)
        continue;
      expected = sl_test_export (formats[i].id, fixture->set, &n_expected);
      fixture->fraction = 0;
      sl_set_export_async (&formats[i], NULL, SL_SET_SOURCE (fixture->set), fixture->file, progress_cb,
                           fixture, NULL, done_cb, fixture);
      sl_test_wait_until (fixture->result != NULL);
      g_assert_true (sl_set_export_finish (fixture->result, &error));
      g_assert_no_error (error);
      g_clear_object (&fixture->result);
      g_assert_cmpfloat (fixture->fraction, >, 0);
      g_assert_true (g_file_load_contents (fixture->file, NULL, &contents, &n_contents, NULL,
                                           NULL));
      if (g_str_equal (formats[i].id, "json"))
        g_assert_cmpmem (contents, n_contents, expected, n_expected);
    }
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  sl_set_export_async (sl_format_lookup ("json"), NULL, SL_SET_SOURCE (fixture->set), fixture->file,
                       NULL, NULL, cancellable, done_cb, fixture);
  sl_test_wait_until (fixture->result != NULL);
  g_assert_false (sl_set_export_finish (fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (fixture->file, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/set-export/same", Fixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/set-export/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);

  return g_test_run ();
}
