/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-reader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "sl-test-utils.h"
#include "zip-fixture.h"

static SlArticle *
read_bytes (const char  *bytes,
            gssize       n,
            const char  *name,
            GError     **error)
{
  g_autoptr (GBytes) data = g_bytes_new (bytes, n < 0 ? strlen (bytes) : (gsize) n);

  return sl_reader_read (data, name, NULL, error);
}

static void
assert_refused (const char   *bytes,
                gssize        n,
                SlReaderError code)
{
  g_autoptr (GError) error = NULL;
  SlArticle *article = read_bytes (bytes, n, "story.txt", &error);

  g_assert_null (article);
  g_assert_error (error, SL_READER_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "story.txt"));
}

static void
test_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlArticle) article = NULL;
  const SlParagraph *paragraphs;
  guint n;

  article = read_bytes (
    "Dam opens early\r\n\r\nThe dam at Lindau opened a day early, the mayor said.  \r\n\r\n", -1,
    "story.txt", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sl_text_get_utf8 (sl_article_get_text (article)), ==,
                   "Dam opens early\n\nThe dam at Lindau opened a day early, the mayor said.");
  g_assert_cmpstr (sl_article_get_title (article), ==, "Dam opens early");
  g_assert_cmpstr (sl_article_get_detail (article, SL_DETAIL_FILE), ==, "story.txt");
  g_assert_cmpstr (sl_article_get_detail (article, SL_DETAIL_MEDIA_TYPE), ==, "text/plain");
  paragraphs = sl_article_get_paragraphs (article, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (paragraphs[0].role, ==, SL_ROLE_HEADLINE);
  g_assert_cmpint (paragraphs[1].role, ==, SL_ROLE_BODY);
  g_assert_cmpuint (paragraphs[1].range.start, ==, 17);
}

static void
test_same_text_same_uuid (void)
{
  g_autoptr (SlArticle) dos = read_bytes ("One line.\r\nAnd another.\r\n", -1, "a.txt", NULL);
  g_autoptr (SlArticle) unix_ends =
    read_bytes ("\xef\xbb\xbfOne line.\nAnd another.", -1, "b.txt", NULL);

  g_assert_cmpstr (sl_article_get_uuid (dos), ==, sl_article_get_uuid (unix_ends));
}

static void
test_refused (void)
{
  g_autofree char *large = g_strnfill (SL_READER_MAX_BYTES + 1, 'a');

  assert_refused ("", 0, SL_READER_ERROR_EMPTY);
  assert_refused (" \n\t \xc2\xa0\n", -1, SL_READER_ERROR_EMPTY);
  assert_refused ("\x7f" "ELF\1\2\3\4\0\0\0\0\0\1\2\3", 16, SL_READER_ERROR_BINARY);
  assert_refused ("%PDF-1.7 and so on", -1, SL_READER_ERROR_UNREADABLE);
  assert_refused ("PK\x03\x04 and so on", -1, SL_READER_ERROR_UNREADABLE);
  assert_refused ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, SL_READER_ERROR_UNSUPPORTED);
  assert_refused (large, -1, SL_READER_ERROR_TOO_LARGE);
}

/* The bytes tell the format, whatever the name says. */
static void
test_documents (void)
{
  static const char words[] = "<a><p><t>The dam at Lindau opened a day early.</t></p></a>";
  g_autoptr (GBytes) docx = ZIP ({ "word/document.xml", words });
  g_autoptr (GBytes) odt = ZIP ({ "content.xml", words });
  g_autoptr (GBytes) other = ZIP ({ "pages.xml", words });
  g_autoptr (GBytes) rtf = g_bytes_new_static ("{\\rtf1 The dam at Lindau opened a day early.}", 44);
  GBytes *const sources[] = { docx, odt, rtf };
  static const char *const types[] = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text", "application/rtf",
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (SlArticle) article = sl_reader_read (sources[i], "story.txt", NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (sl_text_get_utf8 (sl_article_get_text (article)), ==,
                       "The dam at Lindau opened a day early.");
      g_assert_cmpstr (sl_article_get_detail (article, SL_DETAIL_MEDIA_TYPE), ==, types[i]);
    }
  g_assert_null (sl_reader_read (other, "story.docx", NULL, &error));
  g_assert_error (error, SL_READER_ERROR, SL_READER_ERROR_UNSUPPORTED);
}

static void
test_pasted (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_bytes ("", 0, NULL, &error));
  g_assert_error (error, SL_READER_ERROR, SL_READER_ERROR_EMPTY);
  g_assert_nonnull (strstr (error->message, "pasted"));
}

