/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-html-clean.h"

#include <string.h>

static void
assert_cleaned (const char *html,
                const char *expected)
{
  g_autoptr (SlHtmlClean) clean = sl_html_clean (html, strlen (html));

  g_test_message ("%s", html);
  g_assert_true (g_str_has_prefix (clean->html->str, "<!DOCTYPE html>"));
  g_assert_cmpstr (clean->html->str + strlen ("<!DOCTYPE html>"), ==, expected);
}

static void
test_dropped (void)
{
  assert_cleaned ("", "");
  assert_cleaned ("a &amp; b < c", "a &amp; b &lt; c");
  assert_cleaned ("<!-- <p>no --><p>yes</p><!DOCTYPE x><?php no ?><![CDATA[no]]>", "<p>yes</p>");
  assert_cleaned ("<script>if (a < b) '<p>no</p>';</script><style>p > a {}</style>ok", "ok");
  assert_cleaned ("<SCRIPT>'</scripty>'</SCRIPT >ok", "ok");
  assert_cleaned ("<script>never closed", "");
  assert_cleaned ("a<select><option>b</select><button>c</button><svg><title>d</title></svg>e",
                  "a   e");
  assert_cleaned ("<i>a</i> <font size=7>b</font> <img src=c alt=d>", "a b ");
  assert_cleaned ("a<button>b", "a b");
  assert_cleaned ("a<!-- open", "a");
  assert_cleaned ("a<p", "a");
  assert_cleaned ("a</", "a&lt;/");
}

static void
test_attributes (void)
{
  assert_cleaned ("<p onclick=x class='a \"b\"' data-y = z id=k>t</p>",
                  "<p class=\"a &quot;b&quot;\" id=\"k\">t</p>");
  assert_cleaned ("<div style='color: red; display: none'>t</div>", "<div hidden>t</div>");
  assert_cleaned ("<div style=\"display:block\">t</div>", "<div>t</div>");
  assert_cleaned ("<meta name=a content='b>c'><link rel=canonical href=x>",
                  "<meta name=\"a\" content=\"b>c\"><link rel=\"canonical\" href=\"x\">");
  assert_cleaned ("<a href=x rel=author>t</a>", "<x-a rel=\"author\">t</x-a>");
  assert_cleaned ("<my-card class=c>t</my-card>",
                  "<span class=\"c\" data-tag=\"my-card\">t</span>");
  assert_cleaned ("<p class=\"never closed>t</p>", "t");
}

/* What the standard closes by itself is closed here, and everything else at the end. */
static void
test_nesting (void)
{
  assert_cleaned ("<p>a<p>b<div>c", "<p>a</p><p>b</p><div>c</div>");
  assert_cleaned ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>",
                  "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>");
  assert_cleaned ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>");
  assert_cleaned ("<table><tr><td>a<td>b<tr><td>c</table>",
                  "<x-table><x-row><x-cell>a</x-cell><x-cell>b</x-cell></x-row><x-row><x-cell>c</"
                  "x-cell></x-row></x-table>");
  assert_cleaned ("<td>a</td><tr>b", "ab");
  assert_cleaned ("<div id=o><a><div>a</a></div></div>b",
                  "<div id=\"o\"><x-a><div>a</div></x-a></div>b");
  assert_cleaned ("<a>a<a>b</a></a>", "<x-a>a</x-a><x-a>b</x-a>");
  assert_cleaned ("<div><table><tr><td></div>a</table>b</div>",
                  "<div><x-table><x-row><x-cell>a</x-cell></x-row></x-table>b</div>");
  assert_cleaned ("</p></div></table>a", "a");
  assert_cleaned ("<b>a</b><strong>b</strong>", "<mark>a</mark><mark>b</mark>");
}

static void
test_head (void)
{
  assert_cleaned (
    "<html lang=de><head><title>A < B</title><title>C</title></head><body class=x>d</body></html>",
    "<html lang=\"de\"><title>A < B</title><body class=\"x\">d");
}

static void
test_json (void)
{
  const char *html = "<script type=\"application/ld+json\">{\"a\":1}</script><script>{}</script>"
                     "<script type='application/ld+json; charset=utf-8'>[]</script>";
  g_autoptr (SlHtmlClean) clean = sl_html_clean (html, strlen (html));

  g_assert_cmpuint (clean->json->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (clean->json, 0), ==, "{\"a\":1}");
  g_assert_cmpstr (g_ptr_array_index (clean->json, 1), ==, "[]");
}

static void
repeat (GString    *html,
        const char *words,
        guint       n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (html, words);
}

static void
test_depth (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (SlHtmlClean) clean = NULL;
  int depth = 0;
  int deepest = 0;

  repeat (html, "<div>", 100000);
  g_string_append (html, "x");
  repeat (html, "</div>", 100000);
  g_string_append (html, "<p>y");
  clean = sl_html_clean (html->str, html->len);
  for (const char *p = strstr (clean->html->str, "<div"); p != NULL; p = strpbrk (p + 1, "<"))
    {
      depth += p[1] == '/' ? -1 : 1;
      deepest = MAX (deepest, depth);
    }
  g_assert_cmpint (depth, ==, 0);
  g_assert_cmpint (deepest, ==, SL_HTML_MAX_DEPTH);
  g_assert_true (g_str_has_suffix (clean->html->str, "<p>y</p>"));
}

/* Pages that would make a careless reader search to the end again and again. */
static void
test_linear (void)
{
  static const char *const parts[] = {
    "<button>", "<svg>", "<a b='>", "<!--", "</div>", "<b id=1>",
    "<a><div><table><tr><td></a></div>", "<title>", "<p '", "<",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      gint64 start;

      repeat (html, parts[i], 2000000 / strlen (parts[i]));
      start = g_get_monotonic_time ();
      sl_html_clean_free (sl_html_clean (html->str, html->len));
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/html-clean/dropped", test_dropped);
  g_test_add_func ("/html-clean/attributes", test_attributes);
  g_test_add_func ("/html-clean/nesting", test_nesting);
  g_test_add_func ("/html-clean/head", test_head);
  g_test_add_func ("/html-clean/json", test_json);
  g_test_add_func ("/html-clean/depth", test_depth);
  g_test_add_func ("/html-clean/linear", test_linear);

  return g_test_run ();
}
