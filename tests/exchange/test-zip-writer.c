/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-zip-writer.h"

#include "exchange/sl-zip-reader.h"

static GBytes *
pack (void)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (SlZipWriter) zip = sl_zip_writer_new (memory);
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_zip_writer_add (zip, "a.txt", "alpha", -1, &error));
  g_assert_true (sl_zip_writer_begin (zip, "folder/b.txt", &error));
  for (guint i = 0; i < 1000; i++)
    g_assert_true (g_output_stream_write_all (G_OUTPUT_STREAM (zip), "beta\n", 5, NULL, NULL, NULL));
  g_assert_true (sl_zip_writer_add (zip, "empty", "", 0, &error));
  g_assert_true (sl_zip_writer_finish (zip, &error));
  g_assert_no_error (error);
  g_output_stream_close (memory, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
test_comes_back (void)
{
  g_autoptr (GBytes) packed = pack ();
  g_autoptr (GBytes) again = pack ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (packed);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlZipReader) zip = sl_zip_reader_load (stream, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sl_zip_reader_get_n (zip), ==, 3);
  g_assert_cmpstr (sl_zip_reader_get_path (zip, 1), ==, "folder/b.txt");
  g_assert_cmpuint (g_bytes_get_size (sl_zip_reader_lookup (zip, "folder/b.txt")), ==, 5000);
  g_assert_cmpuint (g_bytes_get_size (sl_zip_reader_lookup (zip, "empty")), ==, 0);
  g_assert_null (sl_zip_reader_lookup (zip, "other"));
  g_assert_true (g_bytes_equal (packed, again));
}

static void
test_full (void)
{
  char room[50];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (SlZipWriter) zip = sl_zip_writer_new (stream);
  g_autoptr (GError) error = NULL;

  if (sl_zip_writer_add (zip, "a.txt", "alpha", -1, &error))
    g_assert_false (sl_zip_writer_finish (zip, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/zip-writer/comes-back", test_comes_back);
  g_test_add_func ("/exchange/zip-writer/full", test_full);

  return g_test_run ();
}
