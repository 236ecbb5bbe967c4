/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-annotator.h"

G_BEGIN_DECLS

SlAnnotator *sl_identity_load     (GError      **error);
gboolean     sl_identity_save     (SlAnnotator  *annotator,
                                   GError      **error);
char        *sl_identity_dup_path (void);

G_END_DECLS
