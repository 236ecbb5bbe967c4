/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Small questions about the words of one paragraph, in UTF-8 with a length in bytes. White space is
 * what Unicode says it is, the no-break spaces and the zero-width ones among it. */

gsize    sl_words_trim_start      (const char        *words,
                                   gsize              n);
gsize    sl_words_trim_end        (const char        *words,
                                   gsize              n);
gsize    sl_words_cut             (const char        *words,
                                   gsize              n,
                                   gsize              max);
char    *sl_words_fold_space      (const char        *words,
                                   gsize              n);
char    *sl_words_fold            (const char        *words,
                                   gsize              n);
guint    sl_words_count           (const char        *words,
                                   gsize              n);
gboolean sl_words_end_sentence    (const char        *words,
                                   gsize              n);
gboolean sl_words_are_title_case  (const char        *words,
                                   gsize              n);
gboolean sl_words_start_like_name (const char        *words,
                                   gsize              n);
gboolean sl_words_start_with      (const char        *folded,
                                   const char        *prefix);
gboolean sl_words_have_quotes     (const char        *words,
                                   gsize              n);

G_END_DECLS
