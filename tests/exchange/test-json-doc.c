/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-json-doc.h"

#include "sl-test-utils.h"

#include <string.h>

static SlJsonDoc *
parse (const char *json)
{
  SlJsonDoc *doc = sl_json_doc_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_json_doc_parse (doc, json, strlen (json), &error));
  g_assert_no_error (error);

  return doc;
}

static void
test_values (void)
{
  g_autoptr (SlJsonDoc) doc =
    parse (" {\"a\": [1, -20, \"x\\ty\\u00e9\\ud83d\\ude00\", {\"b\": null}, [], true, false],"
           " \"\": 0, \"n\": 1.5e3, \"last\": \"\"} ");
  SlJsonNode array = sl_json_doc_get_member (doc, 0, "a");
  SlJsonNode node = sl_json_doc_get_first (doc, array);
  gint64 value;

  g_assert_true (sl_json_doc_get_integer (doc, node, &value));
  g_assert_cmpint (value, ==, 1);
  node = sl_json_doc_get_next (doc, array, node);
  g_assert_true (sl_json_doc_get_integer (doc, node, &value));
  g_assert_cmpint (value, ==, -20);
  node = sl_json_doc_get_next (doc, array, node);
  g_assert_cmpstr (sl_json_doc_get_string (doc, node), ==, "x\ty\u00e9\U0001f600");
  node = sl_json_doc_get_next (doc, array, node);
  g_assert_cmpint (sl_json_doc_get_kind (doc, sl_json_doc_get_member (doc, node, "b")), ==,
                   SL_JSON_NULL);
  node = sl_json_doc_get_next (doc, array, node);
  g_assert_cmpint (sl_json_doc_get_kind (doc, node), ==, SL_JSON_ARRAY);
  g_assert_cmpuint (sl_json_doc_get_first (doc, node), ==, SL_JSON_NO_NODE);
  node = sl_json_doc_get_next (doc, array, node);
  g_assert_cmpint (sl_json_doc_get_kind (doc, node), ==, SL_JSON_TRUE);
  node = sl_json_doc_get_next (doc, array, node);
  g_assert_cmpint (sl_json_doc_get_kind (doc, node), ==, SL_JSON_FALSE);
  g_assert_cmpuint (sl_json_doc_get_next (doc, array, node), ==, SL_JSON_NO_NODE);
  g_assert_false (sl_json_doc_get_integer (doc, sl_json_doc_get_member (doc, 0, "n"), &value));
  g_assert_cmpstr (sl_json_doc_get_text (doc, 0, "last"), ==, "");
}

/* What is not there can be asked like what is. */
static void
test_absent (void)
{
  g_autoptr (SlJsonDoc) doc = parse ("[]");
  gint64 value;

  g_assert_cmpuint (sl_json_doc_get_member (doc, 0, "a"), ==, SL_JSON_NO_NODE);
  g_assert_cmpuint (sl_json_doc_get_member (doc, SL_JSON_NO_NODE, "a"), ==, SL_JSON_NO_NODE);
  g_assert_cmpint (sl_json_doc_get_kind (doc, SL_JSON_NO_NODE), ==, SL_JSON_ABSENT);
  g_assert_cmpuint (sl_json_doc_get_first (doc, SL_JSON_NO_NODE), ==, SL_JSON_NO_NODE);
  g_assert_null (sl_json_doc_get_string (doc, 0));
  g_assert_null (sl_json_doc_get_text (doc, 0, "a"));
  g_assert_false (sl_json_doc_get_integer (doc, SL_JSON_NO_NODE, &value));
}

static void
assert_refused (const char *json,
                gssize      n)
{
  g_autoptr (SlJsonDoc) doc = sl_json_doc_new ();
  g_autoptr (GError) error = NULL;

  sl_test_tell (json);
  g_assert_false (sl_json_doc_parse (doc, json, n < 0 ? strlen (json) : (gsize) n, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

static void
test_refused (void)
{
  static const char *const bad[] = {
    "", " ", "[", "]", "{", "}", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}",
    "{\"a\" 1}", "{1:2}", "[1}", "{\"a\":1]", "[1]]", "[1] x", "01", "1.", ".5", "+1", "-", "1e", "1e+", "0x1",
    "nul", "True", "NaN", "Infinity", "'a'", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u0000\"", "\"\\ud800\"",
    "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\t\"", "\"\n\"", "/* c */ 1", "[1] // c", "\xff", "\"\xed\xa0\x80\"",
    "\xef\xbb\xbf[]",
  };
  g_autofree char *deep = g_strnfill (100000, '[');

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (bad[i], -1);
  assert_refused ("[1]\0", 4);
  assert_refused ("\"a\0b\"", 5);
  assert_refused (deep, -1);
}

/* A number that 64 bits may not hold is no whole number. */
static void
test_long_numbers (void)
{
  g_autoptr (SlJsonDoc) doc = parse ("[1234567890123456789]");
  gint64 value;

  g_assert_false (sl_json_doc_get_integer (doc, 1, &value));
  g_assert_true (sl_json_doc_parse (doc, "[-123456789012345678]", 21, NULL));
  g_assert_true (sl_json_doc_get_integer (doc, 1, &value));
  g_assert_cmpint (value, ==, G_GINT64_CONSTANT (-123456789012345678));
}

static void
test_depth (void)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (SlJsonDoc) doc = sl_json_doc_new ();

  for (guint i = 0; i < SL_JSON_DOC_MAX_DEPTH; i++)
    g_string_append_c (json, '[');
  for (guint i = 0; i < SL_JSON_DOC_MAX_DEPTH; i++)
    g_string_append_c (json, ']');
  g_assert_true (sl_json_doc_parse (doc, json->str, json->len, NULL));
  g_string_prepend_c (json, '[');
  g_string_append_c (json, ']');
  g_assert_false (sl_json_doc_parse (doc, json->str, json->len, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/json-doc/values", test_values);
  g_test_add_func ("/exchange/json-doc/absent", test_absent);
  g_test_add_func ("/exchange/json-doc/refused", test_refused);
  g_test_add_func ("/exchange/json-doc/long-numbers", test_long_numbers);
  g_test_add_func ("/exchange/json-doc/depth", test_depth);

  return g_test_run ();
}