/* A page is known by its first tag, whatever its name, and in whatever character set it is. */
static void
test_pages (void)
{
  static const struct
  {
    const char *bytes;
    gsize n;
    const char *text;
  } pages[] = {
#define PAGE(bytes, text) { bytes, sizeof bytes - 1, text }
    PAGE ("<!DOCTYPE html><meta charset=windows-1251><title>\xcf\xeb\xee\xf2\xe8\xed\xe0</title>"
          "<p>\xcd\xe8\xea\xf2\xee \xed\xe5 \xef\xee\xf1\xf2\xf0\xe0\xe4\xe0\xeb.",
          "Плотина\n\nНикто не пострадал."),
    PAGE ("<html><meta http-equiv=content-type content='text/html;charset=shift_jis'>"
          "<p>\x93\xfa\x96\x7b\x81\x42",
          "日本。"),
    PAGE ("\xff\xfe<\0h\0t\0m\0l\0>\0<\0p\0>\0\xe9\0t\0\xe9\0", "été"),
    PAGE ("\xef\xbb\xbf  <!-- saved from url=(0024)https://lakepost.example/ -->\r\n<html><body>"
          "\r\n<p>The dam\r\nis open.</p></body></html>",
          "The dam is open."),
#undef PAGE
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SlArticle) article = read_bytes (pages[i].bytes, pages[i].n, "page", &error);

      g_assert_no_error (error);
      g_assert_cmpstr (sl_text_get_utf8 (sl_article_get_text (article)), ==, pages[i].text);
      g_assert_cmpstr (sl_article_get_detail (article, SL_DETAIL_MEDIA_TYPE), ==, "text/html");
    }
}

static void
test_media_type (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a <b>c</b>", 10);
  g_autoptr (SlArticle) text = sl_reader_read (bytes, NULL, "text/plain", NULL);
  g_autoptr (SlArticle) html = sl_reader_read (bytes, NULL, "text/html; charset=utf-8", NULL);
  g_autoptr (SlArticle) named = sl_reader_read (bytes, "a.HTM", NULL, NULL);

  g_assert_cmpstr (sl_text_get_utf8 (sl_article_get_text (text)), ==, "a <b>c</b>");
  g_assert_cmpstr (sl_text_get_utf8 (sl_article_get_text (html)), ==, "a c");
  g_assert_cmpstr (sl_text_get_utf8 (sl_article_get_text (named)), ==, "a c");
}

static void
test_no_article (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_bytes ("<html><script>x</script></html>", -1, "empty.html", &error));
  g_assert_error (error, SL_READER_ERROR, SL_READER_ERROR_NO_ARTICLE);
  g_assert_nonnull (strstr (error->message, "empty.html"));
}

static void
assert_file_refused (const char   *path,
                     SlReaderError code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *base = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_reader_read_file (file, NULL, &error));
  g_assert_error (error, SL_READER_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, base));
}

static void
test_files (void)
{
  g_autofree char *dir = sl_test_make_dir ();
  g_autofree char *missing = g_build_filename (dir, "missing.txt", NULL);
  g_autofree char *good = g_build_filename (dir, "good.txt", NULL);
  g_autofree char *large = g_build_filename (dir, "large.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (good);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SlArticle) article = NULL;

  g_assert_true (g_file_set_contents (good, "The river fell.", -1, NULL));
  g_assert_true (g_file_set_contents (large, "x", -1, NULL));
  g_assert_cmpint (truncate (large, SL_READER_MAX_BYTES + 1), ==, 0);
  assert_file_refused (missing, SL_READER_ERROR_UNREADABLE);
  assert_file_refused (dir, SL_READER_ERROR_UNSUPPORTED);
  assert_file_refused (large, SL_READER_ERROR_TOO_LARGE);
  assert_file_refused ("/dev/null", SL_READER_ERROR_UNSUPPORTED);

  article = sl_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sl_text_get_utf8 (sl_article_get_text (article)), ==, "The river fell.");

  g_cancellable_cancel (cancellable);
  g_assert_null (sl_reader_read_file (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  sl_test_remove_dir (dir);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/reader/text", test_text);
  g_test_add_func ("/reader/same-text-same-uuid", test_same_text_same_uuid);
  g_test_add_func ("/reader/refused", test_refused);
  g_test_add_func ("/reader/documents", test_documents);
  g_test_add_func ("/reader/pasted", test_pasted);
  g_test_add_func ("/reader/pages", test_pages);
  g_test_add_func ("/reader/media-type", test_media_type);
  g_test_add_func ("/reader/no-article", test_no_article);
  g_test_add_func ("/reader/files", test_files);

  return g_test_run ();
}
