/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gtk/gtk.h>

#include "sl-pair-links.h"

G_BEGIN_DECLS

/* Where one ribbon stands, in pixels of the strip, and how it looks. */
typedef struct
{
  double left_top;
  double left_bottom;
  double right_top;
  double right_bottom;
  double width;
  double height;
} SlRibbonShape;

typedef enum
{
  SL_RIBBON_HIDDEN,
  SL_RIBBON_FULL,
  SL_RIBBON_STUB_LEFT,
  SL_RIBBON_STUB_RIGHT
} SlRibbonState;

typedef struct
{
  GdkRGBA color;
  double opacity;
  SlRelation relation;
  gboolean lit;
  gboolean hairline;
} SlRibbonLook;

SlRibbonState sl_ribbon_get_state   (const SlRibbonShape *shape);
void          sl_ribbon_draw        (cairo_t             *cr,
                                     const SlRibbonShape *shape,
                                     const SlRibbonLook  *look);
void          sl_ribbon_draw_stub   (cairo_t             *cr,
                                     const SlRibbonShape *shape,
                                     SlRibbonState        state,
                                     const SlRibbonLook  *look);
gboolean      sl_ribbon_contains    (const SlRibbonShape *shape,
                                     double               x,
                                     double               y,
                                     double               forgiveness);
double        sl_ribbon_get_middle  (const SlRibbonShape *shape);

G_END_DECLS
