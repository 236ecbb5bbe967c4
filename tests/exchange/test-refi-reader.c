/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "exchange/sl-refi.h"
#include "exchange/sl-zip-writer.h"
#include "sl-test-set.h"
#include "sl-test-utils.h"

#define G(n) "00000000-0000-4000-8000-00000000000" #n
#define BOOK \
  "<Users><User guid=\"" G (1) "\" name=\"Cy\"/></Users><CodeBook><Codes><Code guid=\"{" G (2) "}\" name=\"Disputed\"" \
  " isCodable=\"true\"/><Code guid=\"" G (3) "\" name=\"Blame\" isCodable=\"true\"><Description>Who?</Description></Code>" \
  "</Codes></CodeBook>"
#define SELECTION(start, end, code) \
  "<PlainTextSelection guid=\"" G (5) "\" startPosition=\"" start "\" endPosition=\"" end "\" creatingUser=\"" G (1) "\">" \
  "<Description>a note</Description><Coding guid=\"" G (6) "\"><CodeRef targetGUID=\"" code "\"/></Coding></PlainTextSelection>"
#define PROJECT(sources) "<Project xmlns=\"urn:QDA-XML:project:0:4\" name=\"x\">" BOOK "<Sources>" sources "</Sources></Project>"
#define SOURCE(attributes, inside) "<TextSource guid=\"" G (4) "\" name=\"Doc\"" attributes ">" inside "</TextSource>"
#define INLINE "<PlainTextContent>One\ntwo three.</PlainTextContent>"

static GBytes *
pack (const char *xml,
      const char *text)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (SlZipWriter) zip = sl_zip_writer_new (memory);

  g_assert_true (sl_zip_writer_add (zip, "project.qde", xml, -1, NULL));
  if (text != NULL)
    g_assert_true (sl_zip_writer_add (zip, "sources/doc.txt", text, -1, NULL));
  g_assert_true (sl_zip_writer_finish (zip, NULL));
  g_output_stream_close (memory, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static SlSet *
read_project (const char *xml,
              const char *text,
              GPtrArray  *messages)
{
  g_autoptr (GBytes) packed = pack (xml, text);
  gsize n;
  const char *data = g_bytes_get_data (packed, &n);
  g_autoptr (GError) error = NULL;
  SlSet *set = sl_test_import_into ("qdpx", NULL, data, n, messages, &error);

  g_assert_no_error (error);

  return set;
}

static gboolean
tell_row (const SlSetRow  *row,
          gpointer         user_data,
          GError         **error)
{
  const SlTextRange *range = sl_claim_get_range (row->claim);
  const char *note = sl_annotation_get_note (row->annotation);

  g_string_append_printf (user_data, "%s %u-%u %s %s;", sl_annotator_get_name (row->annotator),
                          range->start, range->end,
                          sl_verdict_to_string (sl_annotation_get_verdict (row->annotation)), note);

  return TRUE;
}

static void
assert_reads (const char *xml,
              const char *text,
              const char *expected,
              guint       n_messages)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SlSet) set = read_project (xml, text, messages);
  g_autoptr (GString) seen = g_string_new (NULL);

  sl_set_source_foreach_row (SL_SET_SOURCE (set), tell_row, seen, NULL);
  g_assert_cmpstr (seen->str, ==, expected);
  g_assert_cmpuint (messages->len, ==, n_messages);
}

/* As other programs write it: their GUIDs, braces, older namespaces, texts with a BOM and CR LF. */
static void
test_foreign (void)
{
  assert_reads (PROJECT (SOURCE ("", INLINE SELECTION ("4", "7", G (2)))), NULL, "Cy 4-7 disputed a note;", 0);
  assert_reads (PROJECT (SOURCE (" plainTextPath=\"internal://doc.txt\"", SELECTION ("5", "8", G (2)))),
                "One\r\ntwo three.", "Cy 4-7 disputed a note;", 0);
  assert_reads (PROJECT (SOURCE (" plainTextPath=\"internal://doc.txt\"", SELECTION ("5", "8", "{" G (2) "}"))),
                "\xef\xbb\xbfOne\ntwo three.", "Cy 4-7 disputed a note;", 0);
  assert_reads (PROJECT (SOURCE (" plainTextPath=\"/home/x/doc.txt\"", SELECTION ("5", "8", G (2)))), NULL, "", 1);
  assert_reads (PROJECT (SOURCE ("", INLINE "<Coding guid=\"" G (7) "\"><CodeRef targetGUID=\"" G (2) "\"/></Coding>")
                         "<PDFSource guid=\"" G (8) "\"/>"), NULL, "", 2);
}

