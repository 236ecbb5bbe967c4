/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-vector-json.h"

#include <string.h>

#include "sl-test-utils.h"

#define ANN "a0000000-0000-4000-8000-000000000000"
#define DESK "d0000000-0000-4000-8000-000000000000"
#define PLACE(seq) "{\"vector\":[{\"annotator\":\"" ANN "\",\"device\":\"" DESK "\",\"seq\":" seq "}]}"

static gboolean
read_string (SlVector    *vector,
             const char  *json,
             GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (JsonParser) parser = sl_json_reader_parse (bytes, error);

  return parser != NULL &&
         sl_vector_json_read (vector, "vector",
                              json_node_get_object (json_parser_get_root (parser)), error);
}

static char *
write_string (SlVector *vector)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (SlJsonWriter) writer = sl_json_writer_new (stream, NULL);

  sl_json_writer_begin_object (writer);
  sl_vector_json_write (vector, "vector", writer);
  sl_json_writer_end_object (writer);
  g_assert_true (sl_json_writer_finish (writer, NULL));
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_round_trip (void)
{
  g_autoptr (SlVector) vector = sl_vector_new ();
  g_autoptr (SlVector) again = sl_vector_new ();
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  sl_vector_set (vector, ANN, DESK, 3);
  sl_vector_set (vector, DESK, DESK, 9007199254740992);
  json = write_string (vector);
  g_assert_true (read_string (again, json, &error));
  g_assert_no_error (error);
  g_assert_true (sl_vector_equal (vector, again));
}

static void
test_absent (void)
{
  g_autoptr (SlVector) vector = sl_vector_new ();

  g_assert_true (read_string (vector, "{}", NULL));
  g_assert_true (read_string (vector, "{\"vector\":null}", NULL));
  g_assert_cmpuint (sl_vector_get_n (vector), ==, 0);
}

static void
test_refused (void)
{
  static const char *const wrong[] = {
    "{\"vector\":3}", "{\"vector\":[3]}", "{\"vector\":[{}]}", PLACE ("0"), PLACE ("-1"),
    PLACE ("1.5"), PLACE ("\"1\""), PLACE ("9007199254740993"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (SlVector) vector = sl_vector_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (read_string (vector, wrong[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vector-json/round-trip", test_round_trip);
  g_test_add_func ("/vector-json/absent", test_absent);
  g_test_add_func ("/vector-json/refused", test_refused);

  return g_test_run ();
}
