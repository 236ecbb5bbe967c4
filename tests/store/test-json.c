/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-json.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "store/sl-db.h"

static void
test_string (void)
{
  const char *strings[] = {
    "", "plain", "\"quoted\"", "back\\slash", "line\nbreak\ttab", "\x01\x1f",
    "caf\u00e9 \U0001f600", "</script>", "\u2028",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autoptr (GString) out = g_string_new ("[");
      g_autoptr (JsonNode) node = NULL;

      sl_json_append_string (out, strings[i]);
      g_string_append_c (out, ']');
      node = sl_json_parse (out->str, NULL);
      g_assert_nonnull (node);
      g_assert_cmpstr (json_array_get_string_element (json_node_get_array (node), 0), ==,
                       strings[i]);
    }
}

static void
test_double (void)
{
  const double values[] = { 0,       50.5,     2.55e6,
                            0.1,     1.0 / 3,  5e-324,
                            DBL_MAX, -DBL_MIN, 123456789012345678.0 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GString) out = g_string_new ("[");
      g_autoptr (JsonNode) node = NULL;
      double read;

      sl_json_append_double (out, values[i]);
      g_string_append_c (out, ']');
      node = sl_json_parse (out->str, NULL);
      g_assert_nonnull (node);
      read = json_array_get_double_element (json_node_get_array (node), 0);
      g_assert_cmpmem (&read, sizeof read, &values[i], sizeof values[i]);
    }
}

static void
test_not_finite (void)
{
  g_autoptr (GString) out = g_string_new ("[");
  g_autoptr (JsonNode) node = NULL;

  sl_json_append_double (out, NAN);
  g_string_append_c (out, ',');
  sl_json_append_double (out, INFINITY);
  g_string_append_c (out, ',');
  sl_json_append_double (out, -INFINITY);
  g_string_append_c (out, ']');
  node = sl_json_parse (out->str, NULL);
  g_assert_nonnull (node);
}

static void
test_refused (void)
{
  g_autofree char *deep = g_strnfill (200000, '[');
  const char *bad[] = { NULL, "", "[", "[1", "{\"a\":}", deep, "[[[[[[[[[1]]]]]]]]]" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sl_json_parse (bad[i], &error));
      g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
    }
}

static void
test_brackets_in_strings (void)
{
  g_autoptr (JsonNode) node = sl_json_parse ("[\"[[[[[[[[[[[[\", \"\\\"[[[[[[[[[[[[[\"]", NULL);

  g_assert_nonnull (node);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json/string", test_string);
  g_test_add_func ("/json/double", test_double);
  g_test_add_func ("/json/not-finite", test_not_finite);
  g_test_add_func ("/json/refused", test_refused);
  g_test_add_func ("/json/brackets-in-strings", test_brackets_in_strings);

  return g_test_run ();
}
