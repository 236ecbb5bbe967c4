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

typedef enum
{
  SL_REPORT_FLOW,      /* one text, set in as many columns as the paper is wide for */
  SL_REPORT_TABLE,     /* the blocks of the same number stand level: they are a row; the first is the head */
  SL_REPORT_COLUMNS,   /* texts side by side, each in its column, page after page */
} SlReportPartKind;

/* A part of the report, which begins on a page of its own. */
typedef struct
{
  SlReportPartKind kind;
  SlReportBlock *heading;    /* above all columns; may be NULL */
  GPtrArray *columns;        /* of GPtrArray of SlReportBlock */
} SlReportPart;

GPtrArray *sl_report_blocks_new (SlSetSource  *source,
                                 GError      **error);

G_END_DECLS
