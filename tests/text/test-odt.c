/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-odt.h"

#include "draft-fixture.h"
#include "zip-fixture.h"

#define FIRST "The dam above Lindau was opened a day early on Monday, the water board said."
#define SECOND "Some four hundred people left their homes in the valley during the night."

static SlDraft *
read_body (const char *body,
           GError    **error)
{
  g_autofree char *content = g_strconcat (
    "<o:document-content xmlns:o='urn:o' xmlns:t='urn:t' xmlns:s='urn:s' xmlns:d='urn:d'><o:automatic-styles>"
    "<s:style s:name='P1' s:parent-style-name='Quotations'/><s:style s:name='P2' s:parent-style-name='Text_20_body'/>"
    "</o:automatic-styles><o:body><o:text>",
    body, "</o:text></o:body></o:document-content>", NULL);
  g_autoptr (GBytes) zip = ZIP (
    { "mimetype", "application/vnd.oasis.opendocument.text" }, { "content.xml", content },
    { "styles.xml", "<o:styles xmlns:o='urn:o'><o:style name='Quotations' parent-style-name='Standard'/></o:styles>" },
    { "meta.xml", "<o:meta xmlns:o='urn:o'><o:initial-creator>Ada Brook</o:initial-creator><o:creator>Jo Reed</o:creator>"
                  "<o:creation-date>2026-03-02T08:15:00</o:creation-date><o:title>Untitled 1</o:title></o:meta>" });
  g_autoptr (SlArchive) archive = sl_archive_open (zip, "story.odt", NULL);

  return sl_odt_read (archive, "story.odt", error);
}

static void
test_roles (void)
{
  g_autoptr (SlDraft) draft = read_body (
    "<t:table-of-content><t:p>Bridges closed 2</t:p></t:table-of-content>"
    "<t:p t:style-name='Title'>Dam opened early</t:p><t:p t:style-name='P2'>" FIRST "</t:p><t:h>Bridges closed</t:h>"
    "<t:p t:style-name='P1'>" SECOND "</t:p><t:list><t:list-item><t:p>The first bridge opens on Friday.</t:p></t:list-item>"
    "</t:list><t:p t:style-name='Illustration'>The dam on Sunday</t:p>", NULL);

  assert_draft (draft, "boilerplate: Bridges closed 2\nheadline: Dam opened early\nbody: " FIRST
                       "\nheading: Bridges closed\nquote: " SECOND
                       "\nlist: The first bridge opens on Friday.\ncaption: The dam on Sunday\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_TITLE], ==, "Dam opened early");
  g_assert_cmpstr (draft->details[SL_DETAIL_AUTHOR], ==, "Ada Brook");
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHED], ==, "2026-03-02T08:15");
}

static void
test_inline (void)
{
  g_autoptr (SlDraft) draft = read_body (
    "<t:tracked-changes><t:p>Gone.</t:p></t:tracked-changes>"
    "<t:p>The<t:s t:c='3'/>dam<t:tab/><t:span>opened</t:span>,<t:line-break/>we"
    "<o:annotation><t:p>Really?</t:p></o:annotation> hear"
    "<d:frame><d:text-box><t:p>" SECOND "</t:p></d:text-box><d:title>A picture</d:title><d:desc>dam.jpg</d:desc></d:frame>.</t:p>", NULL);

  assert_draft (draft, "body: " SECOND "\nbody: The dam opened, we hear.\n");
}

static void
test_damaged (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_body ("<t:p>The dam", &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/odt/roles", test_roles);
  g_test_add_func ("/odt/inline", test_inline);
  g_test_add_func ("/odt/damaged", test_damaged);

  return g_test_run ();
}
