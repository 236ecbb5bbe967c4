/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-rtf-words.h"

#include <string.h>

static void
assert_words (SlRtfWords *words,
              const char *expected)
{
  gsize n;
  g_autofree char *taken = sl_rtf_words_take (words, &n);

  g_assert_cmpstr (taken, ==, expected);
  g_assert_cmpuint (n, ==, strlen (expected));
}

static void
add_bytes (SlRtfWords *words,
           const char *bytes)
{
  for (const char *p = bytes; *p != '\0'; p++)
    sl_rtf_words_add_byte (words, (guint8) *p);
}

static void
test_pages (void)
{
  g_autoptr (SlRtfWords) words = sl_rtf_words_new ();

  add_bytes (words, "a\xe4");
  sl_rtf_words_set_code_page (words, sl_rtf_words_charset_to_page (204, 1252));
  add_bytes (words, "\xcc");
  sl_rtf_words_set_code_page (words, sl_rtf_words_charset_to_page (128, 1252));
  add_bytes (words, "\x93\xfa-");
  assert_words (words, "aäМ日-");
  g_assert_cmpuint (sl_rtf_words_charset_to_page (1, 1250), ==, 1250);
}

static void
test_unknown_page (void)
{
  g_autoptr (SlRtfWords) words = sl_rtf_words_new ();

  sl_rtf_words_set_code_page (words, 4711);
  add_bytes (words, "a\xe4");
  assert_words (words, "a\xef\xbf\xbd");
}

static void
test_units (void)
{
  g_autoptr (SlRtfWords) words = sl_rtf_words_new ();

  sl_rtf_words_add_unit (words, 0xd83d);
  sl_rtf_words_add_unit (words, 0xde08);
  sl_rtf_words_add_unit (words, 0xde08);
  sl_rtf_words_add_unit (words, 0xd83d);
  sl_rtf_words_add_unit (words, 'a');
  sl_rtf_words_add_unit (words, 0xd83d);
  sl_rtf_words_add_unit (words, 0);
  assert_words (words, "😈\xef\xbf\xbd\xef\xbf\xbd" "a\xef\xbf\xbd");
  assert_words (words, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/rtf-words/pages", test_pages);
  g_test_add_func ("/rtf-words/unknown-page", test_unknown_page);
  g_test_add_func ("/rtf-words/units", test_units);

  return g_test_run ();
}
