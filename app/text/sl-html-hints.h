/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gumbo.h>

#include "sl-html-page.h"

G_BEGIN_DECLS

guint sl_html_hints_of (const GumboElement *element);

G_END_DECLS
