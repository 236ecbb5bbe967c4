/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-html-tags.h"

/* Tags that are not named here are dropped; what they hold stays. */
static const guint8 uses[GUMBO_TAG_LAST + 1] = {
  [GUMBO_TAG_SCRIPT] = SL_HTML_TAG_SCRIPT,
  [GUMBO_TAG_STYLE] = SL_HTML_TAG_SCRIPT,
  [GUMBO_TAG_TITLE] = SL_HTML_TAG_TITLE,
  [GUMBO_TAG_HTML] = SL_HTML_TAG_ROOT,
  [GUMBO_TAG_BODY] = SL_HTML_TAG_ROOT,
  [GUMBO_TAG_BR] = SL_HTML_TAG_VOID,
  [GUMBO_TAG_HR] = SL_HTML_TAG_VOID,
  [GUMBO_TAG_META] = SL_HTML_TAG_VOID,
  [GUMBO_TAG_LINK] = SL_HTML_TAG_VOID,

  [GUMBO_TAG_NOSCRIPT] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_TEMPLATE] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_IFRAME] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_NOFRAMES] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_NOEMBED] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_SVG] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_MATH] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_SELECT] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_BUTTON] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_TEXTAREA] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_OBJECT] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_AUDIO] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_VIDEO] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_CANVAS] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_MAP] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_DATALIST] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_RT] = SL_HTML_TAG_SKIP,
  [GUMBO_TAG_RP] = SL_HTML_TAG_SKIP,

  [GUMBO_TAG_A] = SL_HTML_TAG_INLINE,
  [GUMBO_TAG_SPAN] = SL_HTML_TAG_INLINE,
  [GUMBO_TAG_TIME] = SL_HTML_TAG_INLINE,
  [GUMBO_TAG_LABEL] = SL_HTML_TAG_INLINE,
  [GUMBO_TAG_B] = SL_HTML_TAG_INLINE,
  [GUMBO_TAG_STRONG] = SL_HTML_TAG_INLINE,

  [GUMBO_TAG_P] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_DIV] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_CENTER] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_FORM] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_FIELDSET] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_SECTION] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_ARTICLE] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_MAIN] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_HEADER] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_FOOTER] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_NAV] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_ASIDE] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_ADDRESS] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_BLOCKQUOTE] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_FIGURE] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_FIGCAPTION] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_PRE] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_DETAILS] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_SUMMARY] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_H1] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_H2] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_H3] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_H4] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_H5] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_H6] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_UL] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_OL] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_DL] = SL_HTML_TAG_BLOCK,
  [GUMBO_TAG_LI] = SL_HTML_TAG_ITEM,
  [GUMBO_TAG_DT] = SL_HTML_TAG_ITEM,
  [GUMBO_TAG_DD] = SL_HTML_TAG_ITEM,
  [GUMBO_TAG_TABLE] = SL_HTML_TAG_TABLE,
  [GUMBO_TAG_TR] = SL_HTML_TAG_ROW,
  [GUMBO_TAG_TD] = SL_HTML_TAG_CELL,
  [GUMBO_TAG_TH] = SL_HTML_TAG_CELL,
  [GUMBO_TAG_UNKNOWN] = SL_HTML_TAG_INLINE,
};

/**
 * sl_html_tag_use:
 * @tag: a tag
 *
 * Returns: what becomes of it
 */
SlHtmlTagUse
sl_html_tag_use (GumboTag tag)
{
  g_return_val_if_fail ((guint) tag <= GUMBO_TAG_LAST, SL_HTML_TAG_DROP);

  return uses[tag];
}

/**
 * sl_html_tag_name:
 * @tag: a tag that is kept
 *
 * HTML has rules of its own for links, forms and tables, which close, move and repeat elements
 * (adoption agency, foster parents: HTML Living Standard, 13.2.6). A page that is already well
 * nested has no use for them, and a hostile one can make them costly. So these elements go under
 * names without any rule.
 *
 * Returns: the name to write
 */
const char *
sl_html_tag_name (GumboTag tag)
{
  switch ((int) tag)
    {
    case GUMBO_TAG_A:
      return "x-a";
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
      return "mark";
    case GUMBO_TAG_TABLE:
      return "x-table";
    case GUMBO_TAG_TR:
      return "x-row";
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return "x-cell";
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
      return "div";
    case GUMBO_TAG_UNKNOWN:
    case GUMBO_TAG_LABEL:
      return "span";
    default:
      return gumbo_normalized_tagname (tag);
    }
}
