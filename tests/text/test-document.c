/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-document.h"

#include "draft-fixture.h"
#include "text/sl-reader.h"

#define FIRST "The dam above Lindau was opened a day early on Monday, the water board said."

static void
add (SlDocument     *document,
     SlDocumentKind  kind,
     const char     *words)
{
  sl_document_add (document, kind, words, strlen (words));
}

static void
test_headline (void)
{
  g_autoptr (SlDocument) document = sl_document_new ();
  g_autoptr (SlDraft) draft = NULL;

  add (document, SL_DOCUMENT_BODY, "Dam opened early");
  add (document, SL_DOCUMENT_BODY, "By Ada Brook");
  add (document, SL_DOCUMENT_BODY, FIRST);
  sl_document_tell (document, SL_DETAIL_TITLE, "Dam opened early!");
  sl_document_tell (document, SL_DETAIL_AUTHOR, "Jo Reed");
  draft = sl_document_finish (document, "a.pdf", NULL);
  assert_draft (draft, "headline: Dam opened early\nbyline: By Ada Brook\nbody: " FIRST "\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_TITLE], ==, "Dam opened early");
  g_assert_cmpstr (draft->details[SL_DETAIL_AUTHOR], ==, "Ada Brook");
  g_assert_cmpint (draft->witnesses[SL_DETAIL_AUTHOR], ==, SL_WITNESS_TEXT);
}

/* A heading in the midst of the text is none of the whole. */
static void
test_no_headline (void)
{
  g_autoptr (SlDocument) document = sl_document_new ();
  g_autoptr (SlDraft) draft = NULL;

  add (document, SL_DOCUMENT_BODY, FIRST);
  add (document, SL_DOCUMENT_HEADING, "Bridges closed");
  add (document, SL_DOCUMENT_BODY, "Two bridges were closed to traffic until Friday, said the mayor of Lindau.");
  draft = sl_document_finish (document, "a.pdf", NULL);
  assert_draft (draft, "body: " FIRST "\nheading: Bridges closed\n"
                       "body: Two bridges were closed to traffic until Friday, said the mayor of Lindau.\n");
}

static void
test_nested (void)
{
  g_autoptr (SlDocument) document = sl_document_new ();
  g_autoptr (SlDraft) draft = NULL;

  sl_document_write (document, "lost", 4);
  sl_document_open (document, SL_DOCUMENT_BODY);
  sl_document_write (document, "The outer ", 10);
  sl_document_open (document, SL_DOCUMENT_QUOTE);
  sl_document_write (document, "The inner one.", 14);
  sl_document_close (document);
  sl_document_write (document, "one.\n\nIts\002 second\npart.", 23);
  draft = sl_document_finish (document, "a.docx", NULL);
  assert_draft (draft, "quote: The inner one.\nbody: The outer one.\nbody: Its second part.\n");
}

static void
test_deep (void)
{
  g_autoptr (SlDocument) document = sl_document_new ();
  g_autoptr (SlDraft) draft = NULL;

  for (guint i = 0; i < SL_DOCUMENT_MAX_DEPTH + 10; i++)
    sl_document_open (document, SL_DOCUMENT_BODY);
  sl_document_write (document, "The inner one.", 14);
  for (guint i = 0; i < SL_DOCUMENT_MAX_DEPTH + 20; i++)
    sl_document_close (document);
  draft = sl_document_finish (document, "a.docx", NULL);
  assert_draft (draft, "body: The inner one.\n");
}

static void
test_too_long (void)
{
  g_autoptr (SlDocument) document = sl_document_new ();
  g_autofree char *words = g_strnfill (SL_READER_MAX_BYTES / 2 + 1, 'a');
  g_autoptr (GError) error = NULL;

  add (document, SL_DOCUMENT_BODY, words);
  add (document, SL_DOCUMENT_BODY, words);
  g_assert_null (sl_document_finish (document, "long.epub", &error));
  g_assert_error (error, SL_READER_ERROR, SL_READER_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "long.epub"));
}

static void
test_bad_utf8 (void)
{
  g_autoptr (SlDocument) document = sl_document_new ();
  g_autoptr (SlDraft) draft = NULL;

  add (document, SL_DOCUMENT_BODY, "The d\xe4m.");
  draft = sl_document_finish (document, "a.rtf", NULL);
  g_assert_true (g_utf8_validate (draft->text->str, -1, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/document/headline", test_headline);
  g_test_add_func ("/document/no-headline", test_no_headline);
  g_test_add_func ("/document/nested", test_nested);
  g_test_add_func ("/document/deep", test_deep);
  g_test_add_func ("/document/too-long", test_too_long);
  g_test_add_func ("/document/bad-utf8", test_bad_utf8);

  return g_test_run ();
}
