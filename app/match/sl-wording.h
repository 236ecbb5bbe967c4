/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-article.h"
#include "model/sl-match.h"

G_BEGIN_DECLS

GArray *sl_wording_compare (SlArticle         *article_a,
                            const SlTextRange *range_a,
                            SlArticle         *article_b,
                            const SlTextRange *range_b);

G_END_DECLS
