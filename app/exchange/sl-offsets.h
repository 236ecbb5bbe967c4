/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-text.h"

G_BEGIN_DECLS

/* Converts between code points, which is what Sidelight counts, and UTF-16 code units, which is
 * what JavaScript and Java count: a character beyond U+FFFF is two of them. */
typedef struct _SlOffsets SlOffsets;

SlOffsets *sl_offsets_new        (const SlText     *text) G_GNUC_WARN_UNUSED_RESULT;
void       sl_offsets_free       (SlOffsets        *self);
guint      sl_offsets_to_utf16   (const SlOffsets  *self,
                                  guint             offset);
gboolean   sl_offsets_from_utf16 (const SlOffsets  *self,
                                  gint64            unit,
                                  guint            *offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlOffsets, sl_offsets_free)

G_END_DECLS
