/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <time.h>

G_BEGIN_DECLS

/* The longest time for which the main loop was not free, in milliseconds: by the clock, and in processor time
 * of its thread, which leaves out what other programs do meanwhile. */
typedef struct
{
  double wall;
  double cpu;
} BenchBlock;

double     bench_loop_get_time (clockid_t clock);
void       bench_loop_watch    (void);
void       bench_loop_reset    (void);
BenchBlock bench_loop_longest  (void);

G_END_DECLS
