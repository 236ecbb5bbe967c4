/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* Puts what is learned from into another order, the same on every machine: a linear congruential generator
 * with the constants of Knuth's MMIX, and the shuffle of Fisher and Yates. STATE goes on from call to call. */
static inline void
shuffle (guint   *order,
         guint    n,
         guint64 *state)
{
  for (guint i = n; i > 1; i--)
    {
      guint k;
      guint swap;

      *state = *state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
      k = (*state >> 33) % i;
      swap = order[k];
      order[k] = order[i - 1];
      order[i - 1] = swap;
    }
}
