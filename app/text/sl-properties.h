/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-document.h"

G_BEGIN_DECLS

void sl_properties_read (GBytes     *bytes,
                         SlDocument *document,
                         const char *name);

G_END_DECLS
