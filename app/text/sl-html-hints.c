/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-html-hints.h"

#include <stdlib.h>
#include <string.h>

/* Words that outlets and their systems use in classes and ids. A name is cut at hyphens,
 * underscores and capitals: "article-body__text" and "ArticleBody" have the words article, body
 * (and text). */
static const struct
{
  const char *word;
  guint hints;
} words[] = {
  { "about", SL_HTML_ABOUT },
  { "ad", SL_HTML_NOTICE },
  { "ads", SL_HTML_NOTICE },
  { "adsense", SL_HTML_NOTICE },
  { "advert", SL_HTML_NOTICE },
  { "advertisement", SL_HTML_NOTICE },
  { "advertising", SL_HTML_NOTICE },
  { "article", SL_HTML_ARTICLE },
  { "articlebody", SL_HTML_ARTICLE | SL_HTML_BODY },
  { "articles", SL_HTML_TEASER },
  { "author", SL_HTML_BYLINE },
  { "authors", SL_HTML_BYLINE },
  { "banner", SL_HTML_NOTICE },
  { "bio", SL_HTML_ABOUT },
  { "body", SL_HTML_BODY },
  { "breadcrumb", SL_HTML_NAV },
  { "breadcrumbs", SL_HTML_NAV },
  { "byline", SL_HTML_BYLINE },
  { "caption", SL_HTML_CAPTION },
  { "carousel", SL_HTML_TEASER },
  { "comment", SL_HTML_COMMENTS },
  { "commentlist", SL_HTML_COMMENTS },
  { "comments", SL_HTML_COMMENTS },
  { "consent", SL_HTML_NOTICE },
  { "content", SL_HTML_BODY },
  { "cookie", SL_HTML_NOTICE },
  { "cookies", SL_HTML_NOTICE },
  { "copyright", SL_HTML_FOOTER },
  { "credit", SL_HTML_CAPTION },
  { "credits", SL_HTML_CAPTION },
  { "date", SL_HTML_DATE },
  { "dateline", SL_HTML_DATE },
  { "datetime", SL_HTML_DATE },
  { "dek", SL_HTML_SUBTITLE },
  { "disclaimer", SL_HTML_NOTICE },
  { "disqus", SL_HTML_COMMENTS },
  { "dropdown", SL_HTML_NAV },
  { "entry", SL_HTML_ARTICLE },
  { "facebook", SL_HTML_TOOLS },
  { "figcaption", SL_HTML_CAPTION },
  { "flyout", SL_HTML_NAV },
  { "foot", SL_HTML_FOOTER },
  { "footer", SL_HTML_FOOTER },
  { "footnote", SL_HTML_FOOTER },
  { "gdpr", SL_HTML_NOTICE },
  { "header", SL_HTML_HEADER },
  { "headline", SL_HTML_TITLE },
  { "hidden", SL_HTML_HIDDEN },
  { "latest", SL_HTML_TEASER },
  { "login", SL_HTML_NOTICE },
  { "masthead", SL_HTML_NAV },
  { "menu", SL_HTML_NAV },
  { "meta", SL_HTML_DATE },
  { "metadata", SL_HTML_DATE },
  { "modal", SL_HTML_NOTICE },
  { "more", SL_HTML_TEASER },
  { "mostread", SL_HTML_TEASER },
  { "nav", SL_HTML_NAV },
  { "navbar", SL_HTML_NAV },
  { "navigation", SL_HTML_NAV },
  { "newsletter", SL_HTML_NOTICE },
  { "notice", SL_HTML_NOTICE },
  { "offscreen", SL_HTML_HIDDEN },
  { "outbrain", SL_HTML_TEASER },
  { "overlay", SL_HTML_NOTICE },
  { "pagination", SL_HTML_NAV },
  { "paywall", SL_HTML_NOTICE },
  { "popular", SL_HTML_TEASER },
  { "popup", SL_HTML_NOTICE },
  { "post", SL_HTML_ARTICLE },
  { "printonly", SL_HTML_HIDDEN },
  { "promo", SL_HTML_TEASER },
  { "promos", SL_HTML_TEASER },
  { "promoted", SL_HTML_TEASER },
  { "pubdate", SL_HTML_DATE },
  { "rail", SL_HTML_ASIDE },
  { "readmore", SL_HTML_TEASER },
  { "readnext", SL_HTML_TEASER },
  { "recirc", SL_HTML_TEASER },
  { "recommendation", SL_HTML_TEASER },
  { "recommendations", SL_HTML_TEASER },
  { "recommended", SL_HTML_TEASER },
  { "related", SL_HTML_TEASER },
  { "relatedposts", SL_HTML_TEASER },
  { "replies", SL_HTML_COMMENTS },
  { "reply", SL_HTML_COMMENTS },
  { "respond", SL_HTML_COMMENTS },
  { "share", SL_HTML_TOOLS },
  { "sharedaddy", SL_HTML_TOOLS },
  { "sharing", SL_HTML_TOOLS },
  { "sidebar", SL_HTML_ASIDE },
  { "signup", SL_HTML_NOTICE },
  { "sitemap", SL_HTML_NAV },
  { "skip", SL_HTML_NAV },
  { "social", SL_HTML_TOOLS },
  { "sponsor", SL_HTML_TEASER },
  { "sponsored", SL_HTML_TEASER },
  { "standfirst", SL_HTML_SUBTITLE },
  { "story", SL_HTML_ARTICLE },
  { "storybody", SL_HTML_ARTICLE | SL_HTML_BODY },
  { "subheadline", SL_HTML_SUBTITLE },
  { "subscribe", SL_HTML_NOTICE },
  { "subscription", SL_HTML_NOTICE },
  { "subtitle", SL_HTML_SUBTITLE },
  { "taboola", SL_HTML_TEASER },
  { "tags", SL_HTML_TOOLS },
  { "teaser", SL_HTML_TEASER },
  { "teasers", SL_HTML_TEASER },
  { "text", SL_HTML_BODY },
  { "ticker", SL_HTML_TEASER },
  { "timestamp", SL_HTML_DATE },
  { "title", SL_HTML_TITLE },
  { "toolbar", SL_HTML_TOOLS },
  { "tools", SL_HTML_TOOLS },
  { "topics", SL_HTML_TOOLS },
  { "trending", SL_HTML_TEASER },
  { "upsell", SL_HTML_NOTICE },
  { "viafoura", SL_HTML_COMMENTS },
  { "widget", SL_HTML_ASIDE },
  { "widgets", SL_HTML_ASIDE },
};

