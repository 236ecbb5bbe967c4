/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-workspace.h"

G_BEGIN_DECLS

/* Where other articles have the very words of a claim. */

GArray    *sl_same_wording_find      (SlText         *text,
                                      const char     *words);
GPtrArray *sl_same_wording_list      (SlWorkspace    *workspace,
                                      const char     *claim_uuid);
gboolean   sl_same_wording_link      (SlWorkspace    *workspace,
                                      const char     *claim_uuid,
                                      guint          *n_linked,
                                      GError        **error);

G_END_DECLS
