/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-html-writer.h"
#include "exchange/sl-report-article.h"
#include "exchange/sl-report-html.h"

#include <gumbo.h>
#include <string.h>

#include "sl-test-set.h"
#include "sl-test-utils.h"

typedef void (*Visit) (const GumboNode *element,
                       gpointer         user_data);

static void
walk (const GumboNode *node,
      Visit            visit,
      gpointer         user_data)
{
  if (node->type != GUMBO_NODE_ELEMENT)
    return;

  visit (node, user_data);
  for (guint i = 0; i < node->v.element.children.length; i++)
    walk (node->v.element.children.data[i], visit, user_data);
}

static const char *
get_attribute (const GumboNode *element,
               const char      *name)
{
  const GumboAttribute *attribute = gumbo_get_attribute (&element->v.element.attributes, name);

  return attribute != NULL ? attribute->value : NULL;
}

static void
note_id (const GumboNode *element,
         gpointer         user_data)
{
  const char *id = get_attribute (element, "id");

  if (id != NULL)
    g_assert_true (g_hash_table_add (user_data, g_strdup (id)));
}

/* Nothing runs, nothing is loaded, links lead to the web or to a number that is there. */
static void
check_element (const GumboNode *element,
               gpointer         user_data)
{
  static const GumboTag forbidden[] = {
    GUMBO_TAG_SCRIPT, GUMBO_TAG_IMG, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_LINK, GUMBO_TAG_FORM,
    GUMBO_TAG_SVG,
  };
  const char *href = get_attribute (element, "href");

  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_cmpint (element->v.element.tag, !=, forbidden[i]);
  for (guint i = 0; i < element->v.element.attributes.length; i++)
    {
      const GumboAttribute *attribute = element->v.element.attributes.data[i];

      g_assert_false (g_str_has_prefix (attribute->name, "on"));
      g_assert_cmpstr (attribute->name, !=, "src");
      g_assert_cmpstr (attribute->name, !=, "style");
    }
  if (href != NULL && href[0] == '#')
    g_assert_true (g_hash_table_contains (user_data, href + 1));
  else if (href != NULL)
    g_assert_true (sl_html_writer_is_web_link (href));
}

static void
check_page (const char *html)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GumboOutput *page = gumbo_parse (html);

  walk (page->root, note_id, ids);
  walk (page->root, check_element, ids);
  g_assert_cmpuint (page->errors.length, ==, 0);
  gumbo_destroy_output (&kGumboDefaultOptions, page);
}

static void
test_page (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *html = sl_test_export ("html", set, NULL);

  check_page (html);
  g_assert_nonnull (strstr (html, "<title>The dam &amp; the &quot;flood&quot;</title>"));
  g_assert_nonnull (strstr (html, "Figures in conflict"));
  g_assert_nonnull (strstr (html, "<mark class=\"divided\">\U0001f600 The dam held</mark>"));
  g_assert_nonnull (strstr (html, "<mark class=\"unverifiable\">=SUM(A1:A9) is no formula, and "
                                  "&lt;b&gt;this&lt;/b&gt; is &amp; no markup"));
  g_assert_nonnull (strstr (html, "href=\"https://example.org/log?x=1&amp;y=2\""));
  g_assert_nonnull (strstr (html, "only a note"));
}

/* Whatever stands in an article's details or in a note stays text. */
static void
test_hostile (void)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, "</title><script>alert(1)</script>");
  g_autoptr (SlAnnotator) ann = sl_annotator_new (SL_TEST_ANN, "\"><img src=x onerror=alert(1)>",
                                                  NULL);
  g_autoptr (SlArticle) article = sl_test_article_new ("<script>alert(2)</script> said the mayor.");
  SlClaim *claim = sl_test_claim_new (article, "<script>alert(2)</script>",
                                      SL_CLAIM_KIND_ASSERTION);
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (sl_claim_get_uuid (claim), SL_TEST_ANN,
                                                           SL_VERDICT_DISPUTED,
                                                           "<svg onload=alert(3)>\x01", NULL);
  g_autofree char *html = NULL;

  sl_article_set_detail (article, SL_DETAIL_URL, "javascript:alert(4)");
  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, "en\" onclick=\"alert(5)");
  sl_article_set_detail (article, SL_DETAIL_TITLE, "<!-- ");
  sl_annotation_take_evidence (annotation,
                               sl_evidence_new ("javascript:alert(6)", "log", SL_STANCE_SUPPORTS,
                                                NULL));
  sl_annotation_take_evidence (annotation, sl_evidence_new ("https://x\" "
                                                            "onclick=\"alert(7)", NULL, SL_STANCE_CONTEXT, NULL));
  sl_set_add_annotator (set, ann);
  sl_set_add_article (set, article);
  g_assert_true (sl_set_add_annotation (set, annotation));

  html = sl_test_export ("html", set, NULL);
  check_page (html);
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strchr (html, '\x01'));
}

