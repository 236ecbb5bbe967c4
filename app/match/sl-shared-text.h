/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-terms.h"

G_BEGIN_DECLS

/* A stretch of one article that stands nearly word for word in another: tokens of both, half-open, the
 * article with the lower number first, and how many words of it are the same. */
typedef struct
{
  guint article[2];
  guint first[2];
  guint end[2];
  guint n_equal;
} SlSharedText;

GArray *sl_shared_text_find (GPtrArray *tokens,
                             guint      min_words);

G_END_DECLS
