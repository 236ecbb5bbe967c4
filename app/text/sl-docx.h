/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-archive.h"
#include "sl-draft.h"

G_BEGIN_DECLS

SlDraft *sl_docx_read (SlArchive   *archive,
                       const char  *name,
                       GError     **error);

G_END_DECLS
