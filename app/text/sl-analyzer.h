/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-article.h"

G_BEGIN_DECLS

void sl_analyzer_analyze (SlArticle *article);

G_END_DECLS
