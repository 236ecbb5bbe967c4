/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-rtf.h"

#include "draft-fixture.h"

#define FIRST "The dam above Lindau was opened a day early on Monday, the water board said."
#define SECOND "Some four hundred people left their homes in the valley during the night."

static SlDraft *
read_rtf (const char *rtf)
{
  g_autoptr (GBytes) bytes = g_bytes_new (rtf, strlen (rtf));
  g_autoptr (GError) error = NULL;
  SlDraft *draft = sl_rtf_read (bytes, "story.rtf", &error);

  g_assert_no_error (error);

  return draft;
}

static void
test_styles (void)
{
  g_autoptr (SlDraft) draft = read_rtf (
    "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times Cyr;}}{\\colortbl;\\red0;}"
    "{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0 heading 1;}{\\s2\\sbasedon1 My heading;}{\\s3 Quote;}{\\*\\cs9 Strong;}}"
    "{\\info{\\title Untitled}{\\author Ada Brook}{\\creatim\\yr2026\\mo3\\dy2\\hr8\\min15}}"
    "{\\header\\pard The Lake Post, internal\\par}"
    "\\pard\\s1 Dam opened early\\par\\pard\\s0 " FIRST "\\par\\pard\\s2 Bridges closed\\par\\pard\\s3 " SECOND "\\par"
    "\\pard{\\listtext\\bullet\\tab}The first bridge opens on Friday.\\par}");

  assert_draft (draft, "boilerplate: The Lake Post, internal\nheadline: Dam opened early\nbody: " FIRST
                       "\nheading: Bridges closed\nquote: " SECOND "\nlist: The first bridge opens on Friday.\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_TITLE], ==, "Dam opened early");
  g_assert_cmpstr (draft->details[SL_DETAIL_AUTHOR], ==, "Ada Brook");
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHED], ==, "2026-03-02T08:15");
}

static void
test_characters (void)
{
  g_autoptr (SlDraft) draft = read_rtf (
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\f0 The m\\'e4yor {\\f1\\'cc\\'e8\\'f0}"
    " \\'e9 \\u8220?now\\u8221? \\uc0\\u-10179\\u-8696\\ldblquote a\\emdash b\\rdblquote\\~c\\{\\}\\\\ d\\tab e\\line f.}");

  assert_draft (draft, "body: The mäyor Мир é “now” 😈“a—b” c{}\\ d e f.\n");
}

static void
test_hidden (void)
{
  g_autoptr (SlDraft) draft = read_rtf (
    "{\\rtf1 The {\\v never }{\\deleted not }{\\*\\unknown lost}dam{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt  was}}"
    " {\\pict\\bin4 }}{{}opened.{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard A box.\\par}}}\\par}");

  assert_draft (draft, "body: The dam was opened.A box.\n");
}

static void
test_footnote (void)
{
  g_autoptr (SlDraft) draft = read_rtf (
    "{\\rtf1\\pard The dam{\\footnote\\pard Near Lindau.\\par} was opened.\\par\\pard\\ls1 One bridge.\\par\\pard\\outlinelevel1 Bridges\\par}");

  assert_draft (draft, "body: Near Lindau.\nbody: The dam was opened.\nlist: One bridge.\nheading: Bridges\n");
}

static void
test_nested (void)
{
  g_autoptr (GString) rtf = g_string_new ("{\\rtf1 The dam ");
  g_autoptr (SlDraft) draft = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (rtf, "{\\b ");
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (rtf, '}');
  g_string_append (rtf, "was opened.\\par}");
  draft = read_rtf (rtf->str);
  assert_draft (draft, "body: The dam was opened.\n");
}

static void
test_broken (void)
{
  static const char *const broken[] = {
    "{\\rtf1", "{\\rtf1 x", "{\\rtf1 }}}} x}", "{\\rtf1\\'", "{\\rtf1\\'4", "{\\rtf1\\bin99999999999 x}", "{\\rtf1\\u99999999999999?}",
    "{\\rtf1\\ansicpg99999 \\'e4}", "{\\rtf1\\f-1\\s-1 x}", "{\\rtf1{\\fonttbl\\f\\fcharset}x}", "{\\rtf1\\",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (SlDraft) draft = read_rtf (broken[i]);

      g_assert_true (g_utf8_validate (draft->text->str, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/rtf/styles", test_styles);
  g_test_add_func ("/rtf/characters", test_characters);
  g_test_add_func ("/rtf/hidden", test_hidden);
  g_test_add_func ("/rtf/footnote", test_footnote);
  g_test_add_func ("/rtf/nested", test_nested);
  g_test_add_func ("/rtf/broken", test_broken);

  return g_test_run ();
}
