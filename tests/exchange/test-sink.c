/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-sink.h"

#include <string.h>

static void
test_pieces (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (SlSink) sink = sl_sink_new (stream, NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 30000; i++)
    {
      g_autofree char *piece = g_strdup_printf ("%u ", i);

      sl_sink_put_string (sink, piece);
      sl_sink_put_char (sink, '|');
      g_string_append_printf (expected, "%s|", piece);
    }
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), <,
                    expected->len);
  sl_sink_flush (sink, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)),
                   expected->str, expected->len);
}

static void
test_larger_than_buffer (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (SlSink) sink = sl_sink_new (stream, NULL);
  g_autofree char *large = g_strnfill (200000, 'x');
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  sl_sink_put_char (sink, '(');
  sl_sink_put (sink, large, 200000);
  sl_sink_put_char (sink, ')');
  g_assert_true (sl_sink_flush (sink, NULL));
  g_assert_cmpuint (g_memory_output_stream_get_data_size (memory), ==, 200002);
  g_assert_cmpint (((char *) g_memory_output_stream_get_data (memory))[0], ==, '(');
  g_assert_cmpint (((char *) g_memory_output_stream_get_data (memory))[200001], ==, ')');
}

/* What is written into reserved room comes out in its place, also where the buffer runs over. */
static void
test_reserved (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (SlSink) sink = sl_sink_new (stream, NULL);
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  const char *data;

  for (guint i = 0; i < 20000; i++)
    {
      char *p = sl_sink_reserve (sink, i % 7 == 0 ? SL_SINK_MAX_RESERVE : 2);

      *p++ = 'a' + i % 26;
      sl_sink_commit (sink, p);
      sl_sink_put_string (sink, "-----");
    }
  g_assert_true (sl_sink_flush (sink, NULL));
  g_assert_cmpuint (g_memory_output_stream_get_data_size (memory), ==, 20000 * 6);
  data = g_memory_output_stream_get_data (memory);
  for (guint i = 0; i < 20000; i++)
    g_assert_cmpint (data[i * 6], ==, 'a' + i % 26);
}

static void
test_cancelled (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SlSink) sink = sl_sink_new (stream, cancellable);
  g_autoptr (GError) error = NULL;

  sl_sink_put_string (sink, "never written");
  g_cancellable_cancel (cancellable);
  g_assert_false (sl_sink_flush (sink, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

/* What was not flushed is not written: half an export must not look like one. */
static void
test_dropped (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  SlSink *sink = sl_sink_new (stream, NULL);

  sl_sink_put_string (sink, "dropped");
  sl_sink_free (sink);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/sink/pieces", test_pieces);
  g_test_add_func ("/exchange/sink/larger-than-buffer", test_larger_than_buffer);
  g_test_add_func ("/exchange/sink/reserved", test_reserved);
  g_test_add_func ("/exchange/sink/cancelled", test_cancelled);
  g_test_add_func ("/exchange/sink/dropped", test_dropped);

  return g_test_run ();
}
