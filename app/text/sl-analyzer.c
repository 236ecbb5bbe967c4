/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-analyzer.h"

/**
 * sl_analyzer_analyze:
 * @article: an article with its text and paragraphs that is not yet shared
 *
 * Adds the sentences and the claims, the latter in the order of the text. Paragraphs that are folded
 * away (sl_role_is_folded()) have sentences but no claims.
 */
void
sl_analyzer_analyze (SlArticle *article)
{
}
