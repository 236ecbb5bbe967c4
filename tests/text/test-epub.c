/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-epub.h"

#include "draft-fixture.h"
#include "zip-fixture.h"

#define FIRST "The dam above Lindau was opened a day early on Monday, the water board said."
#define SECOND "Some four hundred people left their homes in the valley during the night."
#define PAGE(body) "<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>" body "</body></html>"
#define CONTAINER "<container xmlns='urn:c'><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>"

static const char package[] =
  "<package xmlns='urn:opf' xmlns:dc='urn:dc'><metadata><dc:title>The week at the lake</dc:title><dc:creator>Ada Brook</dc:creator>"
  "<dc:publisher>The Lake Post</dc:publisher><dc:date>2026-03-02</dc:date><dc:language>en-GB</dc:language></metadata><manifest>"
  "<item id='n' href='nav.xhtml' properties='nav'/><item id='a' href='text/chapter%201.xhtml'/><item id='b' href='../b.html'/>"
  "<item id='c' href='http://example.com/c.html'/></manifest>"
  "<spine><itemref idref='n'/><itemref idref='b'/><itemref idref='a'/><itemref idref='b'/><itemref idref='c'/></spine></package>";

static void
test_book (void)
{
  g_autoptr (GBytes) zip = ZIP (
    { "META-INF/container.xml", CONTAINER }, { "OEBPS/book.opf", package },
    { "OEBPS/nav.xhtml", PAGE ("<nav><ol><li><a href='b.html'>Bridges</a></li></ol></nav>") },
    { "OEBPS/text/chapter 1.xhtml", PAGE ("<h2>Bridges closed</h2><blockquote><p>" SECOND "</p></blockquote><ul><li>One bridge.</li></ul>") },
    { "b.html", PAGE ("<h1>The week at the lake</h1><p>" FIRST "</p>") });
  g_autoptr (SlArchive) archive = sl_archive_open (zip, "book.epub", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlDraft) draft = sl_epub_read (archive, "book.epub", &error);

  g_assert_no_error (error);
  assert_draft (draft, "boilerplate: Bridges\nheadline: The week at the lake\nbody: " FIRST
                       "\nheading: Bridges closed\nquote: " SECOND "\nlist: One bridge.\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_AUTHOR], ==, "Ada Brook");
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHER], ==, "The Lake Post");
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHED], ==, "2026-03-02");
  g_assert_cmpstr (draft->details[SL_DETAIL_LANGUAGE], ==, "en");
}

static void
test_lost_package (void)
{
  g_autoptr (GBytes) zip = ZIP ({ "META-INF/container.xml", CONTAINER });
  g_autoptr (SlArchive) archive = sl_archive_open (zip, "book.epub", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_epub_read (archive, "book.epub", &error));
  g_assert_nonnull (strstr (error->message, "book.epub"));
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) zip = ZIP ({ "META-INF/container.xml", CONTAINER }, { "OEBPS/book.opf", "<package><manifest>" });
  g_autoptr (SlArchive) archive = sl_archive_open (zip, "book.epub", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_epub_read (archive, "book.epub", &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/epub/book", test_book);
  g_test_add_func ("/epub/lost-package", test_lost_package);
  g_test_add_func ("/epub/damaged", test_damaged);

  return g_test_run ();
}
