/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-draft.h"

G_BEGIN_DECLS

/* Groups lie in each other by the dozen at most. */
#define SL_RTF_MAX_DEPTH 1000

SlDraft *sl_rtf_read (GBytes      *bytes,
                      const char  *name,
                      GError     **error);

G_END_DECLS
