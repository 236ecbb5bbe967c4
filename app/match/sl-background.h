/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word weighs that the background has never seen: names, mostly. */
#define SL_BACKGROUND_MAX_RARITY 9.0

double sl_background_rarity (const char *word);

G_END_DECLS
