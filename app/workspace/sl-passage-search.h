/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"

G_BEGIN_DECLS

/* Where one article comes nearest to some words. The search of the comparison wants all words at one
 * place; this is for who suspects that an article says it otherwise, or not at all. */
GPtrArray *sl_passage_search (SlWorkspace *workspace,
                              const char  *article_uuid,
                              const char  *words,
                              guint        limit);

G_END_DECLS
