/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-metadata.h"

#include <gumbo.h>
#include <string.h>

#include "sl-date.h"
#include "sl-dateline.h"
#include "sl-language.h"
#include "sl-words.h"

#define MAX_TITLE_BYTES 400

/* Where pages tell when they were published, the most reliable first. */
static const char *const date_names[] = {
  "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
  "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publication_date",
  "publicationdate", "pubdate", "dc.date.issued", "dcterms.created", "dcterms.date",
  "dc.date.created", "dc.date", "article.published", "published_time", "article_date_original",
  "originalpublicationdate", "cxenseparse:recs:publishtime", "ptime", "lastmod", "date",
};

/* Scripts and sloppy pages write entities where none are decoded: the parser does it. */
static char *
decode_entities (const char *words)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *safe = NULL;
  g_autofree char *html = NULL;
  GumboOutput *output;
  const GumboNode *body;
  GString *decoded;

  if (words == NULL || strchr (words, '&') == NULL || strlen (words) > 4 * MAX_TITLE_BYTES)
    return g_strdup (words);

  parts = g_strsplit (words, "<", -1);
  safe = g_strjoinv ("&lt;", parts);
  html = g_strconcat ("<!DOCTYPE html><body>", safe, NULL);
  output = gumbo_parse_with_options (&kGumboDefaultOptions, html, strlen (html));
  decoded = g_string_new (NULL);
  body = output->root->v.element.children.data[output->root->v.element.children.length - 1];
  for (guint i = 0; i < body->v.element.children.length; i++)
    {
      const GumboNode *child = body->v.element.children.data[i];

      if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE)
        g_string_append (decoded, child->v.text.text);
    }
  gumbo_destroy_output (&kGumboDefaultOptions, output);

  return g_string_free (decoded, FALSE);
}

static char *
dup_key (const char *words,
         gsize       n)
{
  GString *key = g_string_sized_new (n);

  for (const char *p = words; p < words + n; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        g_string_append_unichar (key, g_unichar_tolower (g_utf8_get_char (p)));
    }

  return g_string_free (key, FALSE);
}

/**
 * sl_metadata_same_title:
 * @a: a title or a heading
 * @n_a: its length in bytes
 * @b: another
 * @n_b: its length
 *
 * Returns: whether they say the same, apart from case and punctuation, or one has the other within
 * it (as a page's title has the outlet's name after the article's)
 */
gboolean
sl_metadata_same_title (const char *a,
                        gsize       n_a,
                        const char *b,
                        gsize       n_b)
{
  g_autofree char *key_a = NULL;
  g_autofree char *key_b = NULL;
  gsize shorter;

  if (n_a > MAX_TITLE_BYTES || n_b > MAX_TITLE_BYTES)
    return FALSE;
  key_a = dup_key (a, n_a);
  key_b = dup_key (b, n_b);
  shorter = MIN (strlen (key_a), strlen (key_b));
  if (shorter == 0)
    return FALSE;
  if (g_str_equal (key_a, key_b))
    return TRUE;

  return shorter >= 12 && (strstr (key_a, key_b) != NULL || strstr (key_b, key_a) != NULL);
}

/* "Title | Outlet", "Title - Outlet": the outlet goes, where what is left is long enough to be a
 * title. */
static void
strip_outlet (char *title)
{
  static const char *const joints[] = { " | ", " – ", " — ", " - ", " :: ", " » " };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      char *joint = g_strrstr (title, joints[i]);

      if (joint == NULL || sl_words_count (title, joint - title) < 3)
        continue;
      if (sl_words_count (joint, strlen (joint)) <= 5)
        {
          *joint = '\0';
          return;
        }
    }
}

static char *
dup_told_title (const SlHtmlPage *page,
                const SlJsonLd   *json)
{
  static const char *const names[] = { "og:title", "twitter:title", "title", "dc.title",
                                       "headline" };
  g_autofree char *title = decode_entities (json->headline);

  for (guint i = 0; i < G_N_ELEMENTS (names) && title == NULL; i++)
    title = decode_entities (sl_html_page_get_meta (page, names[i]));
  if (title == NULL)
    title = g_strdup (page->title);
  if (title == NULL || !g_utf8_validate (title, -1, NULL))
    return NULL;
  strip_outlet (title);

  return sl_words_fold_space (title, strlen (title));
}

