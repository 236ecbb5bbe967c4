/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-html.h"

#include <string.h>

#include "draft-fixture.h"

#define FIRST "The dam above Lindau was opened a day early on Monday, the water board said."
#define SECOND                                                                                     \
  "Some four hundred people left their homes in the valley, and two bridges were closed to "       \
  "traffic."
#define THIRD                                                                                      \
  "Nobody was hurt, said the mayor, who thanked the volunteers for their work in the night."

static SlDraft *
read_page (const char *html)
{
  return sl_html_read (html, strlen (html));
}

static void
test_article_element (void)
{
  g_autoptr (SlDraft) draft = read_page (
    "<!doctype html><html lang=\"en-GB\"><head><title>Dam opened early - The Lake Post</title>"
    "<meta property=\"og:site_name\" content=\"The Lake Post\">"
    "<meta property=\"article:published_time\" content=\"2026-03-02T08:15:00+01:00\">"
    "<meta name=\"author\" content=\"By Ada Brook\"><link rel=canonical "
    "href=\"https://lakepost.example/dam\">"
    "<style>p { color: red }</style><script>if (a < b) document.write "
    "('<p>No!</p>');</script></head>"
    "<body><nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav>"
    "<article><header><h1>Dam opened early</h1><p class=\"byline\">By Ada Brook</p></header>"
    "<p>" FIRST "</p><figure><img src=dam.jpg><figcaption>The dam on Sunday. Photo: Jo "
                "Reed</figcaption></figure>"
    "<p>" SECOND "<h2>Bridges closed</h2><blockquote><p>" THIRD "</p></blockquote>"
    "<ul><li>The first bridge opens again on Friday, the board hopes.<li>The second stays closed "
    "until the spring.</ul></article>"
    "<aside class=\"related\"><h3>Related</h3><a href=/a>The storm that nobody in the valley had "
    "seen coming this year.</a></aside>"
    "<section id=comments><p>I have said for years that the dam is far too low for such a "
    "winter.</p></section>"
    "<footer><p>All rights reserved by The Lake Post and its owners.</p></footer></body></html>");

  assert_draft (draft, "headline: Dam opened early\n"
                       "body: " FIRST "\n"
                       "caption: The dam on Sunday. Photo: Jo Reed\n"
                       "body: " SECOND "\n"
                       "heading: Bridges closed\n"
                       "quote: " THIRD "\n"
                       "list: The first bridge opens again on Friday, the board hopes.\n"
                       "list: The second stays closed until the spring.\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_TITLE], ==, "Dam opened early");
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHER], ==, "The Lake Post");
  g_assert_cmpstr (draft->details[SL_DETAIL_AUTHOR], ==, "Ada Brook");
  g_assert_cmpstr (draft->details[SL_DETAIL_PUBLISHED], ==, "2026-03-02T08:15+01:00");
  g_assert_cmpstr (draft->details[SL_DETAIL_URL], ==, "https://lakepost.example/dam");
  g_assert_cmpstr (draft->details[SL_DETAIL_LANGUAGE], ==, "en");
  g_assert_cmpint (draft->witnesses[SL_DETAIL_TITLE], ==, SL_WITNESS_TEXT);
  g_assert_cmpint (draft->witnesses[SL_DETAIL_PUBLISHER], ==, SL_WITNESS_OPENGRAPH);
  g_assert_cmpint (draft->witnesses[SL_DETAIL_AUTHOR], ==, SL_WITNESS_META);
  g_assert_cmpint (draft->witnesses[SL_DETAIL_PUBLISHED], ==, SL_WITNESS_OPENGRAPH);
  g_assert_cmpint (draft->witnesses[SL_DETAIL_URL], ==, SL_WITNESS_LINK);
}

/* An old page: tables for layout, line breaks for paragraphs, nothing closed. */
static void
test_old_page (void)
{
  g_autoptr (SlDraft) draft = read_page (
    "<TITLE>Dam opened early</TITLE><BODY BGCOLOR=white><TABLE><TR><TD><A HREF=a>Home</A><BR><A "
    "HREF=b>Sports</A>"
    "<TD><FONT SIZE=5>Dam opened early</FONT><P>" FIRST "<BR><BR>" SECOND "<P>" THIRD "</TABLE>");

  assert_draft (draft,
                "headline: Dam opened early\nbody: " FIRST "\nbody: " SECOND "\nbody: " THIRD "\n");
}

static void
test_cookie_notice (void)
{
  g_autoptr (SlDraft) draft =
    read_page ("<div class=cookie-wall><p>We and our partners use cookies on this website to "
               "measure how it is used, and to show you "
               "advertisements that may interest you. You can withdraw your consent in the "
               "settings of your browser at any time.</p></div>"
               "<div class=content><p>" FIRST "</p><p>" SECOND "</p></div>");

  assert_draft (draft, "body: " FIRST "\nbody: " SECOND "\n");
}

static void
test_no_prose (void)
{
  g_autoptr (SlDraft) draft = read_page ("<p>hello world");
  g_autoptr (SlDraft) empty =
    read_page ("<html><head><title>Nothing</title></head><body><script>x</script></body></html>");

  assert_draft (draft, "body: hello world\n");
  assert_draft (empty, "");
}

static void
test_deep_nesting (void)
{
  GString *html = g_string_new (NULL);
  g_autoptr (SlDraft) draft = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (html, "<div>");
  g_string_append (html, "<p>" FIRST "</p>");
  for (guint i = 0; i < 100000; i++)
    g_string_append (html, "</div>");
  g_string_append (html, "<p>" SECOND);
  draft = sl_html_read (html->str, html->len);
  assert_draft (draft, "body: " FIRST "\nbody: " SECOND "\n");
  g_string_free (html, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/html/article-element", test_article_element);
  g_test_add_func ("/html/old-page", test_old_page);
  g_test_add_func ("/html/cookie-notice", test_cookie_notice);
  g_test_add_func ("/html/no-prose", test_no_prose);
  g_test_add_func ("/html/deep-nesting", test_deep_nesting);

  return g_test_run ();
}
