/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

#include "model/sl-set-source.h"

G_BEGIN_DECLS

/* A paragraph of the printed report. Sizes are in points. */
typedef struct
{
  char *text;
  PangoAttrList *attributes;
  double size;
  double above;
  double indent;
  gboolean bold;
  gboolean keep_with_next;   /* a heading does not stand alone at the foot of a page */
} SlReportBlock;

GPtrArray *sl_report_blocks_new (SlSetSource  *source,
                                 GError      **error);

G_END_DECLS
