/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-formats.h"

#include <string.h>

#include "sl-test-set.h"
#include "sl-test-utils.h"

static void
test_rows (void)
{
  for (guint i = 0; i < sl_n_formats; i++)
    {
      const SlFormat *format = &sl_formats[i];

      g_test_message ("%s", format->id);
      g_assert_true ((format->read == NULL) == (format->recognise == NULL));
      g_assert_true (format->write == NULL || format->publish == NULL);
      g_assert_true (format->limits == NULL || g_str_has_suffix (format->limits, "."));
      for (guint j = 0; j < i; j++)
        {
          g_assert_cmpstr (format->id, !=, sl_formats[j].id);
          g_assert_cmpstr (format->name, !=, sl_formats[j].name);
        }
    }
}

/* What each format writes is known again as that format, whatever the file is called. */
static void
test_recognised (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "set.bin", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < sl_n_formats; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize n;
      g_autofree char *data = NULL;

      if (sl_formats[i].read == NULL || sl_formats[i].write == NULL)
        continue;
      data = sl_test_export (sl_formats[i].id, set, &n);
      g_assert_true (g_file_set_contents (path, data, n, NULL));
      g_test_message ("%s", sl_formats[i].id);
      g_assert_true (sl_format_guess (file, &error) == &sl_formats[i]);
    }
  sl_test_remove_dir (folder);
}

static void
assert_unknown (const char *path,
                const char *data)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, data, -1, NULL));
  g_assert_null (sl_format_guess (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "set.bin"));
}

static void
test_unknown (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "set.bin", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "nowhere.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (nowhere);
  g_autoptr (GError) error = NULL;

  assert_unknown (path, "");
  assert_unknown (path, "{}");
  assert_unknown (path, "[]");
  assert_unknown (path, "PK\003\004 nothing of use");
  assert_unknown (path, "<?xml version=\"1.0\"?><html/>");
  assert_unknown (path, "plain words");
  g_assert_null (sl_format_guess (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "nowhere.json"));
  sl_test_remove_dir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/formats/rows", test_rows);
  g_test_add_func ("/exchange/formats/recognised", test_recognised);
  g_test_add_func ("/exchange/formats/unknown", test_unknown);

  return g_test_run ();
}
