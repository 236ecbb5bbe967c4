/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-draft.h"

G_BEGIN_DECLS

void sl_head_read (SlDraft *draft,
                   GArray  *blocks);

G_END_DECLS
