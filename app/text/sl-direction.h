/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-text.h"

G_BEGIN_DECLS

gboolean sl_direction_is_to_left (SlText *text);

G_END_DECLS
