/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-offsets.h"

G_BEGIN_DECLS

/* Where a file says that a mark stands: a place, words, or both. Strings may be NULL, START is -1
 * where no place is given. */
typedef struct
{
  gint64 start;
  gint64 end;
  gboolean is_utf16;
  const char *exact;
  const char *prefix;
  const char *suffix;
} SlAnchor;

typedef enum
{
  SL_ANCHOR_LOST,   /* the words do not stand in the text, or the place lies outside it */
  SL_ANCHOR_UNSURE, /* the words stand at several places that are equally good */
  SL_ANCHOR_MOVED,  /* the words stand somewhere else than said */
  SL_ANCHOR_FOUND
} SlAnchorResult;

SlAnchorResult sl_anchor_resolve (const SlAnchor   *anchor,
                                  const SlText     *text,
                                  const SlOffsets  *offsets,
                                  gint64           *budget,
                                  SlTextRange      *range);

G_END_DECLS