/* Claims that overlap are cut into marks that do not; every number is there once. */
static void
test_overlap (void)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, NULL);
  g_autoptr (SlArticle) article = sl_test_article_new ("The dam held, the mayor said.\nNobody was "
                                                       "hurt.");
  g_autofree char *html = NULL;

  sl_test_claim_new (article, "The dam held, the mayor said", SL_CLAIM_KIND_ATTRIBUTED);
  sl_test_claim_new (article, "dam held", SL_CLAIM_KIND_ASSERTION);
  sl_test_claim_new (article, "held, the mayor said.\nNobody", SL_CLAIM_KIND_ASSERTION);
  sl_set_add_article (set, article);
  html = sl_test_export ("html", set, NULL);
  check_page (html);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("id=\"c%u\"", i);

      g_assert_nonnull (strstr (html, id));
    }
}

static void
test_empty (void)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, NULL);
  g_autofree char *html = sl_test_export ("html", set, NULL);

  check_page (html);
}

static void
test_links (void)
{
  g_assert_true (sl_html_writer_is_web_link ("https://example.org/"));
  g_assert_true (sl_html_writer_is_web_link ("HTTP://example.org/"));
  g_assert_false (sl_html_writer_is_web_link ("javascript:alert(1)"));
  g_assert_false (sl_html_writer_is_web_link (" https://example.org/"));
  g_assert_false (sl_html_writer_is_web_link ("file:///etc/passwd"));
  g_assert_false (sl_html_writer_is_web_link ("page.html"));
  g_assert_false (sl_html_writer_is_web_link (NULL));
}

/* The page of one article whose only claim has a note. */
static char *
export_note (const char *note,
             const char *name)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, name);
  g_autoptr (SlAnnotator) ann = sl_annotator_new (SL_TEST_ANN, name, NULL);
  g_autoptr (SlArticle) article = sl_test_article_new ("Cafe\u0301 \U0001f600");
  SlClaim *claim = sl_test_claim_new (article, "Cafe\u0301 \U0001f600", SL_CLAIM_KIND_ASSERTION);
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (sl_claim_get_uuid (claim), SL_TEST_ANN,
                                                           SL_VERDICT_SUPPORTED, note, NULL);

  g_assert_true (sl_set_add_annotator (set, ann));
  g_assert_true (sl_set_add_article (set, article));
  g_assert_true (sl_set_add_annotation (set, annotation));

  return sl_test_export ("html", set, NULL);
}

/* A claim from the first character to the last is marked whole. */
static void
test_whole_text (void)
{
  g_autofree char *html = export_note ("seen", "Ann");

  check_page (html);
  g_assert_nonnull (strstr (html, "<mark class=\"supported\">Cafe\u0301 \U0001f600</mark>"));
  g_assert_nonnull (strstr (html, "seen"));
  g_assert_nonnull (strstr (html, "Ann"));
}

