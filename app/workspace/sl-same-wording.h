/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"

G_BEGIN_DECLS

/* A place where another article has the words of a claim. */
typedef struct
{
  char *article;
  SlTextRange range;
} SlSameWording;

void       sl_same_wording_free      (SlSameWording  *self);
GArray    *sl_same_wording_find      (SlText         *text,
                                      const char     *words);
GPtrArray *sl_same_wording_list      (SlWorkspace    *workspace,
                                      const char     *claim_uuid);
gboolean   sl_same_wording_link      (SlWorkspace    *workspace,
                                      const char     *claim_uuid,
                                      guint          *n_linked,
                                      GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlSameWording, sl_same_wording_free)

G_END_DECLS
