/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-structure.h"

#include <string.h>

#include "draft-fixture.h"
#include "sl-test-utils.h"

#define FIRST "The dam above Lindau was opened a day early on Monday, the water board said."
#define SECOND                                                                                     \
  "Some four hundred people left their homes in the valley, and two bridges were closed."
#define THIRD                                                                                      \
  "Nobody was hurt, said the mayor, who thanked the volunteers for their work in the night."

static SlDraft *
read_text (const char *text)
{
  SlDraft *draft = sl_structure_read (text, strlen (text));

  g_assert_cmpstr (draft->text->str, ==, text);

  return draft;
}

static void
test_plain (void)
{
  g_autoptr (SlDraft) draft = read_text ("Dam opens early\n\n" FIRST "\n\nBridges closed\n\n" SECOND
                                         "\n\n• One bridge opens on Friday.\n");
  g_autoptr (SlDraft) single = read_text ("Dam opens early");
  g_autoptr (SlDraft) empty = read_text ("");

  assert_draft (draft, "headline: Dam opens early\nbody: " FIRST
                       "\nheading: Bridges closed\nbody: " SECOND "\n"
                       "list: • One bridge opens on Friday.\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_LANGUAGE], ==, "en");
  assert_draft (single, "body: Dam opens early\n");
  g_assert_null (single->details[SL_DETAIL_TITLE]);
  assert_draft (empty, "");
}

static void
test_debris (void)
{
  g_autoptr (SlDraft) draft =
    read_text ("Volunteers on Sunday. Photo: Jo Reed/Getty Images\n\n" FIRST
               "\n\nFlood at the lake\nMayor: we were lucky\n02:10 - Source: LPTV\n\n"
               "Advertisement\n\n" SECOND "\n\n(Reporting by Ada Brook; editing by Jo Reed)");

  assert_draft (draft, "caption: Volunteers on Sunday. Photo: Jo Reed/Getty Images\nbody: " FIRST
                       "\ncaption: Flood at the lake\n"
                       "caption: Mayor: we were lucky\ncaption: 02:10 - Source: LPTV\nboilerplate: "
                       "Advertisement\nbody: " SECOND
                       "\nbyline: (Reporting by Ada Brook; editing by Jo Reed)\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHER], ==, "LPTV");
}

/* Other stories go on to the end where they tell their age, and only to the next paragraph where
 * not. */
static void
test_other_stories (void)
{
  g_autoptr (SlDraft) tail = read_text (
    FIRST "\n\n" SECOND "\n\nGo deeper\n\n5 hours ago - Sports\n\nLindau wins again\n\n" THIRD);
  g_autoptr (SlDraft) middle =
    read_text (FIRST "\n\nRelated\n\nLindau wins again\n\nThe storm of the year\n\n" SECOND);
  g_autoptr (SlDraft) end =
    read_text (FIRST "\n\n" SECOND "\n\nMost read\n\nLindau wins again\n\nThe storm of the year");

  assert_draft (tail, "body: " FIRST "\nbody: " SECOND
                      "\nboilerplate: Go deeper\nboilerplate: 5 hours ago - Sports\n"
                      "boilerplate: Lindau wins again\nboilerplate: " THIRD "\n");
  assert_draft (
    middle,
    "body: " FIRST
    "\nboilerplate: Related\nboilerplate: Lindau wins again\nboilerplate: The storm of the year\n"
    "body: " SECOND "\n");
  assert_draft (end, "body: " FIRST "\nbody: " SECOND
                     "\nboilerplate: Most read\nboilerplate: Lindau wins again\n"
                     "boilerplate: The storm of the year\n");
}

static void
test_repeats (void)
{
  g_autoptr (SlDraft) draft =
    read_text (FIRST "\n\n" SECOND "\n\nHe said no.\n\n" FIRST "\n\n“No.”\n\nHe said no.\n\n"
                     "the dam above lindau was opened a day early on monday the water board said");

  assert_draft (
    draft, "body: " FIRST "\nbody: " SECOND "\nbody: He said no.\nrepeat: " FIRST
           "\nbody: “No.”\nbody: He said no.\n"
           "repeat: the dam above lindau was opened a day early on monday the water board said\n");
}

/* Paragraphs that only start alike are no repeats, until one of them comes again. */
#define START "The water board of Lindau said on Monday that the dam above "

static void
test_same_start (void)
{
  g_autoptr (SlDraft) draft =
    read_text (START "it was dry.\n\n" START "it was wet.\n\n" START "it was new.\n\n" START "it was wet.\n\n"
               START "it, was dry!\n\n" START "it was NEW.");

  assert_draft (draft, "body: " START "it was dry.\nbody: " START "it was wet.\nbody: " START "it was new.\nrepeat: " START
                       "it was wet.\nrepeat: " START "it, was dry!\nrepeat: " START "it was NEW.\n");
}

/* Short lines are no headings where the text is made of them. */
static void
test_poem (void)
{
  g_autoptr (SlDraft) draft = read_text (
    "Over the water\n\nunder the wall\n\nNobody sees it\n\nNobody at all\n\nAnd so it falls.");

  assert_draft (draft, "body: Over the water\nbody: under the wall\nbody: Nobody sees it\nbody: "
                       "Nobody at all\nbody: And so it falls.\n");
}

/* The debris that the seed articles are known for gets a role that folds it. */
static void
test_seeds (void)
{
  static const struct
  {
    const char *file;
    guint n_folded;
    const char *publisher;
    const char *published;
  } seeds[] = {
    { "seeds/000_70839884d615df17.txt", 21, "Axios", NULL },
    { "seeds/001_9effdea98d1b9e14.txt", 4, "CNN", NULL },
    { "seeds/002_c2675c153caaa0a9.txt", 0, NULL, "2018-06-25" },
    { "seeds/003_edbe27a4f5017a4d.txt", 1, NULL, NULL },
    { "seeds/004_80bccff3d778d729.txt", 12, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autofree char *path = sl_test_shared_path (seeds[i].file);
      g_autofree char *text = NULL;
      g_autoptr (SlDraft) draft = NULL;
      guint n_folded = 0;

      if (path == NULL)
        return;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      draft = read_text (text);
      for (guint k = 0; k < draft->paragraphs->len; k++)
        n_folded +=
          sl_role_is_folded (g_array_index (draft->paragraphs, SlDraftParagraph, k).role) ? 1 : 0;
      g_test_message ("%s", seeds[i].file);
      g_assert_cmpuint (n_folded, ==, seeds[i].n_folded);
      g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHER], ==, seeds[i].publisher);
      g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHED], ==, seeds[i].published);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/structure/plain", test_plain);
  g_test_add_func ("/structure/debris", test_debris);
  g_test_add_func ("/structure/other-stories", test_other_stories);
  g_test_add_func ("/structure/repeats", test_repeats);
  g_test_add_func ("/structure/same-start", test_same_start);
  g_test_add_func ("/structure/poem", test_poem);
  g_test_add_func ("/structure/seeds", test_seeds);

  return g_test_run ();
}
