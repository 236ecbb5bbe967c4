/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-document.h"

G_BEGIN_DECLS

/* A line as it stands on a page. Lengths are points (1/72 inch), y grows downwards. */
typedef struct
{
  char *words;
  guint page;
  double x1;
  double y1;
  double x2;
  double y2;
  double size;
  gboolean bold;
  gboolean running;
} SlPdfLine;

GArray *sl_pdf_lines_new  (void);
void    sl_pdf_lines_join (GArray     *lines,
                           SlDocument *document);

G_END_DECLS
