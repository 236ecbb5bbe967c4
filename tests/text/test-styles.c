/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-styles.h"

static void
test_names (void)
{
  static const struct
  {
    const char *id;
    SlDocumentKind kind;
  } cases[] = {
    { "Title", SL_DOCUMENT_TITLE },          { "Heading1", SL_DOCUMENT_HEADING },
    { "Heading_20_2", SL_DOCUMENT_HEADING }, { "Subtitle", SL_DOCUMENT_HEADING },
    { "IntenseQuote", SL_DOCUMENT_QUOTE },   { "Quotations", SL_DOCUMENT_QUOTE },
    { "Block Text", SL_DOCUMENT_QUOTE },     { "ListParagraph", SL_DOCUMENT_LIST },
    { "List-Bullet", SL_DOCUMENT_LIST },     { "caption", SL_DOCUMENT_CAPTION },
    { "TOC1", SL_DOCUMENT_ASIDE },           { "Normal", SL_DOCUMENT_BODY },
    { "", SL_DOCUMENT_BODY },                { NULL, SL_DOCUMENT_BODY },
  };
  g_autoptr (SlStyles) styles = sl_styles_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sl_styles_get_kind (styles, cases[i].id), ==, cases[i].kind);
}

static void
test_parents (void)
{
  g_autoptr (SlStyles) styles = sl_styles_new ();

  sl_styles_add (styles, "P1", NULL, "P2", FALSE);
  sl_styles_add (styles, "P2", "My style", "Quotations", FALSE);
  sl_styles_add (styles, "Kapitel", "Chapter", NULL, TRUE);
  g_assert_cmpint (sl_styles_get_kind (styles, "P1"), ==, SL_DOCUMENT_QUOTE);
  g_assert_cmpint (sl_styles_get_kind (styles, "Kapitel"), ==, SL_DOCUMENT_HEADING);
}

static void
test_circle (void)
{
  g_autoptr (SlStyles) styles = sl_styles_new ();

  sl_styles_add (styles, "A", NULL, "B", FALSE);
  sl_styles_add (styles, "B", NULL, "A", FALSE);
  g_assert_cmpint (sl_styles_get_kind (styles, "A"), ==, SL_DOCUMENT_BODY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/styles/names", test_names);
  g_test_add_func ("/styles/parents", test_parents);
  g_test_add_func ("/styles/circle", test_circle);

  return g_test_run ();
}
