/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-article.h"

G_BEGIN_DECLS

SlArticle *sl_command_read_article  (const char        *path);
GPtrArray *sl_command_read_articles (const char *const *paths,
                                     GPtrArray         *names,
                                     int               *status);
GPtrArray *sl_command_list_unique   (GPtrArray         *articles);

G_END_DECLS
