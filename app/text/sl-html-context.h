/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-html-page.h"

G_BEGIN_DECLS

/* What lies in such an element is not the article's. */
#define SL_HTML_JUNK \
  (SL_HTML_HIDDEN | SL_HTML_NAV | SL_HTML_FOOTER | SL_HTML_ASIDE | SL_HTML_COMMENTS \
   | SL_HTML_TEASER | SL_HTML_TOOLS | SL_HTML_NOTICE)

/* A sentence of fewer words may be a label. */
#define SL_HTML_PROSE_WORDS 8

guint    sl_html_context_link_share (const SlHtmlBlock *block);
gboolean sl_html_context_is_prose   (const SlHtmlBlock *block);
void     sl_html_context_settle     (SlHtmlPage        *page,
                                     int                heading);

G_END_DECLS
