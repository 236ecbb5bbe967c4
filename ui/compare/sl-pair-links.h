/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "match/sl-chain.h"
#include "sl-compare-context.h"

G_BEGIN_DECLS

/* A match seen from two neighbouring panes: which claim stands on the left, which on the right. */
typedef struct
{
  SlMatch *match;
  SlClaim *left;
  SlClaim *right;
} SlPairLink;

/* The matches between two articles, as their gutter and linked scrolling want them. Follows the
 * workspace.
 *
 * Signal: changed () */
#define SL_TYPE_PAIR_LINKS (sl_pair_links_get_type ())
G_DECLARE_FINAL_TYPE (SlPairLinks, sl_pair_links, SL, PAIR_LINKS, GObject)

SlPairLinks      *sl_pair_links_new         (SlCompareContext *context,
                                             SlArticle        *left,
                                             SlArticle        *right);
SlArticle        *sl_pair_links_get_left    (SlPairLinks      *self);
SlArticle        *sl_pair_links_get_right   (SlPairLinks      *self);
guint             sl_pair_links_get_n       (SlPairLinks      *self);
const SlPairLink *sl_pair_links_get         (SlPairLinks      *self,
                                             guint             i);
SlChain          *sl_pair_links_get_chain   (SlPairLinks      *self);
gboolean          sl_pair_links_is_lit      (SlPairLinks      *self,
                                             guint             i);

G_END_DECLS
