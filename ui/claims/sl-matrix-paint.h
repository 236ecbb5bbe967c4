/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "sl-palette.h"

G_BEGIN_DECLS

/* How text is set in a tile. */
typedef struct
{
  double scale;
  PangoWeight weight;
  gboolean italic;
  guint n_lines;     /* more are cut with an ellipsis */
  int width;
} SlTextStyle;

PangoLayout *sl_matrix_paint_layout (GtkWidget         *widget,
                                     const char        *text,
                                     const SlTextStyle *style);
void         sl_matrix_paint_text   (GtkSnapshot       *snapshot,
                                     PangoLayout       *layout,
                                     const GdkRGBA     *color,
                                     float              x,
                                     float              y);
int          sl_matrix_paint_pill   (GtkSnapshot       *snapshot,
                                     PangoLayout       *layout,
                                     const GdkRGBA     *color,
                                     float              x,
                                     float              y);
void         sl_matrix_paint_rule   (GtkSnapshot       *snapshot,
                                     SlVerdict          verdict,
                                     const GdkRGBA     *color,
                                     float              height);
GdkRGBA      sl_matrix_paint_fade   (const GdkRGBA     *color,
                                     float              alpha);

G_END_DECLS
