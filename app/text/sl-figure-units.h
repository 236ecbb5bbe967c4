/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-figure-draft.h"

G_BEGIN_DECLS

void sl_figure_units_read (SlFigureDraft *draft,
                           gboolean       vague);

G_END_DECLS
