/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft-fixture.h"

static void
test_tell (void)
{
  g_autoptr (SlDraft) draft = sl_draft_new ();
  g_autofree char *long_title = g_strnfill (1001, 'a');

  sl_draft_tell (draft, SL_DETAIL_TITLE, NULL);
  sl_draft_tell (draft, SL_DETAIL_TITLE, " \n ");
  sl_draft_tell (draft, SL_DETAIL_TITLE, long_title);
  sl_draft_tell (draft, SL_DETAIL_TITLE, "\xff");
  g_assert_null (draft->details[SL_DETAIL_TITLE]);
  sl_draft_tell (draft, SL_DETAIL_TITLE, "  Dam\n opens ");
  sl_draft_tell (draft, SL_DETAIL_TITLE, "Another");
  g_assert_cmpstr (draft->details[SL_DETAIL_TITLE], ==, "Dam opens");
  sl_draft_tell_n (draft, SL_DETAIL_AUTHOR, "Ada Brook, staff", 9);
  g_assert_cmpstr (draft->details[SL_DETAIL_AUTHOR], ==, "Ada Brook");
}

static void
test_append (void)
{
  g_autoptr (SlDraft) draft = sl_draft_new ();

  sl_draft_append (draft, "Dam", 3, SL_ROLE_HEADLINE);
  sl_draft_append (draft, "", 0, SL_ROLE_BODY);
  sl_draft_append (draft, "It opens.", 9, SL_ROLE_BODY);
  g_assert_cmpstr (draft->text->str, ==, "Dam\n\nIt opens.");
  assert_draft (draft, "headline: Dam\nbody: It opens.\n");
}

/* Bytes become code points, and the white space at the end goes. */
static void
test_finish (void)
{
  g_autoptr (SlDraft) draft = sl_draft_new ();
  g_autoptr (SlArticle) article = NULL;
  const SlParagraph *paragraphs;
  guint n;

  g_string_assign (draft->text, "Café\n\nÜber “so”.\n \n");
  sl_draft_mark (draft, 0, 5, SL_ROLE_HEADLINE);
  sl_draft_mark (draft, 7, 7, SL_ROLE_BODY);
  sl_draft_mark (draft, 7, draft->text->len, SL_ROLE_BODY);
  sl_draft_tell (draft, SL_DETAIL_LANGUAGE, "de");
  article = sl_draft_finish (draft);

  g_assert_cmpstr (sl_text_get_utf8 (sl_article_get_text (article)), ==, "Café\n\nÜber “so”.");
  g_assert_cmpstr (sl_article_get_detail (article, SL_DETAIL_LANGUAGE), ==, "de");
  paragraphs = sl_article_get_paragraphs (article, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (paragraphs[0].range.end, ==, 4);
  g_assert_cmpuint (paragraphs[1].range.start, ==, 6);
  g_assert_cmpuint (paragraphs[1].range.end, ==, 16);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/draft/tell", test_tell);
  g_test_add_func ("/draft/append", test_append);
  g_test_add_func ("/draft/finish", test_finish);

  return g_test_run ();
}
