/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-vocabulary.h"

#include "sl-debris.h"

G_BEGIN_DECLS

/* A paragraph of a plain text: bytes without the white space around them. Lines that follow each
 * other without a blank line are of one group. The role is body until somebody decides otherwise.
 */
typedef struct
{
  gsize start;
  gsize end;
  guint group;
  guint words;
  gboolean sentence;
  gboolean decided;
  SlRole role;
  SlDebris debris;
} SlTextBlock;

GArray *sl_paragraphs_split  (const char *text,
                              gsize       n);
void    sl_paragraphs_decide (SlTextBlock *block,
                              SlRole       role);
gsize   sl_paragraphs_bullet (const char *words,
                              gsize       n);

G_END_DECLS
