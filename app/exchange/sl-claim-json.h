/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-figure.h"

#include "sl-json-writer.h"

G_BEGIN_DECLS

void sl_claim_json_put_range  (SlJsonWriter      *writer,
                               const SlTextRange *range);
void sl_claim_json_set_ranges (SlJsonWriter      *writer,
                               const char        *name,
                               const SlTextRange *ranges,
                               guint              n_ranges);
void sl_claim_json_put_figure (SlJsonWriter      *writer,
                               const SlFigure    *figure);

G_END_DECLS
