/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-reading.h"

G_BEGIN_DECLS

/* What a token does in an attribution. A _BEGIN starts a new part, the plain label goes on with it. */
typedef enum
{
  SL_LABEL_NONE,
  SL_LABEL_CONTENT,
  SL_LABEL_CONTENT_BEGIN,
  SL_LABEL_SOURCE,
  SL_LABEL_SOURCE_BEGIN,
  SL_LABEL_CUE,
  SL_LABEL_CUE_BEGIN,
  SL_N_LABELS
} SlLabel;

/* The part that a label belongs to, without regard to where it begins. */
static inline SlLabel
sl_label_part (SlLabel label)
{
  return label == SL_LABEL_NONE ? SL_LABEL_NONE : (SlLabel) ((label - 1) / 2 * 2 + 1);
}

static inline gboolean
sl_label_begins (SlLabel label)
{
  return label != SL_LABEL_NONE && label % 2 == 0;
}

guint8 *sl_labels_find (const SlReading *reading);

G_END_DECLS
