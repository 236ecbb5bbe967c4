/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "exchange/sl-json-writer.h"
#include "model/sl-article.h"

G_BEGIN_DECLS

void sl_analysis_json_put_article (SlJsonWriter *writer,
                                   SlArticle    *article,
                                   const char   *file);
void sl_analysis_json_put_matches (SlJsonWriter *writer,
                                   GPtrArray    *articles,
                                   GPtrArray    *matches);

G_END_DECLS
