/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-vocabulary.h"

#include "sl-html-page.h"

G_BEGIN_DECLS

/* A block that belongs to the article, and what it is there for. */
typedef struct
{
  guint block;
  SlRole role;
} SlHtmlPart;

GArray *sl_html_score_find_article (SlHtmlPage *page,
                                    int         heading);

G_END_DECLS
