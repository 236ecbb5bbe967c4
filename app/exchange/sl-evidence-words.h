/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-annotation.h"

G_BEGIN_DECLS

/* Evidence as a sentence, for formats that have a place for words but none for what they say:
 * "disputes: “The log” (2026-03-01) <https://example.org/log>". */
char       *sl_evidence_words_dup   (const SlEvidence *evidence) G_GNUC_WARN_UNUSED_RESULT;
SlEvidence *sl_evidence_words_parse (const char       *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