/* The heading that says what TITLE says, or the only one of the first level. */
static int
find_heading (const SlHtmlPage *page,
              const char       *title)
{
  int only = -1;
  guint n_first = 0;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const SlHtmlBlock *block = &g_array_index (page->blocks, SlHtmlBlock, i);
      const char *words = page->text->str + block->start;

      if (block->kind != SL_HTML_HEADING || block->level > 2 || block->words < 2)
        continue;
      if (title != NULL
          && sl_metadata_same_title (words, block->end - block->start, title, strlen (title)))
        return i;
      if (block->level == 1 && (block->hints & (SL_HTML_NAV | SL_HTML_FOOTER | SL_HTML_ASIDE)) == 0
          && block->words > (title != NULL ? 3 : 1))
        {
          only = i;
          n_first++;
        }
    }

  return n_first == 1 ? only : -1;
}

/**
 * sl_metadata_dup_title:
 * @page: a page
 * @json: what its JSON-LD says
 * @heading: (out): the block of the page that shows the title, or -1
 *
 * The title as the page shows it goes before the one that it tells to machines.
 *
 * Returns: (transfer full) (nullable): the title
 */
char *
sl_metadata_dup_title (const SlHtmlPage *page,
                       const SlJsonLd   *json,
                       int              *heading)
{
  g_autofree char *told = dup_told_title (page, json);

  *heading = find_heading (page, told);
  if (*heading >= 0)
    {
      const SlHtmlBlock *block = &g_array_index (page->blocks, SlHtmlBlock, *heading);

      return sl_words_fold_space (page->text->str + block->start, block->end - block->start);
    }

  return told != NULL && *told != '\0' ? g_steal_pointer (&told) : NULL;
}

static void
tell_decoded (SlDraft    *draft,
              SlDetail    detail,
              const char *value)
{
  g_autofree char *decoded = decode_entities (value);

  sl_draft_tell (draft, detail, decoded);
}

static void
tell_date (SlDraft    *draft,
           const char *value)
{
  g_autofree char *date = sl_date_parse (value);

  sl_draft_tell (draft, SL_DETAIL_PUBLISHED, date);
}

static gboolean
is_absolute (const char *url)
{
  return url != NULL
         && (g_ascii_strncasecmp (url, "https://", 8) == 0
             || g_ascii_strncasecmp (url, "http://", 7) == 0);
}

static void
tell_url (SlDraft    *draft,
          const char *url)
{
  if (is_absolute (url))
    sl_draft_tell (draft, SL_DETAIL_URL, url);
}

static void
tell_author (SlDraft    *draft,
             const char *value)
{
  g_autofree char *decoded = decode_entities (value);
  g_autofree char *author = NULL;
  g_autofree char *outlet = NULL;

  if (decoded == NULL || is_absolute (decoded) || strlen (decoded) > 200
      || !g_utf8_validate (decoded, -1, NULL))
    return;
  if (sl_dateline_byline (decoded, strlen (decoded), &author, &outlet) > 0)
    sl_draft_tell (draft, SL_DETAIL_AUTHOR, author);
  else
    sl_draft_tell (draft, SL_DETAIL_AUTHOR, decoded);
}

/* The first block near the title that looks like a byline, or like a date. */
static void
tell_shown (const SlHtmlPage *page,
            SlDraft          *draft)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const SlHtmlBlock *block = &g_array_index (page->blocks, SlHtmlBlock, i);
      g_autofree char *words = NULL;
      g_autofree char *author = NULL;
      g_autofree char *outlet = NULL;

      if ((block->hints & (SL_HTML_BYLINE | SL_HTML_DATE)) == 0 || block->words > 20
          || (block->hints & (SL_HTML_COMMENTS | SL_HTML_TEASER | SL_HTML_ASIDE | SL_HTML_FOOTER))
               != 0)
        continue;
      words = g_strndup (page->text->str + block->start, block->end - block->start);
      tell_date (draft, words);
      if ((block->hints & SL_HTML_BYLINE)
          && sl_dateline_byline (words, strlen (words), &author, &outlet) > 0)
        sl_draft_tell (draft, SL_DETAIL_AUTHOR, author);
    }
}

static void
tell_domain (SlDraft    *draft,
             const char *url)
{
  const char *host = url != NULL ? strstr (url, "://") : NULL;
  gsize n;

  if (host == NULL)
    return;
  host += strlen ("://");
  if (g_str_has_prefix (host, "www."))
    host += strlen ("www.");
  n = strcspn (host, "/:?#");
  sl_draft_tell_n (draft, SL_DETAIL_PUBLISHER, host, n);
}

