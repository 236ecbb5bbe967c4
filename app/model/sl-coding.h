/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-text-range.h"

G_BEGIN_DECLS

/* A passage of an article to which an annotator gave a code. Immutable. */
#define SL_TYPE_CODING (sl_coding_get_type ())
G_DECLARE_FINAL_TYPE (SlCoding, sl_coding, SL, CODING, GObject)

SlCoding          *sl_coding_new           (const char        *uuid,
                                            const char        *code_uuid,
                                            const char        *article_uuid,
                                            const SlTextRange *range,
                                            const char        *annotator_uuid,
                                            const char        *created);
const char        *sl_coding_get_uuid      (SlCoding          *self);
const char        *sl_coding_get_code      (SlCoding          *self);
const char        *sl_coding_get_article   (SlCoding          *self);
const SlTextRange *sl_coding_get_range     (SlCoding          *self);
const char        *sl_coding_get_annotator (SlCoding          *self);
const char        *sl_coding_get_created   (SlCoding          *self);
gboolean           sl_coding_equal         (SlCoding          *a,
                                            SlCoding          *b);

G_END_DECLS
