/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The lists of choices that filters of claims share, in words. */
void        sl_choices_fill         (GtkDropDown *drop,
                                     const char  *any,
                                     guint        n,
                                     const char *(*name) (guint i));
const char *sl_choices_scope_name   (guint        scope);
const char *sl_choices_verdict_name (guint        verdict);
const char *sl_choices_kind_name    (guint        kind);

G_END_DECLS
