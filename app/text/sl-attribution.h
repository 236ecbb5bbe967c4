/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-reading.h"

G_BEGIN_DECLS

/* Content in more pieces than this is cut into several attributions. */
#define SL_ATTRIBUTION_MAX_PIECES 12

/* Somebody says something: who, by which words, and what. Source and cue are empty spans where the
 * text gives none. */
typedef struct
{
  SlSpan source;
  SlSpan cue;
  SlSpan pieces[SL_ATTRIBUTION_MAX_PIECES];
  guint n_pieces;
} SlAttribution;

/* How a cue presents what is said, for the framing view. */
typedef enum
{
  SL_CUE_NEUTRAL,
  SL_CUE_DOUBTING,
  SL_CUE_ACCUSING,
  SL_CUE_CONCEDING,
  SL_CUE_DENYING
} SlCueClass;

void       sl_attribution_find      (SlReading  *reading);
SlCueClass sl_attribution_cue_class (const char *cue);

G_END_DECLS
