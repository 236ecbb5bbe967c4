/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-reading.h"

G_BEGIN_DECLS

/* Words between quotation marks, outermost marks only. @span is the words, @marks includes the
 * quotation marks (there is none at the end of an unclosed quotation). A quotation that runs over
 * several paragraphs is one SlQuote for each, @continues says that it takes up the one before. */
typedef struct
{
  SlSpan span;
  SlSpan marks;
  guint paragraph;
  gboolean closed;
  gboolean continues;
} SlQuote;

void           sl_quotes_find  (SlReading       *reading);
const SlQuote *sl_quotes_at    (const SlReading *reading,
                                guint            token);

G_END_DECLS
