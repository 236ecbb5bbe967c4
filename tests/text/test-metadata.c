/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-metadata.h"

#include <string.h>

typedef struct
{
  const char *html;
  SlDetail detail;
  const char *expected;
} Case;

static SlDraft *
tell (const char *html)
{
  SlDraft *draft = sl_draft_new ();
  g_autoptr (SlHtmlPage) page = sl_html_page_new (html, strlen (html));
  g_autoptr (SlJsonLd) json = sl_json_ld_read (page->json);
  g_autofree char *title = NULL;
  int heading;

  title = sl_metadata_dup_title (page, json, &heading);
  sl_draft_tell (draft, SL_DETAIL_TITLE, title);
  sl_metadata_tell (page, json, draft);

  return draft;
}

static void
assert_cases (const Case *cases,
              guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlDraft) draft = tell (cases[i].html);

      g_test_message ("%s", cases[i].html);
      g_assert_cmpstr (draft->details[cases[i].detail], ==, cases[i].expected);
    }
}

static void
test_title (void)
{
  static const Case cases[] = {

    { "<title>Dam opens a day early | The Lake Post</title>", SL_DETAIL_TITLE,
      "Dam opens a day early" },
    { "<title>Dam opens - Lindau</title>", SL_DETAIL_TITLE, "Dam opens - Lindau" },
    { "<meta property=og:title content='Dam opens'><title>x</title>", SL_DETAIL_TITLE,
      "Dam opens" },
    { "<title>Dam opens a day early | The Lake Post</title><h1>The Lake Post</h1><h1>Dam Opens a "
      "Day Early</h1>",
      SL_DETAIL_TITLE, "Dam Opens a Day Early" },

    { "<title>News</title><h1>Dam opens a day early</h1>", SL_DETAIL_TITLE,
      "Dam opens a day early" },
    { "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"Mayor&#039;s "
      "&lt;dam&gt; &amp; more\"}</script>",
      SL_DETAIL_TITLE, "Mayor's <dam> & more" },
    { "<p>no title", SL_DETAIL_TITLE, NULL },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_publisher (void)
{
  static const Case cases[] = {

    { "<meta property=og:site_name content='The Lake Post'>", SL_DETAIL_PUBLISHER,
      "The Lake Post" },
    { "<meta property=og:site_name content='https://www.lakepost.example'>", SL_DETAIL_PUBLISHER,
      "lakepost.example" },
    { "<link rel=canonical href='https://www.lakepost.example:80/a?b'>", SL_DETAIL_PUBLISHER,
      "lakepost.example" },
    { "<link rel=canonical href='/a'>", SL_DETAIL_PUBLISHER, NULL },
    { "<link rel=canonical href='/a'><meta property=og:url content=http://a.example/b>",
      SL_DETAIL_URL, "http://a.example/b" },
    { "<link rel=canonical href='javascript:alert(1)'>", SL_DETAIL_URL, NULL },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_author (void)
{
  static const Case cases[] = {
    { "<meta name=author content='By Ada Brook, CNN'>", SL_DETAIL_AUTHOR, "Ada Brook" },
    { "<meta name=author content='Ada Brook'>", SL_DETAIL_AUTHOR, "Ada Brook" },
    { "<meta property=article:author content='https://a.example/ada'><p class=byline>By Ada "
      "Brook</p>",
      SL_DETAIL_AUTHOR, "Ada Brook" },
    { "<div id=comments><p class=byline>By Ada Brook</p></div>", SL_DETAIL_AUTHOR, NULL },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_published (void)
{
  static const Case cases[] = {

    { "<meta property=article:published_time content=2026-03-02T08:15:00Z>", SL_DETAIL_PUBLISHED,
      "2026-03-02T08:15Z" },
    { "<meta name=date content='2 March 2026'>", SL_DETAIL_PUBLISHED, "2026-03-02" },
    { "<meta name=date content='soon'><span class=date>March 2, 2026</span>", SL_DETAIL_PUBLISHED,
      "2026-03-02" },
    { "<time datetime=2026-03-01>x</time><time itemprop=datePublished datetime=2026-03-02>y</time>",
      SL_DETAIL_PUBLISHED, "2026-03-02" },
    { "<p>On March 2, 2026, nothing happened.</p>", SL_DETAIL_PUBLISHED, NULL },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_language (void)
{
  static const Case cases[] = {
    { "<html lang=de-CH>", SL_DETAIL_LANGUAGE, "de" },
    { "<meta property=og:locale content=fr_FR>", SL_DETAIL_LANGUAGE, "fr" },
    { "<meta http-equiv=Content-Language content=es>", SL_DETAIL_LANGUAGE, "es" },
    { "<html lang=''>", SL_DETAIL_LANGUAGE, NULL },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static gboolean
same (const char *a,
      const char *b)
{
  return sl_metadata_same_title (a, strlen (a), b, strlen (b));
}

static void
test_same_title (void)
{
  g_autofree char *long_title = g_strnfill (500, 'a');

  g_assert_true (same ("Dam opens early", "DAM OPENS EARLY!"));
  g_assert_true (same ("Dam opens early", "Dam opens early | The Lake Post"));
  g_assert_false (same ("Dam", "Dam opens early"));
  g_assert_false (same ("Dam opens early", "Dam opens late"));
  g_assert_false (same ("", ""));
  g_assert_false (same (long_title, long_title));
}

static void
test_more_same_titles (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean same;
  } cases[] = {
    { "Mill burns at night", "Mill burns at night", TRUE },
    { "Mill burns at night", "mill BURNS at night.", TRUE },
    { "Mill burns at night", "Mill burns at noon", FALSE },
    { "Mill burns at night", "", FALSE },
    { "", "Mill burns at night", FALSE },
    { "Мельница сгорела ночью", "МЕЛЬНИЦА СГОРЕЛА НОЧЬЮ", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s = %s", cases[i].a, cases[i].b);
      g_assert_cmpint (same (cases[i].a, cases[i].b), ==, cases[i].same);
    }
}

static void
test_more_titles (void)
{
  static const Case cases[] = {
    { "", SL_DETAIL_TITLE, NULL },
    { "<p>a", SL_DETAIL_TITLE, NULL },
    { "<title>Mill burns at night</title>", SL_DETAIL_TITLE, "Mill burns at night" },
    { "<meta property=og:title content='Мельница сгорела'>", SL_DETAIL_TITLE, "Мельница сгорела" },
    { "<meta property=og:title content='Mill 🌊 burns'>", SL_DETAIL_TITLE, "Mill 🌊 burns" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/metadata/title", test_title);
  g_test_add_func ("/metadata/publisher", test_publisher);
  g_test_add_func ("/metadata/author", test_author);
  g_test_add_func ("/metadata/published", test_published);
  g_test_add_func ("/metadata/language", test_language);
  g_test_add_func ("/metadata/same-title", test_same_title);
  g_test_add_func ("/metadata/more-same-titles", test_more_same_titles);
  g_test_add_func ("/metadata/more-titles", test_more_titles);

  return g_test_run ();
}
