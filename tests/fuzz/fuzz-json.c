/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-format.h"
#include "exchange/sl-native-reader.h"
#include "fuzz-target.h"

static GBytes *
export_set (SlSet      *set,
            const char *format_id)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  if (!sl_format_lookup (format_id)->write (SL_SET_SOURCE (set), stream, NULL, &error))
    g_error ("%s: %s", format_id, error->message);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static SlSet *
read_set (GBytes  *bytes,
          GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return sl_native_read (stream, NULL, NULL, NULL, error);
}

/* Whatever the reader takes can be written in every format, and reads back as the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) set = read_set (bytes, &error);
  g_autoptr (SlSet) again = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  guint n_formats;
  const SlFormat *formats = sl_format_list (&n_formats);

  if (set == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }

  for (guint i = 0; i < n_formats; i++)
    {
      if (formats[i].write != NULL)
        g_bytes_unref (export_set (set, formats[i].id));
    }
  first = export_set (set, "json");
  again = read_set (first, &error);
  g_assert_no_error (error);
  second = export_set (again, "json");
  g_assert_true (g_bytes_equal (first, second));

  return 0;
}
