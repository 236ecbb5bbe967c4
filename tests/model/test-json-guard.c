/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-json-guard.h"

#include <gio/gio.h>
#include <string.h>

static void
assert_passes (const char *json)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_json_guard_check (json, strlen (json), 4, &error));
  g_assert_no_error (error);
}

static void
assert_refused (const char *json,
                gsize       n)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_json_guard_check (json, n, 4, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

static void
test_passes (void)
{
  assert_passes ("{}");
  assert_passes ("\xef\xbb\xbf[1, -2.5e+3, true, null]");
  assert_passes ("[[[[]]]]");
  assert_passes ("{\"a\": \"[[[[[[ \\\" {{{{{{\", \"\\\\\": [\"\\u00e9\\ud83d\\ude00\\n\"]}");
  assert_passes ("[\"Caf\xc3\xa9\"]");
}

/* Whole numbers that 64 bits may not hold are wrapped by json-glib. */
static void
test_numbers (void)
{
  assert_passes ("[999999999999999999,-999999999999999999,0.1234567890123456789012]");
  assert_passes ("[12345678901234567890e0]");
  assert_refused ("[1234567890123456789]", 21);
  assert_refused ("[-9223372036854775809]", 22);
  assert_refused ("[18446744073709551630]", 22);
}

static void
test_depth (void)
{
  g_autofree char *deep = g_malloc (200000);
  g_autoptr (GError) error = NULL;

  assert_refused ("[[[[[]]]]]", 10);
  assert_refused ("{\"a\":[{\"a\":[{}]}]}", 19);

  memset (deep, '[', 100000);
  memset (deep + 100000, ']', 100000);
  assert_refused (deep, 200000);
  g_assert_true (sl_json_guard_check (deep, 200000, 100000, &error));
}

static void
test_brackets (void)
{
  assert_refused ("", 0);
  assert_refused ("\xef\xbb\xbf", 3);
  assert_refused ("]", 1);
  assert_refused ("[1", 2);
  assert_refused ("{}}", 3);
}

/* What a lenient parser reads differently would hide brackets from the count. */
static void
test_hidden_brackets (void)
{
  static const char *const tricks[] = {
    "/* \" */ [[[[[[ \"",
    "// \"\n[[[[[[ \"",
    "# \"\n[[[[[[ \"",
    "['\"', [[[[[[ '\"']",
    "[\"\\u12\", [[[[[[ \"]",
    "[\"\\ud800\", [[[[[[ \"]",
    "[\"\\ud800\\n\"]",
    "[\"\\ud800\\u0041\"]",
    "[\"\\udc00\"]",
    "[\"\\u0000\"]",
    "[\"\\x\"]",
    "[\"\\",
    "[\"\\u",
    "[\"open]",
    "[\xc2\xa0]",
    "<!--[",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tricks); i++)
    assert_refused (tricks[i], strlen (tricks[i]));
  assert_refused ("[\"a\0b\"]", 7);
  assert_refused ("[\"a\\\0b\"]", 8);
  assert_refused ("[\0]", 3);
}

static void
test_size (void)
{
  gsize n = SL_JSON_GUARD_MAX_BYTES + 1;
  g_autofree char *spaces = g_malloc (n);

  memset (spaces, ' ', n);
  assert_refused (spaces, n);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json-guard/passes", test_passes);
  g_test_add_func ("/json-guard/numbers", test_numbers);
  g_test_add_func ("/json-guard/depth", test_depth);
  g_test_add_func ("/json-guard/brackets", test_brackets);
  g_test_add_func ("/json-guard/hidden-brackets", test_hidden_brackets);
  g_test_add_func ("/json-guard/size", test_size);

  return g_test_run ();
}
