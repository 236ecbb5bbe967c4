/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Lines of one paragraph at their place on a page. Places are in points from its upper left corner. */
typedef struct
{
  PangoLayout *layout;
  int first;
  int end;
  double x;
  double y;
} SlReportPiece;

/* A thin line across the page or down between its columns. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} SlReportRule;

typedef struct
{
  GArray *pieces;   /* of SlReportPiece */
  GArray *rules;    /* of SlReportRule */
} SlReportPage;

GPtrArray *sl_report_layout_new (GPtrArray    *parts,
                                 PangoContext *context,
                                 double        width,
                                 double        height);

G_END_DECLS
