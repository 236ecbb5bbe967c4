/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-text.h"
#include "sl-json-writer.h"

G_BEGIN_DECLS

void sl_quote_selector_put (SlJsonWriter       *writer,
                            SlText             *text,
                            const SlTextRange  *range);

G_END_DECLS
