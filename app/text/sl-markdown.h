/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-draft.h"

G_BEGIN_DECLS

SlDraft *sl_markdown_read (const char  *text,
                           gsize        n,
                           const char  *name,
                           GError     **error);

G_END_DECLS
