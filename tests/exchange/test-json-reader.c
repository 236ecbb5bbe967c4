/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-json-reader.h"

#include <string.h>

static JsonParser *
parse (const char  *data,
       gssize       n,
       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, n < 0 ? strlen (data) : (gsize) n);

  return sl_json_reader_parse (bytes, error);
}

static void
test_refused (void)
{
  static const char *const bad[] = {
    "", " ", "[]", "7", "null", "{", "{\"a\":}", "{\"a\":1}}", "{\"a\":\"\xff\"}", "{'a':1}",
    "/* c */{}", "{\"a\":\"\\u0000\"}",
  };
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) bad_error = NULL;

      g_assert_null (parse (bad[i], -1, &bad_error));
      g_assert_error (bad_error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
  g_assert_null (parse (deep, -1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_null (parse ("{\"a\":\"x\0y\"}", 11, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* A few megabytes that would become gigabytes. */
static void
test_too_many_parts (void)
{
  g_autoptr (GString) json = g_string_new ("{\"a\":[");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1600000; i++)
    g_string_append (json, "{},");
  g_string_append (json, "0]}");
  g_assert_null (parse (json->str, json->len, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "parts"));
}

static void
test_members (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = parse ("{\"s\":\"text\",\"i\":12,\"d\":0.5,\"o\":{},\"l\":[{},3],"
                                         "\"n\":null,"
                                         "\"t\":\"2026-03-09T10:00:00+02:00\","
                                         "\"u\":\"a1111111-1111-4111-8111-111111111111\"}",
                                         -1, &error);
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  const char *string;
  gint64 integer;
  double number;
  JsonObject *object;
  JsonArray *array;

  g_assert_true (sl_json_reader_string (root, "s", 4, &string, NULL));
  g_assert_cmpstr (string, ==, "text");
  g_assert_false (sl_json_reader_string (root, "s", 3, &string, NULL));
  g_assert_false (sl_json_reader_string (root, "i", 9, &string, NULL));
  g_assert_false (sl_json_reader_string (root, "n", 9, &string, NULL));
  g_assert_true (sl_json_reader_optional_string (root, "n", 9, &string, NULL));
  g_assert_null (string);
  g_assert_false (sl_json_reader_optional_string (root, "o", 9, &string, NULL));
  g_assert_true (sl_json_reader_uuid (root, "u", &string, NULL));
  g_assert_false (sl_json_reader_uuid (root, "s", &string, NULL));
  g_assert_false (sl_json_reader_uuid (root, "none", &string, NULL));
  g_assert_true (sl_json_reader_optional_time (root, "t", &string, NULL));
  g_assert_false (sl_json_reader_optional_time (root, "s", &string, NULL));
  g_assert_true (sl_json_reader_integer (root, "i", 12, 12, &integer, NULL));
  g_assert_cmpint (integer, ==, 12);
  g_assert_false (sl_json_reader_integer (root, "i", 0, 11, &integer, NULL));
  g_assert_false (sl_json_reader_integer (root, "d", 0, 11, &integer, NULL));
  g_assert_true (sl_json_reader_number (root, "d", 0, 1, &number, NULL));
  g_assert_cmpfloat_with_epsilon (number, 0.5, 1e-12);
  g_assert_true (sl_json_reader_number (root, "i", 0, 100, &number, NULL));
  g_assert_false (sl_json_reader_number (root, "l", 0, 100, &number, NULL));
  g_assert_true (sl_json_reader_object (root, "o", &object, NULL));
  g_assert_false (sl_json_reader_object (root, "l", &object, NULL));
  g_assert_true (sl_json_reader_optional_array (root, "l", &array, NULL));
  g_assert_nonnull (sl_json_reader_element (array, 0, NULL));
  g_assert_null (sl_json_reader_element (array, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_false (sl_json_reader_optional_array (root, "o", &array, NULL));
}

static void
test_time (void)
{
  static const char *const good[] = {
    "2026-03-09T10:00:00Z", "2026-03-09T10:00:00.125Z", "2026-03-09T10:00:00-05:30",
  };
  static const char *const bad[] = {
    "", "2026-03-09", "20260309T100000Z", "2026-03-09T10:00Z", "2026-03-09T10:00:00", "2026-03-09T10:00:00+02", "2026-W11-1T10:00:00Z",
    "2026-13-09T10:00:00Z", "2026-03-09T25:00:00Z", "2026-03-09T10:00:00Zx",
    "2026-03-09 10:00:00Z", "2026-03-09T10:00:00+02:00x",
  };
  const char *value;

  for (guint i = 0; i < G_N_ELEMENTS (good) + G_N_ELEMENTS (bad); i++)
    {
      gboolean is_good = i < G_N_ELEMENTS (good);
      g_autoptr (JsonObject) object = json_object_new ();

      json_object_set_string_member (object, "t", is_good ? good[i] : bad[i - G_N_ELEMENTS (good)]);
      g_assert_cmpint (sl_json_reader_optional_time (object, "t", &value, NULL), ==, is_good);
    }
}

static void
test_range (void)
{
  g_autoptr (SlText) text = sl_text_new ("a\U0001f600b", -1);
  g_autoptr (JsonParser) parser = parse ("{\"good\":{\"start\":1,\"end\":3},\"empty\":{\"start\":3,"
                                         "\"end\":3},"
                                         "\"behind\":{\"start\":1,\"end\":4},"
                                         "\"turned\":{\"start\":2,\"end\":1}}", -1, NULL);
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  SlTextRange range;

  g_assert_true (sl_json_reader_range (json_object_get_object_member (root, "good"), text, &range,
                                       NULL));
  g_assert_cmpuint (range.start, ==, 1);
  g_assert_cmpuint (range.end, ==, 3);
  g_assert_true (sl_json_reader_range (json_object_get_object_member (root, "empty"), text, &range,
                                       NULL));
  g_assert_false (sl_json_reader_range (json_object_get_object_member (root, "behind"), text,
                                        &range, NULL));
  g_assert_false (sl_json_reader_range (json_object_get_object_member (root, "turned"), text,
                                        &range, NULL));
}

/* A wrong word is shown, but not the whole of a long one. */
static void
test_word (void)
{
  g_autofree char *word = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_json_reader_refuse_word ("kind", word, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "kind"));
  g_assert_cmpuint (strlen (error->message), <, 200);
}

/* Whether {"n":NUMBER} holds a number, or an integer, from -10 to 10. */
static void
assert_number (const char *number,
               gboolean    is_number,
               gboolean    is_integer)
{
  g_autofree char *json = g_strdup_printf ("{\"n\":%s}", number);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = parse (json, -1, &error);
  JsonObject *root;
  double value;
  gint64 integer;

  g_assert_no_error (error);
  g_test_message ("%s", number);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpint (sl_json_reader_number (root, "n", -10, 10, &value, NULL), ==, is_number);
  g_assert_cmpint (sl_json_reader_integer (root, "n", -10, 10, &integer, &error), ==, is_integer);
  if (!is_integer)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_numbers (void)
{
  assert_number ("0", TRUE, TRUE);
  assert_number ("-10", TRUE, TRUE);
  assert_number ("10", TRUE, TRUE);
  assert_number ("11", FALSE, FALSE);
  assert_number ("-10.5", FALSE, FALSE);
  assert_number ("0.5", TRUE, FALSE);
  assert_number ("1e1", TRUE, FALSE);
  assert_number ("1e400", FALSE, FALSE);
  assert_number ("-1e400", FALSE, FALSE);
  assert_number ("\"1\"", FALSE, FALSE);
  assert_number ("true", FALSE, FALSE);
  assert_number ("null", FALSE, FALSE);
  assert_number ("[1]", FALSE, FALSE);
  assert_number ("{}", FALSE, FALSE);
}

/* What is missing is called missing where it must be there, and is no error elsewhere. */
static void
test_missing (void)
{
  g_autoptr (JsonObject) object = json_object_new ();
  const char *string = "before";
  JsonObject *inner;
  JsonArray *array;
  SlTextRange range;
  g_autoptr (SlText) text = sl_text_new ("text", -1);
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_json_reader_optional_string (object, "s", 9, &string, NULL));
  g_assert_null (string);
  g_assert_true (sl_json_reader_optional_uuid (object, "u", &string, NULL));
  g_assert_true (sl_json_reader_optional_time (object, "t", &string, NULL));
  g_assert_true (sl_json_reader_optional_object (object, "o", &inner, NULL));
  g_assert_null (inner);
  g_assert_true (sl_json_reader_optional_array (object, "l", &array, NULL));
  g_assert_null (array);
  g_assert_false (sl_json_reader_object (object, "o", &inner, &error));
  g_assert_nonnull (strstr (error->message, "“o” is missing"));
  g_clear_error (&error);
  g_assert_false (sl_json_reader_range (object, text, &range, &error));
  g_assert_nonnull (strstr (error->message, "“start” is missing"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/json-reader/refused", test_refused);
  g_test_add_func ("/exchange/json-reader/too-many-parts", test_too_many_parts);
  g_test_add_func ("/exchange/json-reader/members", test_members);
  g_test_add_func ("/exchange/json-reader/time", test_time);
  g_test_add_func ("/exchange/json-reader/range", test_range);
  g_test_add_func ("/exchange/json-reader/word", test_word);
  g_test_add_func ("/exchange/json-reader/numbers", test_numbers);
  g_test_add_func ("/exchange/json-reader/missing", test_missing);

  return g_test_run ();
}
