/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an element is, or lies in, as its tag, class, id and role tell. */
typedef enum
{
  SL_HTML_HIDDEN = 1 << 0,
  SL_HTML_NAV = 1 << 1,
  SL_HTML_FOOTER = 1 << 2,
  SL_HTML_ASIDE = 1 << 3,
  SL_HTML_HEADER = 1 << 4,
  SL_HTML_COMMENTS = 1 << 5,
  SL_HTML_TEASER = 1 << 6,
  SL_HTML_TOOLS = 1 << 7,
  SL_HTML_NOTICE = 1 << 8,
  SL_HTML_CAPTION = 1 << 9,
  SL_HTML_BYLINE = 1 << 10,
  SL_HTML_FIGURE = 1 << 11,
  SL_HTML_LIST = 1 << 12,
  SL_HTML_QUOTE = 1 << 13,
  SL_HTML_TABLE = 1 << 14,
  SL_HTML_ARTICLE = 1 << 15,
  SL_HTML_BODY = 1 << 16,
  SL_HTML_LINK = 1 << 17,
  SL_HTML_STRONG = 1 << 18,
  SL_HTML_DATE = 1 << 19,
  SL_HTML_SUBTITLE = 1 << 20,
  SL_HTML_TITLE = 1 << 21,
  SL_HTML_ABOUT = 1 << 22,
  SL_HTML_PRE = 1 << 23
} SlHtmlHints;

typedef enum
{
  SL_HTML_LOOSE,
  SL_HTML_PARAGRAPH,
  SL_HTML_HEADING,
  SL_HTML_ITEM,
  SL_HTML_CELL,
  SL_HTML_TERM
} SlHtmlKind;

/* An element that holds blocks. Blocks first_block to end_block - 1 are its own and its children's.
 */
typedef struct
{
  guint parent;
  guint own;
  guint hints;
  guint first_block;
  guint end_block;
} SlHtmlElement;

/* A run of text between the edges of block elements, white space folded. */
typedef struct
{
  gsize start;
  gsize end;
  guint element;
  guint own;
  guint hints;
  SlHtmlKind kind;
  guint level;
  guint words;
  guint link_bytes;
  guint strong_bytes;
  gboolean sentence;
} SlHtmlBlock;

typedef struct
{
  char *name;
  char *content;
} SlHtmlMeta;

typedef struct
{
  GString *text;
  GArray *elements;
  GArray *blocks;
  GArray *metas;
  GPtrArray *json;
  char *title;
  char *language;
  char *canonical;
} SlHtmlPage;

SlHtmlPage *sl_html_page_new      (const char       *html,
                                   gsize             n);
void        sl_html_page_free     (SlHtmlPage       *self);
const char *sl_html_page_get_meta (const SlHtmlPage *self,
                                   const char       *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlHtmlPage, sl_html_page_free)

G_END_DECLS
