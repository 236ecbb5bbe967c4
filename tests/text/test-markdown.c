/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-markdown.h"

#include "draft-fixture.h"

#define FIRST "The dam above Lindau was opened a day early on Monday, the water board said."
#define SECOND "Some four hundred people left their homes in the valley during the night."

static SlDraft *
read_markdown (const char *text)
{
  g_autoptr (GError) error = NULL;
  SlDraft *draft = sl_markdown_read (text, strlen (text), "story.md", &error);

  g_assert_no_error (error);

  return draft;
}

static void
test_roles (void)
{
  g_autoptr (SlDraft) draft = read_markdown (
    "# Dam *opened* early\n\nThe dam above [Lindau](https://example.com) was opened a day\nearly on **Monday**, the water "
    "board said.\n\nBridges closed\n---\n\n> " SECOND "\n\n* The first bridge opens on Friday.\n* The second stays closed.\n\n"
    "![The dam on Sunday](dam.jpg)\n\n<p>Nobody was <b>hurt</b>.</p>\n");

  assert_draft (draft, "headline: Dam opened early\nbody: " FIRST "\nheading: Bridges closed\nquote: " SECOND
                       "\nlist: The first bridge opens on Friday.\nlist: The second stays closed.\n"
                       "caption: The dam on Sunday\nbody: Nobody was hurt.\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_TITLE], ==, "Dam opened early");
}

static void
test_front (void)
{
  g_autoptr (SlDraft) draft = read_markdown (
    "---\ntitle: \"Dam opened early\"\nauthor: Ada Brook\ndate: 2026-03-02\nsource: The Lake Post\n"
    "url: https://lakepost.example/dam\nlayout: post\n---\n\n" FIRST "\n\n" SECOND "\n");

  assert_draft (draft, "body: " FIRST "\nbody: " SECOND "\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_TITLE], ==, "Dam opened early");
  g_assert_cmpstr (draft->details[SL_DETAIL_AUTHOR], ==, "Ada Brook");
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHED], ==, "2026-03-02");
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHER], ==, "The Lake Post");
  g_assert_cmpstr (draft->details[SL_DETAIL_URL], ==, "https://lakepost.example/dam");
}

/* A rule is no front, and one that never ends neither. */
static void
test_no_front (void)
{
  g_autoptr (SlDraft) rule = read_markdown ("---\n\n" FIRST "\n");
  g_autoptr (SlDraft) endless = read_markdown ("---\ntitle: x\n\n" FIRST "\n");

  assert_draft (rule, "body: " FIRST "\n");
  g_assert_nonnull (strstr (endless->text->str, FIRST));
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (SlDraft) draft = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "> ");
  g_string_append (text, FIRST);
  draft = read_markdown (text->str);
  assert_draft (draft, "quote: " FIRST "\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/markdown/roles", test_roles);
  g_test_add_func ("/markdown/front", test_front);
  g_test_add_func ("/markdown/no-front", test_no_front);
  g_test_add_func ("/markdown/deep", test_deep);

  return g_test_run ();
}
