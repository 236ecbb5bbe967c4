/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-properties.h"

#include <string.h>

static SlDraft *
read_properties (const char *xml)
{
  g_autoptr (SlDocument) document = sl_document_new ();
  g_autoptr (GBytes) bytes = xml != NULL ? g_bytes_new_static (xml, strlen (xml)) : NULL;

  sl_document_add (document, SL_DOCUMENT_BODY, "The dam was opened.", 19);
  sl_properties_read (bytes, document, "story.docx");

  return sl_document_finish (document, "story.docx", NULL);
}

static void
test_all (void)
{
  g_autoptr (SlDraft) draft = read_properties (
    "<p xmlns:dc='urn:dc'><dc:title>Dam <b>opened</b> early</dc:title><dc:title>Dam &amp; lake</dc:title><dc:creator>Ada Brook</dc:creator>"
    "<dc:date>yesterday</dc:date><dc:date>2026-03-02</dc:date><dc:language>de-AT</dc:language></p>");

  g_assert_cmpstr (draft->details[SL_DETAIL_TITLE], ==, "Dam & lake");
  g_assert_cmpstr (draft->details[SL_DETAIL_AUTHOR], ==, "Ada Brook");
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHED], ==, "2026-03-02");
  g_assert_cmpstr (draft->details[SL_DETAIL_LANGUAGE], ==, "de");
  g_assert_cmpint (draft->witnesses[SL_DETAIL_TITLE], ==, SL_WITNESS_PROPERTIES);
}

static void
test_none (void)
{
  g_autoptr (SlDraft) none = read_properties (NULL);
  g_autoptr (SlDraft) broken = read_properties ("<p><creator>Ada Brook</creator><title>Dam");
  g_autoptr (SlDraft) filler = read_properties ("<p><creator>Unknown</creator></p>");

  g_assert_null (none->details[SL_DETAIL_AUTHOR]);
  g_assert_cmpstr (broken->details[SL_DETAIL_AUTHOR], ==, "Ada Brook");
  g_assert_null (broken->details[SL_DETAIL_TITLE]);
  g_assert_null (filler->details[SL_DETAIL_AUTHOR]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/properties/all", test_all);
  g_test_add_func ("/properties/none", test_none);

  return g_test_run ();
}
