/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-article.h"

G_BEGIN_DECLS

/* What a clumsy drag means: ranges snapped to words, and the word, sentence or paragraph at a place. */
gboolean sl_snap_to_words  (SlText            *text,
                            const SlTextRange *raw,
                            SlTextRange       *snapped);
gboolean sl_snap_exact     (SlText            *text,
                            const SlTextRange *raw,
                            SlTextRange       *snapped);
guint    sl_snap_step_word (SlText            *text,
                            guint              offset,
                            int                by);
void     sl_snap_word      (SlText            *text,
                            guint              offset,
                            SlTextRange       *range);
void     sl_snap_sentence  (SlArticle         *article,
                            guint              offset,
                            SlTextRange       *range);
void     sl_snap_paragraph (SlArticle         *article,
                            guint              offset,
                            SlTextRange       *range);

G_END_DECLS
