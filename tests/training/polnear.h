/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "text/sl-labels.h"

/* One text as one annotator sees it. */
typedef struct
{
  char *stem;
  SlReading *reading;
  guint8 *labels;
} Document;

GPtrArray *polnear_load (const char *folder);
