/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-reading.h"

G_BEGIN_DECLS

/* A number in digits or words, without what it counts. @grouped: with marks between thousands, so it
 * is no year. @vague: "hundreds", a number of at least @value. */
typedef struct
{
  SlSpan span;
  double value;
  gboolean digits;
  gboolean grouped;
  gboolean vague;
  gboolean share;
} SlNumber;

gboolean sl_numbers_read (const SlReading *reading,
                          guint            i,
                          guint            end,
                          SlNumber        *number);

G_END_DECLS
