/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-html-context.h"

#include <string.h>

#define PROSE "<p>The dam above Lindau was opened a day early on Monday, said the board.</p>"

/* The hints of the last block, after they were settled. */
static guint
settle (const char *html,
        int         heading)
{
  g_autoptr (SlHtmlPage) page = sl_html_page_new (html, strlen (html));

  sl_html_context_settle (page, heading);

  return g_array_index (page->blocks, SlHtmlBlock, page->blocks->len - 1).hints;
}

static void
test_weak (void)
{
  g_assert_cmpuint (settle (PROSE "<div class=sidebar>" PROSE "</div>", -1), ==, SL_HTML_ASIDE);
  g_assert_cmpuint (settle ("<div class=has-sidebar>" PROSE "</div>", -1), ==, 0);
  g_assert_cmpuint (settle (PROSE PROSE "<div class=sidebar><h1>Dam opens</h1>" PROSE "</div>", -1),
                    ==, SL_HTML_ASIDE);
  g_assert_cmpuint (settle (PROSE PROSE "<div class=sidebar><h1>Dam opens</h1>" PROSE "</div>", 2),
                    ==, 0);
}

static void
test_strong (void)
{
  g_assert_cmpuint (settle (PROSE "<div id=comments>" PROSE PROSE PROSE "</div>", -1), ==,
                    SL_HTML_COMMENTS);
  g_assert_cmpuint (settle ("<div id=comments>" PROSE PROSE PROSE "</div>", -1), ==, 0);
}

/* What the comments hold does not make the article's share small. */
static void
test_both (void)
{
  g_assert_cmpuint (settle ("<div id=comments>" PROSE PROSE PROSE "</div><div class=widget>" PROSE
                            "</div>",
                            -1),
                    ==, 0);
}

static void
test_cookies (void)
{
  g_assert_cmpuint (
    settle (PROSE "<p>We use cookies on this website, as all the others do.</p>", -1), ==,
    SL_HTML_NOTICE);
  g_assert_cmpuint (settle (PROSE "<p>She baked cookies for the volunteers in the valley.</p>", -1),
                    ==, 0);
}

static void
test_no_prose (void)
{
  g_assert_cmpuint (settle ("<nav>Home</nav>", -1), ==, SL_HTML_NAV);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/html-context/weak", test_weak);
  g_test_add_func ("/html-context/strong", test_strong);
  g_test_add_func ("/html-context/both", test_both);
  g_test_add_func ("/html-context/cookies", test_cookies);
  g_test_add_func ("/html-context/no-prose", test_no_prose);

  return g_test_run ();
}
