/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-text.h"

G_BEGIN_DECLS

/* A text as a reader takes it in, whatever a program made of its blanks, quotation marks and
 * dashes: what another copy of the same article is compared with. */
typedef struct _SlFold SlFold;

/* Where words of one text stand in another. */
typedef enum
{
  SL_ANCHOR_SAME,  /* at the same offsets, word for word */
  SL_ANCHOR_MOVED, /* elsewhere, or with other blanks or quotation marks */
  SL_ANCHOR_LOST   /* nowhere */
} SlAnchor;

SlFold   *sl_fold_new      (SlText            *text) G_GNUC_WARN_UNUSED_RESULT;
void      sl_fold_free     (SlFold            *self);
gboolean  sl_fold_equal    (const SlFold      *a,
                            const SlFold      *b);
double    sl_fold_likeness (SlFold            *a,
                            SlFold            *b);
SlAnchor  sl_fold_find     (const SlFold      *from,
                            const SlTextRange *range,
                            const SlFold      *to,
                            SlTextRange       *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlFold, sl_fold_free)

G_END_DECLS
