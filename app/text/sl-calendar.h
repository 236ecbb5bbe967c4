/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-reading.h"

G_BEGIN_DECLS

/* A point in time as the text gives it; @unit is "date", "month", "year" or "time", see sl-figures.h. */
typedef struct
{
  SlSpan span;
  double value;
  double high;
  const char *unit;
} SlMoment;

gboolean sl_calendar_read       (const SlReading *reading,
                                 guint            i,
                                 const SlSpan    *paragraph,
                                 SlMoment        *date);
gboolean sl_calendar_is_of_life (const SlReading *reading,
                                 guint            i,
                                 const SlSpan    *paragraph);

G_END_DECLS
