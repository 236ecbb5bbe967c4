/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <gumbo.h>

G_BEGIN_DECLS

/* What becomes of a tag of a page before the page is parsed. */
typedef enum
{
  SL_HTML_TAG_DROP,
  SL_HTML_TAG_SKIP,
  SL_HTML_TAG_SCRIPT,
  SL_HTML_TAG_TITLE,
  SL_HTML_TAG_VOID,
  SL_HTML_TAG_ROOT,
  SL_HTML_TAG_INLINE,
  SL_HTML_TAG_BLOCK,
  SL_HTML_TAG_ITEM,
  SL_HTML_TAG_TABLE,
  SL_HTML_TAG_ROW,
  SL_HTML_TAG_CELL
} SlHtmlTagUse;

SlHtmlTagUse  sl_html_tag_use  (GumboTag tag);
const char   *sl_html_tag_name (GumboTag tag);

G_END_DECLS
