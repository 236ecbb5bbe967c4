/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-profile.h"

G_BEGIN_DECLS

/* The rare words of an article and how much they count in it: enough to tell which articles may be about
 * the same event, and small enough to be kept. Immutable. */
typedef struct _SlSignature SlSignature;

/* Two articles that are to be compared, the one with the lower number first. */
typedef struct
{
  guint a;
  guint b;
} SlArticlePair;

SlSignature *sl_signature_new        (SlArticleProfile *article,
                                      SlTerms          *terms);
void         sl_signature_free       (SlSignature      *self);
double       sl_signature_similarity (SlSignature      *self,
                                      SlSignature      *other);
GArray      *sl_signature_find_pairs (GPtrArray        *signatures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlSignature, sl_signature_free)

G_END_DECLS
