/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-vector.h"
#include "sl-json-reader.h"
#include "sl-json-writer.h"

G_BEGIN_DECLS

void     sl_vector_json_write (SlVector      *vector,
                               const char    *name,
                               SlJsonWriter  *writer);
gboolean sl_vector_json_read  (SlVector      *vector,
                               const char    *name,
                               JsonObject    *root,
                               GError       **error);

G_END_DECLS
