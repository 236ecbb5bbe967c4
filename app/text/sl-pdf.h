/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-draft.h"

G_BEGIN_DECLS

/* Longer files are books and reports of which an article is at most a part. */
#define SL_PDF_MAX_PAGES 500

SlDraft *sl_pdf_read (GBytes      *bytes,
                      const char  *name,
                      GError     **error);

G_END_DECLS
