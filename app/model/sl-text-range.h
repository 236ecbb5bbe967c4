/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Positions are half-open ranges of Unicode code points, everywhere in Sidelight. */
typedef struct
{
  guint start;
  guint end;
} SlTextRange;

#define SL_TYPE_TEXT_RANGE (sl_text_range_get_type ())

GType        sl_text_range_get_type    (void) G_GNUC_CONST;

SlTextRange *sl_text_range_copy        (const SlTextRange *self);
void         sl_text_range_free        (SlTextRange       *self);
guint        sl_text_range_length      (const SlTextRange *self);
gboolean     sl_text_range_equal       (const SlTextRange *a,
                                        const SlTextRange *b);
guint        sl_text_range_overlap     (const SlTextRange *a,
                                        const SlTextRange *b);
gboolean     sl_text_range_contains    (const SlTextRange *outer,
                                        const SlTextRange *inner);
int          sl_text_range_compare     (const SlTextRange *a,
                                        const SlTextRange *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlTextRange, sl_text_range_free)

G_END_DECLS
