/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-decode.h"

#include <string.h>

#include "text/sl-reader.h"

#define N(bytes) bytes, sizeof bytes - 1

static void
assert_decoded (const char *bytes,
                gsize       n,
                gboolean    html,
                const char *expected)
{
  g_autoptr (GError) error = NULL;
  gsize n_out;
  g_autofree char *text = sl_decode (bytes, n, html, NULL, "a.txt", &n_out, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (n_out, ==, strlen (expected));
}

static void
assert_refused (const char   *bytes,
                gsize         n,
                SlReaderError code)
{
  g_autoptr (GError) error = NULL;
  gsize n_out;

  g_assert_null (sl_decode (bytes, n, FALSE, NULL, "a.bin", &n_out, &error));
  g_assert_error (error, SL_READER_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "a.bin"));
}

static void
test_unicode (void)
{
  assert_decoded (N ("Caf\xc3\xa9"), FALSE, "Café");
  assert_decoded (N ("\xef\xbb\xbf" "Caf\xc3\xa9"), FALSE, "Café");
  assert_decoded (N ("\xef\xbb\xbf\xef\xbb\xbf" "a"), FALSE, "a");
  assert_decoded (N ("\xff\xfe" "C\0a\0f\0\xe9\0"), FALSE, "Café");
  assert_decoded (N ("\xfe\xff\0C\0a\0f\0\xe9"), FALSE, "Café");
  assert_decoded (N ("\xff\xfe\0\0C\0\0\0\xe9\0\0\0"), FALSE, "Cé");
  assert_decoded (N ("\0\0\xfe\xff\0\0\0C\0\0\0\xe9"), FALSE, "Cé");
  assert_decoded (N ("T\0h\0e\0 \0d\0a\0m\0"), FALSE, "The dam");
  assert_decoded (N ("\0T\0h\0e\0 \0d\0a\0m"), FALSE, "The dam");
}

static void
test_line_ends (void)
{
  assert_decoded (N ("a\r\nb\rc\nd\r"), FALSE, "a\nb\nc\nd\n");
  assert_decoded (N ("a\r\r\nb"), FALSE, "a\n\nb");
}

static void
test_declared (void)
{
  assert_decoded (N ("<meta charset=windows-1251>\xcf\xf0\xe8\xe2\xe5\xf2"), TRUE,
                  "<meta charset=windows-1251>Привет");
  assert_decoded (
    N ("<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=Shift_JIS\">\x93\xfa\x96\x7b"),
    TRUE, "<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=Shift_JIS\">日本");
  assert_decoded (N ("<?xml version=\"1.0\" encoding='iso-8859-1'?><p>caf\xe9 \x93so\x94"), TRUE,
                  "<?xml version=\"1.0\" encoding='iso-8859-1'?><p>café “so”");
  assert_decoded (N ("<meta charset=iso-2022-jp>\x1b$BF|K\\\x1b(B"), TRUE,
                  "<meta charset=iso-2022-jp>日本");
}

/* What the page says is not believed against the letters. */
static void
test_declared_wrongly (void)
{
  assert_decoded (N ("<meta charset=iso-8859-1>Caf\xc3\xa9"), TRUE,
                  "<meta charset=iso-8859-1>Café");
  assert_decoded (N ("<meta charset=no-such-set>It\x92s"), TRUE, "<meta charset=no-such-set>It’s");
  assert_decoded (N ("<meta name=description content=charset><meta charset=\">It\x92s"), TRUE,
                  "<meta name=description content=charset><meta charset=\">It’s");
}

static void
test_declaration (void)
{
  g_autofree char *first =
    sl_decode_declared (N ("<html><meta name=a content=b><meta charset = \"UTF-8\">"));
  g_autofree char *none = sl_decode_declared (N ("<p>charset=utf-8</p>"));
  g_autofree char *open = sl_decode_declared (N ("<meta charset=koi8-r"));

  g_assert_cmpstr (first, ==, "utf-8");
  g_assert_null (none);
  g_assert_cmpstr (open, ==, "koi8-r");
}