static void
tell_publisher (SlDraft    *draft,
                const char *name)
{
  if (is_absolute (name))
    tell_domain (draft, name);
  else
    tell_decoded (draft, SL_DETAIL_PUBLISHER, name);
}

static void
tell_language (SlDraft    *draft,
               const char *tag)
{
  g_autofree char *language = sl_language_normalise (tag);

  sl_draft_tell (draft, SL_DETAIL_LANGUAGE, language);
}

/**
 * sl_metadata_get_title_witness:
 * @page: a page that does not show its title
 * @json: what its JSON-LD says
 *
 * Returns: who tells the title that sl_metadata_dup_title() gives
 */
SlWitness
sl_metadata_get_title_witness (const SlHtmlPage *page,
                               const SlJsonLd   *json)
{
  if (json->headline != NULL)
    return SL_WITNESS_JSON_LD;

  return sl_html_page_get_meta (page, "og:title") != NULL ? SL_WITNESS_OPENGRAPH : SL_WITNESS_META;
}

/* What a meta element tells, by its name; those of OpenGraph have it before a colon. */
static const char *
ask_meta (const SlHtmlPage *page,
          const char       *name,
          SlDraft          *draft)
{
  draft->witness = g_str_has_prefix (name, "og:") || g_str_has_prefix (name, "article:")
                     ? SL_WITNESS_OPENGRAPH
                     : SL_WITNESS_META;

  return sl_html_page_get_meta (page, name);
}

static void
tell_origin (const SlHtmlPage *page,
             const SlJsonLd   *json,
             SlDraft          *draft)
{
  draft->witness = SL_WITNESS_LINK;
  tell_url (draft, page->canonical);
  tell_url (draft, ask_meta (page, "og:url", draft));
  draft->witness = SL_WITNESS_JSON_LD;
  tell_url (draft, json->url);

  tell_publisher (draft, ask_meta (page, "og:site_name", draft));
  draft->witness = SL_WITNESS_JSON_LD;
  tell_publisher (draft, json->publisher);
  tell_publisher (draft, ask_meta (page, "application-name", draft));
  draft->witness = SL_WITNESS_ADDRESS;
  tell_domain (draft, draft->details[SL_DETAIL_URL]);
}

static void
tell_authors (const SlHtmlPage *page,
              const SlJsonLd   *json,
              SlDraft          *draft)
{
  static const char *const names[] = { "author", "article:author", "parsely-author",
                                       "sailthru.author" };

  draft->witness = SL_WITNESS_JSON_LD;
  tell_author (draft, json->author);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    tell_author (draft, ask_meta (page, names[i], draft));
}

static void
tell_dates (const SlHtmlPage *page,
            const SlJsonLd   *json,
            SlDraft          *draft)
{
  draft->witness = SL_WITNESS_JSON_LD;
  tell_date (draft, json->published);
  for (guint i = 0; i < G_N_ELEMENTS (date_names); i++)
    tell_date (draft, ask_meta (page, date_names[i], draft));
  draft->witness = SL_WITNESS_TIME;
  tell_date (draft, sl_html_page_get_meta (page, "time-marked"));
  draft->witness = SL_WITNESS_TEXT;
  tell_shown (page, draft);
  draft->witness = SL_WITNESS_TIME;
  tell_date (draft, sl_html_page_get_meta (page, "time"));
}

/**
 * sl_metadata_tell:
 * @page: a page
 * @json: what its JSON-LD says
 * @draft: where to tell it; the title is another function's
 *
 * Reads who published the article, who wrote it, when, where and in which language, from the
 * witnesses that a page has: JSON-LD of schema.org, OpenGraph, meta and time elements, and what it
 * shows near its title.
 */
void
sl_metadata_tell (const SlHtmlPage *page,
                  const SlJsonLd   *json,
                  SlDraft          *draft)
{
  tell_origin (page, json, draft);
  tell_authors (page, json, draft);
  tell_dates (page, json, draft);

  draft->witness = SL_WITNESS_META;
  tell_language (draft, page->language);
  tell_language (draft, ask_meta (page, "og:locale", draft));
  draft->witness = SL_WITNESS_JSON_LD;
  tell_language (draft, json->language);
  tell_language (draft, ask_meta (page, "content-language", draft));
  draft->witness = SL_WITNESS_TEXT;
}
