/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-profile.h"

G_BEGIN_DECLS

/* The longest run of words that two stretches of text share. */
typedef struct
{
  guint a;       /* its first token on one side */
  guint b;       /* and on the other */
  guint length;  /* in words */
} SlRun;

SlRun sl_runs_find_longest (SlArticleProfile *article_a,
                            SlTokenSpan       span_a,
                            SlArticleProfile *article_b,
                            SlTokenSpan       span_b);

G_END_DECLS
