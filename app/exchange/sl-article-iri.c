/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-article-iri.h"

#include <string.h>

/**
 * sl_article_iri_is_web:
 * @url: (nullable): what an article or a person says is an address
 *
 * Articles say of themselves what they like, and GLib lets more pass than RFC 3987 does.
 *
 * Returns: whether @url can stand where a format wants an IRI that leads to a page
 */
gboolean
sl_article_iri_is_web (const char *url)
{
  g_autofree char *scheme = NULL;
  g_autofree char *host = NULL;

  if (url == NULL || !g_uri_split (url, G_URI_FLAGS_NONE, &scheme, NULL, &host, NULL, NULL, NULL,
                                   NULL, NULL))
    return FALSE;
  if (g_strcmp0 (scheme, "https") != 0 && g_strcmp0 (scheme, "http") != 0)
    return FALSE;

  return host != NULL && host[0] != '\0' && strpbrk (url, " \t\n\r<>\"{}|\\^`\x7f") == NULL;
}

/**
 * sl_article_iri_dup:
 * @article: an article
 *
 * Returns: (transfer full): its web address, or its UUID as a URN (RFC 9562) where it has none
 */
char *
sl_article_iri_dup (SlArticle *article)
{
  const char *url = sl_article_get_detail (article, SL_DETAIL_URL);

  if (sl_article_iri_is_web (url))
    return g_strdup (url);

  return g_strconcat ("urn:uuid:", sl_article_get_uuid (article), NULL);
}
