/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-foreign-text.h"

#include <string.h>

/* Every character that is kept stands at the place that its old place maps to. */
static void
check (const char *foreign,
       const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlForeignText) text = sl_foreign_text_new (foreign, -1, &error);
  const char *utf8;
  guint i = 0;

  g_assert_no_error (error);
  utf8 = sl_text_get_utf8 (sl_foreign_text_get (text));
  g_assert_cmpstr (utf8, ==, expected);
  for (const char *p = foreign; *p != '\0'; p = g_utf8_next_char (p), i++)
    {
      gint64 mapped = sl_foreign_text_map (text, i);

      if (*p != '\r' && g_utf8_get_char (p) != 0xfeff)
        g_assert_cmpuint (g_utf8_get_char (g_utf8_offset_to_pointer (utf8, mapped)), ==,
                          g_utf8_get_char (p));
    }
  g_assert_cmpint (sl_foreign_text_map (text, i), ==, g_utf8_strlen (utf8, -1));
  g_assert_cmpint (sl_foreign_text_map (text, i + 5), ==, g_utf8_strlen (utf8, -1) + 5);
  g_assert_cmpint (sl_foreign_text_map (text, -3), ==, -3);
}

static void
test_forms (void)
{
  check ("plain\nlines", "plain\nlines");
  check ("\xef\xbb\xbf" "dos\r\nlines\r\n\r\nend", "dos\nlines\n\nend");
  check ("old\rmac\r", "old\nmac\n");
  check ("\U0001f600\r\ne\u0301\r\n", "\U0001f600\ne\u0301\n");
}

static void
assert_refused (const char *bytes,
                gssize      n)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_foreign_text_new (bytes, n, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_refused (void)
{
  g_autofree char *large = g_strnfill (11 * 1024 * 1024, 'a');

  assert_refused ("", 0);
  assert_refused ("a\0b", 3);
  assert_refused ("caf\xe9", -1);
  assert_refused ("\xed\xa0\x80", -1);
  assert_refused (large, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/foreign-text/forms", test_forms);
  g_test_add_func ("/exchange/foreign-text/refused", test_refused);

  return g_test_run ();
}
