/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-text-range.h"

G_BEGIN_DECLS

/* A place in one text and the same place in another. */
typedef struct
{
  SlTextRange a;
  SlTextRange b;
  double weight;
} SlAnchor;

/* Which place of one text stands beside which place of another: the heaviest chain of anchors that
 * do not cross, and straight lines between them. Immutable. */
typedef struct _SlChain SlChain;

SlChain        *sl_chain_new           (const SlAnchor *anchors,
                                        guint           n_anchors,
                                        guint           length_a,
                                        guint           length_b);
void            sl_chain_free          (SlChain        *self);
guint           sl_chain_get_n_anchors (SlChain        *self);
const SlAnchor *sl_chain_get_anchor    (SlChain        *self,
                                        guint           i);
double          sl_chain_map_to_b      (SlChain        *self,
                                        double          offset_a);
double          sl_chain_map_to_a      (SlChain        *self,
                                        double          offset_b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlChain, sl_chain_free)

G_END_DECLS
