/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-format.h"

G_BEGIN_DECLS

/* The table behind sl_format_list(). */
extern const SlFormat sl_formats[];
extern const guint sl_n_formats;

G_END_DECLS
