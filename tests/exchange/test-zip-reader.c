/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-zip-reader.h"

#include <string.h>

#include "exchange/sl-zip-writer.h"

static GBytes *
pack (const char *const *paths,
      const char        *bytes,
      gsize              n)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (SlZipWriter) zip = sl_zip_writer_new (memory);

  for (guint i = 0; paths[i] != NULL; i++)
    g_assert_true (sl_zip_writer_add (zip, paths[i], bytes, n, NULL));
  g_assert_true (sl_zip_writer_finish (zip, NULL));
  g_output_stream_close (memory, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static char *
load_error (GBytes *packed)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (packed);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlZipReader) zip = sl_zip_reader_load (stream, NULL, &error);

  if (zip != NULL)
    return NULL;
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);

  return g_strdup (error->message);
}

static void
test_paths (void)
{
  static const char *const bad[] = { "/etc/x", "../x", "a/../x", "C:x", "./x", "a/./b" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const char *paths[] = { "good", bad[i], NULL };
      g_autoptr (GBytes) packed = pack (paths, "x", 1);
      g_autofree char *message = load_error (packed);

      g_test_message ("%s: %s", bad[i], message);
      g_assert_nonnull (message);
    }
}

static void
test_twice (void)
{
  const char *paths[] = { "a", "a", NULL };
  g_autoptr (GBytes) packed = pack (paths, "x", 1);
  g_autofree char *message = load_error (packed);

  g_assert_nonnull (message);
}

/* Packs a thousand to one; nothing but a trap does. */
static void
test_bomb (void)
{
  const char *paths[] = { "bomb", NULL };
  gsize n = 60 * 1024 * 1024;
  g_autofree char *zeros = g_malloc0 (n);
  g_autoptr (GBytes) packed = pack (paths, zeros, n);
  g_autofree char *message = load_error (packed);

  g_assert_cmpuint (g_bytes_get_size (packed), <, 100 * 1024);
  g_assert_nonnull (strstr (message, "trap"));
}

/* More in all than any set has, in many files. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) packed = NULL;
  g_autofree char *message = NULL;

  for (guint i = 0; i <= SL_ZIP_MAX_FILES; i++)
    g_ptr_array_add (paths, g_strdup_printf ("%u", i));
  g_ptr_array_add (paths, NULL);
  packed = pack ((const char *const *) paths->pdata, "x", 1);
  message = load_error (packed);
  g_assert_nonnull (message);
}

/* No archive that is cut off or changed crashes the reader. */
static void
test_damaged (void)
{
  const char *paths[] = { "a.txt", "b.txt", NULL };
  g_autoptr (GBytes) packed = pack (paths, "some words that are packed", 26);
  gsize n;
  const char *data = g_bytes_get_data (packed, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *copy = g_memdup2 (data, n);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GBytes) cut = g_bytes_new (data, i);

      copy[i] ^= 0x41;
      changed = g_bytes_new (copy, n);
      g_free (load_error (changed));
      g_free (load_error (cut));
    }
}

static void
test_is_zip (void)
{
  const char *paths[] = { "a/b.ann", NULL };
  g_autoptr (GBytes) packed = pack (paths, "x", 1);
  gsize n;
  const char *data = g_bytes_get_data (packed, &n);

  g_assert_true (sl_zip_reader_is_zip (data, n, ".ann"));
  g_assert_false (sl_zip_reader_is_zip (data, n, ".qde"));
  g_assert_false (sl_zip_reader_is_zip ("PK", 2, ".ann"));
  g_assert_false (sl_zip_reader_is_zip (".ann", 4, ".ann"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/zip-reader/paths", test_paths);
  g_test_add_func ("/exchange/zip-reader/twice", test_twice);
  g_test_add_func ("/exchange/zip-reader/bomb", test_bomb);
  g_test_add_func ("/exchange/zip-reader/many", test_many);
  g_test_add_func ("/exchange/zip-reader/damaged", test_damaged);
  g_test_add_func ("/exchange/zip-reader/is-zip", test_is_zip);

  return g_test_run ();
}
