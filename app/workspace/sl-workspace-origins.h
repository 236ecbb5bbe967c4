/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"

G_BEGIN_DECLS

/* Passages that several articles have nearly word for word, such as an agency's copy: they have their
 * origin in common, and count once where origins are counted. They are looked for in a worker thread,
 * the first time when somebody asks, and again when articles come or go; until then there are none.
 * The workspace's signal origins-changed tells when they are known. */

/* A passage of an article. */
typedef struct
{
  SlTextRange range;
  guint n_articles;    /* in how many articles it stands, this one among them */
} SlSharedPassage;

void      sl_workspace_find_origins          (SlWorkspace *self);
GArray   *sl_workspace_list_shared_passages  (SlWorkspace *self,
                                              const char  *article_uuid);
guint     sl_workspace_count_shared          (SlWorkspace *self,
                                              SlClaim     *claim);
gboolean  sl_workspace_has_same_origin       (SlWorkspace *self,
                                              SlClaim     *a,
                                              SlClaim     *b);
guint     sl_workspace_count_origins         (SlWorkspace *self,
                                              GPtrArray   *claims);

G_END_DECLS