static void
test_escapes (void)
{
  static const char *const texts[][2] = {
    { "a < b", "a &lt; b" },
    { "R&D", "R&amp;D" },
    { "&amp;", "&amp;amp;" },
    { "</p><p>", "&lt;/p&gt;&lt;p&gt;" },
    { "\U0001f469\u200d\U0001f680", "\U0001f469\u200d\U0001f680" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *html = export_note (texts[i][0], texts[i][0]);

      check_page (html);
      g_assert_nonnull (strstr (html, texts[i][1]));
    }
}

/* Everything that a person said stands on the page. */
static void
test_all_is_told (void)
{
  static const char *const parts[] = {
    "Ann Reader", "The dam, &quot;first&quot; report", "Harbour Desk", "2026-03-07", "b.txt",
    "seen there", "2026-03-01", "https://example.org/2", "=1+1",
  };
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *html = sl_test_export ("html", set, NULL);
  g_autofree char *again = sl_test_export ("html", set, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      g_assert_nonnull (strstr (html, parts[i]));
    }
  g_assert_cmpstr (html, ==, again);
}

/* Who looked is named; a telling that is there all the same contradicts it; notes stay text. */
static void
test_omissions (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *before = sl_test_export ("html", set, NULL);
  const char *first = sl_claim_get_article (sl_set_lookup_claim (set, SL_TEST_CLAIM (1)));
  const char *second = sl_claim_get_article (sl_set_lookup_claim (set, SL_TEST_CLAIM (5)));
  g_autoptr (SlOmission) contradicted = sl_omission_new (SL_TEST_CLAIM (3), second, SL_TEST_ANN,
                                                         "<script>alert(1)</script>", NULL);
  g_autoptr (SlOmission) single = sl_omission_new (SL_TEST_CLAIM (6), first, SL_TEST_ANN,
                                                   "read twice", NULL);
  g_autofree char *html = NULL;

  g_assert_null (strstr (before, "checked by reading"));
  g_assert_true (sl_set_add_omission (set, contradicted));
  g_assert_true (sl_set_add_omission (set, single));
  html = sl_test_export ("html", set, NULL);
  check_page (html);
  g_assert_nonnull (strstr (html, "<h2>Not mentioned, checked by reading</h2>"));
  g_assert_nonnull (strstr (html, "∅ stated as not mentioned</span> "
                                  "<span class=\"meta\">checked by Ann Reader</span>"));
  g_assert_nonnull (strstr (html, "A telling there contradicts this.</span> &lt;script&gt;"));
  g_assert_nonnull (strstr (html, "<td>read twice</td>"));
}

/* A row of which one article knows nothing: what was merely not found is told otherwise. */
static void
test_empty_cell (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlArticle) third = sl_test_article_new ("The council met on Monday.");
  g_autoptr (SlOmission) omission = sl_omission_new (SL_TEST_CLAIM (5), sl_article_get_uuid (third),
                                                     SL_TEST_BEN, NULL, NULL);
  g_autofree char *merely = NULL;
  g_autofree char *stated = NULL;

  g_assert_true (sl_set_add_article (set, third));
  merely = sl_test_export ("html", set, NULL);
  g_assert_nonnull (strstr (merely, "<td><span class=\"none\">not mentioned</span></td>"));
  g_assert_true (sl_set_add_omission (set, omission));
  stated = sl_test_export ("html", set, NULL);
  g_assert_null (strstr (stated, "class=\"none\">not mentioned"));
  g_assert_nonnull (strstr (stated, "<td><span class=\"checked\">∅ not mentioned</span> "
                                    "<span class=\"meta\">checked by "));
}

/* On paper articles stand side by side, and nothing is cut off where a screen would scroll. A claim that
 * nobody judged looks like text, not like a remark. */
static void
test_paper (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *page = sl_test_export ("html", set, NULL);
  const char *print = strstr (page, "@media print{");
  g_autofree char *rules = NULL;

  g_assert_nonnull (print);
  rules = g_strndup (print, strstr (print, "@media (prefers") - print);
  g_assert_nonnull (strstr (rules, ".articles{grid-auto-flow:row;grid-template-columns:repeat(auto-fit,"));
  g_assert_nonnull (strstr (rules, ".scroll,.articles{overflow:visible}"));
  g_assert_nonnull (strstr (page, "@page{size:landscape"));
  g_assert_nonnull (strstr (page, "<h2 class=\"articles-head\">"));
  g_assert_null (strstr (page, "}.none{"));
  g_assert_nonnull (strstr (page, "span.none{"));
}

static void
test_full (void)
{
  sl_test_assert_full ("html");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/report-html/page", test_page);
  g_test_add_func ("/exchange/report-html/hostile", test_hostile);
  g_test_add_func ("/exchange/report-html/overlap", test_overlap);
  g_test_add_func ("/exchange/report-html/empty", test_empty);
  g_test_add_func ("/exchange/report-html/links", test_links);
  g_test_add_func ("/exchange/report-html/whole-text", test_whole_text);
  g_test_add_func ("/exchange/report-html/escapes", test_escapes);
  g_test_add_func ("/exchange/report-html/all-is-told", test_all_is_told);
  g_test_add_func ("/exchange/report-html/omissions", test_omissions);
  g_test_add_func ("/exchange/report-html/empty-cell", test_empty_cell);
  g_test_add_func ("/exchange/report-html/paper", test_paper);
  g_test_add_func ("/exchange/report-html/full", test_full);

  return g_test_run ();
}
