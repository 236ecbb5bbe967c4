/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* Many texts as one row of words, the more frequent of which are numbered from 0, the most frequent first;
 * a rare one is left out. @hashes are those of the tokens, for all figures %CORPUS_FIGURE. */
typedef struct
{
  GArray *tokens;
  guint n_words;
  guint32 *hashes;
  guint *counts;
} Corpus;

#define CORPUS_FIGURE 0x4E554D42u

Corpus *corpus_load (char  **paths,
                     guint   n,
                     guint   min_count);
