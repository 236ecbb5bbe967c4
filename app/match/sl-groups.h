/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-article.h"
#include "model/sl-match.h"

G_BEGIN_DECLS

/* Groups of the same claim, from the matches that say "same" and that nobody has rejected. What a
 * person has accepted always holds together; a claim that is only suggested must match half of a group to
 * join it, so that a chain of doubtful matches does not make one group of everything. Computed, never
 * stored. */
typedef struct _SlGroups SlGroups;

SlGroups  *sl_groups_new      (GPtrArray  *matches);
void       sl_groups_free     (SlGroups   *self);
guint      sl_groups_get_n    (SlGroups   *self);
GPtrArray *sl_groups_get      (SlGroups   *self,
                               guint       i);
GPtrArray *sl_groups_lookup   (SlGroups   *self,
                               const char *claim_uuid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlGroups, sl_groups_free)

G_END_DECLS
