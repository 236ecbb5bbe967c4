/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-text-range.h"

G_BEGIN_DECLS

/* A normalised text, frozen: UTF-8, LF line ends, no BOM, no NUL. Offsets are code points. */
typedef struct _SlText SlText;

#define SL_TYPE_TEXT (sl_text_get_type ())

GType       sl_text_get_type        (void) G_GNUC_CONST;

SlText     *sl_text_new             (const char        *utf8,
                                     gssize             n_bytes);
SlText     *sl_text_ref             (SlText            *self);
void        sl_text_unref           (SlText            *self);

const char *sl_text_get_utf8        (const SlText      *self);
gsize       sl_text_get_n_bytes     (const SlText      *self);
guint       sl_text_get_n_chars     (const SlText      *self);
const char *sl_text_get_sha256      (SlText            *self);

gsize       sl_text_byte_offset     (const SlText      *self,
                                     guint              offset);
guint       sl_text_char_offset     (const SlText      *self,
                                     gsize              byte);
char       *sl_text_dup_range       (const SlText      *self,
                                     const SlTextRange *range);
gboolean    sl_text_range_is_valid  (const SlText      *self,
                                     const SlTextRange *range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlText, sl_text_unref)

G_END_DECLS
