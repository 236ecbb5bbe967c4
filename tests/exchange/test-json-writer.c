/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-json-writer.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  GOutputStream *stream;
  SlJsonWriter *writer;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->stream = g_memory_output_stream_new_resizable ();
  fixture->writer = sl_json_writer_new (fixture->stream, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sl_json_writer_free (fixture->writer);
  g_assert_finalize_object (fixture->stream);
}

static void
assert_written (Fixture    *fixture,
                const char *expected)
{
  GMemoryOutputStream *stream = G_MEMORY_OUTPUT_STREAM (fixture->stream);
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;

  sl_json_writer_finish (fixture->writer, &error);
  g_assert_no_error (error);
  written = g_strndup (g_memory_output_stream_get_data (stream),
                       g_memory_output_stream_get_data_size (stream));
  g_assert_cmpstr (written, ==, expected);
}

static void
test_nesting (Fixture       *fixture,
              gconstpointer  data)
{
  SlJsonWriter *writer = fixture->writer;

  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "a", "b");
  sl_json_writer_set_integer (writer, "n", -12);
  sl_json_writer_set_optional (writer, "left-out", NULL);
  sl_json_writer_set_string (writer, "none", NULL);
  sl_json_writer_name (writer, "list");
  sl_json_writer_begin_array (writer);
  sl_json_writer_begin_array (writer);
  sl_json_writer_end_array (writer);
  sl_json_writer_break (writer);
  sl_json_writer_boolean (writer, TRUE);
  sl_json_writer_boolean (writer, FALSE);
  sl_json_writer_end_array (writer);
  sl_json_writer_break (writer);
  sl_json_writer_end_object (writer);

  assert_written (fixture, "{\"a\":\"b\",\"n\":-12,\"none\":null,\"list\":[[],\ntrue,false]\n}\n");
}

static void
test_escapes (Fixture       *fixture,
              gconstpointer  data)
{
  sl_json_writer_begin_array (fixture->writer);
  sl_json_writer_string (fixture->writer,
                         "\"quoted\" \\ and\n\ttab \x01\x1f\x7f é \U0001f600 </script>");
  sl_json_writer_bytes (fixture->writer, "only three", 4);
  sl_json_writer_string (fixture->writer, "");
  sl_json_writer_end_array (fixture->writer);

  assert_written (fixture, "[\"\\\"quoted\\\" \\\\ and\\n\\ttab \\u0001\\u001f\x7f é \U0001f600 "
                           "</script>\",\"only\",\"\"]\n");
}

static void
test_numbers (Fixture       *fixture,
              gconstpointer  data)
{
  static const double rounded[] = { 0, 0.5, 0.83125, 0.00004, -0.25, 1, 2550000, -3.9999999 };
  static const double exact[] = { 0.1, 1e-7, 2550000, -7, 1e300, 0.1234567890123, INFINITY, NAN };

  sl_json_writer_begin_array (fixture->writer);
  for (guint i = 0; i < G_N_ELEMENTS (rounded); i++)
    sl_json_writer_number (fixture->writer, rounded[i]);
  sl_json_writer_break (fixture->writer);
  for (guint i = 0; i < G_N_ELEMENTS (exact); i++)
    sl_json_writer_exact (fixture->writer, exact[i]);
  sl_json_writer_integer (fixture->writer, G_MININT64);
  sl_json_writer_integer (fixture->writer, G_MAXINT64);
  sl_json_writer_end_array (fixture->writer);

  assert_written (fixture, "[0,0.5,0.8313,0,-0.25,1,2550000,-4,\n"
                  "0.1,1e-07,2550000,-7,1e+300,0.1234567890123,null,null,"
                  "-9223372036854775808,9223372036854775807]\n");
}

/* What a parser reads back is what was written, for every code point below U+0800. */
static void
test_read_back (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  for (gunichar c = 1; c < 0x800; c++)
    g_string_append_unichar (all, c);
  sl_json_writer_begin_array (fixture->writer);
  for (guint i = 0; i < 100; i++)
    sl_json_writer_string (fixture->writer, all->str);
  sl_json_writer_end_array (fixture->writer);
  sl_json_writer_finish (fixture->writer, &error);
  g_assert_no_error (error);

  json_parser_load_from_data (parser,
                              g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (fixture->stream)),
                              g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (fixture->stream)), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (json_array_get_string_element (json_node_get_array (json_parser_get_root (parser)), 99), ==, all->str);
}

/* Bytes are looked at eight at a time: a character that needs an escape is found wherever it
 * stands. */
static void
test_alignment (void)
{
  for (guint before = 0; before < 18; before++)
    {
      for (guchar c = 1; c < 0x80; c++)
        {
          g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
          g_autoptr (SlJsonWriter) writer = sl_json_writer_new (stream, NULL);
          g_autoptr (GString) text = g_string_new (NULL);
          g_autofree char *written = NULL;
          gboolean plain = c >= 0x20 && c != '"' && c != '\\';

          for (guint i = 0; i < before; i++)
            g_string_append (text, i % 2 == 0 ? "x" : "\u00e9");
          g_string_append_c (text, c);
          g_string_append (text, "tail of it");
          sl_json_writer_string (writer, text->str);
          g_assert_true (sl_json_writer_finish (writer, NULL));
          written = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                               g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
          g_assert_cmpint (strlen (written) == text->len + 3, ==, plain);
          g_assert_cmpint (strchr (written, '\\') == NULL, ==, plain);
        }
    }
}

static void
test_full (void)
{
  char room[16];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (SlJsonWriter) writer = sl_json_writer_new (stream, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  sl_json_writer_begin_array (writer);
  sl_json_writer_string (writer, "more than there is room for");
  g_assert_true (sl_json_writer_check (writer, NULL));
  sl_json_writer_end_array (writer);
  g_assert_false (sl_json_writer_finish (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_false (sl_json_writer_check (writer, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/exchange/json-writer/nesting", Fixture, NULL, set_up, test_nesting, tear_down);
  g_test_add ("/exchange/json-writer/escapes", Fixture, NULL, set_up, test_escapes, tear_down);
  g_test_add ("/exchange/json-writer/numbers", Fixture, NULL, set_up, test_numbers, tear_down);
  g_test_add ("/exchange/json-writer/read-back", Fixture, NULL, set_up, test_read_back, tear_down);
  g_test_add_func ("/exchange/json-writer/alignment", test_alignment);
  g_test_add_func ("/exchange/json-writer/full", test_full);

  return g_test_run ();
}
