/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-mhtml.h"

#include <string.h>

static SlMhtml *
read_file (const char *file)
{
  g_autoptr (GBytes) bytes = g_bytes_new (file, strlen (file));

  return sl_mhtml_read (bytes);
}

static void
assert_html (const SlMhtml *page,
             const char    *expected)
{
  g_assert_nonnull (page);
  g_assert_cmpmem (g_bytes_get_data (page->html, NULL), g_bytes_get_size (page->html), expected, strlen (expected));
}

#define HEAD                                                                                       \
  "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://lakepost.example/dam\r\nMIME-Version: 1.0\r\n"        \
  "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x7\"\r\n\r\n\r\n"

static void
test_quoted (void)
{
  g_autoptr (SlMhtml) page = read_file (
    HEAD "----x7\r\nContent-Type: text/css\r\n\r\np { }\r\n----x7\r\nContent-Type: text/html; charset=iso-8859-1\r\n"
         "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: cid:1\r\n\r\n<p>The m=E4yor spo=\r\nke=3D.</p>----x7--\r\n");

  assert_html (page, "<p>The m\xe4yor spoke=.</p>");
  g_assert_cmpstr (page->charset, ==, "iso-8859-1");
  g_assert_cmpstr (page->url, ==, "https://lakepost.example/dam");
}

static void
test_base64 (void)
{
  g_autoptr (SlMhtml) page = read_file (
    "Content-Type: multipart/related; boundary=b\n\n--b\ncontent-type: TEXT/HTML\ncontent-transfer-encoding: BASE64\n\nPHA+\neDwvcD4=\n--b--\n");

  assert_html (page, "<p>x</p>");
  g_assert_null (page->charset);
  g_assert_null (page->url);
}

static void
test_sniff (void)
{
  static const char text[] = "The dam was opened.\nContent-Type: text/plain\n";

  g_assert_true (sl_mhtml_sniff (HEAD, strlen (HEAD)));
  g_assert_false (sl_mhtml_sniff (text, strlen (text)));
  g_assert_false (sl_mhtml_sniff ("", 0));
}

static void
test_broken (void)
{
  static const char *const broken[] = {
    "", "x", "Content-Type: multipart/related\n\n--b\n", "Content-Type: multipart/related; boundary=\"\"\n\n--\n",
    "Content-Type: multipart/related; boundary=b\n\n--b", "Content-Type: multipart/related; boundary=b\n\n--b\n--b\n--b\n",
    "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html", "Content-Type: multipart/related; boundary=b\n\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    g_assert_null (read_file (broken[i]));
}

static void
test_cut (void)
{
  g_autoptr (SlMhtml) page = read_file (
    "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>x=");

  assert_html (page, "<p>x");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/mhtml/quoted", test_quoted);
  g_test_add_func ("/mhtml/base64", test_base64);
  g_test_add_func ("/mhtml/sniff", test_sniff);
  g_test_add_func ("/mhtml/broken", test_broken);
  g_test_add_func ("/mhtml/cut", test_cut);

  return g_test_run ();
}
