/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "model/sl-article.h"

G_BEGIN_DECLS

SlArticle *sl_native_article_read (JsonObject  *object,
                                   GError     **error);

G_END_DECLS
