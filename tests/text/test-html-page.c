/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-html-page.h"

#include <string.h>

static SlHtmlPage *
read_page (const char *html)
{
  return sl_html_page_new (html, strlen (html));
}

static const SlHtmlBlock *
block_at (const SlHtmlPage *page,
          guint             i)
{
  g_assert_cmpuint (i, <, page->blocks->len);

  return &g_array_index (page->blocks, SlHtmlBlock, i);
}

static void
assert_blocks (const char *html,
               const char *expected)
{
  static const char kinds[] = { '.', 'p', 'h', 'i', 'c', 't' };
  g_autoptr (SlHtmlPage) page = read_page (html);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const SlHtmlBlock *block = block_at (page, i);

      g_string_append_printf (found, "%c[%.*s]", kinds[block->kind],
                              (int) (block->end - block->start), page->text->str + block->start);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_blocks (void)
{
  assert_blocks ("", "");
  assert_blocks ("<p> a\n <i>b</i>c </p>d<h2>e</h2>", "p[a bc].[d]h[e]");
  assert_blocks ("<ul><li>a<li><p>b</p></ul><dl><dt>c<dd>d</dl>", "i[a]i[b]t[c]t[d]");
  assert_blocks ("<table><tr><th>a<td>b</table>", "c[a]c[b]");
  assert_blocks ("<p>a<br>b<br><br>c<br><br><br>d</p>", "p[a\nb]p[c]p[d]");
  assert_blocks ("<p>a&nbsp;&amp;&#8217;b&euro;</p>", "p[a\xc2\xa0&’b€]");
  assert_blocks ("<p hidden>a</p><div style='display:none'>b</div><p>c</p>", "p[c]");
  assert_blocks ("<p>a<span>b</span> <a>c</a></p>", "p[ab c]");
  assert_blocks ("<p>a<div>b</div>c</p>", "p[a].[b].[c]");
}

static void
test_measures (void)
{
  g_autoptr (SlHtmlPage) page =
    read_page ("<h3>One two</h3><p>Go <a href=x>there now</a>. <b>Yes!</b></p>");
  const SlHtmlBlock *heading = block_at (page, 0);
  const SlHtmlBlock *paragraph = block_at (page, 1);

  g_assert_cmpuint (heading->level, ==, 3);
  g_assert_cmpuint (heading->words, ==, 2);
  g_assert_false (heading->sentence);
  g_assert_cmpuint (paragraph->words, ==, 4);
  g_assert_cmpuint (paragraph->link_bytes, ==, 10);
  g_assert_cmpuint (paragraph->strong_bytes, ==, 5);
  g_assert_true (paragraph->sentence);
}

static void
test_hints (void)
{
  g_autoptr (SlHtmlPage) page =
    read_page ("<body class=comments><nav><p>a</p></nav><article><p>b</p><p class=byline>c</p>"
               "<p><span class=date>d</span></p></article>");
  const SlHtmlElement *elements = (const SlHtmlElement *) (void *) page->elements->data;

  g_assert_cmpuint (block_at (page, 0)->hints, ==, SL_HTML_NAV);
  g_assert_cmpuint (block_at (page, 1)->hints, ==, SL_HTML_ARTICLE);
  g_assert_cmpuint (block_at (page, 2)->hints, ==, SL_HTML_ARTICLE | SL_HTML_BYLINE);
  g_assert_cmpuint (block_at (page, 3)->hints, ==, SL_HTML_ARTICLE | SL_HTML_DATE);
  g_assert_cmpuint (elements[0].first_block, ==, 0);
  g_assert_cmpuint (elements[0].end_block, ==, 4);
  g_assert_cmpuint (elements[block_at (page, 1)->element].parent, ==,
                    elements[block_at (page, 2)->element].parent);
}

static void
test_head (void)
{
  g_autoptr (SlHtmlPage) page =
    read_page ("<html lang=en-GB><head><title>A &amp; B</title><meta property='OG:Title' "
               "content='T'><meta name=og:title content=U>"
               "<meta name=empty content=''><link rel=canonical href=x><link rel=canonical "
               "href=y><link rel=stylesheet href=z>"
               "<body><p>a<meta itemprop=datePublished content=2026-03-02>b</p><time "
               "datetime=2026-03-03>c</time>");

  g_assert_cmpstr (page->title, ==, "A & B");
  g_assert_cmpstr (page->language, ==, "en-GB");
  g_assert_cmpstr (page->canonical, ==, "x");
  g_assert_cmpstr (sl_html_page_get_meta (page, "og:title"), ==, "T");
  g_assert_cmpstr (sl_html_page_get_meta (page, "datepublished"), ==, "2026-03-02");
  g_assert_cmpstr (sl_html_page_get_meta (page, "time"), ==, "2026-03-03");
  g_assert_null (sl_html_page_get_meta (page, "empty"));
  g_assert_cmpuint (page->blocks->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/html-page/blocks", test_blocks);
  g_test_add_func ("/html-page/measures", test_measures);
  g_test_add_func ("/html-page/hints", test_hints);
  g_test_add_func ("/html-page/head", test_head);

  return g_test_run ();
}