static void
test_guessed (void)
{
  assert_decoded (N ("It\x92s what the mayor said: \x93We opened the dam a day early, and nobody "
                     "was hurt in the valley.\x94"),
                  FALSE,
                  "It’s what the mayor said: “We opened the dam a day early, and nobody was hurt "
                  "in the valley.”");
  assert_decoded (N ("\xcf\xeb\xee\xf2\xe8\xed\xf3 \xee\xf2\xea\xf0\xfb\xeb\xe8 \xed\xe0 "
                     "\xe4\xe5\xed\xfc \xf0\xe0\xed\xfc\xf8\xe5, "
                     "\xf1\xea\xe0\xe7\xe0\xeb \xec\xfd\xf0. \xcd\xe8\xea\xf2\xee \xed\xe5 "
                     "\xef\xee\xf1\xf2\xf0\xe0\xe4\xe0\xeb."),
                  FALSE, "Плотину открыли на день раньше, сказал мэр. Никто не пострадал.");
}

static void
test_damaged (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *bytes = g_strnfill (5000, 'a');
  gsize n;

  bytes[100] = '\0';
  text = sl_decode (bytes, 5000, FALSE, NULL, "a.txt", &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 5002);
  g_assert_true (g_utf8_validate (text, n, NULL));
}

static void
test_refused (void)
{
  g_autofree char *noise = g_malloc (4000);

  for (guint i = 0; i < 4000; i++)
    noise[i] = (i * 7919 + i / 3) % 256;
  assert_refused (noise, 4000, SL_READER_ERROR_BINARY);
  assert_refused (N ("\x01\x02\x03\x04 text"), SL_READER_ERROR_BINARY);
  assert_refused (N ("%PDF-1.4\n%\xe2\xe3"), SL_READER_ERROR_UNSUPPORTED);
  assert_refused (N ("\x89PNG\r\n\x1a\n"), SL_READER_ERROR_UNSUPPORTED);
  assert_refused (N ("{\\rtf1 text}"), SL_READER_ERROR_UNSUPPORTED);
  assert_refused (N ("\xff\xfe\x00\xd8\x00\xd8\x00\xd8\x00\xd8"), SL_READER_ERROR_ENCODING);
}

static void
test_more_unicode (void)
{
  assert_decoded (N ("a"), FALSE, "a");
  assert_decoded (N ("\n"), FALSE, "\n");
  assert_decoded (N ("\r"), FALSE, "\n");
  assert_decoded (N ("\r\n\r\n"), FALSE, "\n\n");
  assert_decoded (N ("🌊"), FALSE, "🌊");
  assert_decoded (N ("磨坊烧了。"), FALSE, "磨坊烧了。");
  assert_decoded (N ("Мельница сгорела."), FALSE, "Мельница сгорела.");
  assert_decoded (N ("احترقت الطاحونة"), FALSE, "احترقت الطاحونة");
  assert_decoded (N ("\xff\xfe" "a\0\r\0\n\0b\0"), FALSE, "a\nb");
  assert_decoded (N ("\xff\xfe\x3c\xd8\x0a\xdf"), FALSE, "🌊");
}

static void
test_long (void)
{
  g_autofree char *letters = g_strnfill (10000, 'a');
  g_autofree char *ends = g_strnfill (10000, '\r');
  g_autofree char *lines = g_strnfill (10000, '\n');

  assert_decoded (letters, 10000, FALSE, letters);
  assert_decoded (letters, 10000, TRUE, letters);
  assert_decoded (lines, 10000, FALSE, lines);
  assert_refused (N ("\x89PNG\r\n\x1a\n and words"), SL_READER_ERROR_UNSUPPORTED);
  g_assert_null (sl_decode_declared (letters, 10000));
  g_assert_null (sl_decode_declared (ends, 10000));
  g_assert_null (sl_decode_declared ("", 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/decode/unicode", test_unicode);
  g_test_add_func ("/decode/line-ends", test_line_ends);
  g_test_add_func ("/decode/declared", test_declared);
  g_test_add_func ("/decode/declared-wrongly", test_declared_wrongly);
  g_test_add_func ("/decode/declaration", test_declaration);
  g_test_add_func ("/decode/guessed", test_guessed);
  g_test_add_func ("/decode/damaged", test_damaged);
  g_test_add_func ("/decode/refused", test_refused);
  g_test_add_func ("/decode/more-unicode", test_more_unicode);
  g_test_add_func ("/decode/long", test_long);

  return g_test_run ();
}
