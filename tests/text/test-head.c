/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-head.h"

#include <string.h>

#include "draft-fixture.h"
#include "text/sl-paragraphs.h"

#define FIRST "The dam above Lindau was opened a day early on Monday, the water board said."
#define SECOND                                                                                     \
  "Some four hundred people left their homes in the valley, and two bridges were closed."

static SlDraft *
read_head (const char *text)
{
  SlDraft *draft = sl_draft_new ();
  g_autoptr (GArray) blocks = sl_paragraphs_split (text, strlen (text));

  g_string_assign (draft->text, text);
  sl_head_read (draft, blocks);
  for (guint i = 0; i < blocks->len; i++)
    {
      const SlTextBlock *block = &g_array_index (blocks, SlTextBlock, i);

      sl_draft_mark (draft, block->start, block->end, block->role);
    }

  return draft;
}

static void
assert_details (SlDraft    *draft,
                const char *title,
                const char *publisher,
                const char *author,
                const char *published)
{
  g_assert_cmpstr (draft->details[SL_DETAIL_TITLE], ==, title);
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHER], ==, publisher);
  g_assert_cmpstr (draft->details[SL_DETAIL_AUTHOR], ==, author);
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHED], ==, published);
}

static void
test_usual (void)
{
  g_autoptr (SlDraft) draft =
    read_head ("Dam opens early\n\nFour hundred leave their homes\n\nBy Ada Brook, Lake News\n\n"
               "Published: 2 March 2026, 10:30 GMT\n\nLINDAU (Reuters) - " FIRST "\n\n" SECOND);

  assert_draft (draft,
                "headline: Dam opens early\nheadline: Four hundred leave their homes\nbyline: By "
                "Ada Brook, Lake News\n"
                "dateline: Published: 2 March 2026, 10:30 GMT\nbody: LINDAU (Reuters) - " FIRST
                "\nbody: " SECOND "\n");
  assert_details (draft, "Dam opens early", "Lake News", "Ada Brook", "2026-03-02T10:30Z");
}

static void
test_dateline (void)
{
  g_autoptr (SlDraft) draft = read_head ("Lindau CNN — \n\n" FIRST "\n\n" SECOND);

  assert_draft (draft, "dateline: Lindau CNN —\nbody: " FIRST "\nbody: " SECOND "\n");
  assert_details (draft, NULL, "CNN", NULL, NULL);
}

static void
test_stamp (void)
{
  g_autoptr (SlDraft) draft = read_head (" date 2026-03-02 " FIRST "\n\n" SECOND);
  g_autoptr (SlDraft) bare = read_head ("2026-03-02 " FIRST);
  g_autoptr (SlDraft) inside =
    read_head ("2 March 2026 was the day on which the dam was opened, the board said.");

  assert_draft (draft, "dateline: date 2026-03-02\nbody: " FIRST "\nbody: " SECOND "\n");
  assert_details (draft, NULL, NULL, NULL, "2026-03-02");
  assert_draft (bare, "dateline: 2026-03-02\nbody: " FIRST "\n");
  assert_draft (inside,
                "body: 2 March 2026 was the day on which the dam was opened, the board said.\n");
}

static void
test_keys (void)
{
  g_autoptr (SlDraft) draft = read_head (
    "Title: Dam opens early\nSource: The Lake Post\nAuthor: Ada Brook\nDate: March 2, 2026\n"
    "URL: https://lakepost.example/dam\nLanguage: en\n\n" FIRST);
  g_autoptr (SlDraft) link = read_head ("https://lakepost.example/dam\n\n" FIRST);

  assert_draft (
    draft,
    "headline: Title: Dam opens early\nbyline: Source: The Lake Post\nbyline: Author: Ada Brook\n"
    "dateline: Date: March 2, 2026\nboilerplate: URL: https://lakepost.example/dam\nboilerplate: "
    "Language: en\n"
    "body: " FIRST "\n");
  assert_details (draft, "Dam opens early", "The Lake Post", "Ada Brook", "2026-03-02");
  g_assert_cmpstr (draft->details[SL_DETAIL_URL], ==, "https://lakepost.example/dam");
  assert_draft (link, "boilerplate: https://lakepost.example/dam\nbody: " FIRST "\n");
  g_assert_cmpstr (link->details[SL_DETAIL_URL], ==, "https://lakepost.example/dam");
}

/* A headline may end like a sentence if its words are written like a title's, or be a question. */
static void
test_titles (void)
{
  g_autoptr (SlDraft) period = read_head ("Upper Dam Above Lindau Opened Before Rain.\n\n" FIRST);
  g_autoptr (SlDraft) question = read_head ("Was the dam opened too early?\n\n" FIRST);
  g_autoptr (SlDraft) sentence = read_head ("The dam is open.\n\n" FIRST);
  g_autoptr (SlDraft) bullet = read_head ("• Dam opens early\n\n" FIRST);
  g_autoptr (SlDraft) alone = read_head ("Dam opens early\n\nBridges closed");
  g_autoptr (SlDraft) empty = read_head ("");

  g_assert_nonnull (period->details[SL_DETAIL_TITLE]);
  g_assert_nonnull (question->details[SL_DETAIL_TITLE]);
  g_assert_null (sentence->details[SL_DETAIL_TITLE]);
  g_assert_null (bullet->details[SL_DETAIL_TITLE]);
  g_assert_null (alone->details[SL_DETAIL_TITLE]);
  assert_draft (empty, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/head/usual", test_usual);
  g_test_add_func ("/head/dateline", test_dateline);
  g_test_add_func ("/head/stamp", test_stamp);
  g_test_add_func ("/head/keys", test_keys);
  g_test_add_func ("/head/titles", test_titles);

  return g_test_run ();
}
