/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-article.h"

G_BEGIN_DECLS

/* A passage that has its origin in common with others. */
typedef struct
{
  char *article;      /* its article's UUID */
  SlTextRange range;
} SlOriginPassage;

/* Passages that several articles have nearly word for word, such as an agency's copy: what they tell is
 * told by one source, however many print it. What only quotes the same words of a speaker is no such
 * passage. Computed, never stored. */
typedef struct _SlOrigins SlOrigins;

SlOrigins *sl_origins_find   (GPtrArray         *articles);
void       sl_origins_free   (SlOrigins         *self);
guint      sl_origins_get_n  (SlOrigins         *self);
GArray    *sl_origins_get    (SlOrigins         *self,
                              guint              i);
int        sl_origins_lookup (SlOrigins         *self,
                              const char        *article_uuid,
                              const SlTextRange *range);
guint      sl_origins_count  (SlOrigins         *self,
                              GPtrArray         *claims);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlOrigins, sl_origins_free)

G_END_DECLS
