/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers that look like chance and are the same on every machine and in every run. */
typedef struct
{
  guint64 state;
} SlRandom;

void   sl_random_init       (SlRandom  *self,
                             guint64    seed);
guint  sl_random_below      (SlRandom  *self,
                             guint      n);

/* How often samples are drawn again for an interval, from which seed, and how much of them it
 * holds. */
#define SL_BOOTSTRAP_RESAMPLES 1000
#define SL_BOOTSTRAP_SEED 20260614
#define SL_BOOTSTRAP_LEVEL 0.95

gboolean sl_bootstrap_interval (GArray *values,
                                double *low,
                                double *high);

G_END_DECLS