/* A code that is no verdict goes into the codebook, with its passage. */
static void
test_codes (void)
{
  g_autoptr (SlSet) set = read_project (PROJECT (SOURCE ("", INLINE SELECTION ("4", "7", G (3)))), NULL, NULL);
  SlCode *code = sl_set_lookup_code (set, G (3));

  g_assert_cmpuint (sl_set_get_n_codes (set), ==, 1);
  g_assert_cmpuint (sl_set_get_n_codings (set), ==, 1);
  g_assert_cmpstr (sl_code_get_name (code), ==, "Blame");
  g_assert_cmpstr (sl_code_get_definition (code), ==, "Who?");
  g_assert_cmpint (sl_code_get_kind (code), ==, SL_CODE_TOPIC);
}

static void
assert_refused (const char *xml)
{
  g_autoptr (GBytes) packed = pack (xml, NULL);
  gsize n;
  const char *data = g_bytes_get_data (packed, &n);

  sl_test_tell (xml);
  g_free (sl_test_refused ("qdpx", NULL, data, n));
}

static void
test_refused (void)
{
  static const char *const bad[] = {
    PROJECT (SOURCE ("", INLINE SELECTION ("4", "99", G (2)))), PROJECT (SOURCE ("", INLINE SELECTION ("7", "4", G (2)))),
    PROJECT (SOURCE ("", INLINE SELECTION ("-1", "4", G (2)))), PROJECT (SOURCE ("", INLINE SELECTION ("", "4", G (2)))),
    PROJECT (SOURCE ("", INLINE SELECTION ("1", "18446744073709551618", G (2)))),
    PROJECT (SOURCE ("", INLINE SELECTION ("4", "7", G (9)))), PROJECT (SOURCE ("", INLINE SELECTION ("4", "7", "x"))),
    PROJECT (SOURCE (" plainTextPath=\"internal://doc.txt\"", "")),
    PROJECT (SOURCE (" plainTextPath=\"internal://../project.qde\"", SELECTION ("1", "2", G (2)))),
    PROJECT (SOURCE ("", INLINE SELECTION ("4", "7", G (2))) SOURCE ("", INLINE)),
    "<Project><CodeBook><Codes><Code name=\"x\"/></Codes></CodeBook></Project>",
    "<Project><CodeBook><Codes><Code guid=\"" G (2) "\"/></Codes></CodeBook></Project>",
    "<Project>", "", "not XML", "<a></b>", "<a>&unknown;</a>", "<a>\xff</a>", "<?xml version=\"1.0\"?>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (bad[i]);
}

/* Entities, document types and files that are asked for, in every disguise. */
static void
test_traps (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);

  assert_refused ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
  assert_refused ("<!DOCTYPE a [<!ENTITY x \"xx\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;\">]><a>&y;</a>");
  assert_refused ("<!DOCTYPE a SYSTEM \"http://localhost:1/x.dtd\"><a/>");
  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<a>");
  assert_refused (deep->str);
  g_free (sl_test_refused ("qdc", NULL, "<!DOCTYPE CodeBook><CodeBook/>", -1));
  g_free (sl_test_refused ("qdpx", NULL, "PK\003\004", -1));
}

/* Taguette ends its codebooks with an empty list that the schema does not allow. */
static void
test_taguette (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) set = sl_test_import_into ("qdc", NULL, "<CodeBook xmlns=\"urn:QDA-XML:codebook:1:0\"><Codes><Code guid=\""
                                               G (1) "\" name=\"interesting\" isCodable=\"true\"/></Codes><Sets/></CodeBook>",
                                               -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sl_set_get_n_codes (set), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/refi-reader/foreign", test_foreign);
  g_test_add_func ("/exchange/refi-reader/codes", test_codes);
  g_test_add_func ("/exchange/refi-reader/refused", test_refused);
  g_test_add_func ("/exchange/refi-reader/traps", test_traps);
  g_test_add_func ("/exchange/refi-reader/taguette", test_taguette);

  return g_test_run ();
}
