/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-article.h"
#include "model/sl-match.h"

G_BEGIN_DECLS

char *sl_compare_text_dup (GPtrArray *articles,
                           GPtrArray *matches);

G_END_DECLS
