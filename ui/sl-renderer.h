/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean sl_renderer_has_gpu (const char *devices);
void     sl_renderer_choose  (const char *devices);
void     sl_renderer_forget  (void);

G_END_DECLS
