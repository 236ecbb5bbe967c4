/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-profile.h"

G_BEGIN_DECLS

/* How the names of two claims stand to each other; [0] is of the first claim. */
typedef struct
{
  guint known[2];          /* names that the other claim lacks, but not the other's article */
  guint unknown[2];        /* names that the other's whole article lacks */
  double near;             /* how much of the names near them both have */
} SlMentionOverlap;

gboolean         sl_mentions_is_name (SlArticleProfile *article,
                                      guint             token);
void             sl_mentions_collect (SlClaimProfile   *claim,
                                      SlTerms          *terms);
void             sl_mentions_clear   (SlMentions       *self);
SlMentionOverlap sl_mentions_compare (SlClaimProfile   *a,
                                      SlClaimProfile   *b);

G_END_DECLS