static int
compare_word (const void *key,
              const void *row)
{
  return strcmp (key, *(const char *const *) row);
}

static guint
hint_of_word (const char *word)
{
  const void *found = bsearch (word, words, G_N_ELEMENTS (words), sizeof words[0], compare_word);

  return found != NULL
           ? words[((const char *) found - (const char *) words) / sizeof words[0]].hints
           : 0;
}

/* Cuts a class or an id into its words. */
static guint
hints_of_name (const char *name)
{
  char word[24];
  gsize n = 0;
  guint hints = 0;

  for (const char *p = name;; p++)
    {
      gboolean alpha = g_ascii_isalpha (*p);

      if (n > 0 && (!alpha || (g_ascii_isupper (*p) && g_ascii_islower (p[-1]))))
        {
          word[n] = '\0';
          hints |= hint_of_word (word);
          n = 0;
        }
      if (*p == '\0')
        break;
      if (alpha && n + 1 < sizeof word)
        word[n++] = g_ascii_tolower (*p);
    }

  return hints;
}

static guint
hints_of_tag (GumboTag tag)
{
  switch ((int) tag)
    {
    case GUMBO_TAG_NAV:
      return SL_HTML_NAV;
    case GUMBO_TAG_FOOTER:
      return SL_HTML_FOOTER;
    case GUMBO_TAG_ASIDE:
      return SL_HTML_ASIDE;
    case GUMBO_TAG_HEADER:
      return SL_HTML_HEADER;
    case GUMBO_TAG_FIGURE:
      return SL_HTML_FIGURE;
    case GUMBO_TAG_FIGCAPTION:
      return SL_HTML_CAPTION;
    case GUMBO_TAG_ADDRESS:
      return SL_HTML_BYLINE;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
      return SL_HTML_LIST;
    case GUMBO_TAG_BLOCKQUOTE:
      return SL_HTML_QUOTE;
    case GUMBO_TAG_ARTICLE:
      return SL_HTML_ARTICLE;
    case GUMBO_TAG_MAIN:
      return SL_HTML_BODY;
    case GUMBO_TAG_MARK:
      return SL_HTML_STRONG;
    case GUMBO_TAG_TIME:
      return SL_HTML_DATE;
    case GUMBO_TAG_PRE:
      return SL_HTML_PRE;
    default:
      return 0;
    }
}

