/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-article.h"

G_BEGIN_DECLS

/* How other formats name an article: by its web address, or by its UUID as a URN. */
char    *sl_article_iri_dup    (SlArticle  *article) G_GNUC_WARN_UNUSED_RESULT;
gboolean sl_article_iri_is_web (const char *url);

G_END_DECLS
