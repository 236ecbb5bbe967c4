/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-archive.h"

#include "text/sl-reader.h"
#include "zip-fixture.h"

static void
test_texts (void)
{
  g_autoptr (GBytes) zip = ZIP ({ "mimetype", "application/x" }, { "a/content.xml", "<a/>" },
                                { "a/picture.png", "no text" }, { "b/other.xml", "<b/>" });
  g_autoptr (GError) error = NULL;
  g_autoptr (SlArchive) archive = sl_archive_open (zip, "story.zip", &error);
  g_autoptr (GList) found = NULL;

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (sl_archive_get (archive, "a/content.xml"), NULL),
                   g_bytes_get_size (sl_archive_get (archive, "a/content.xml")), "<a/>", 4);
  g_assert_nonnull (sl_archive_get (archive, "mimetype"));
  g_assert_null (sl_archive_get (archive, "a/picture.png"));
  found = sl_archive_list (archive, "b/");
  g_assert_cmpuint (g_list_length (found), ==, 1);
  g_assert_cmpstr (found->data, ==, "b/other.xml");
}

/* Nothing is written anywhere, and such names are not even kept. */
static void
test_escapes (void)
{
  g_autoptr (GBytes) zip = ZIP ({ "../../evil.xml", "<a/>" }, { "/etc/evil.xml", "<a/>" },
                                { "a\\..\\evil.xml", "<a/>" }, { "good.xml", "<a/>" });
  g_autoptr (SlArchive) archive = sl_archive_open (zip, "story.zip", NULL);
  g_autoptr (GList) found = sl_archive_list (archive, "");

  g_assert_cmpuint (g_list_length (found), ==, 1);
  g_assert_nonnull (sl_archive_get (archive, "good.xml"));
}

static void
test_bomb (void)
{
  gsize n = SL_ARCHIVE_MAX_BYTES / 2 + 1;
  g_autofree char *zeros = g_strnfill (n, ' ');
  g_autoptr (GBytes) zip = ZIP ({ "a.xml", zeros, n }, { "b.xml", zeros, n });
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_bytes_get_size (zip), <, 1024 * 1024);
  g_assert_null (sl_archive_open (zip, "bomb.docx", &error));
  g_assert_error (error, SL_READER_ERROR, SL_READER_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "bomb.docx"));
}

static void
test_many_files (void)
{
  g_autofree ZipFile *files = g_new0 (ZipFile, SL_ARCHIVE_MAX_FILES + 1);
  g_autoptr (GBytes) zip = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= SL_ARCHIVE_MAX_FILES; i++)
    files[i] = (ZipFile){ "a.png", "x", 1 };
  zip = zip_new (files, SL_ARCHIVE_MAX_FILES + 1);
  g_assert_null (sl_archive_open (zip, "many.epub", &error));
  g_assert_error (error, SL_READER_ERROR, SL_READER_ERROR_TOO_LARGE);
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("PK\003\004 no archive", 15);
  g_autoptr (GBytes) zip = ZIP ({ "a.xml", "<a>some words that go on and on</a>" });
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (zip, 0, g_bytes_get_size (zip) / 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlArchive) rest = NULL;

  g_assert_null (sl_archive_open (text, "a.docx", &error));
  g_assert_error (error, SL_READER_ERROR, SL_READER_ERROR_UNREADABLE);
  rest = sl_archive_open (half, "a.docx", NULL);
  if (rest != NULL)
    g_assert_null (sl_archive_get (rest, "b.xml"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/archive/texts", test_texts);
  g_test_add_func ("/archive/escapes", test_escapes);
  g_test_add_func ("/archive/bomb", test_bomb);
  g_test_add_func ("/archive/many-files", test_many_files);
  g_test_add_func ("/archive/damaged", test_damaged);

  return g_test_run ();
}
