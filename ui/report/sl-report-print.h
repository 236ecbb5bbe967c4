/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/sl-set-source.h"

G_BEGIN_DECLS

gboolean sl_report_print_export (SlSetSource  *source,
                                 GFile        *file,
                                 guint        *n_pages,
                                 GError      **error);
gboolean sl_report_print_run    (SlSetSource  *source,
                                 GtkWindow    *parent,
                                 GError      **error);

G_END_DECLS