static guint
hints_of_role (const char *role)
{
  static const struct
  {
    const char *role;
    guint hints;
  } roles[] = {
    { "navigation", SL_HTML_NAV }, { "menu", SL_HTML_NAV }, { "menubar", SL_HTML_NAV },
    { "contentinfo", SL_HTML_FOOTER }, { "complementary", SL_HTML_ASIDE },
    { "banner", SL_HTML_HEADER }, { "dialog", SL_HTML_NOTICE }, { "alert", SL_HTML_NOTICE },
    { "search", SL_HTML_NAV }, { "article", SL_HTML_ARTICLE }, { "main", SL_HTML_BODY },
    { "alertdialog", SL_HTML_NOTICE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (g_str_equal (roles[i].role, role))
        return roles[i].hints;
    }

  return 0;
}

static guint
hints_of_property (const char *itemprop)
{
  if (strstr (itemprop, "articleBody") != NULL)
    return SL_HTML_ARTICLE | SL_HTML_BODY;
  if (strstr (itemprop, "author") != NULL)
    return SL_HTML_BYLINE;
  if (strstr (itemprop, "datePublished") != NULL || strstr (itemprop, "dateModified") != NULL)
    return SL_HTML_DATE;
  if (strstr (itemprop, "caption") != NULL || strstr (itemprop, "copyrightHolder") != NULL)
    return SL_HTML_CAPTION;

  return 0;
}

/**
 * sl_html_hints_of:
 * @element: an element of a cleaned page
 *
 * Returns: the #SlHtmlHints that it gives about itself
 */
guint
sl_html_hints_of (const GumboElement *element)
{
  guint hints = hints_of_tag (element->tag);

  if (element->tag == GUMBO_TAG_UNKNOWN)
    {
      const char *kind = element->original_tag.data;

      if (kind != NULL && element->original_tag.length > 4 && kind[1] == 'x' && kind[2] == '-')
        hints |= kind[3] == 'a' ? SL_HTML_LINK : kind[3] == 't' ? SL_HTML_TABLE : 0;
    }
  for (guint i = 0; i < element->attributes.length; i++)
    {
      const GumboAttribute *attribute = element->attributes.data[i];

      if (g_str_equal (attribute->name, "class") || g_str_equal (attribute->name, "id")
          || g_str_equal (attribute->name, "data-tag"))
        hints |= hints_of_name (attribute->value);
      else if (g_str_equal (attribute->name, "role"))
        hints |= hints_of_role (attribute->value);
      else if (g_str_equal (attribute->name, "itemprop"))
        hints |= hints_of_property (attribute->value);
      else if (g_str_equal (attribute->name, "hidden")
               || (g_str_equal (attribute->name, "aria-hidden")
                   && g_str_equal (attribute->value, "true")))
        hints |= SL_HTML_HIDDEN;
    }

  /* The paragraph that leads into an article is called its teaser, too. */
  if (element->tag == GUMBO_TAG_P)
    hints &= ~(guint) SL_HTML_TEASER;

  return hints;
}
