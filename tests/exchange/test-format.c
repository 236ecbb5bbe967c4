/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-format.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sl-test-set.h"
#include "sl-test-utils.h"

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  SlSet *set;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = sl_test_make_dir ();
  fixture->path = g_build_filename (fixture->folder, "set.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->set = sl_test_set_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sl_test_remove_dir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  g_assert_finalize_object (fixture->set);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_list (void)
{
  guint n;
  const SlFormat *formats = sl_format_list (&n);

  g_assert_cmpuint (n, >=, 1);
  g_assert_cmpstr (formats[0].id, ==, "json");
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (sl_format_lookup (formats[i].id) == &formats[i]);
      g_assert_true (formats[i].write != NULL || formats[i].publish != NULL ||
                     formats[i].read != NULL);
      g_assert_cmpstr (sl_format_get_name (&formats[i]), !=, "");
      g_assert_true (g_str_has_suffix (sl_format_get_readers (&formats[i]), "."));
      g_assert_nonnull (strchr (formats[i].media_type, '/'));
      g_assert_null (strchr (formats[i].extension, '.'));
    }
  g_assert_null (sl_format_lookup ("docx"));
}

static void
test_there_and_back (Fixture       *fixture,
                     gconstpointer  data)
{
  const SlFormat *format = sl_format_lookup ("json");
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) read = NULL;

  g_assert_true (sl_format_export_file (format, SL_SET_SOURCE (fixture->set), fixture->file, NULL,
                                        &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  read = sl_format_import_file (format, fixture->file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sl_set_get_n_annotations (read), ==, sl_set_get_n_annotations (fixture->set));
}

static gboolean
fail_half_way (SlSetSource    *source,
               GOutputStream  *stream,
               GCancellable   *cancellable,
               GError        **error)
{
  g_assert_true (g_output_stream_write_all (stream, "half", 4, NULL, NULL, NULL));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "the disk is full");

  return FALSE;
}

/* A failed export leaves the old file as it was, and no new one. */
static void
test_failed (Fixture       *fixture,
             gconstpointer  data)
{
  const SlFormat failing = { .id = "failing", .write = fail_half_way };
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;

  g_assert_false (sl_format_export_file (&failing, SL_SET_SOURCE (fixture->set), fixture->file,
                                         NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "set.json"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_false (sl_format_export_file (&failing, SL_SET_SOURCE (fixture->set), fixture->file,
                                         NULL, &error));
  g_assert_true (g_file_get_contents (fixture->path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  data)
{
  const SlFormat *format = sl_format_lookup ("json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) endless = g_file_new_for_path ("/dev/zero");

  g_assert_null (sl_format_import_file (format, fixture->file, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "set.json"));
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (fixture->path, "[1,2", -1, NULL));
  g_assert_null (sl_format_import_file (format, fixture->file, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "set.json"));
  g_clear_error (&error);
  g_assert_null (sl_format_import_file (format, endless, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/format/list", test_list);
  g_test_add ("/exchange/format/there-and-back", Fixture, NULL, set_up, test_there_and_back,
              tear_down);
  g_test_add ("/exchange/format/failed", Fixture, NULL, set_up, test_failed, tear_down);
  g_test_add ("/exchange/format/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);

  return g_test_run ();
}
