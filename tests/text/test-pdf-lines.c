/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-pdf-lines.h"

#include "draft-fixture.h"

static void
add (GArray     *lines,
     guint       page,
     double      x,
     double      y,
     double      width,
     double      size,
     const char *words)
{
  SlPdfLine line = { g_strdup (words), page, x, y, x + width, y + size, size, FALSE, FALSE };

  g_array_append_val (lines, line);
}

static SlDraft *
join (GArray *lines)
{
  g_autoptr (SlDocument) document = sl_document_new ();

  sl_pdf_lines_join (lines, document);

  return sl_document_finish (document, "story.pdf", NULL);
}

static void
test_paragraphs (void)
{
  g_autoptr (GArray) lines = sl_pdf_lines_new ();
  g_autoptr (SlDraft) draft = NULL;

  add (lines, 0, 50, 50, 300, 20, "Dam opened early");
  add (lines, 0, 50, 100, 400, 10, "The dam above Lindau was opened a day early on Monday, the water");
  add (lines, 0, 50, 112, 100, 10, "board said.");
  add (lines, 0, 50, 124, 400, 10, "Some four hundred people left their homes in the valley during the");
  add (lines, 0, 50, 136, 390, 10, "night, and two bridges that lead to the village were closed then.");
  add (lines, 0, 50, 160, 200, 14, "Bridges closed");
  add (lines, 0, 50, 184, 200, 10, "The first opens on Friday.");
  add (lines, 0, 50, 210, 200, 8, "The dam on Sunday");
  draft = join (lines);
  assert_draft (draft,
                "headline: Dam opened early\n"
                "body: The dam above Lindau was opened a day early on Monday, the water board said.\n"
                "body: Some four hundred people left their homes in the valley during the night, and two bridges that lead "
                "to the village were closed then.\nheading: Bridges closed\nbody: The first opens on Friday.\n"
                "caption: The dam on Sunday\n");
}

/* A hyphen stays where the text has the word with one elsewhere, or before a capital letter. */
static void
test_hyphens (void)
{
  g_autoptr (GArray) lines = sl_pdf_lines_new ();
  g_autoptr (SlDraft) draft = NULL;

  add (lines, 0, 50, 100, 400, 10, "The well-known mayor of the vil-");
  add (lines, 0, 50, 112, 400, 10, "lage saw a well-");
  add (lines, 0, 50, 124, 400, 10, "known man of North-");
  add (lines, 0, 50, 136, 400, 10, "East Lindau \u2013 an elec\u00ad");
  add (lines, 0, 50, 148, 400, 10, "trician with a 12-");
  add (lines, 0, 50, 160, 400, 10, "metre ladder.");
  draft = join (lines);
  assert_draft (draft, "body: The well-known mayor of the village saw a well-known man of North-East Lindau \u2013 an "
                       "electrician with a 12- metre ladder.\n");
}

static void
test_running_heads (void)
{
  g_autoptr (GArray) lines = sl_pdf_lines_new ();
  g_autoptr (SlDraft) draft = NULL;

  for (guint page = 0; page < 3; page++)
    {
      static const char *const words[] = { "The dam above Lindau was opened a day early because of the",
                                           "storm that nobody in the valley had seen coming before the",
                                           "night, the water board said." };
      g_autofree char *foot = g_strdup_printf ("Page %u of 3", page + 1);
      g_autofree char *number = g_strdup_printf ("%u", page + 17);

      add (lines, page, 50, 20, 200, 9, "The Lake Post");
      add (lines, page, 500, 20, 20, 9, number);
      add (lines, page, 50, 100, 400, 10, words[page]);
      add (lines, page, 50, 800, 200, 9, foot);
    }
  draft = join (lines);
  assert_draft (draft,
                "boilerplate: The Lake Post\nboilerplate: 17\n"
                "body: The dam above Lindau was opened a day early because of the storm that nobody in the valley had seen "
                "coming before the night, the water board said.\n"
                "boilerplate: Page 1 of 3\nboilerplate: The Lake Post\nboilerplate: 18\nboilerplate: Page 2 of 3\n"
                "boilerplate: The Lake Post\nboilerplate: 19\nboilerplate: Page 3 of 3\n");
}

static void
test_columns (void)
{
  g_autoptr (GArray) lines = sl_pdf_lines_new ();
  g_autoptr (SlDraft) draft = NULL;

  add (lines, 0, 50, 100, 200, 10, "The dam above Lindau was opened a");
  add (lines, 0, 50, 112, 200, 10, "day early on Monday, and two hundred");
  add (lines, 0, 300, 100, 200, 10, "people left their homes at night.");
  add (lines, 0, 300, 112, 200, 10, "Nobody was hurt, said the mayor there.");
  draft = join (lines);
  assert_draft (draft, "body: The dam above Lindau was opened a day early on Monday, and two hundred people left their homes at "
                       "night. Nobody was hurt, said the mayor there.\n");
}

static void
test_none (void)
{
  g_autoptr (GArray) lines = sl_pdf_lines_new ();
  g_autoptr (SlDraft) draft = join (lines);

  assert_draft (draft, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/pdf-lines/paragraphs", test_paragraphs);
  g_test_add_func ("/pdf-lines/hyphens", test_hyphens);
  g_test_add_func ("/pdf-lines/running-heads", test_running_heads);
  g_test_add_func ("/pdf-lines/columns", test_columns);
  g_test_add_func ("/pdf-lines/none", test_none);

  return g_test_run ();
}
