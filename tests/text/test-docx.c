/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-docx.h"

#include "draft-fixture.h"
#include "zip-fixture.h"

#define FIRST "The dam above Lindau was opened a day early on Monday, the water board said."
#define SECOND "Some four hundred people left their homes in the valley during the night."
#define W "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define P(style, words) "<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr><w:r><w:t>" words "</w:t></w:r></w:p>"

static const char styles[] =
  "<w:styles " W "><w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='heading 1'/>"
  "<w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>"
  "<w:style w:type='paragraph' w:styleId='Kapitel'><w:name w:val='Chapter'/><w:basedOn w:val='berschrift1'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='Titel'><w:name w:val='Title'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='Zitat'><w:name w:val='Quote'/></w:style></w:styles>";

static SlDraft *
read_files (const ZipFile *files,
            guint          n_files)
{
  g_autoptr (GBytes) zip = zip_new (files, n_files);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlArchive) archive = sl_archive_open (zip, "story.docx", &error);
  SlDraft *draft;

  g_assert_no_error (error);
  draft = sl_docx_read (archive, "story.docx", &error);
  g_assert_no_error (error);

  return draft;
}

static SlDraft *
read_body (const char *body)
{
  g_autofree char *document = g_strconcat ("<w:document " W "><w:body>", body, "</w:body></w:document>", NULL);
  const ZipFile files[] = { { "word/document.xml", document }, { "word/styles.xml", styles } };

  return read_files (files, G_N_ELEMENTS (files));
}

static void
test_styles (void)
{
  g_autoptr (SlDraft) draft = read_body (
    P ("Titel", "Dam opened early") P ("Standard", FIRST) P ("Kapitel", "Bridges closed") P ("Zitat", SECOND)
    "<w:p><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr><w:r><w:t>The first bridge opens on Friday.</w:t></w:r></w:p>"
    P ("Caption", "The dam on Sunday"));

  assert_draft (draft, "headline: Dam opened early\nbody: " FIRST "\nheading: Bridges closed\nquote: " SECOND
                       "\nlist: The first bridge opens on Friday.\ncaption: The dam on Sunday\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_TITLE], ==, "Dam opened early");
}

/* Words are cut into runs anywhere; what a review deleted is not read, what it added is. */
static void
test_runs (void)
{
  g_autoptr (SlDraft) draft = read_body (
    "<w:p><w:r><w:t>The d</w:t></w:r><w:r><w:t xml:space='preserve'>am </w:t></w:r><w:del><w:r><w:delText>never "
    "</w:delText></w:r></w:del><w:ins><w:r><w:t>now</w:t></w:r></w:ins><w:r><w:tab/><w:t>opened,</w:t><w:br/><w:t>a</w:t>"
    "<w:noBreakHyphen/><w:t>b.</w:t><w:instrText> PAGE </w:instrText></w:r></w:p>");

  assert_draft (draft, "body: The dam now opened, a\u2011b.\n");
}

/* A text box comes twice in the file, for new programs and for old ones. */
static void
test_text_box (void)
{
  g_autoptr (SlDraft) draft = read_body (
    "<w:p><w:r><w:t>" FIRST "</w:t></w:r><w:r><AlternateContent><Choice><w:txbxContent>" P ("Standard", SECOND)
    "</w:txbxContent></Choice><Fallback><w:txbxContent>" P ("Standard", SECOND)
    "</w:txbxContent></Fallback></AlternateContent></w:r></w:p>");

  assert_draft (draft, "body: " SECOND "\nbody: " FIRST "\n");
}

static void
test_parts (void)
{
  const ZipFile files[] = {
    { "word/document.xml", "<w:document " W "><w:body>" P ("Heading1", "Dam opened early") P ("x", FIRST)
                           "</w:body></w:document>" },
    { "word/footnotes.xml", "<w:footnotes " W "><w:footnote>" P ("x", SECOND) "</w:footnote></w:footnotes>" },
    { "word/header1.xml", "<w:hdr " W ">" P ("Header", "The Lake Post, internal") "</w:hdr>" },
    { "docProps/core.xml", "<cp:coreProperties xmlns:cp='urn:cp' xmlns:dc='urn:dc'><dc:title>Microsoft Word - draft</dc:title>"
                           "<dc:creator>Ada Brook</dc:creator><created>2026-03-02T08:15:00Z</created></cp:coreProperties>" },
  };
  g_autoptr (SlDraft) draft = read_files (files, G_N_ELEMENTS (files));

  assert_draft (draft, "headline: Dam opened early\nbody: " FIRST "\nbody: " SECOND
                       "\nboilerplate: The Lake Post, internal\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_AUTHOR], ==, "Ada Brook");
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHED], ==, "2026-03-02T08:15Z");
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) zip = ZIP ({ "word/document.xml", "<w:document " W "><w:body><w:p>" });
  g_autoptr (SlArchive) archive = sl_archive_open (zip, "story.docx", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_docx_read (archive, "story.docx", &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "story.docx"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/docx/styles", test_styles);
  g_test_add_func ("/docx/runs", test_runs);
  g_test_add_func ("/docx/text-box", test_text_box);
  g_test_add_func ("/docx/parts", test_parts);
  g_test_add_func ("/docx/damaged", test_damaged);

  return g_test_run ();
}
