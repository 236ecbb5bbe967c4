/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-article.h"

G_BEGIN_DECLS

char *sl_analysis_text_dup_article (SlArticle  *article,
                                    const char *file);

G_END_DECLS
