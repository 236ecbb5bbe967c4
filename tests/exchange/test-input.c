/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-input.h"

#include <string.h>

static GBytes *
load (const char  *data,
      gsize        max,
      GError     **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, strlen (data), NULL);

  return sl_input_load (stream, max, NULL, error);
}

static void
test_whole (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = load ("four", 4, &error);
  g_autoptr (GBytes) none = load ("", 4, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "four", 4);
  g_assert_cmpuint (g_bytes_get_size (none), ==, 0);
}

static void
test_too_large (void)
{
  g_autoptr (GFile) endless = g_file_new_for_path ("/dev/zero");
  g_autoptr (GFileInputStream) stream = g_file_read (endless, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (load ("fiver", 4, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_null (sl_input_load (G_INPUT_STREAM (stream), 3 * 1024 * 1024, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_cancelled (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("four", 4, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sl_input_load (stream, 100, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/input/whole", test_whole);
  g_test_add_func ("/exchange/input/too-large", test_too_large);
  g_test_add_func ("/exchange/input/cancelled", test_cancelled);

  return g_test_run ();
}
