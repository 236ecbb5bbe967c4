/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-html-hints.h"

#include <string.h>

/* The hints of the first element in the body. */
static void
assert_hints (const char *html,
              guint       expected)
{
  GumboOutput *output = gumbo_parse_with_options (&kGumboDefaultOptions, html, strlen (html));
  const GumboVector *children = &output->root->v.element.children;
  const GumboNode *body = children->data[children->length - 1];
  const GumboNode *first = body->v.element.children.data[0];

  g_test_message ("%s", html);
  g_assert_cmpuint (sl_html_hints_of (&first->v.element), ==, expected);
  gumbo_destroy_output (&kGumboDefaultOptions, output);
}

static void
test_tags (void)
{
  assert_hints ("<nav>", SL_HTML_NAV);
  assert_hints ("<blockquote>", SL_HTML_QUOTE);
  assert_hints ("<figcaption>", SL_HTML_CAPTION);
  assert_hints ("<div>", 0);
  assert_hints ("<x-a>", SL_HTML_LINK);
  assert_hints ("<x-table>", SL_HTML_TABLE);
  assert_hints ("<x-row>", 0);
}

static void
test_names (void)
{
  assert_hints ("<div class=article-body__text>", SL_HTML_ARTICLE | SL_HTML_BODY);
  assert_hints ("<div class=ArticleBody>", SL_HTML_ARTICLE | SL_HTML_BODY);
  assert_hints ("<div id=comments class='x y'>", SL_HTML_COMMENTS);
  assert_hints ("<div class='cookieBanner'>", SL_HTML_NOTICE);
  assert_hints ("<div class='most-popular'>", SL_HTML_TEASER);
  assert_hints ("<p class=teaser>", 0);
  assert_hints ("<div class='bodyguard adverb commentary'>", 0);
  assert_hints ("<div class='averyveryveryveryveryveryverylongname'>", 0);
  assert_hints ("<span data-tag=my-sidebar>", SL_HTML_ASIDE);
}

static void
test_roles (void)
{
  assert_hints ("<div role=navigation>", SL_HTML_NAV);
  assert_hints ("<div role=dialog>", SL_HTML_NOTICE);
  assert_hints ("<div role=presentation>", 0);
  assert_hints ("<div itemprop=articleBody>", SL_HTML_ARTICLE | SL_HTML_BODY);
  assert_hints ("<span itemprop='author creator'>", SL_HTML_BYLINE);
  assert_hints ("<span itemprop=datePublished>", SL_HTML_DATE);
  assert_hints ("<span itemprop=caption>", SL_HTML_CAPTION);
  assert_hints ("<div hidden>", SL_HTML_HIDDEN);
  assert_hints ("<div aria-hidden=true>", SL_HTML_HIDDEN);
  assert_hints ("<div aria-hidden=false>", 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/html-hints/tags", test_tags);
  g_test_add_func ("/html-hints/names", test_names);
  g_test_add_func ("/html-hints/roles", test_roles);

  return g_test_run ();
}
