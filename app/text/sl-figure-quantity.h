/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-figure-draft.h"

G_BEGIN_DECLS

void sl_figure_quantity_read (SlFigureDraft *draft);

G_END_DECLS
