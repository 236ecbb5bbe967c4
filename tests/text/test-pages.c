/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of pages that people save: without an article element, behind a wall of cookies, AMP, live
 * blogs, and as browsers and their add-ons write them.
 */
#include "text/sl-html.h"

#include <string.h>

#include "draft-fixture.h"

#define FIRST "The dam above Lindau was opened a day early on Monday, the water board said."
#define SECOND "Some four hundred people left their homes in the valley, and two bridges were closed to traffic."
#define THIRD "Nobody was hurt, said the mayor, who thanked the volunteers for their work in the night."
#define FOURTH \
  "The bridges open again on Friday, if it does not rain before, and until then the ferry carries all who have to cross the " \
  "river at the old quay, as it did in the year of the great flood."
#define TEXT "<p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p><p>" FOURTH "</p>"
#define BODY "body: " FIRST "\nbody: " SECOND "\nbody: " THIRD "\nbody: " FOURTH "\n"
#define HEAD "<head><meta charset=\"utf-8\"><title>Dam opened early</title></head>"
#define TITLE "headline: Dam opened early\n"
#define LINK "https://lakepost.example/dam"

typedef struct
{
  const char *name;
  const char *html;
  const char *draft;
  const char *url;
} Case;

static const Case cases[] = {
  { "no-article",
    "<html>" HEAD "<body><div id=top><a href=a>News</a> | <a href=b>Sport</a></div><div><div>" FIRST "<br><br>" SECOND "<br><br>" THIRD
    "<br><br>" FOURTH "</div></div><div id=side><a href=1>Other story of the day</a><br><a href=2>One more story</a></div></body></html>",
    TITLE BODY, NULL },
  { "cookie-wall",
    "<html>" HEAD "<body class=modal-open><div id=gdpr-consent role=dialog><h2>Your privacy</h2><p>We and our 214 partners store "
    "information on a device, such as cookies, and process personal data for advertising and content.</p><p>You may accept or manage "
    "your choices by clicking below, also where legitimate interest is used, at any time on the privacy policy page.</p></div>"
    "<div id=root><h1>Dam opened early</h1>" TEXT "</div></body></html>",
    TITLE BODY, NULL },
  { "amp",
    "<!doctype html><html amp lang=en><head><meta charset=utf-8><title>Dam opened early</title><link rel=canonical href=\"" LINK "\">"
    "<style amp-custom>p{}</style></head><body><amp-sidebar layout=nodisplay><ul><li><a href=/>Home of all the news that we print here "
    "every day</a></ul></amp-sidebar><amp-consent><div>We and our partners store cookies on your device to measure how you read our "
    "pages.</div></amp-consent><h1>Dam opened early</h1><amp-img src=a.jpg></amp-img><p>" FIRST "</p><amp-ad><div>Advertisement</div>"
    "</amp-ad><p>" SECOND "</p><p>" THIRD "</p><p>" FOURTH "</p></body></html>",
    TITLE BODY, LINK },
  { "live-blog",
    "<html lang=en>" HEAD "<body><main><h1>Dam opened early</h1><div class=live-blog><div class=post><time datetime=2026-03-02T10:15:00Z>"
    "10:15</time><h3>Water released</h3><p>" FIRST "</p></div><div class=post><time datetime=2026-03-02T09:40:00Z>09:40</time>"
    "<h3>Bridges closed</h3><p>" SECOND "</p></div><div class=post><time datetime=2026-03-02T09:00:00Z>09:00</time><p>" THIRD "</p><p>" FOURTH
    "</p></div></div></main></body></html>",
    TITLE "heading: Water released\nbody: " FIRST "\nheading: Bridges closed\nbody: " SECOND "\nbody: " THIRD "\nbody: " FOURTH "\n", NULL },
  { "complete",
    "<!DOCTYPE html>\n<!-- saved from url=(0028)" LINK " -->\n<html>" HEAD "<body><article><h1>Dam opened early</h1>" TEXT
    "<img src=\"./dam_files/a.jpg\"></article><script src=\"./dam_files/a.js.download\"></script></body></html>",
    TITLE BODY, LINK },
  { "single-file",
    "<!DOCTYPE html> <html lang=en><!-- Page saved\n url: " LINK " \n saved date: Mon Mar 02 2026 --><head><meta charset=utf-8>"
    "<title>Dam opened early</title><style>@font-face{src:url(data:font/woff2;base64,d09GMgABAAAAAA)}</style></head><body><article>"
    "<h1>Dam opened early</h1><img src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB\">" TEXT
    "<iframe srcdoc=\"<p>An advertisement that nobody should read as a part of the article.</p>\"></iframe></article></body></html>",
    TITLE BODY, LINK },
};

static void
test_page (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (SlDraft) draft = sl_html_read (expected->html, strlen (expected->html));

  assert_draft (draft, expected->draft);
  g_assert_cmpstr (draft->details[SL_DETAIL_URL], ==, expected->url);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pages/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_page);
    }

  return g_test_run ();
}
