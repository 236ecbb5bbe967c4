/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-html-score.h"

#include <string.h>

#define A "<p>The dam above Lindau was opened a day early on Monday, the water board said.</p>"
#define B                                                                                          \
  "<p>Some four hundred people left their homes in the valley, and two bridges were closed.</p>"
#define C                                                                                          \
  "<p>Nobody was hurt, said the mayor, who thanked the volunteers for their work in the "          \
  "night.</p>"

/* The first word and the role of each block that is found. */
static void
assert_found (const char *html,
              int         heading,
              const char *expected)
{
  g_autoptr (SlHtmlPage) page = sl_html_page_new (html, strlen (html));
  g_autoptr (GArray) parts = sl_html_score_find_article (page, heading);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const SlHtmlPart *part = &g_array_index (parts, SlHtmlPart, i);
      const SlHtmlBlock *block = &g_array_index (page->blocks, SlHtmlBlock, part->block);
      const char *words = page->text->str + block->start;

      g_string_append_printf (found, "%s:%.*s ", sl_role_to_string (part->role),
                              (int) strcspn (words, " \n"), words);
    }
  g_test_message ("%s", html);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_where (void)
{
  assert_found ("", -1, "");
  assert_found ("<div>" A B "</div><div><a>Other</a><br><a>Stories</a></div>", -1,
                "body:The body:Some ");
  assert_found ("<div>" A "</div><div>" B "</div><div>" C "</div>", -1,
                "body:The body:Some body:Nobody ");
  assert_found ("<article>" A B C "</article><div class=comments>" C A "</div>", -1,
                "body:The body:Some body:Nobody ");
  assert_found ("<div class=has-sidebar>" A B "</div>", -1, "body:The body:Some ");
  assert_found ("<div>" A B "<div class=newsletter-signup>" C "</div></div>", -1,
                "body:The body:Some ");
}

/* One long paragraph does not make the short ones beside it another article's. */
static void
test_short_article (void)
{
  assert_found ("<div>" A "<div class=ad>Buy one, get two.</div><p>Nobody was hurt.</p></div>", -1,
                "body:The body:Nobody ");
}

/* Comments may be longer than the article. */
static void
test_long_comments (void)
{
  assert_found ("<div><div class=post>" A B "</div><div id=comments>" C C C C C C "</div></div>",
                -1, "body:The body:Some ");
}

static void
test_heading (void)
{
  assert_found ("<div><p>Lead story</p><h1>Dam opens</h1>" A B "</div>", 1,
                "heading:Dam body:The body:Some ");
}

static void
test_links (void)
{
  assert_found ("<div>" A "<p><a>Bridges Closed After Lindau Floods</a></p>" B "</div>", -1,
                "body:The body:Some ");
  assert_found ("<div>" A "<p><a>See the order.</a></p>" B "</div>", -1,
                "body:The body:See body:Some ");
  assert_found ("<div>" A "<ul><li><a>One story here</a><li><a>Two stories here</a></ul>" B
                "</div>",
                -1, "body:The body:Some ");
  assert_found (
    "<div>" A
    "<ul><li><a>Lindau</a>, with four hundred people in the valley<li><a>Bregenz</a></ul>" B
    "</div>",
    -1, "body:The list:Lindau, list:Bregenz body:Some ");
}

/* What stands in a card with another story's title is about that story. */
static void
test_cards (void)
{
  assert_found ("<div>" A "<div><h4><a>Storm over the lake</a></h4><p>All boats came home</p>"
                "<i>Tuesday</i></div>" B "</div>",
                -1, "body:The body:Some ");
  assert_found ("<div>" A "<h4><a>The upper dam</a></h4>" B "</div>", -1,
                "body:The heading:The body:Some ");
}

static void
test_roles (void)
{
  assert_found (
    "<div><p class=standfirst>Board did not wait</p>" A
    "<figure>Lindau on Monday<p>Two</p></figure><h2>Bridges</h2>" B "<blockquote>" C
    "</blockquote><h2>More</h2></div>",
    -1,
    "headline:Board body:The caption:Lindau caption:Two heading:Bridges body:Some quote:Nobody ");
  assert_found ("<div>" A "<span>Enlarge image</span>" B "</div>", -1,
                "body:The caption:Enlarge body:Some ");
}

/* The next article below the first is not the article's; a section of it is. */
static void
test_next_article (void)
{
  assert_found ("<main><div><h1>Dam</h1>" A B C A B C "</div><div><h1>Storm</h1>" C C C C C C
                "</div></main>",
                0, "heading:Dam body:The body:Some body:Nobody body:The body:Some body:Nobody ");
  assert_found ("<main><h1>Dam</h1>" A B "<h1>Storm</h1>" C C C C C C "</main>", 0,
                "heading:Dam body:The body:Some heading:Storm body:Nobody body:Nobody body:Nobody "
                "body:Nobody body:Nobody body:Nobody ");
}

static void
test_own_elements (void)
{
  assert_found ("<div>" A "<my-comments><p>I said so for years, and nobody ever listened to me.</p>"
                "</my-comments>" B "</div>",
                -1, "body:The body:Some ");
}

static void
test_signatures (void)
{
  assert_found ("<div><p class=byline>Ada Brook of the valley desk.</p><p><time>Monday</time></p>" A
                "<p>On <time>Monday</time> the board met.</p></div>",
                -1, "body:The body:On ");
}

static void
test_no_prose (void)
{
  assert_found ("<p>Hello world", -1, "body:Hello ");
  assert_found ("<nav><a>Home</a></nav>", -1, "body:Home ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/html-score/where", test_where);
  g_test_add_func ("/html-score/short-article", test_short_article);
  g_test_add_func ("/html-score/long-comments", test_long_comments);
  g_test_add_func ("/html-score/heading", test_heading);
  g_test_add_func ("/html-score/links", test_links);
  g_test_add_func ("/html-score/cards", test_cards);
  g_test_add_func ("/html-score/roles", test_roles);
  g_test_add_func ("/html-score/next-article", test_next_article);
  g_test_add_func ("/html-score/own-elements", test_own_elements);
  g_test_add_func ("/html-score/signatures", test_signatures);
  g_test_add_func ("/html-score/no-prose", test_no_prose);

  return g_test_run ();
}
